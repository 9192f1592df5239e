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
from campaigns.budget.wording import PACES, plain_hours
from campaigns.planning.models import Campaign
from core.ui.columns import Column, LinkColumn, MoneyColumn
from core.ui.components import Empty, Text, badge
from core.ui.tables import Table

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


class BudgetsTable(Table):
    list_name = "budgets"
    caption = _("Budgets of all campaigns")
    default_order = "-starts_on"
    empty = Empty(
        _("No campaigns yet"),
        _("A campaign has a budget: what may it cost, and what did it?"),
        icon="coins",
    )

    name = LinkColumn(
        _("Campaign"),
        url=lambda campaign: reverse("campaigns:campaign-budget", args=[campaign.slug]),
        note="get_status_display",
        order_by="name",
        is_title=True,
    )
    planned = MoneyColumn(_("Planned"), order_by="planned")
    committed = MoneyColumn(_("Ordered"), order_by="committed")
    spent = MoneyColumn(_("Spent"), order_by="spent")
    left = MoneyColumn(_("Left"), order_by="left")
    hours = Column(_("Hours"), order_by="hours", align="end")
    internal = MoneyColumn(_("Internal cost"), order_by="internal")
    pace = Column(_("Pace"))
    currency = Column(_("Currency"), visible=False)

    def __init__(
        self, campaigns: QuerySet[Campaign], *, request: HttpRequest, today: date
    ) -> None:
        super().__init__(with_sums(campaigns), request=request)
        self.today = today

    def render_hours(self, value: Decimal) -> str:
        return plain_hours(value)

    def value_hours(self, value: Decimal) -> Decimal:
        return value

    def render_pace(self, record: Any) -> str:
        return badge(*PACES[_pacing(record, self.today).pace])

    def value_pace(self, record: Any) -> Text:
        return PACES[_pacing(record, self.today).pace][0]


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
