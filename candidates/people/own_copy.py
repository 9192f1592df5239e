"""A person's own copy of what we keep, and the names of what an erasure removed. Reads only."""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils.translation import gettext as _

from candidates.people import platforms
from candidates.people.models import Candidate
from core import personal_data
from core.personal_data import Holding
from core.ui import formats
from core.ui.components import Text

# Rows of a table at once.
MOST = 200
# A row of a table as a reader sees it: the name and the value of each column.
Row = list[tuple[str, Any]]


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """What one table says of a person, row by row."""

    title: Text
    rows: list[Row]
    # Where the rows after these can be read; empty after the last.
    more_url: str


def parts(person: Candidate) -> list[tuple[Text, str]]:
    """Each table's title, and where what it holds of this person can be read."""
    page = reverse("candidates:candidate-export", args=[person.pk])
    return [
        (held.title, f"{page}?table={model._meta.label}")
        for model, held in personal_data.HOLDINGS.items()
    ]


def to_read(held: type[Holding], person: Candidate, *, start: int = 0) -> CopiedTable:
    """What one table says, in words, so many rows at once; what is empty is left out."""
    found = list(held().export(person, start=start, most=MOST + 1))
    more_url = ""
    if len(found) > MOST:
        page = reverse("candidates:candidate-export", args=[person.pk])
        more_url = f"{page}?table={held.model._meta.label}&start={start + MOST}"
    return CopiedTable(
        title=held.title,
        more_url=more_url,
        rows=[
            [
                (held.label(name), in_words(name, value))
                for name, value in row.items()
                if value not in ("", None)
            ]
            for row in found[:MOST]
        ],
    )


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


def with_files(person: Candidate, *, now: datetime) -> BinaryIO:
    """A zip file: what `to_take_along` says, and the files that the person sent."""
    made = TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        told = to_take_along(person, now=now)
        words = json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
        archive.writestr("data.json", words)
        for number, (name, file) in enumerate(personal_data.files(person), start=1):
            try:
                with file.open("rb") as stored:
                    archive.writestr(f"files/{number} {name}", stored.read())
            except FileNotFoundError:
                # Gone from the disk: the copy says what was there, and does not fail.
                archive.writestr(f"files/{number} {name} (missing).txt", "")
    made.seek(0)
    return made


def erased(rows: Mapping[str, int]) -> list[tuple[Text, int]]:
    """Titles and counts of what went."""
    titles = {
        model._meta.label: held.title for model, held in personal_data.HOLDINGS.items()
    }
    return [(titles[label], count) for label, count in rows.items()]
