"""What was spent, as a list and a file."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import METHOD_STEPS, Kind, Spend
from core.ui import formats
from core.ui.components import Empty
from core.ui.tables import Column, Table

KINDS = dict(Kind.choices)
STEP_NAMES = dict(METHOD_STEPS)


def channel(spend: Spend) -> str:
    return spend.account.name if spend.account else ""


def vacancy(spend: Spend) -> str:
    return spend.vacancy.title if spend.vacancy else ""


def step(spend: Spend) -> str:
    return str(STEP_NAMES.get(spend.step, ""))


def supplier(spend: Spend) -> str:
    """The supplier with the number of the invoice under it."""
    return with_note(spend.supplier, spend.invoice_number)


def with_note(text: str, note: str) -> str:
    if not note:
        return text
    return format_html('{}<span class="cell-note">{}</span>', text, note)


def side(spend: Spend) -> str:
    """Internal or external cost (ISO/TS 30407); hours are internal."""
    is_internal = spend.is_internal or spend.kind == Kind.HOURS
    return gettext("internal") if is_internal else gettext("external")


def day(spend: Spend) -> str:
    """Kept on one line in a narrow column."""
    return formats.day(spend.spent_on).replace(" ", "\N{NO-BREAK SPACE}")


def hours(spend: Spend) -> str:
    return plain_hours(spend.hours) if spend.hours else ""


def plain_hours(count: Decimal) -> str:
    """`12`, `2,5`."""
    return formats.number(count, 0 if count == count.to_integral_value() else 1)


def money(name: str) -> Callable[[Spend], str]:
    """Nothing stays empty: a column of zeros hides the figures."""

    def show(spend: Spend) -> str:
        amount: Decimal = getattr(spend, name)
        return formats.money(amount, spend.currency) if amount else ""

    return show


def remove_link(spend: Spend) -> str:
    return format_html(
        '<a class="btn btn-sm btn-ghost" href="{}">{}</a>',
        reverse("campaigns:budget-spend-remove", args=[spend.pk]),
        gettext("Remove"),
    )


READING: tuple[Column[Any], ...] = (
    Column(
        "spent_on",
        _("Date"),
        sort="spent_on",
        is_title=True,
        show=day,
        plain=lambda s: s.spent_on,
    ),
    Column(
        "kind",
        _("For"),
        sort="kind",
        show=lambda s: KINDS[s.kind],
        plain=lambda s: s.get_kind_display(),
    ),
    Column("account", _("Channel"), sort="account__name", show=channel, plain=channel),
    Column("vacancy", _("Vacancy"), plain=vacancy, is_on_page=False),
    Column("step", _("Step of the method"), plain=step, is_on_page=False),
    Column("supplier", _("Supplier"), sort="supplier", show=supplier),
    Column("invoice_number", _("Invoice number"), is_on_page=False),
    Column("note", _("What for")),
    Column("hours", _("Hours"), align="end", show=hours, plain=lambda s: s.hours),
    Column(
        "hour_rate",
        _("Rate per hour"),
        align="end",
        plain=lambda s: s.hour_rate,
        show=money("hour_rate"),
    ),
    Column(
        "amount",
        _("Amount"),
        sort="amount",
        align="end",
        show=money("amount"),
        plain=lambda s: s.amount,
    ),
    Column(
        "total", _("Total"), align="end", show=money("total"), plain=lambda s: s.total
    ),
    Column("side", _("Side"), plain=side, is_on_page=False),
    Column("currency", _("Currency"), is_on_page=False),
)
CHANGING: tuple[Column[Any], ...] = (
    *READING,
    Column("remove", "", show=remove_link, is_in_file=False),
)


class SpendTable(Table[Spend]):
    name = "spending"
    caption = _("What was spent")
    start_sort = "-spent_on"
    columns = READING
    empty = Empty(
        _("Nothing spent yet"),
        _(
            "Write down invoices and hours as they come; the cost per application and per hire follow from them."
        ),
        icon="receipt",
    )


class SpendTableToChange(SpendTable):
    columns = CHANGING


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


def spend_table(
    request: HttpRequest, spending: QuerySet[Spend], *, may_change: bool
) -> SpendTable:
    """With the way to remove a line only for who plans."""
    rows = spending.select_related("account", "vacancy").only(*SHOWN)
    kind = SpendTableToChange if may_change else SpendTable
    return kind(request, rows)
