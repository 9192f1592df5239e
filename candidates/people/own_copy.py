"""A person's own copy of what we keep, and the names of what an erasure removed. Reads only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from candidates.people import platforms
from candidates.people.models import Candidate
from core import personal_data
from core.ui import formats
from core.ui.components import Text


@dataclass(frozen=True, slots=True)
class Shown:
    """One table as a page shows it: its title, and its rows as names and values."""

    title: Text
    rows: list[list[tuple[Text, Any]]]


def to_read(person: Candidate) -> list[Shown]:
    """Everything, in words; what is empty is left out."""
    return [
        Shown(
            held.title,
            [
                [
                    (held.label(name), in_words(name, value))
                    for name, value in row.items()
                    if value not in ("", None)
                ]
                for row in rows
            ],
        )
        for held, rows in personal_data.export(person)
    ]


def in_words(name: str, value: Any) -> Any:
    """A value for a reader: a day as a day, a platform by its name."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    return platforms.label(value) if name in {"platform", "source"} else value


def to_take_along(person: Candidate, *, now: datetime) -> dict[str, Any]:
    """Everything, for a machine: stable names, also of what is empty."""
    return {
        "made_at": now.isoformat(),
        "controller": person.organisation.name,
        "tables": {
            held.model._meta.label: {"title": str(held.title), "rows": rows}
            for held, rows in personal_data.export(person)
        },
    }


def erased(rows: Mapping[str, int]) -> list[tuple[Text, int]]:
    """Titles and counts of what went."""
    titles = {
        model._meta.label: held.title for model, held in personal_data.HOLDINGS.items()
    }
    return [(titles[label], count) for label, count in rows.items()]
