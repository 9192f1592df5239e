"""Worked examples of planned, spent and left."""

from decimal import Decimal

from campaigns.budget.totals import Committed, Planned, Spent, totals

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

    media, hours = ledger.parts
    assert (media.spent, media.left) == (D("250.50"), D("749.50"))
    assert (hours.hours, hours.hours_left) == (D("12.5"), D("27.5"))
    assert hours.own_cost == D(600)
    assert ledger.whole.cost == D("850.50")
    assert ledger.whole.left == D("749.50")


def test_a_purpose_without_plan_or_expense_is_left_out():
    assert [t.key for t in totals(KINDS, [Planned("media", D(1))], []).parts] == [
        "media"
    ]


def test_spending_without_a_plan_is_over():
    ledger = totals(KINDS, [], [Spent("production", D(80))])

    assert ledger.parts[0].left == D(-80)
    assert ledger.whole.is_over


def test_cents_are_exact():
    ledger = totals(
        KINDS, [Planned("media", D("0.30"))], [Spent("media", D("0.10"))] * 3
    )

    assert ledger.whole.left == 0
    assert not ledger.whole.is_over


def test_an_order_takes_from_what_is_left_and_costs_nothing_yet():
    ledger = totals(
        KINDS,
        [Planned("media", D(1000))],
        [Spent("media", D(200))],
        [Committed("media", D(300))],
    )

    assert ledger.whole.left == 500
    assert ledger.whole.cost == 200


def test_money_paid_inside_is_internal_cost():
    whole = totals(
        KINDS,
        [],
        [
            Spent("media", D(100)),
            Spent("production", D(40), is_internal=True),
            Spent("hours", hours=D(2), rate=D(30)),
        ],
    ).whole

    assert (whole.external, whole.internal, whole.cost) == (100, 100, 200)
