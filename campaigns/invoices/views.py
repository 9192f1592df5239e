"""Bring a file of invoices into the ledger, step by step."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect

from campaigns.budget.form_pages import budget_url
from campaigns.budget.models import currency_of
from campaigns.invoices import operations
from campaigns.invoices.columns import IMPORTER
from campaigns.invoices.forms import InvoiceTableForm
from campaigns.invoices.models import InvoiceImport
from campaigns.invoices.rows import Known
from campaigns.invoices.selectors import ReadFile, imports_of, read_file, same_file
from campaigns.invoices.wording import FIELDS, invoice_row
from campaigns.planning.selectors import get_campaign_or_404
from core.http import Request
from core.imports.forms import FileForm, ImportForm
from core.imports.labels import REFUSALS, TONES
from core.imports.reading import MAX_BYTES, Unreadable
from core.imports.selectors import understood
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
                content=file.read(MAX_BYTES + 1),
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
    if brought.status == InvoiceImport.Status.IMPORTING:
        return _progress(request, brought)
    if brought.status != InvoiceImport.Status.UPLOADED:
        return redirect("campaigns:invoice-imports", slug=brought.campaign.slug)
    now = timezone.now()
    try:
        file = read_file(brought, now=now)
    except Unreadable as refusal:
        messages.error(request, REFUSALS[refusal.why])
        return redirect("campaigns:invoice-imports", slug=brought.campaign.slug)
    form = InvoiceTableForm(request.POST or None, brought=brought, table=file.table)
    if request.method == "POST" and form.is_valid():
        sheet, heading = form.table
        try:
            operations.choose_columns(
                brought=brought,
                sheet=sheet,
                heading=heading,
                columns=form.columns,
                is_month_first=form.is_month_first,
                kind=form.cleaned_data["usual_kind"],
                now=now,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            return redirect("campaigns:invoice-import", pk=pk)
    in_order = sorted(file.rows, key=lambda one: (not one.faults, one.known is None))
    context = {
        "campaign": brought.campaign,
        "brought": brought,
        "form": form,
        "understood": understood(brought, file.table, IMPORTER, FIELDS),
        "same": _same(brought),
        "rows": [invoice_row(one, file.currency) for one in in_order[:SHOWN]],
        "faulty": file.faulty,
        "known": file.known,
        "alike": _ask_for_alike(file),
        "totals": file.table.totals,
        "count": len(file.rows),
    }
    return looks.answer(request, "campaigns/invoices/look.html", context, form)


def _same(brought: InvoiceImport) -> str:
    """Where this very file was imported, if it was."""
    same = same_file(brought)
    if same is None:
        return ""
    words = {"campaign": same.campaign.name, "day": formats.day(same.made_at)}
    return _("This very file was imported for “%(campaign)s” on %(day)s.") % words


def _ask_for_alike(file: ReadFile) -> str:
    if not any(one.known is Known.ALIKE for one in file.rows):
        return ""
    return _(
        "Import also what only has the day, supplier and amount of an expense in the ledger"
    )


def _progress(request: Request, brought: InvoiceImport) -> HttpResponse:
    """How far it is, with the button for the next piece; htmx presses it, unless a row stopped it."""
    good = read_file(brought, now=timezone.now()).good(takes_alike=brought.takes_alike)
    context = {
        "campaign": brought.campaign,
        "brought": brought,
        "whole": len(good),
        "is_going": "stopped" not in request.GET,
    }
    if request.htmx:
        context["name"] = "campaigns:invoice-import"
        return render(request, "core/imports/_progress.html", context)
    return render(request, "campaigns/invoices/progress.html", context)


@allowed(*MAY_PLAN)
@require_POST
def carry_out(request: Request, pk: int) -> HttpResponse:
    """Try it and take it back, begin the import, or go on with it."""
    brought = _brought(request, pk)
    form = ImportForm(request.POST)
    if not form.is_valid():
        return redirect("campaigns:invoice-import", pk=pk)
    given, now = form.cleaned_data, timezone.now()
    allowed_by_person = {
        "leaves_out": given["leave_out"],
        "takes_alike": given["take_alike"],
        "takes_again": given["again"],
    }
    try:
        if given["deed"] == ImportForm.TRY:
            count, amount = operations.try_out(
                brought=brought, by=request.member, now=now, **allowed_by_person
            )
            shown = formats.money(amount, currency_of(brought.campaign))
            messages.info(request, _would(count, shown))
            return redirect("campaigns:invoice-import", pk=pk)
        if brought.status == InvoiceImport.Status.UPLOADED:
            operations.begin(brought=brought, now=now, **allowed_by_person)
        is_done = operations.go_on(brought=brought, by=request.member, now=now)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        url = reverse("campaigns:invoice-import", args=[pk])
        return _to(request, f"{url}?stopped=1")
    if not is_done:
        if request.htmx:
            return _progress(request, brought)
        return redirect("campaigns:invoice-import", pk=pk)
    said = ngettext(
        "%(n)s invoice is in the ledger.",
        "%(n)s invoices are in the ledger.",
        brought.count,
    )
    messages.success(request, said % {"n": brought.count})
    return _to(request, budget_url(brought.campaign))


def _to(request: Request, url: str) -> HttpResponse:
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


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
