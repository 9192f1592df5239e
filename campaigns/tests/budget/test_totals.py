"""Worked examples of planned, spent and left."""

from decimal import Decimal

from campaigns.budget.totals import Planned, Spent, totals

D = Decimal
KINDS = ("media", "production", "hours")


def test_money_out_and_own_hours_are_counted_apart():
    ledger = totals(
        KINDS,
        [Planned("media", D(1000)), Planned("hours", hours=D(40))],
        [
            Spent("media", D("250.50")),
            Spent("hours", hours=D(10), rate=D(45)),
            Spent("hours", hours=D("2.5"), rate=D(60)),
        ],
    )

    media, hours = ledger.kinds
    assert (media.spent, media.left) == (D("250.50"), D("749.50"))
    assert (hours.hours, hours.hours_left) == (D("12.5"), D("27.5"))
    assert hours.own_cost == D(600)
    assert ledger.whole.cost == D("850.50")
    assert ledger.whole.left == D("749.50")


def test_a_purpose_without_plan_or_expense_is_left_out():
    assert [t.kind for t in totals(KINDS, [Planned("media", D(1))], []).kinds] == [
        "media"
    ]


def test_spending_without_a_plan_is_over():
    ledger = totals(KINDS, [], [Spent("production", D(80))])

    assert ledger.kinds[0].left == D(-80)
    assert ledger.whole.is_over


def test_cents_are_exact():
    ledger = totals(
        KINDS, [Planned("media", D("0.30"))], [Spent("media", D("0.10"))] * 3
    )

    assert ledger.whole.left == 0
    assert not ledger.whole.is_over
