"""The rows of a file and the files that came in, drawn in Python."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.budget.wording import KINDS
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.rows import Invoice
from campaigns.invoices.wording import FAULTS
from core.ui import formats
from core.ui.components import Tone, badge

SHOWN = 200
TONES: dict[str, Tone] = {
    "uploaded": "warning",
    "imported": "success",
    "undone": "neutral",
}


def preview(rows: list[Invoice], currency: str) -> SafeString:
    """Rows with a fault first, then the others, up to two hundred."""
    ordered = sorted(rows, key=lambda one: not one.faults)[:SHOWN]
    return SafeString("".join(_row(one, currency) for one in ordered))


def _row(one: Invoice, currency: str) -> str:
    faults = " ".join(str(FAULTS[fault]) for fault in one.faults)
    verdict = esc(faults) if faults else badge(_("Fine"), "success")
    tone = " tone-danger text-tone" if faults else ""
    cells = (
        (_("Date"), formats.day(one.spent_on), ""),
        (_("Supplier"), one.texts["supplier"], ""),
        (_("Invoice number"), one.texts["invoice_number"], ""),
        (_("Purpose"), KINDS.get(one.kind, ""), ""),
        (_("Amount"), formats.money(one.amount, currency), " cell-end"),
    )
    drawn = "".join(
        f'<td class="{css.strip()}" data-label="{esc(label)}">{esc(shown)}</td>'
        for label, shown, css in cells
    )
    said = esc(_("Verdict"))
    return (
        f'<tr><th scope="row" class="cell-title">{one.number}</th>{drawn}'
        f'<td class="{tone.strip()}" data-label="{said}">{verdict}</td></tr>'
    )


def import_rows(imports: Iterable[InvoiceImport]) -> SafeString:
    return SafeString("".join(_import(one) for one in imports))


def _import(one: InvoiceImport) -> str:
    said = ngettext("%(n)s invoice", "%(n)s invoices", one.count) % {"n": one.count}
    note = formats.moment(one.made_at) + (f" · {said}" if one.count else "")
    status = badge(one.get_status_display(), TONES[one.status])
    links = ""
    if one.status == InvoiceImport.Status.UPLOADED:
        links += _link("invoice-import", one.pk, _("Go on"))
        links += _link("invoice-import-undo", one.pk, _("Throw away"))
    elif one.status == InvoiceImport.Status.IMPORTED:
        links += _link("invoice-import-undo", one.pk, _("Undo"))
    return (
        f'<li class="row-item"><div class="row-main"><span class="row-title">{esc(one.file_name)}'
        f'</span><span class="row-note">{esc(note)}</span></div>'
        f'<div class="row-end">{status}{links}</div></li>'
    )


def _link(to: str, pk: int, words: str) -> str:
    url = reverse(f"campaigns:{to}", args=[pk])
    return f'<a class="btn btn-sm btn-ghost" href="{url}">{esc(words)}</a>'
