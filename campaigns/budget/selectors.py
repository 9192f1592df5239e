"""The ledger of a campaign: its lines, orders and expenses, added up and as rows of a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from campaigns.budget.models import (
    BudgetLine,
    Commitment,
    Entry,
    Kind,
    Spend,
    currency_of,
)
from campaigns.budget.pacing import Pacing, pacing
from campaigns.budget.totals import Committed, Ledger, Planned, Spent, Total, totals
from campaigns.budget.wording import (
    KINDS,
    STEP_NAMES,
    PaceText,
    about,
    pace_text,
    plain_hours,
)
from campaigns.planning.models import Campaign
from core.ui import formats
from core.ui.components import Text, Tone

# What the totals are made of.
ADDED_UP = (
    "kind",
    "step",
    "account__name",
    "amount",
    "hours",
    "hour_rate",
    "is_internal",
)


@dataclass(frozen=True, slots=True)
class CampaignLedger:
    """Every amount of one campaign."""

    campaign: Campaign
    lines: list[BudgetLine]
    orders: list[Commitment]
    """What is ordered and not, or not wholly, invoiced; with `open_amount`."""
    spending: list[Spend]
    currency: str

    def by_kind(self) -> Ledger:
        return self._by(lambda entry: entry.kind, Kind.values)

    def by_channel(self) -> Ledger:
        """By name; what is for no channel comes last, under an empty key."""
        names = {_channel(one) for one in self._entries}
        return self._by(_channel, sorted(names, key=lambda name: (not name, name)))

    def by_step(self) -> Ledger:
        return self._by(lambda entry: entry.step, ["", *STEP_NAMES])

    @property
    def _entries(self) -> list[Entry]:
        return [*self.lines, *self.orders, *self.spending]

    def _by(self, key: Callable[[Entry], str], order: Iterable[str]) -> Ledger:
        return totals(
            order,
            [Planned(key(one), one.planned, one.planned_hours) for one in self.lines],
            [
                Spent(key(one), one.amount, one.hours, one.hour_rate, one.is_internal)
                for one in self.spending
            ],
            [Committed(key(one), open_amount(one)) for one in self.orders],
        )


def ledger_of(campaign: Campaign) -> CampaignLedger:
    """The whole ledger of a campaign, with its organisation at hand."""
    lines = BudgetLine.objects.filter(campaign=campaign)
    orders = Commitment.objects.filter(campaign=campaign).open().with_open_amount()
    spending = Spend.objects.filter(campaign=campaign).select_related("account")
    named = ("account", "vacancy")
    planned = list(lines.select_related(*named).order_by("kind", "pk"))
    return CampaignLedger(
        campaign=campaign,
        lines=planned,
        orders=list(orders.select_related(*named).order_by("ordered_on", "pk")),
        spending=list(spending.only(*ADDED_UP)),
        currency=planned[0].currency if planned else currency_of(campaign),
    )


def open_amount(order: Commitment) -> Decimal:
    """What is not invoiced yet, of an order read `with_open_amount`."""
    rest: Decimal = order.open_amount  # type: ignore[attr-defined]
    return rest


def _channel(entry: Entry) -> str:
    return entry.account.name if entry.account else ""


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


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on top of the page."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """How far an amount is used."""

    label: str
    value: Decimal
    target: Decimal
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """One purpose: what is left, and bars for money and hours."""

    label: Text
    left: str
    ordered: str
    bars: list[Bar]
    is_over: bool


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """One channel or step, or everything together; an amount of nothing is empty."""

    name: str
    planned: str
    ordered: str
    spent: str
    left: str
    hours: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """What is planned for one purpose."""

    pk: int
    kind: Text
    about: str
    money: str
    hours: str


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order that is not, or not wholly, invoiced."""

    pk: int
    name: str
    about: str
    rest: str


