"""Understand which file, where its table is, and which column holds what."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, gettext_lazy
from openpyxl.utils import get_column_letter

from core import uploads
from core.imports import headings
from core.imports.cells import text
from core.imports.headings import Columns
from core.imports.labels import REFUSALS
from core.imports.models import ImportedFile
from core.imports.operations import Importer, Table
from core.imports.reading import MAX_BYTES, Why
from core.ui.components import Text
from core.ui.forms import FormLook, Section

SHORT = 30
MONTH_FIRST = "month"


class FileForm(forms.Form):
    file = uploads.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV or Excel, at most 2 MB and 1,000 rows."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.xls"}),
    )
    helper = FormLook("file")

    def clean_file(self) -> "UploadedFile[bytes]":
        """Before anything of it is read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(REFUSALS[Why.TOO_LARGE])
        return file


class TableForm(forms.Form):
    """Sheet and heading of a file, and one choice for each column that the importer looks for."""

    sheet = forms.ChoiceField(label=gettext_lazy("Sheet"), required=False)
    heading = forms.ChoiceField(
        label=gettext_lazy("Row with the headings"),
        required=False,
        help_text=gettext_lazy("Another row gives other columns to choose from."),
    )
    order_of_days = forms.ChoiceField(
        label=gettext_lazy("Days in figures"),
        choices=[
            ("", gettext_lazy("Day first: 3-11-2026 is in November")),
            (MONTH_FIRST, gettext_lazy("Month first: 3/11/2026 is in March")),
        ],
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        brought: ImportedFile,
        table: Table,
        importer: Importer,
        labels: Mapping[str, Text],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.brought, self.importer, self.labels = brought, importer, labels
        self._offer_tables(table)
        places = _places(table)
        for column in importer.columns:
            none = (
                gettext("Choose…") if column.is_needed else gettext("Not in this file")
            )
            self.fields[column.name] = forms.ChoiceField(
                label=labels[column.name],  # type: ignore[arg-type]
                choices=[("", none), *places],
                required=False,
                initial=str(brought.columns.get(column.name, "")),
            )
        self.fields["order_of_days"].initial = (
            MONTH_FIRST if brought.is_month_first else ""
        )
        where = ["sheet"] if len(table.book.names) > 1 else []
        self.helper = FormLook(
            Section(gettext("The table"), *where, "heading"),
            Section(
                gettext("The columns"),
                *(column.name for column in importer.columns),
                "order_of_days",
            ),
        )
        # Every choice says what it means when nothing is chosen.
        self.helper.marks_optional = False
        if not where:
            del self.fields["sheet"]

    def _offer_tables(self, table: Table) -> None:
        brought, names = self.brought, table.book.names
        self.fields["sheet"].choices = [(str(n), name) for n, name in enumerate(names)]  # type: ignore[attr-defined]
        self.fields["sheet"].initial = str(brought.sheet)
        offered = headings.choices(table.book.rows(brought.sheet))
        self.fields["heading"].choices = [  # type: ignore[attr-defined]
            (key, _row_label(key, words)) for key, words in offered.items()
        ]
        self.fields["heading"].initial = brought.heading

    @property
    def table(self) -> tuple[int, str]:
        """Sheet and heading; what was not offered or left empty stays as it is."""
        given = self.cleaned_data
        sheet = int(given.get("sheet") or self.brought.sheet)
        return sheet, given["heading"] or self.brought.heading

    @property
    def is_month_first(self) -> bool:
        return bool(self.cleaned_data["order_of_days"] == MONTH_FIRST)

    @property
    def columns(self) -> Columns:
        chosen = {
            one.name: self.cleaned_data[one.name] for one in self.importer.columns
        }
        return {name: int(place) for name, place in chosen.items() if place != ""}

    def clean(self) -> dict[str, Any]:
        """What is needed is asked for, unless another table is chosen: its columns are other ones."""
        given = super().clean() or self.cleaned_data
        if self.errors or self.table != (self.brought.sheet, self.brought.heading):
            return given
        for name in self.importer.needed:
            if given.get(name, "") == "":
                self.add_error(name, gettext("Choose the column that holds it."))
        return given


class ImportForm(forms.Form):
    """Import the rows, or only try it; what stands in the way may be allowed."""

    TRY, IMPORT = "try", "import"
    deed = forms.ChoiceField(
        label=gettext_lazy("What to do"),
        choices=[
            (TRY, gettext_lazy("Try it without keeping")),
            (IMPORT, gettext_lazy("Import")),
        ],
        required=False,
    )
    leave_out = forms.BooleanField(
        label=gettext_lazy("Leave out rows with a fault"), required=False
    )
    take_alike = forms.BooleanField(
        label=gettext_lazy("Import rows that were imported before"), required=False
    )
    again = forms.BooleanField(
        label=gettext_lazy("Import this file again"), required=False
    )


def _places(table: Table) -> list[tuple[str, str]]:
    """`C · Bedrag (12,50)`: the letter of the column, its heading and the first value under it."""
    width = max((len(cells) for _number, cells in table.rows), default=0)
    width = max(width, len(table.names))
    found = []
    for place in range(width):
        said = (text(cells[place]) for _n, cells in table.rows if place < len(cells))
        example = next(filter(None, said), "")[:SHORT]
        name = table.names[place] if place < len(table.names) else ""
        label = f"{get_column_letter(place + 1)} · {name}".rstrip(" ·")
        found.append((str(place), f"{label} ({example})" if example else label))
    return found


def _row_label(key: str, words: str) -> str:
    first, _dash, last = key.partition("-")
    if not last:
        return gettext("Row %(n)s: %(words)s") % {"n": first, "words": words}
    said = gettext("Rows %(first)s and %(last)s: %(words)s")
    return said % {"first": first, "last": last, "words": words}
