"""What a page says of how a file was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.imports.models import ImportedFile
from core.imports.operations import Importer, Table
from core.ui.components import Text


@dataclass(frozen=True, slots=True)
class Understood:
    """Where the table was found, and what each column was taken for."""

    found_by: str
    sheet: str
    heading: str
    columns: list[tuple[Text, str]]
    """(what the importer looks for, the heading it was found under)"""
    unused: list[str]
    """Headings that nothing was found under."""


def understood(
    brought: ImportedFile, table: Table, importer: Importer, labels: Mapping[str, Text]
) -> Understood:
    def heading(place: int) -> str:
        return table.names[place] if place < len(table.names) else ""

    names, taken = table.book.names, brought.columns
    return Understood(
        found_by=brought.get_found_by_display(),
        sheet=names[brought.sheet] if len(names) > 1 else "",
        heading=brought.heading,
        columns=[
            (labels[one.name], heading(taken[one.name]))
            for one in importer.columns
            if one.name in taken
        ],
        unused=[
            name
            for place, name in enumerate(table.names)
            if name and place not in taken.values()
        ],
    )
