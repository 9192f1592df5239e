"""The budgets of all campaigns as a list and a file, added up by the database."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, F, Model, OuterRef, QuerySet, Subquery, Sum, When
from django.db.models import Value as Fixed
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import (
    MONEY,
    NOTHING,
    BudgetLine,
    Commitment,
    Spend,
)
from campaigns.budget.pacing import Pacing, pacing
from campaigns.budget.tables import plain_hours
from campaigns.budget.wording import PACES
from campaigns.planning.models import Campaign
from core.ui import formats
from core.ui.components import Empty, badge, link
from core.ui.tables import Column, Table

ZERO = Fixed(NOTHING, output_field=MONEY)


def _sum(rows: QuerySet[Any], what: Any) -> Coalesce:
    added = (
        rows.filter(campaign=OuterRef("pk"))
        .order_by()
        .values("campaign")
        .annotate(n=Sum(what, output_field=MONEY))
        .values("n")
    )
    return Coalesce(Subquery(added, output_field=MONEY), ZERO)


def with_sums(campaigns: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Adds planned, planned_hours, committed, spent, hours, internal, left and currency."""
    lines, spending = BudgetLine.objects.all(), Spend.objects.all()
    orders = Commitment.objects.open().with_open_amount()
    inside = Case(When(is_internal=True, then=F("amount")), default=ZERO)
    return campaigns.select_related("organisation").annotate(
        planned=_sum(lines, "planned"),
        planned_hours=_sum(lines, "planned_hours"),
        committed=_sum(orders, "open_amount"),
        spent=_sum(spending, "amount"),
        hours=_sum(spending, "hours"),
        internal=_sum(spending, F("hours") * F("hour_rate") + inside),
        left=F("planned") - F("committed") - F("spent"),
        currency=Coalesce(
            _first_currency(BudgetLine),
            _first_currency(Commitment),
            _first_currency(Spend),
            F("organisation__currency"),
        ),
    )


def _first_currency(model: type[Model]) -> Subquery:
    rows = model._default_manager.filter(campaign=OuterRef("pk")).order_by("pk")
    return Subquery(rows.values("currency")[:1])


class BudgetsTable(Table[Any]):
    name = "budgets"
    caption = _("Budgets of all campaigns")
    start_sort = "-starts_on"
    empty = Empty(
        _("No campaigns yet"),
        _("A campaign has a budget: what may it cost, and what did it?"),
        icon="coins",
    )

    def __init__(
        self, request: HttpRequest, rows: QuerySet[Any], *, today: date
    ) -> None:
        super().__init__(request, rows)
        self.columns = _columns(today)  # type: ignore[misc]


def overview_table(
    request: HttpRequest, campaigns: QuerySet[Campaign], *, today: date
) -> BudgetsTable:
    return BudgetsTable(request, with_sums(campaigns), today=today)


def _columns(today: date) -> tuple[Column[Any], ...]:
    def pace(campaign: Any) -> str:
        word, tone = PACES[_pacing(campaign, today).pace]
        return badge(word, tone)

    def pace_word(campaign: Any) -> str:
        return str(PACES[_pacing(campaign, today).pace][0])

    return (
        Column(
            "name",
            _("Campaign"),
            sort="name",
            is_title=True,
            show=lambda c: link(
                reverse("campaigns:campaign-budget", args=[c.slug]),
                c.name,
                c.get_status_display(),
            ),
            plain=lambda c: c.name,
        ),
        _money("planned", _("Planned")),
        _money("committed", _("Ordered")),
        _money("spent", _("Spent")),
        _money("left", _("Left")),
        Column("hours", _("Hours"), sort="hours", align="end", show=_hours),
        _money("internal", _("Internal cost")),
        Column("pace", _("Pace"), show=pace, plain=pace_word),
        Column("currency", _("Currency"), is_on_page=False),
    )


def _money(key: str, label: Any) -> Column[Any]:
    def amount(campaign: Any) -> Decimal:
        return Decimal(getattr(campaign, key)).quantize(Decimal("0.01"))

    return Column(
        key,
        label,
        sort=key,
        align="end",
        show=lambda c: formats.money(amount(c), c.currency),
        plain=amount,
    )


def _hours(campaign: Any) -> str:
    return plain_hours(campaign.hours)


def _pacing(campaign: Any, today: date) -> Pacing:
    money = bool(campaign.planned)
    return pacing(
        planned=campaign.planned if money else campaign.planned_hours,
        spent=campaign.spent if money else campaign.hours,
        committed=campaign.committed if money else Decimal(0),
        first=campaign.starts_on,
        last=campaign.ends_on,
        today=today,
    )
