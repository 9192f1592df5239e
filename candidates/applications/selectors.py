"""What the page of an application reads: the way here, and the procedure so far."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.applications.board import TONES
from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.applications.screening import Answer, answer_of
from candidates.people.models import Candidate
from core.keyset import Place, newest
from core.ui.components import Event, Text, Tone
from core.users.models import Membership

# Moves through the procedure at once.
STEPS = 20
# How somebody came where no link tells it: an icon and the words.
TOUCHPOINT_LABELS: dict[str, tuple[str, Text]] = {
    "conversation": ("message-circle", gettext_lazy("In a talk")),
    "referral": ("users", gettext_lazy("By a colleague")),
    "walk_in": ("door", gettext_lazy("Came in by themselves")),
}


def known_person(application: Application, member: Membership) -> Candidate | None:
    """Whose address an unconfirmed application was sent under, for who may see that file."""
    if application.claimed_id is None:
        return None
    people = Candidate.objects.visible_to(member)
    return people.filter(pk=application.claimed_id).first()


@dataclass(frozen=True, slots=True)
class Screening:
    """The decision at screening in words, and the answers that can still be given."""

    said: Text
    tone: Tone
    by: str
    at: datetime | None
    musts: list[str]
    others: list[tuple[str, Text]]
    counts_without: bool
    """It got to an interview while nobody decided, so it does not count as qualified."""


TONE_OF_ANSWER: dict[Answer, Tone] = {
    Answer.YES: "success",
    Answer.NO: "neutral",
    Answer.UNDECIDED: "warning",
}


def screening_of(application: Application) -> Screening:
    answer = answer_of(application)
    by = application.screened_by
    is_undecided = answer is Answer.UNDECIDED
    return Screening(
        said=answer.label,
        tone=TONE_OF_ANSWER[answer],
        by=by.user.name if by else "",
        at=application.screened_at or application.qualified_at,
        musts=application.vacancy.requirement_list,
        others=[(other.value, other.label) for other in Answer if other != answer],
        counts_without=is_undecided and application.interviewed_at is not None,
    )


def touchpoints_of(application: Application) -> list[Event]:
    """The contacts on the way here, first to last; the application is the last."""
    found = application.touchpoints.select_related("link__account", "link__campaign")
    events = [_contact(one) for one in found.order_by("at", "pk")]
    title = _("Logged by a colleague") if application.is_logged else _("Sent the form")
    applied = Event(title, application.applied_at, icon="file-text", tone="primary")
    return [*events, applied]


def _contact(touchpoint: Touchpoint) -> Event:
    link = touchpoint.link
    if link is None:
        icon, title = TOUCHPOINT_LABELS.get(touchpoint.kind, ("point", touchpoint.kind))
        return Event(title, touchpoint.at, icon=icon)
    where = link.account.name if link.account else link.source
    return Event(
        _("Came by a link on %(where)s") % {"where": where},
        touchpoint.at,
        text=link.campaign.name if link.campaign else "",
        icon="link",
        tone="info",
    )


@dataclass(frozen=True, slots=True)
class StageChanges:
    """Moves, the newest first, and where those before them are."""

    events: list[Event]
    # Empty where there are none.
    earlier_url: str


def stage_changes_of(
    application: Application, *, before: Place | None = None
) -> StageChanges:
    """The moves through the procedure, newest first."""
    changes = application.stage_changes.select_related("by__user")
    piece = newest(changes, "at", most=STEPS, before=before)
    page = f"{application.get_absolute_url()}?before={piece.earlier}"
    return StageChanges(
        [_change(change) for change in piece.rows], page if piece.earlier else ""
    )


def _change(change: StageChange) -> Event:
    return Event(
        Application.Status(change.to_status).label,
        change.at,
        tone=TONES[change.to_status],
        icon="arrow-right" if change.from_status else "plus",
        by=change.by.user.name if change.by else "",
    )
