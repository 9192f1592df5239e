"""The sentences for what is wrong with a file or a row."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from campaigns.budget.models import Kind
from campaigns.invoices.files import Why
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.rows import Fault, Invoice
from core.ui import formats
from core.ui.components import Text, Tone

REFUSALS = {
    Why.EMPTY: _("This file is empty."),
    Why.TOO_LARGE: _("This file is too large: at most 2 MB."),
    Why.TOO_LONG: _("This file has too many rows: at most 1,000. Cut it in parts."),
    Why.TOO_WIDE: _("This file has too many columns: at most 60."),
    Why.NO_TABLE: _(
        "There is no table in this file: a heading with under it a row for each invoice."
    ),
    Why.BROKEN: _("This file cannot be read. Save it as CSV or XLSX and try again."),
    Why.OLD_EXCEL: _("This is an old Excel file (.xls). Save it as XLSX or CSV."),
}
FAULTS = {
    Fault.NO_DATE: _("There is no date, or not one like 25-11-2026."),
    Fault.OUTSIDE: _("This day is not within the campaign."),
    Fault.FUTURE: _("This day has not come yet."),
    Fault.NO_AMOUNT: _("There is no amount, or not one like 1.234,56."),
    Fault.NOT_ABOVE_ZERO: _("The amount is not above zero; a credit note stays out."),
    Fault.OTHER_CURRENCY: _("This amount is in another currency than the budget."),
    Fault.TWICE_IN_FILE: _("This invoice number stands in the file twice."),
    Fault.KNOWN: _("This invoice is in the ledger already."),
    Fault.UNKNOWN_KIND: _("We do not know this purpose."),
    Fault.UNKNOWN_CHANNEL: _("We do not know this channel."),
}
FIELDS = {
    "spent_on": _("Date"),
    "amount": _("Amount"),
    "supplier": _("Supplier"),
    "invoice_number": _("Invoice number"),
    "reference": _("Order number"),
    "currency": _("Currency"),
    "note": _("What for"),
    "kind": _("Purpose"),
    "account": _("Channel"),
}
KINDS = dict(Kind.choices)
TONES: dict[str, Tone] = {
    InvoiceImport.Status.UPLOADED: "warning",
    InvoiceImport.Status.IMPORTED: "success",
    InvoiceImport.Status.UNDONE: "neutral",
}


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """A row of a file in words; without `faults` it can be imported."""

    number: int
    day: str
    supplier: str
    invoice_number: str
    purpose: Text
    amount: str
    faults: str


def invoice_row(one: Invoice, currency: str) -> InvoiceRow:
    return InvoiceRow(
        number=one.number,
        day=formats.day(one.spent_on),
        supplier=one.texts["supplier"],
        invoice_number=one.texts["invoice_number"],
        purpose=KINDS.get(one.kind, ""),
        amount=formats.money(one.amount, currency),
        faults=" ".join(str(FAULTS[fault]) for fault in one.faults),
    )


def kind_names() -> dict[str, str]:
    """Each kind by its Dutch and its English name and by its word in code."""
    names: dict[str, str] = {}
    for language in ("nl", "en"):
        with override(language):
            names |= {str(kind.label).lower(): kind.value for kind in Kind}
    return names | {kind.value: kind.value for kind in Kind}