@dataclass
class BudgetPage:
    """The parts of the page about one ledger."""

    ledger: CampaignLedger
    today: date

    @cached_property
    def by_kind(self) -> Ledger:
        return self.ledger.by_kind()

    @property
    def whole(self) -> Total:
        return self.by_kind.whole

    @property
    def pace(self) -> PaceText:
        return pace_text(pace_of(self.ledger.campaign, self.whole, self.today))

    def figures(self) -> list[Figure]:
        whole = self.whole
        hours = _("%(hours)s of %(planned)s hours") % {
            "hours": plain_hours(whole.hours),
            "planned": plain_hours(whole.planned_hours),
        }
        left = _("after %(amount)s that is ordered") % {
            "amount": self._money(whole.committed)
        }
        sides = _("%(external)s external, %(internal)s internal; %(hours)s") % {
            "external": self._money(whole.external),
            "internal": self._money(whole.internal),
            "hours": hours,
        }
        return [
            Figure(_("Planned"), self._money(whole.planned)),
            Figure(_("Paid"), self._money(whole.spent)),
            Figure(_("Left"), self._money(whole.left), left),
            Figure(_("Cost in all"), self._money(whole.cost), sides),
        ]

    def purposes(self) -> list[PurposeRow]:
        return [self._purpose(total) for total in self.by_kind.parts]

    def channels(self) -> list[BreakdownRow]:
        return self._breakdown(
            self.ledger.by_channel(), lambda name: name or _("Not for one channel")
        )

    def steps(self) -> list[BreakdownRow]:
        def name(step: str) -> str:
            return str(STEP_NAMES.get(step, step)) or _("Not for one step")

        return self._breakdown(self.ledger.by_step(), name)

    def lines(self) -> list[LineRow]:
        return [self._line(line) for line in self.ledger.lines]

    def orders(self) -> list[OrderRow]:
        return [self._order(order) for order in self.ledger.orders]

    def _money(self, amount: Decimal) -> str:
        return formats.money(amount, self.ledger.currency)

    def _money_or_nothing(self, amount: Decimal) -> str:
        return self._money(amount) if amount else ""

    def _purpose(self, total: Total) -> PurposeRow:
        used = total.spent + total.committed
        bars = [
            _bar(_("Money"), used, total.planned, self._money),
            _bar(_("Hours"), total.hours, total.planned_hours, plain_hours),
        ]
        ordered = _("of which %(amount)s ordered") % {
            "amount": self._money(total.committed)
        }
        return PurposeRow(
            label=Kind(total.key).label,
            left=self._left(total),
            ordered=ordered if total.committed else "",
            bars=[bar for bar in bars if bar],
            is_over=total.is_over,
        )

    def _left(self, total: Total) -> str:
        """What is left of the money, or of the hours where no money is planned."""
        has_money = bool(total.planned or total.spent or total.committed)
        rest = total.left if has_money else total.hours_left
        words = (
            self._money(abs(rest))
            if has_money
            else _("%(hours)s hours") % {"hours": plain_hours(abs(rest))}
        )
        said = _("%(left)s left") if rest >= 0 else _("%(left)s more than planned")
        return said % {"left": words}

    def _breakdown(
        self, ledger: Ledger, name: Callable[[str], str]
    ) -> list[BreakdownRow]:
        rows = [self._part(name(total.key), total) for total in ledger.parts]
        return [*rows, self._part(_("Together"), ledger.whole)]

    def _part(self, name: str, total: Total) -> BreakdownRow:
        hours = _("%(hours)s of %(planned)s") % {
            "hours": plain_hours(total.hours),
            "planned": plain_hours(total.planned_hours),
        }
        return BreakdownRow(
            name=name,
            planned=self._money_or_nothing(total.planned),
            ordered=self._money_or_nothing(total.committed),
            spent=self._money_or_nothing(total.spent),
            left=self._money_or_nothing(total.left),
            hours=hours if total.hours or total.planned_hours else "",
            is_over=total.left < 0,
        )

    def _line(self, line: BudgetLine) -> LineRow:
        hours = _("%(hours)s hours") % {"hours": plain_hours(line.planned_hours)}
        return LineRow(
            pk=line.pk,
            kind=KINDS[line.kind],
            about=about(line),
            money=self._money_or_nothing(line.planned),
            hours=hours if line.planned_hours else "",
        )

    def _order(self, order: Commitment) -> OrderRow:
        ordered = _("ordered on %(day)s for %(amount)s") % {
            "day": formats.day(order.ordered_on),
            "amount": self._money(order.amount),
        }
        return OrderRow(
            pk=order.pk,
            name=str(order),
            about=" · ".join(filter(None, (about(order), ordered))),
            rest=self._money(open_amount(order)),
        )


def _bar(
    label: str, spent: Decimal, planned: Decimal, show: Callable[[Decimal], str]
) -> Bar | None:
    """None where nothing is planned and nothing spent."""
    if not spent and not planned:
        return None
    words = {"spent": show(spent), "planned": show(planned)}
    return Bar(
        label=label,
        value=spent,
        target=planned or spent,
        text=_("%(spent)s of %(planned)s") % words,
        tone="danger" if spent > planned else "primary",
    )
