"""A vacancy's figures in words."""

from django.utils.translation import gettext as _

from campaigns.vacancies.models import Vacancy
from core.ui import formats
from core.ui.components import Tone

TONES: dict[str, Tone] = {
    Vacancy.Status.DRAFT: "neutral",
    Vacancy.Status.OPEN: "success",
    Vacancy.Status.FILLED: "info",
    Vacancy.Status.CLOSED: "warning",
}


def salary(vacancy: Vacancy) -> str:
    """`€ 2.800 – € 3.900 per maand`; nothing while it is not known."""
    if vacancy.salary_min is None or vacancy.salary_max is None:
        return ""
    low = formats.money(vacancy.salary_min, vacancy.currency)
    high = formats.money(vacancy.salary_max, vacancy.currency)
    amount = low if low == high else f"{low} – {high}"
    return f"{amount} {vacancy.get_salary_period_display()}"


def hours(vacancy: Vacancy) -> str:
    """`24–36 uur per week`."""
    low, high = vacancy.hours_min, vacancy.hours_max
    span = str(low) if low == high else f"{low}–{high}"
    return _("%(hours)s hours a week") % {"hours": span}


def place(vacancy: Vacancy) -> str:
    """`Utrecht`, with the remark that one may work from home."""
    if not vacancy.is_remote:
        return vacancy.location
    return _("%(place)s or from home") % {"place": vacancy.location}
