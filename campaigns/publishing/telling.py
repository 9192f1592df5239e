"""Who hears when a publication needs a person, and the line that the trail gets."""

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import gettext as _

from campaigns.channels import notifications
from campaigns.duties.models import Duty
from campaigns.duties.selectors import Roster, of_day
from campaigns.publishing import events, wording
from campaigns.publishing.models import Publication
from core.audit.operations import record
from core.notices.models import Notice
from core.notices.operations import tell
from core.users.models import Membership


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
    if code in notifications.ACCESS_CODES:
        also = [*posters(publication, now), publication.scheduled_by]
        notifications.needs_sign_in(publication.account, also=also)
    else:
        needs_a_person(publication, code, now)
    events.held(publication, code, now)


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
