"""Plan money and hours, and place orders."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.budget import operations
from campaigns.budget.form_pages import confirm, show_form
from campaigns.budget.forms import BudgetLineForm, CommitmentForm
from campaigns.budget.models import BudgetLine, Commitment
from campaigns.planning.selectors import get_campaign_or_404
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_line(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    form = BudgetLineForm(
        request.POST or None, member=request.member, campaign=campaign
    )
    return show_form(
        request,
        campaign=campaign,
        form=form,
        save=lambda: operations.add_budget_line(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Plan money or hours"),
    )


def _line(request: Request, pk: int) -> BudgetLine:
    lines = BudgetLine.objects.visible_to(request.member)
    return get_object_or_404(lines.select_related("campaign__organisation"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_line(request: Request, pk: int) -> HttpResponse:
    line = _line(request, pk)
    form = BudgetLineForm(
        request.POST or None,
        instance=line,
        member=request.member,
        campaign=line.campaign,
    )
    return show_form(
        request,
        campaign=line.campaign,
        form=form,
        save=lambda: operations.add_budget_line(
            campaign=line.campaign,
            line=line,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Edit this line"),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_line(request: Request, pk: int) -> HttpResponse:
    line = _line(request, pk)
    return confirm(
        request,
        campaign=line.campaign,
        question=_("Remove the line “%(line)s”?") % {"line": line},
        remove=lambda: operations.remove_budget_line(
            line=line, by=request.member, now=timezone.now()
        ),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_order(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    form = CommitmentForm(
        request.POST or None,
        member=request.member,
        campaign=campaign,
        initial={"ordered_on": timezone.localdate()},
    )
    return show_form(
        request,
        campaign=campaign,
        form=form,
        save=lambda: operations.commit(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Write down an order"),
        why=_("It is kept apart from what is left, until its invoice comes."),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def close_order(request: Request, pk: int) -> HttpResponse:
    orders = Commitment.objects.visible_to(request.member)
    order = get_object_or_404(orders.select_related("campaign__organisation"), pk=pk)
    return confirm(
        request,
        campaign=order.campaign,
        question=_("Does no invoice of “%(order)s” come any more?") % {"order": order},
        text=_(
            "What is left of the order is free again. Invoices that came already stay."
        ),
        button=_("Close the order"),
        done=_("The order is closed."),
        remove=lambda: operations.call_off(
            commitment=order, by=request.member, now=timezone.now()
        ),
    )
