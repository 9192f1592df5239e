"""From rows to the ledger's totals: three questions, whatever it is grouped by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from campaigns.budget.models import BudgetLine, Commitment, Spend, currency_of
from campaigns.budget.pacing import Pacing, pacing
from campaigns.budget.totals import Committed, Ledger, Planned, Spent, Total, totals
from campaigns.planning.models import Campaign

Keys = tuple[str, str, str]
BY_KIND, BY_CHANNEL, BY_STEP = range(3)


@dataclass(frozen=True, slots=True)
class Read:
    """Every amount of one campaign with the keys it may be added up by."""

    planned: list[tuple[Keys, Decimal, Decimal]]
    committed: list[tuple[Keys, Decimal]]
    spent: list[tuple[Keys, tuple[Decimal, Decimal, Decimal], bool]]
    currency: str

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


def read(campaign: Campaign, lines: Iterable[BudgetLine] | None = None) -> Read:
    """The whole ledger of a campaign."""
    planned = list(lines) if lines is not None else _lines(campaign)
    orders: Any = Commitment.objects.filter(campaign=campaign).open().with_open_amount()
    ordered = [
        (_keys(*keys), money)
        for *keys, money in orders.values_list(
            "kind", "account__name", "step", "open_amount"
        )
    ]
    spending = Spend.objects.filter(campaign=campaign).values_list(
        "kind", "account__name", "step", "amount", "hours", "hour_rate", "is_internal"
    )
    spent = [
        (_keys(kind, account, step), (amount, hours, rate), own)
        for kind, account, step, amount, hours, rate, own in spending
    ]
    return Read(
        planned=[
            (_keys(one.kind, _name(one), one.step), one.planned, one.planned_hours)
            for one in planned
        ],
        committed=ordered,
        spent=spent,
        currency=planned[0].currency if planned else currency_of(campaign),
    )


def _lines(campaign: Campaign) -> list[BudgetLine]:
    return list(BudgetLine.objects.filter(campaign=campaign).select_related("account"))


def _keys(kind: str, account: str | None, step: str) -> Keys:
    return kind, account or "", step


def _name(line: BudgetLine) -> str | None:
    return line.account.name if line.account else None


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
