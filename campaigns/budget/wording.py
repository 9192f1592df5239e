"""The sentences for what the pure rules of the ledger find."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.budget.models import METHOD_STEPS, Entry, Kind
from campaigns.budget.pacing import Pace, Pacing
from core.ui import formats
from core.ui.components import Text, Tone

KINDS = dict(Kind.choices)
STEP_NAMES = dict(METHOD_STEPS)
PACES: dict[Pace, tuple[Promise, Tone]] = {
    Pace.NO_PLAN: (gettext_lazy("Nothing planned"), "neutral"),
    Pace.NOT_STARTED: (gettext_lazy("Not started"), "neutral"),
    Pace.OVER: (gettext_lazy("Too fast"), "danger"),
    Pace.TOO_FAST: (gettext_lazy("Too fast"), "warning"),
    Pace.ON_PACE: (gettext_lazy("On pace"), "success"),
    Pace.TOO_SLOW: (gettext_lazy("Too slow"), "warning"),
    Pace.ENDED_WITH_REST: (gettext_lazy("Ended with something left"), "neutral"),
}


@dataclass(frozen=True, slots=True)
class PaceText:
    """Whether a budget is used too fast or too slowly, and why."""

    label: Text
    tone: Tone
    reason: str


def pace_text(found: Pacing) -> PaceText:
    return PaceText(*PACES[found.pace], reason(found))


def about(entry: Entry) -> str:
    """Channel, vacancy, step and note, as far as there are."""
    parts = (
        entry.account.name if entry.account else "",
        entry.vacancy.title if entry.vacancy else "",
        str(STEP_NAMES.get(entry.step, "")),
        _("internal") if entry.is_internal else "",
        entry.note,
    )
    return " · ".join(part for part in parts if part)


def plain_hours(count: Decimal) -> str:
    """`12`, `2,5`."""
    return formats.number(count, 0 if count == count.to_integral_value() else 1)


def reason(found: Pacing) -> str:
    """Why the verdict is what it is, with the two shares it rests on."""
    if found.pace == Pace.NO_PLAN:
        return _("Nobody planned money or hours yet, so there is nothing to compare.")
    words = {
        "used": formats.percent(found.used, 0),
        "gone": formats.percent(found.gone, 0),
        "day": formats.day(found.runs_out_on),
    }
    said = {
        Pace.NOT_STARTED: _(
            "The campaign has not started; %(used)s of the budget is spent or ordered."
        ),
        Pace.OVER: _(
            "More is spent or ordered than was planned: %(used)s of the budget, while "
            "%(gone)s of the time has gone."
        ),
        Pace.TOO_FAST: _(
            "%(used)s of the budget is spent or ordered, while %(gone)s of the time has gone."
        ),
        Pace.ON_PACE: _(
            "%(used)s of the budget is spent or ordered and %(gone)s of the time has gone."
        ),
        Pace.TOO_SLOW: _(
            "Only %(used)s of the budget is spent or ordered, while %(gone)s of the time "
            "has gone. Is something planned that does not happen, or not written down yet?"
        ),
        Pace.ENDED_WITH_REST: _(
            "The campaign has ended and %(used)s of the budget was used."
        ),
    }[found.pace] % words
    if found.runs_out_on:
        said += " " + _("At this pace nothing is left on %(day)s.") % words
    return said
