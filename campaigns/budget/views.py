"""The money and hours of one campaign. For who may see money."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Value
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.budget import operations
from campaigns.budget.forms import BudgetLineForm, SpendForm
from campaigns.budget.models import BudgetLine, Kind, Spend
from campaigns.budget.tables import plain_hours, spend_table
from campaigns.budget.totals import Ledger, Planned, Spent, Total, totals
from campaigns.planning import places
from campaigns.planning.asking import find
from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.ui.components import Tone, meter
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


@dataclass(frozen=True, slots=True)
class KindLine:
    label: str
    money: SafeString | str
    hours: SafeString | str
    left: str
    is_over: bool


@allowed(*MAY_SEE_MONEY)
@require_safe
def budget(request: Request, slug: str) -> HttpResponseBase:
    """Planned, spent and left per purpose; under it every expense."""
    campaign = find(request, slug)
    currency = campaign.organisation.currency
    may_change = request.member.is_one_of(*MAY_PLAN)
    spending = (
        Spend.objects.filter(campaign=campaign)
        .select_related("account")
        .annotate(currency=Value(currency))
    )
    table = spend_table(request, spending, may_change=may_change)
    if table.wants_file:
        return table.file()
    planned = BudgetLine.objects.filter(campaign=campaign).select_related("account")
    lines = list(planned.order_by("kind", "pk"))
    ledger = _ledger(lines, campaign)
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign-budget"),
        "whole": ledger.whole,
        "stats": _stats(ledger.whole, currency),
        "kinds": [_kind_line(total, currency) for total in ledger.kinds],
        "lines": [(line, *_planned(line, currency)) for line in lines],
        "table": table,
        "may_change": may_change,
    }
    return render(request, "campaigns/budget/budget.html", context)


def _ledger(lines: Iterable[BudgetLine], campaign: Campaign) -> Ledger:
    planned = [Planned(line.kind, line.planned, line.planned_hours) for line in lines]
    spending = Spend.objects.filter(campaign=campaign)
    spent = [
        Spent(*row)
        for row in spending.values_list("kind", "amount", "hours", "hour_rate")
    ]
    return totals(Kind.values, planned, spent)


def _stats(whole: Total, currency: str) -> list[tuple[str, str, str]]:
    hours = _("%(hours)s of %(planned)s hours") % {
        "hours": plain_hours(whole.hours),
        "planned": plain_hours(whole.planned_hours),
    }
    return [
        (_("Planned"), formats.money(whole.planned, currency), ""),
        (_("Paid"), formats.money(whole.spent, currency), ""),
        (_("Left"), formats.money(whole.left, currency), ""),
        (
            _("Cost in all"),
            formats.money(whole.cost, currency),
            _("%(own)s own hours; %(hours)s")
            % {"own": formats.money(whole.own_cost, currency), "hours": hours},
        ),
    ]


def _kind_line(total: Total, currency: str) -> KindLine:
    return KindLine(
        label=str(Kind(total.kind).label),
        money=_bar(_("Money"), total.spent, total.planned, _money(currency)),
        hours=_bar(_("Hours"), total.hours, total.planned_hours, plain_hours),
        left=_left(total, currency),
        is_over=total.is_over,
    )


def _left(total: Total, currency: str) -> str:
    """What is left of the money, or of the hours where no money is planned."""
    has_money = bool(total.planned or total.spent)
    rest = total.left if has_money else total.hours_left
    words = (
        formats.money(abs(rest), currency)
        if has_money
        else _("%(hours)s hours") % {"hours": plain_hours(abs(rest))}
    )
    said = _("%(left)s left") if rest >= 0 else _("%(left)s more than planned")
    return said % {"left": words}


def _money(currency: str) -> Callable[[Decimal], str]:
    return lambda amount: formats.money(amount, currency)


def _bar(
    label: str, spent: Decimal, planned: Decimal, show: Callable[[Decimal], str]
) -> SafeString | str:
    if not spent and not planned:
        return ""
    words = _("%(spent)s of %(planned)s") % {
        "spent": show(spent),
        "planned": show(planned),
    }
    tone: Tone = "danger" if spent > planned else "primary"
    return meter(label, spent, planned or spent, text=words, tone=tone)


def _planned(line: BudgetLine, currency: str) -> tuple[str, str]:
    money = formats.money(line.planned, currency) if line.planned else ""
    hours = plain_hours(line.planned_hours) if line.planned_hours else ""
    return money, hours


def _ask(
    request: Request,
    *,
    campaign: Campaign,
    form: forms.BaseForm,
    deed: Callable[[], object],
    heading: str,
) -> HttpResponse:
    url = reverse("campaigns:campaign-budget", args=[campaign.slug])
    if request.method == "POST" and form.is_valid():
        try:
            deed()
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(url)
    context = {"campaign": campaign, "form": form, "heading": heading, "back_url": url}
    return looks.answer(request, "campaigns/budget/form.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_line(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    form = BudgetLineForm(request.POST or None, member=request.member)
    return _ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.add_budget_line(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Plan money or hours"),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_line(request: Request, pk: int) -> HttpResponse:
    line = _line(request, pk)
    form = BudgetLineForm(request.POST or None, instance=line, member=request.member)
    return _ask(
        request,
        campaign=line.campaign,
        form=form,
        deed=lambda: operations.add_budget_line(
            campaign=line.campaign,
            line=line,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Edit this line"),
    )


def _line(request: Request, pk: int) -> BudgetLine:
    lines = BudgetLine.objects.visible_to(request.member)
    return get_object_or_404(lines.select_related("campaign__organisation"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_line(request: Request, pk: int) -> HttpResponse:
    line = _line(request, pk)
    return _confirm(
        request,
        line.campaign,
        question=_("Remove the line “%(line)s”?") % {"line": line},
        deed=lambda: operations.remove_budget_line(
            line=line, by=request.member, now=timezone.now()
        ),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_spend(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    form = SpendForm(
        request.POST or None,
        member=request.member,
        initial={"spent_on": timezone.localdate()},
    )
    return _ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.record_spend(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Write down what was spent"),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_spend(request: Request, pk: int) -> HttpResponse:
    spending = Spend.objects.visible_to(request.member)
    spend = get_object_or_404(spending.select_related("campaign__organisation"), pk=pk)
    currency = spend.campaign.organisation.currency
    return _confirm(
        request,
        spend.campaign,
        question=_("Remove the expense of %(amount)s on %(day)s?")
        % {
            "amount": formats.money(spend.total, currency),
            "day": formats.day(spend.spent_on),
        },
        deed=lambda: operations.remove_spend(
            spend=spend, by=request.member, now=timezone.now()
        ),
    )


def _confirm(
    request: Request, campaign: Campaign, *, question: str, deed: Callable[[], object]
) -> HttpResponse:
    url = reverse("campaigns:campaign-budget", args=[campaign.slug])
    if request.method == "POST":
        deed()
        messages.success(request, _("Removed."))
        return redirect(url)
    context = {"campaign": campaign, "question": question, "cancel_url": url}
    return render(request, "campaigns/budget/remove.html", context)
