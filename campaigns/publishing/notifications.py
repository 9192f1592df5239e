"""Who hears of a publication: colleagues when it needs them, programs that listen, and the trail."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.channels import notifications as of_accounts
from campaigns.duties.models import Duty
from campaigns.duties.selectors import Roster, of_day
from campaigns.publishing import wording
from campaigns.publishing.models import Publication
from core.audit.operations import record
from core.notices.models import Notice
from core.notices.operations import tell
from core.users.models import Membership
from core.webhooks.announcing import announce
from core.webhooks.events import Event


def posters(publication: Publication, now: datetime) -> list[Membership]:
    """Who posts on this channel today; without such a duty, who planned it."""
    found = _roster(publication, now).on_duty(
        Duty.Kind.POSTS, account=publication.account_id
    )
    return found or [publication.scheduled_by]


def stand_ins(publication: Publication, now: datetime) -> list[Membership]:
    """Who steps in when it is not done in time; without one, the same people again."""
    named = _roster(publication, now).stand_ins(
        Duty.Kind.POSTS, account=publication.account_id
    )
    return named or posters(publication, now)


def _roster(publication: Publication, now: datetime) -> Roster:
    today = now.astimezone(publication.organisation.zone).date()
    return of_day(publication.post.campaign_id, today)


def needs_a_person(publication: Publication, code: str, now: datetime) -> None:
    """It is on hold, was refused, or nobody knows: who planned and who posts should look."""
    members = {m.pk: m for m in posters(publication, now)}
    members[publication.scheduled_by_id] = publication.scheduled_by
    _tell(
        publication,
        list(members.values()),
        lambda: (
            _("%(post)s on %(channel)s: %(why)s")
            % {**_names(publication), "why": wording.sentence(code)}
        ),
        f"{code}:{publication.fence}:{publication.due_at:%Y%m%d%H%M%S}",
    )


def put_on_hold(publication: Publication, code: str, now: datetime) -> None:
    """It waits for somebody: colleagues and the programs that listen hear why.

    What waits for its account to be connected again is told once for the account, not for each post.
    """
    note(publication, "held", now, code)
    if code in of_accounts.ACCESS_CODES:
        also = [*posters(publication, now), publication.scheduled_by]
        of_accounts.needs_sign_in(publication.account, also=also)
    else:
        needs_a_person(publication, code, now)
    tell_programs_of_a_hold(publication, code, now)


def ready_for_a_hand(publication: Publication, now: datetime) -> None:
    """The package is ready: post it now."""
    _tell(
        publication,
        posters(publication, now),
        lambda: (
            _("Post %(post)s on %(channel)s now: the package is ready.")
            % _names(publication)
        ),
        f"hand:{publication.due_at:%Y%m%d%H%M%S}",
    )


def not_posted_yet(publication: Publication, now: datetime) -> None:
    """Nobody said that it was posted: the stand-in takes over."""
    _tell(
        publication,
        stand_ins(publication, now),
        lambda: (
            _("%(post)s was not posted on %(channel)s yet. Can you do it?")
            % _names(publication)
        ),
        f"reminder:{publication.due_at:%Y%m%d%H%M%S}",
    )


def went_out_late(publication: Publication, now: datetime) -> None:
    """It is there, but not at its moment."""
    minutes = round((now - publication.due_at).total_seconds() / 60)
    _tell(
        publication,
        [publication.scheduled_by],
        lambda: (
            _("%(post)s went out on %(channel)s %(minutes)s minutes late.")
            % {**_names(publication), "minutes": minutes}
        ),
        f"late:{publication.fence}",
        tone=Notice.Tone.INFO,
    )


def note(publication: Publication, deed: str, now: datetime, code: str = "") -> None:
    """A line in the trail: the machine did this."""
    record(
        by=None,
        verb=f"campaigns.publication.{deed}",
        subject=publication,
        now=now,
        code=code,
    )


def _names(publication: Publication) -> dict[str, str]:
    return {
        "post": f"“{publication.post.title}”",
        "channel": publication.account.name,
    }


def _tell(
    publication: Publication,
    members: list[Membership],
    text: Callable[[], str],
    cause: str,
    *,
    tone: Notice.Tone = Notice.Tone.WARNING,
) -> None:
    tell(
        members,
        text=text,
        once=f"publication:{publication.pk}:{cause}",
        url=publication.get_absolute_url(),
        tone=tone,
    )


NUMBERS = ("publication", "post", "campaign", "account", "platform", "due_at")
PUBLISHED = Event(
    "publication.published",
    gettext_lazy("A post is published"),
    (*NUMBERS, "published_at", "remote_id"),
)
HELD = Event(
    "publication.held", gettext_lazy("A post is put on hold"), (*NUMBERS, "code")
)


def tell_programs_of_success(publication: Publication, now: datetime) -> None:
    """It is out; what the platform calls it is asked of the row, which may have been written in SQL."""

    def facts() -> dict[str, Any]:
        row = Publication.objects.select_related("post", "account").get(
            pk=publication.pk
        )
        published_at = row.published_at or now
        return _numbers(row) | {
            "published_at": published_at.isoformat(),
            "remote_id": row.remote_id,
        }

    announce(
        PUBLISHED,
        row=publication,
        organisation_id=publication.organisation_id,
        facts=facts,
        now=now,
    )


def tell_programs_of_a_hold(publication: Publication, code: str, now: datetime) -> None:
    """It waits for a person; the code says why."""
    announce(
        HELD,
        row=publication,
        organisation_id=publication.organisation_id,
        facts=lambda: _numbers(publication) | {"code": code},
        now=now,
    )


def _numbers(row: Publication) -> dict[str, Any]:
    return {
        "publication": row.pk,
        "post": row.post_id,
        "campaign": row.post.campaign_id,
        "account": row.account_id,
        "platform": row.account.platform,
        "due_at": row.due_at.isoformat(),
    }
