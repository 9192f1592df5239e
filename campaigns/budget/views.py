"""The money and hours of one campaign, for who may see money."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.budget import reading
from campaigns.budget.drawing import Page
from campaigns.budget.models import Kind, Spend
from campaigns.budget.pacing import Pacing
from campaigns.budget.tables import plain_hours, spend_table
from campaigns.budget.totals import Total
from campaigns.budget.wording import PACES, STEP_NAMES, reason
from campaigns.planning import places
from campaigns.planning.asking import find
from core.http import Request
from core.ui import formats
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


@allowed(*MAY_SEE_MONEY)
@require_safe
def budget(request: Request, slug: str) -> HttpResponseBase:
    """Planned, ordered, spent and left, and how fast; under it every expense."""
    campaign = find(request, slug)
    may_change = request.member.is_one_of(*MAY_PLAN)
    table = spend_table(
        request, Spend.objects.filter(campaign=campaign), may_change=may_change
    )
    if table.is_export:
        return table.export()
    read = reading.read(campaign)
    ledger = read.by(reading.BY_KIND, Kind.values)
    page = Page(campaign.slug, read.currency, may_change)
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign-budget"),
        "is_over": ledger.whole.is_over,
        "stats": _stats(ledger.whole, page),
        "pace": _pace(reading.pace_of(campaign, ledger.whole, timezone.localdate())),
        "kinds": page.kinds(ledger),
        "channels": page.breakdown(
            read.by(reading.BY_CHANNEL), {}, _("Not for one channel")
        ),
        "steps": page.breakdown(
            read.by(reading.BY_STEP, ["", *STEP_NAMES]),
            STEP_NAMES,
            _("Not for one step"),
        ),
        "lines": page.lines(read.lines),
        "orders": page.orders(read.orders),
        "table": table,
        "may_change": may_change,
    }
    return render(request, "campaigns/budget/budget.html", context)


def _stats(whole: Total, page: Page) -> list[tuple[str, str, str]]:
    currency = page.currency
    hours = _("%(hours)s of %(planned)s hours") % {
        "hours": plain_hours(whole.hours),
        "planned": plain_hours(whole.planned_hours),
    }
    left = _("after %(amount)s that is ordered") % {
        "amount": formats.money(whole.committed, currency)
    }
    sides = _("%(external)s external, %(internal)s internal; %(hours)s") % {
        "external": formats.money(whole.external, currency),
        "internal": formats.money(whole.internal, currency),
        "hours": hours,
    }
    return [
        (_("Planned"), formats.money(whole.planned, currency), ""),
        (_("Paid"), formats.money(whole.spent, currency), ""),
        (_("Left"), formats.money(whole.left, currency), left),
        (_("Cost in all"), formats.money(whole.cost, currency), sides),
    ]


def _pace(found: Pacing) -> tuple[object, object, str]:
    """(word, tone, why)."""
    return *PACES[found.pace], reason(found)


@allowed(*MAY_SEE_MONEY)
@require_safe
def pace(request: Request, slug: str) -> HttpResponse:
    """One line for the campaign's own page."""
    campaign = find(request, slug)
    whole = reading.read(campaign).by(reading.BY_KIND, Kind.values).whole
    found = reading.pace_of(campaign, whole, timezone.localdate())
    context = {"campaign": campaign, "pace": _pace(found)}
    return render(request, "campaigns/budget/_pace_line.html", context)
