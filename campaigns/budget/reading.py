"""From rows to the ledger's totals: one question, whatever it is grouped by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from campaigns.budget.models import BudgetLine, Commitment, Spend, currency_of
from campaigns.budget.pacing import Pacing, pacing
from campaigns.budget.totals import Committed, Ledger, Planned, Spent, Total, totals
from campaigns.planning.models import Campaign
from core.together import Row, Together

Keys = tuple[str, str, str]
BY_KIND, BY_CHANNEL, BY_STEP = range(3)
KEYS = ("kind", "account__name", "step")


@dataclass(frozen=True, slots=True)
class Read:
    """Every amount of one campaign with the keys it may be added up by."""

    planned: list[tuple[Keys, Decimal, Decimal]]
    committed: list[tuple[Keys, Decimal]]
    spent: list[tuple[Keys, tuple[Decimal, Decimal, Decimal], bool]]
    currency: str
    lines: list[Row]
    """What is planned, line by line."""
    orders: list[Row]
    """What is ordered and not, or not wholly, invoiced."""

    def by(self, way: int, order: Iterable[str] = ()) -> Ledger:
        """Totals per purpose, channel or step; keys come in `order`, else by name."""
        keys = list(order) or sorted(self._keys(way), key=lambda key: (not key, key))
        return totals(
            keys,
            [Planned(k[way], money, hours) for k, money, hours in self.planned],
            [Spent(k[way], *amounts, own) for k, amounts, own in self.spent],
            [Committed(k[way], money) for k, money in self.committed],
        )

    def _keys(self, way: int) -> set[str]:
        keys = [one[0] for one in self.planned]
        keys += [one[0] for one in self.committed]
        keys += [one[0] for one in self.spent]
        return {key[way] for key in keys}


def read(campaign: Campaign) -> Read:
    """The whole ledger of a campaign."""
    found = _read(campaign=campaign.pk)
    lines, orders = found["lines"], found["orders"]
    return Read(
        planned=[
            (_keys(one), Decimal(one["planned"]), Decimal(one["planned_hours"]))
            for one in lines
        ],
        committed=[(_keys(one), Decimal(one["open_amount"])) for one in orders],
        spent=[
            (
                _keys(one),
                (
                    Decimal(one["amount"]),
                    Decimal(one["hours"]),
                    Decimal(one["hour_rate"]),
                ),
                one["is_internal"],
            )
            for one in found["spent"]
        ],
        currency=lines[0]["currency"] if lines else currency_of(campaign),
        lines=lines,
        orders=orders,
    )


def _ask(campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    lines = BudgetLine.objects.filter(campaign=campaign).order_by("kind", "pk")
    orders: Any = Commitment.objects.filter(campaign=campaign).open().with_open_amount()
    spent = Spend.objects.filter(campaign=campaign)
    about = ("vacancy__title", "note", "is_internal")
    return {
        "lines": lines.values(
            *KEYS, *about, "id", "planned", "planned_hours", "currency"
        ),
        "orders": orders.order_by("ordered_on", "pk").values(
            *KEYS,
            *about,
            "id",
            "supplier",
            "reference",
            "ordered_on",
            "amount",
            "open_amount",
        ),
        "spent": spent.values(*KEYS, "amount", "hours", "hour_rate", "is_internal"),
    }


_read = Together(_ask)


def _keys(row: Row) -> Keys:
    return row["kind"], row["account__name"] or "", row["step"]


def pace_of(campaign: Campaign, whole: Total, today: date) -> Pacing:
    """Along the money that is planned; along the hours where no money is."""
    money = bool(whole.planned)
    return pacing(
        planned=whole.planned if money else whole.planned_hours,
        spent=whole.spent if money else whole.hours,
        committed=whole.committed if money else Decimal(0),
        first=campaign.starts_on,
        last=campaign.ends_on,
        today=today,
    )
