"""Understand which file, and which column holds what."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Kind
from campaigns.invoices.columns import IMPORTER
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.wording import FIELDS
from core.imports.forms import TableForm
from core.imports.operations import Table

KINDS = [choice for choice in Kind.choices if choice[0] != Kind.HOURS]


class InvoiceTableForm(TableForm):
    """With the purpose of the rows that name none."""

    def __init__(
        self, *args: Any, brought: InvoiceImport, table: Table, **more: Any
    ) -> None:
        super().__init__(
            *args,
            brought=brought,
            table=table,
            importer=IMPORTER,
            labels=FIELDS,
            **more,
        )
        self.fields["usual_kind"] = forms.ChoiceField(
            label=_("Purpose, where the file does not say"),
            choices=KINDS,
            initial=brought.kind,
        )
        self.helper.layout[-1].append("usual_kind")
