"""Vacancies for the public, drawn in Python: a card is a handful of small words."""

from collections.abc import Iterable

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString

from campaigns.vacancies import wording
from campaigns.vacancies.models import Vacancy
from core.ui.components import icon


def jobs(vacancies: Iterable[Vacancy]) -> SafeString:
    """A card for each, with what people choose by; nothing without one."""
    return SafeString("".join(_job(vacancy) for vacancy in vacancies))


def _job(vacancy: Vacancy) -> str:
    facts = (
        ("map-pin", wording.place(vacancy)),
        ("clock", wording.hours(vacancy)),
        ("coin-euro", wording.salary(vacancy)),
    )
    told = "".join(f"<li>{icon(name)}{esc(said)}</li>" for name, said in facts if said)
    return (
        '<li class="card job-card">'
        f'<h2><a href="{vacancy.public_path}">{esc(vacancy.title)}</a></h2>'
        f'<p class="job-employer">{esc(vacancy.brand.name)}</p>'
        f"<p>{esc(vacancy.summary)}</p>"
        f'<ul class="job-facts">{told}</ul></li>'
    )
