"""Taking a published post down: an effect like a mail, asked for once, and never half known.

| what was heard                        | what follows                                            |
| ------------------------------------- | ------------------------------------------------------- |
| yes                                   | taken down                                              |
| it knows no post of this id (404)     | we look in the listing of the account, see below        |
| nothing clear                         | the same, and asked again where looking tells nothing   |
| any other no                          | a person is told                                        |

| what the listing says                 | after 404              | after a lost answer            |
| ------------------------------------- | ---------------------- | ------------------------------ |
| it does not have the post             | taken down             | taken down                     |
| there, under the id that we know      | asked again            | asked again                    |
| there by our marker, under another id | its id is corrected, and that one is taken down         |
| nobody can tell                       | a person is asked      | asked again: it does no harm   |

Only a post that we sent ourselves can be recognised: one whose address a person gave may have any text, so that its
absence proves nothing.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.channels import notifications
from campaigns.channels.connectors.base import Finder, Remover
from campaigns.channels.connectors.values import Absent, CannotTell, Finding, Found
from campaigns.channels.sessions import connector_of
from campaigns.publishing.drafts import draft_for
from campaigns.publishing.finishing import disconnect
from campaigns.publishing.models import Publication
from campaigns.publishing.telling import note, posters
from core import clock
from core.effects.kinds import About, Doubt, Kind, Look
from core.effects.models import Effect
from core.effects.outcomes import NotBegun
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbound import Disconnected, OutcomeUnknown, Rejected
from core.ui.components import Text

Status = Publication.Status
BEFORE = timedelta(minutes=5)
NOT_FOUND = "not_found"


class Removal(Kind):
    """One post, gone from its platform."""

    name = "removal"
    label = gettext_lazy("Taking a post down")
    doubt = Doubt.ASK
    troubles: ClassVar[Mapping[str, Text]] = {
        "": gettext_lazy(
            "The platform did not take the post down. Look there: you may have to remove it yourself."
        ),
        NOT_FOUND: gettext_lazy(
            "The platform does not know the post at its address, and we cannot see whether it stands at another."
        ),
        "too_many_tries": gettext_lazy(
            "The platform could not be asked, however often we tried. The post is still there."
        ),
    }

    def send(self, effect: Effect) -> None:
        """Ask the platform once; a sign-in that is refused asks for its owner, as with a post."""
        try:
            row = _row(effect)
            connector = _remover_of(row)
        except Exception as error:
            raise NotBegun from error
        try:
            connector.remove(row.remote_id)
        except Disconnected as no:
            disconnect(row, no.code, effect.created_at)
            notifications.needs_sign_in(row.account)
            raise
        except Rejected as no:
            if no.code == NOT_FOUND:
                # The id may be wrong: only the listing tells whether the post is gone.
                raise OutcomeUnknown(no.code, no.text, status=no.status) from no
            raise

    def look(self, effect: Effect) -> Look:
        """The listing of the account, back to when it was sent first."""
        row = _row(effect)
        finding = _looked_for(row)
        if isinstance(finding, Absent) and row.confirmed_by_id is None:
            return Look.THERE  # the post is not, so the removal is
        if isinstance(finding, Found) and _is_known_as(row, finding):
            return Look.ABSENT  # the post is there, so the removal is not
        # Nobody can tell. Asked once more a platform does no harm, but one that said 404 says it again.
        is_settled = effect.trouble_code == NOT_FOUND
        return Look.NOBODY_KNOWS if is_settled else Look.ABSENT

    def is_wanted(self, effect: Effect) -> bool:
        return is_there(_row(effect))

    def when_done(self, effect: Effect, *, now: datetime) -> None:
        row = Publication.objects.select_for_update(of=("self",)).get(
            pk=effect.target_id
        )
        write_removed(row, now)
        note(row, "removed", now)

    def in_trouble(self, effect: Effect, *, now: datetime) -> None:
        row = _row(effect)
        note(row, "removal_failed", now)
        tell(
            posters(row, now),
            text=lambda: (
                _("“%(post)s” could not be taken down on %(channel)s. Please look.")
                % {"post": row.post.title, "channel": row.account.name}
            ),
            once=f"effect:{effect.pk}:{effect.fence}",
            url=row.get_absolute_url(),
            tone=Notice.Tone.WARNING,
        )

    def about(self, effects: Collection[Effect]) -> Mapping[int, About]:
        keys = {effect.target_id for effect in effects}
        rows = Publication.objects.filter(pk__in=keys).select_related("post", "account")
        pages = {row.pk: About(str(row), row.get_absolute_url()) for row in rows}
        return {e.pk: pages[e.target_id] for e in effects if e.target_id in pages}


def _looked_for(row: Publication) -> Finding:
    connector = connector_of(row.account)
    first = row.attempts.order_by("started_at").values_list("started_at", flat=True)
    sent_at = first.first()
    if sent_at is None or not isinstance(connector, Finder):
        return CannotTell("cannot_look")
    others = Publication.objects.filter(account=row.account).exclude(pk=row.pk)
    theirs = set(others.exclude(remote_id="").values_list("remote_id", flat=True))
    return connector.find(draft_for(row), sent_at - BEFORE, theirs)


def _is_known_as(row: Publication, found: Found) -> bool:
    """Whether the row holds the id under which the post was found; a wrong one is corrected first.

    Two posts with the same text are not the same post: without a marker of ours nothing is corrected.
    """
    there = found.published
    if there.remote_id == row.remote_id:
        return True
    if not found.is_certain:
        return False
    try:
        with transaction.atomic():
            known = Publication.objects.filter(pk=row.pk, remote_id=row.remote_id)
            if known.update(remote_id=there.remote_id, remote_url=there.url):
                note(row, "address_corrected", clock.now())
    except IntegrityError:  # it was given to another publication meanwhile
        return False
    return True


def _remover_of(row: Publication) -> Remover:
    connector = connector_of(row.account)
    if not isinstance(connector, Remover):
        raise TypeError(f"{row.account.platform} takes nothing down.")
    return connector


def _row(effect: Effect) -> Publication:
    return Publication.objects.select_related(
        "account", "version", "link", "post", "organisation", "scheduled_by"
    ).get(pk=effect.target_id)


def write_removed(row: Publication, now: datetime) -> None:
    """It is gone; one that nobody wanted out any more is cancelled after all."""
    if row.status == Status.NEEDS_PERSON:
        row.move(Status.CANCELLED, removed_at=now)
    elif row.removed_at is None:
        row.removed_at = now
        row.save(update_fields=["removed_at"])


def is_there(row: Publication) -> bool:
    """As far as we know somebody can read it on the platform now."""
    may_be = row.status == Status.PUBLISHED or (
        row.status == Status.NEEDS_PERSON and bool(row.remote_id)
    )
    return may_be and row.removed_at is None


@dataclass(frozen=True, slots=True)
class RemovalFacts:
    """How the taking down of one publication stands."""

    can_ask: bool
    is_by_machine: bool
    is_under_way: bool
    is_in_trouble: bool
    is_not_found: bool = False
    """In trouble, because the platform does not know the post and nobody can tell where it is."""


def removal_of(row: Publication) -> RemovalFacts | None:
    """Nothing for a post that is not out, or not any more."""
    if not is_there(row):
        return None
    effect = Effect.objects.about(row).filter(kind=Removal.name).order_by("-pk").first()
    is_open = effect is not None and effect.status not in Effect.FINAL
    states = Effect.Status
    is_in_trouble = effect is not None and effect.status in {
        states.FAILED,
        states.NEEDS_PERSON,
    }
    return RemovalFacts(
        can_ask=not is_open or is_in_trouble,
        is_by_machine=issubclass(row.account.connector, Remover)
        and bool(row.remote_id)
        and not is_in_trouble,
        is_under_way=is_open and not is_in_trouble,
        is_in_trouble=is_in_trouble,
        is_not_found=is_in_trouble
        and effect is not None
        and effect.trouble_code == NOT_FOUND,
    )
