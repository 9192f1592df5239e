"""Bring a file of invoices into the ledger, step by step."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.budget.form_pages import budget_url
from campaigns.budget.models import currency_of
from campaigns.invoices import files, operations
from campaigns.invoices.forms import ColumnsForm, FileForm, ImportForm
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.selectors import imports_of, read_file
from campaigns.invoices.wording import TONES, invoice_row
from campaigns.planning.selectors import get_campaign_or_404
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN

# Files and rows of a file that a page shows at most.
LATEST, SHOWN = 50, 200


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def imports(request: Request, slug: str) -> HttpResponse:
    """Upload a file; under it what was imported before."""
    campaign = get_campaign_or_404(request.member, slug)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            brought = operations.take_in(
                campaign=campaign,
                by=request.member,
                file_name=file.name,
                content=file.read(files.MAX_BYTES + 1),
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("campaigns:invoice-import", pk=brought.pk)
    context = {
        "campaign": campaign,
        "form": form,
        "imports": [(one, TONES[one.status]) for one in imports_of(campaign)[:LATEST]],
        "back_url": budget_url(campaign),
    }
    return looks.answer(request, "campaigns/invoices/imports.html", context, form)


def _brought(request: Request, pk: int) -> InvoiceImport:
    found = InvoiceImport.objects.visible_to(request.member)
    return get_object_or_404(found.select_related("campaign__organisation"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def look(request: Request, pk: int) -> HttpResponse:
    """Which column is what, and every row as it is understood."""
    brought = _brought(request, pk)
    if brought.status != InvoiceImport.Status.UPLOADED:
        return redirect("campaigns:invoice-imports", slug=brought.campaign.slug)
    file = read_file(brought, now=timezone.now())
    form = ColumnsForm(request.POST or None, brought=brought, heading=file.heading)
    if request.method == "POST" and form.is_valid():
        operations.choose_columns(
            brought=brought,
            columns=form.columns,
            kind=form.cleaned_data["usual_kind"],
        )
        return redirect("campaigns:invoice-import", pk=pk)
    faulty_first = sorted(file.rows, key=lambda one: not one.faults)
    context = {
        "campaign": brought.campaign,
        "brought": brought,
        "form": form,
        "rows": [invoice_row(one, file.currency) for one in faulty_first[:SHOWN]],
        "faulty": file.faulty,
        "count": len(file.rows),
    }
    return looks.answer(request, "campaigns/invoices/look.html", context, form)


@allowed(*MAY_PLAN)
@require_POST
def carry_out(request: Request, pk: int) -> HttpResponse:
    """Try it and take it back, or import it."""
    brought = _brought(request, pk)
    form = ImportForm(request.POST)
    if not form.is_valid():
        return redirect("campaigns:invoice-import", pk=pk)
    leave_out, by, now = form.cleaned_data["leave_out"], request.member, timezone.now()
    try:
        if form.cleaned_data["deed"] == ImportForm.TRY:
            count, amount = operations.try_out(
                brought=brought, by=by, leave_out=leave_out, now=now
            )
            shown = formats.money(amount, currency_of(brought.campaign))
            messages.info(request, _would(count, shown))
            return redirect("campaigns:invoice-import", pk=pk)
        count = operations.carry_out(
            brought=brought, by=by, leave_out=leave_out, now=now
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("campaigns:invoice-import", pk=pk)
    said = ngettext(
        "%(n)s invoice is in the ledger.", "%(n)s invoices are in the ledger.", count
    )
    messages.success(request, said % {"n": count})
    return redirect(budget_url(brought.campaign))


def _would(count: int, amount: str) -> str:
    said = ngettext(
        "A trial: %(n)s invoice of %(amount)s would come in. Nothing was kept.",
        "A trial: %(n)s invoices, together %(amount)s, would come in. Nothing was kept.",
        count,
    )
    return said % {"n": count, "amount": amount}


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def undo(request: Request, pk: int) -> HttpResponse:
    """Take a whole import back, or throw away a file that was not imported."""
    brought = _brought(request, pk)
    is_waiting = brought.status == InvoiceImport.Status.UPLOADED
    deed = operations.throw_away if is_waiting else operations.undo
    if request.method == "POST":
        try:
            deed(brought=brought, by=request.member, now=timezone.now())
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, _("Removed."))
        return redirect("campaigns:invoice-imports", slug=brought.campaign.slug)
    words = {"file": brought.file_name}
    context = {
        "question": _("Throw “%(file)s” away?") % words
        if is_waiting
        else _("Take all invoices of “%(file)s” out of the ledger?") % words,
        "text": _("The trail keeps that it was there."),
        "button": _("Throw away") if is_waiting else _("Undo the import"),
        "cancel_url": budget_url(brought.campaign),
    }
    return render(request, "campaigns/budget/remove.html", context)
