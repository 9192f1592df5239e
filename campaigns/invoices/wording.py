"""The sentences for what is wrong with a file or a row."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from campaigns.budget.models import Kind
from campaigns.invoices.rows import Fault, Invoice, Known
from core.ui import formats
from core.ui.components import Text

FAULTS = {
    Fault.NO_DATE: _("There is no date, or not one like 25-11-2026."),
    Fault.OUTSIDE: _("This day is not within the campaign."),
    Fault.FUTURE: _("This day has not come yet."),
    Fault.NO_AMOUNT: _("There is no amount, or not one like 1.234,56."),
    Fault.ZERO: _("The amount is zero."),
    Fault.OTHER_CURRENCY: _("This amount is in another currency than the budget."),
    Fault.TWICE_IN_FILE: _("This invoice number stands in the file twice."),
    Fault.UNKNOWN_KIND: _("We do not know this purpose."),
    Fault.UNKNOWN_CHANNEL: _("We do not know this channel."),
}
KNOWN = {
    Known.NUMBER: _("This invoice is in the ledger already."),
    Known.ALIKE: _(
        "The ledger has an expense of this day, supplier and amount already."
    ),
}
FIELDS = {
    "spent_on": _("Date"),
    "amount": _("Amount"),
    "supplier": _("Supplier"),
    "invoice_number": _("Invoice number"),
    "reference": _("Order number"),
    "currency": _("Currency"),
    "note": _("Description"),
    "kind": _("Purpose"),
    "account": _("Channel"),
}
KINDS = dict(Kind.choices)


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """A row of a file in words; without `faults` and what is `known` of it, it is imported."""

    number: int
    day: str
    supplier: str
    invoice_number: str
    purpose: Text
    amount: str
    faults: str
    known: str


def invoice_row(one: Invoice, currency: str) -> InvoiceRow:
    return InvoiceRow(
        number=one.number,
        day=formats.day(one.spent_on),
        supplier=one.texts["supplier"],
        invoice_number=one.texts["invoice_number"],
        purpose=KINDS.get(one.kind, ""),
        amount=formats.money(one.amount, currency),
        faults=" ".join(str(FAULTS[fault]) for fault in one.faults),
        known=str(KNOWN[one.known]) if one.known else "",
    )


def kind_names() -> dict[str, str]:
    """Each kind by its Dutch and its English name and by its word in code."""
    names: dict[str, str] = {}
    for language in ("nl", "en"):
        with override(language):
            names |= {str(kind.label).lower(): kind.value for kind in Kind}
    return names | {kind.value: kind.value for kind in Kind}
