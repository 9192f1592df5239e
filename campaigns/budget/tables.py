"""What was spent, as a list and a file."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Spend
from core.ui import formats
from core.ui.components import Empty
from core.ui.tables import Column, Table


def channel(spend: Spend) -> str:
    return spend.account.name if spend.account else ""


def hours(spend: Spend) -> str:
    if not spend.hours:
        return ""
    return _now("%(hours)s h at %(rate)s") % {
        "hours": formats.number(spend.hours, 1),
        "rate": formats.money(spend.hour_rate, spend.currency),  # type: ignore[attr-defined]
    }


def money(name: str) -> Callable[[Spend], str]:
    def show(spend: Spend) -> str:
        return formats.money(getattr(spend, name), spend.currency)  # type: ignore[attr-defined]

    return show


def remove_link(spend: Spend) -> str:
    return format_html(
        '<a class="btn btn-sm btn-ghost" href="{}">{}</a>',
        reverse("campaigns:budget-spend-remove", args=[spend.pk]),
        _now("Remove"),
    )


READING: tuple[Column[Any], ...] = (
    Column(
        "spent_on",
        _("Date"),
        sort="spent_on",
        is_title=True,
        show=lambda s: formats.day(s.spent_on),
        plain=lambda s: s.spent_on,
    ),
    Column(
        "kind",
        _("For"),
        sort="kind",
        show=lambda s: s.get_kind_display(),
        plain=lambda s: s.get_kind_display(),
    ),
    Column("account", _("Channel"), sort="account__name", show=channel, plain=channel),
    Column("note", _("What for")),
    Column("hours", _("Hours"), align="end", show=hours, plain=lambda s: s.hours),
    Column(
        "hour_rate",
        _("Rate per hour"),
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


def spend_table(request: HttpRequest, rows: object, *, may_change: bool) -> SpendTable:
    """With the way to remove a line only for who plans."""
    kind = SpendTableToChange if may_change else SpendTable
    return kind(request, rows)  # type: ignore[arg-type]
