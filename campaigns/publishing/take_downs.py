"""Taking a published post down, for the delivery engine: asked for once, and never half known.

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

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from campaigns.channels import notifications
from campaigns.channels.connectors import posts as values
from campaigns.channels.connectors.base import Finder, Remover
from campaigns.channels.models import connector_of
from campaigns.publishing.answers import locked
from campaigns.publishing.models import Publication, TakeDown
from campaigns.publishing.notifications import note, posters
from campaigns.publishing.publications import BEFORE, disconnect, others
from core import clock
from core.delivery.handlers import PLATFORMS, Doubt, Handler
from core.delivery.models import DONE
from core.delivery.outcomes import Absent, CannotTell, Found, Look, Outcome, Result
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbound import OutcomeUnknown, Rejected

Status = Publication.Status
NOT_FOUND = "not_found"
SLOW = 5.0
"""Seconds after which a no says that the next will take as long."""


class TakeDownHandler(Handler[TakeDown]):
    """One post, gone from its platform."""

    name = "take_down"
    model = TakeDown
    lane = PLATFORMS

    def doubt_of(self, row: TakeDown) -> Doubt:
        """Asked once more a platform does no harm, but one that said 404 says it again."""
        return Doubt.ASK if row.trouble_code == NOT_FOUND else Doubt.REPEAT

    def judge(self, row: TakeDown, now: datetime) -> Any:
        return None if is_there(row.publication) else "not_wanted"

    def prepare(self, row: TakeDown) -> Remover:
        connector = connector_of(row.publication.account)
        if not isinstance(connector, Remover):
            raise TypeError(f"{row.publication.account.platform} takes nothing down.")
        return connector

    def send(self, row: TakeDown, prepared: Remover) -> None:
        try:
            prepared.remove(row.publication.remote_id)
        except Rejected as no:
            if no.code == NOT_FOUND:
                # The id may be wrong: only the listing tells whether the post is gone.
                raise OutcomeUnknown(no.code, no.text, status=no.status) from no
            raise

    def look(self, row: TakeDown) -> Look:
        """The listing of the account, back to when it was sent first."""
        publication = row.publication
        finding = _looked_for(publication)
        if isinstance(finding, values.Absent) and publication.confirmed_by_id is None:
            return Found()  # the post is not there, so it is taken down
        if isinstance(finding, values.Found) and _is_known_as(publication, finding):
            return Absent()  # the post is there, so it is not taken down
        return CannotTell("cannot_look")

    def on_success(self, row: TakeDown, outcome: Outcome, now: datetime) -> None:
        row.end(DONE, now=now, trouble_code="")
        publication = locked(row.publication)
        if publication is not None:
            write_removed(publication, now)
            note(publication, "removed", now)

    def on_disconnected(self, row: TakeDown, outcome: Outcome, now: datetime) -> None:
        """A sign-in that is refused asks for its owner, as with a post."""
        disconnect(row.publication.account, outcome.code, now)
        notifications.needs_sign_in(row.publication.account)
        super().on_disconnected(row, outcome, now)

    def ask_for_help(self, row: TakeDown, now: datetime) -> None:
        publication = row.publication
        note(publication, "removal_failed", now)
        tell(
            posters(publication, now),
            text=lambda: (
                _("“%(post)s” could not be taken down on %(channel)s. Please look.")
                % {
                    "post": publication.post.title,
                    "channel": publication.account.name,
                }
            ),
            once=f"take_down:{row.pk}:{row.fence}",
            url=publication.get_absolute_url(),
            tone=Notice.Tone.WARNING,
        )

    def must_rest(self, outcome: Outcome, seconds: float) -> bool:
        return seconds > SLOW and outcome.result is not Result.SUCCESS


def _looked_for(row: Publication) -> values.Finding:
    connector = connector_of(row.account)
    first = row.attempts.order_by("started_at").values_list("started_at", flat=True)
    sent_at = first.first()
    if sent_at is None or not isinstance(connector, Finder):
        return values.CannotTell("cannot_look")
    return connector.find(row.draft(), sent_at - BEFORE, others(row))


def _is_known_as(row: Publication, found: values.Found) -> bool:
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
    asked = row.take_downs.order_by("-pk").first()
    is_open = asked is not None and asked.status not in TakeDown.FINAL
    is_in_trouble = asked is not None and asked.status in TakeDown.WITH_A_PERSON
    return RemovalFacts(
        can_ask=not is_open or is_in_trouble,
        is_by_machine=issubclass(row.account.connector, Remover)
        and bool(row.remote_id)
        and not is_in_trouble,
        is_under_way=is_open and not is_in_trouble,
        is_in_trouble=is_in_trouble,
        is_not_found=is_in_trouble
        and asked is not None
        and asked.trouble_code == NOT_FOUND,
    )
