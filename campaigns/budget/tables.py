"""What was spent, as a list and a file."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Kind, Spend
from campaigns.budget.wording import plain_hours
from core.ui import formats
from core.ui.columns import (
    ButtonColumn,
    Column,
    DayColumn,
    MoneyColumn,
    NotedColumn,
)
from core.ui.components import Empty
from core.ui.tables import Table

# What the columns are made of; an account and a vacancy hold much more.
SHOWN = (
    "spent_on",
    "kind",
    "account__name",
    "vacancy__title",
    "step",
    "supplier",
    "invoice_number",
    "note",
    "hours",
    "hour_rate",
    "amount",
    "is_internal",
    "currency",
)


class SpendTable(Table):
    """Nothing stays empty: a column of zeros hides the figures."""

    list_name = "spending"
    caption = _("What was spent")
    default_order = "-spent_on"
    empty = Empty(
        _("Nothing spent yet"),
        _(
            "Write down invoices and hours as they come; the cost per application and per hire follow from them."
        ),
        icon="receipt",
    )

    spent_on = DayColumn(_("Date"), order_by="spent_on", is_title=True)
    kind = Column(_("For"), order_by="kind")
    account = Column(_("Channel"), accessor="account__name", order_by="account__name")
    vacancy = Column(_("Vacancy"), accessor="vacancy__title", visible=False)
    step = Column(_("Step of the method"), visible=False)
    supplier = NotedColumn(_("Supplier"), note="invoice_number", order_by="supplier")
    invoice_number = Column(_("Invoice number"), visible=False)
    note = Column(_("What for"))
    hours = Column(_("Hours"), align="end")
    hour_rate = MoneyColumn(_("Rate per hour"), is_blank_when_zero=True)
    amount = MoneyColumn(_("Amount"), is_blank_when_zero=True, order_by="amount")
    total = MoneyColumn(_("Total"), is_blank_when_zero=True)
    side = Column(_("Side"), visible=False)
    currency = Column(_("Currency"), visible=False)
    remove = ButtonColumn(
        _("Remove"),
        url=lambda spend: reverse("campaigns:budget-spend-remove", args=[spend.pk]),
    )

    def render_spent_on(self, record: Spend) -> str:
        """Kept on one line in a narrow column."""
        return formats.day(record.spent_on).replace(" ", "\N{NO-BREAK SPACE}")

    def value_spent_on(self, value: Any) -> Any:
        return value

    def render_hours(self, value: Decimal) -> str:
        return plain_hours(value) if value else ""

    def value_hours(self, value: Decimal) -> Decimal:
        return value

    def render_side(self, record: Spend) -> str:
        """Internal or external cost (ISO/TS 30407); hours are internal."""
        is_internal = record.is_internal or record.kind == Kind.HOURS
        return gettext("internal") if is_internal else gettext("external")


def spend_table(
    request: HttpRequest, spending: QuerySet[Spend], *, may_change: bool
) -> SpendTable:
    """With the way to remove a line only for who plans."""
    rows = spending.select_related("account", "vacancy").only(*SHOWN)
    hidden = () if may_change else ("remove",)
    return SpendTable(rows, request=request, exclude=hidden)
