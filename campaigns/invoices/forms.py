"""Understand which file, and which column holds what."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Kind
from campaigns.invoices.columns import NEEDED, Columns
from campaigns.invoices.files import MAX_BYTES, Why
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.wording import FIELDS, REFUSALS
from core.ui.forms import FormLook

KINDS = [choice for choice in Kind.choices if choice[0] != Kind.HOURS]


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("File with invoices"),
        help_text=_("CSV or XLSX, at most 2 MB and 1,000 rows."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
    )
    helper = FormLook("file")

    def clean_file(self) -> "UploadedFile[bytes]":
        """Before anything of it is read."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(REFUSALS[Why.TOO_LARGE])
        return file


class ColumnsForm(forms.Form):
    """One choice per field, from the headings of the file."""

    def __init__(
        self, *args: Any, brought: InvoiceImport, heading: Sequence[object], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        places = [
            (str(place), str(name or place + 1)) for place, name in enumerate(heading)
        ]
        for name, label in FIELDS.items():
            is_needed = name in NEEDED
            none = ("", _("Choose…") if is_needed else _("Not in this file"))
            self.fields[name] = forms.ChoiceField(
                label=label,
                choices=[none, *places],
                required=is_needed,
                initial=str(brought.columns.get(name, "")),
            )
        self.fields["usual_kind"] = forms.ChoiceField(
            label=_("Purpose, where the file does not say"),
            choices=KINDS,
            initial=brought.kind,
        )
        self.helper = FormLook(*self.fields)

    @property
    def columns(self) -> Columns:
        chosen = {name: self.cleaned_data[name] for name in FIELDS}
        return {name: int(place) for name, place in chosen.items() if place != ""}


class ImportForm(forms.Form):
    """Import the rows, or only try it; rows with a fault may be left out."""

    TRY, IMPORT = "try", "import"
    deed = forms.ChoiceField(
        choices=[(TRY, _("Try it without keeping")), (IMPORT, _("Import"))],
        required=False,
    )
    leave_out = forms.BooleanField(required=False)
