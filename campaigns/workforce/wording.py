"""Seats and requisitions in words."""

from datetime import date, tzinfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from campaigns.workforce.counting import Per, Period
from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.time_to_fill import Acceptance, Reading
from core.ui import formats
from core.ui.components import Tone

TONES: dict[str, Tone] = {
    Requisition.Status.DRAFT: "neutral",
    Requisition.Status.ASKED: "warning",
    Requisition.Status.SENT_BACK: "danger",
    Requisition.Status.APPROVED: "success",
    Requisition.Status.FILLED: "info",
    Requisition.Status.WITHDRAWN: "neutral",
}
REMARKS = {
    "hours_downwards": gettext_lazy("The hours must run from low to high."),
    "hours_too_many": gettext_lazy("Nobody works more than 60 hours a week."),
    "salary_zero": gettext_lazy("A salary starts above zero."),
    "salary_downwards": gettext_lazy("The salary must run from low to high."),
    "no_seats": gettext_lazy("Ask for one seat or more."),
    "too_many_seats": gettext_lazy("That is more than 200 seats at once."),
    "day_has_passed": gettext_lazy("This day has passed. Choose today or later."),
    "day_too_far": gettext_lazy(
        "That is more than ten years ahead. Is the year right?"
    ),
}
STATES = {
    "needed": gettext_lazy("Needed"),
    "filled": gettext_lazy("Filled"),
    "open": gettext_lazy("Open"),
    "in_procedure": gettext_lazy("In procedure"),
    "late": gettext_lazy("Late"),
}


def salary(requisition: Requisition) -> str:
    """`€ 2.800 – € 3.900 per maand`."""
    low = formats.money(requisition.salary_min, requisition.currency)
    high = formats.money(requisition.salary_max, requisition.currency)
    amount = low if low == high else f"{low} – {high}"
    return f"{amount} {requisition.get_salary_period_display()}"


def hours(requisition: Requisition) -> str:
    """`24–36 uur per week`."""
    low, high = requisition.hours_min, requisition.hours_max
    span = str(low) if low == high else f"{low}–{high}"
    return _("%(hours)s hours a week") % {"hours": span}


def filled_of(filled: int, needed: int) -> str:
    return _("%(filled)s of %(needed)s filled") % {"filled": filled, "needed": needed}


def period(of: Period, per: Per) -> str:
    """`Quarter 4, 2026`, `November 2026`."""
    if per == "month":
        return date_format(of.first, "F Y").capitalize()
    return _("Quarter %(n)s, %(year)s") % {"n": of.number, "year": of.first.year}


def standing(
    opening: Opening, *, today: date, is_in_procedure: bool
) -> tuple[str, Tone]:
    """A seat's state as people say it: late goes before in procedure."""
    if opening.status != Opening.Status.OPEN:
        filled = opening.status == Opening.Status.FILLED
        return opening.get_status_display(), "success" if filled else "neutral"
    if opening.needed_by < today:
        said = _("Late, in procedure") if is_in_procedure else _("Late")
        return said, "danger"
    if is_in_procedure:
        return _("In procedure"), "accent"
    return opening.get_status_display(), "info"


def acceptance(opening: Opening, zone: tzinfo) -> Acceptance:
    """A filled seat (with its requisition) as the arithmetic of time to fill wants it."""
    moments = (
        opening.filled_at,
        opening.requisition.approved_at,
        opening.published_at,
    )
    accepted, approved, published = (
        moment.astimezone(zone).date() if moment else None for moment in moments
    )
    if accepted is None:
        raise ValueError(f"{opening!r} is not filled.")
    return Acceptance(accepted, approved, published)


def days(reading: Reading | None) -> str:
    """`42 days`; a dash while there is nothing to count."""
    if reading is None:
        return "–"
    shown = formats.number(reading.days, 0 if reading.days.is_integer() else 1)
    return ngettext("%(n)s day", "%(n)s days", int(reading.days)) % {"n": shown}


def cases(reading: Reading | None) -> str:
    """`median of 3 seats, 1 left out`."""
    if reading is None:
        return _("nobody accepted yet")
    said = ngettext("%(n)s seat", "median of %(n)s seats", reading.count) % {
        "n": reading.count
    }
    if reading.left_out:
        said += _(", %(n)s left out") % {"n": reading.left_out}
    return said
