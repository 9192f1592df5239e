"""What a click, an application and a hire cost: worked examples and the page."""

from decimal import Decimal

import pytest

from analytics.costs.figures import figures
from analytics.kpis.facts import Facts
from campaigns.budget.models import Commitment, Spend
from campaigns.planning.metrics import Metric

PAGE = "/reports/nurses/costs/"
DAYS = {"from": "2026-11-01", "to": "2026-11-25"}


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


def test_external_and_internal_add_up_to_the_whole():
    # ISO/TS 30407: EUR 1200 paid and 20 hours of EUR 40, for 4 hires of 20 qualified.
    facts = Facts(
        clicks=400,
        applications=40,
        qualified=20,
        hires=4,
        external_spend=Decimal(1200),
        internal_spend=Decimal(800),
    )

    found = {one.metric: one for one in figures(facts)}

    hire = found[Metric.COST_PER_HIRE]
    assert (hire.whole, hire.external, hire.internal, hire.cases) == (500, 300, 200, 4)
    qualified = found[Metric.COST_PER_QUALIFIED_APPLICATION]
    assert (qualified.whole, qualified.cases) == (100, 20)
    assert found[Metric.COST_PER_APPLICATION].whole == 50
    assert found[Metric.COST_PER_CLICK].whole == 5


def test_without_a_case_there_is_no_figure():
    assert all(
        (one.whole, one.external, one.cases) == (None, None, 0)
        for one in figures(Facts(external_spend=Decimal(100)))
    )


def test_the_page_says_not_enough_cases_instead_of_a_figure(as_, max_, campaign):
    page = as_(max_).get(PAGE, DAYS).content.decode()

    assert page.count("Not enough cases") == 4


def test_money_paid_inside_is_internal_and_an_order_does_not_count(
    as_, max_, hanna, campaign
):
    common = {"campaign": campaign, "recorded_by": hanna}
    Spend.objects.create(kind="media", amount=300, spent_on="2026-11-20", **common)
    Spend.objects.create(
        kind="production",
        amount=50,
        is_internal=True,
        spent_on="2026-11-20",
        **common,
    )
    Spend.objects.create(
        kind="hours", hours=2, hour_rate=45, spent_on="2026-11-20", **common
    )
    Commitment.objects.create(
        kind="media", supplier="X", amount=999, ordered_on="2026-11-20", **common
    )

    page = as_(max_).get(PAGE, DAYS).content.decode()

    assert "€440" in page
    assert "€300" in page
    assert "€140" in page
    assert "€999" not in page


def test_each_figure_opens_its_rows(as_, max_, campaign):
    browser = as_(max_)
    page = browser.get(PAGE, DAYS).content.decode()

    for metric in ("cost_per_qualified_application", "cost_per_hire", "spend"):
        address = f"/reports/nurses/rows/{metric}/?from=2026-11-01&amp;to=2026-11-25"
        assert address in page
        assert browser.get(address.replace("&amp;", "&")).status_code == 200


@pytest.mark.parametrize("who", ["rita", "vera", "olga"])
def test_costs_are_not_there_for_who_may_not_see_money(request, as_, campaign, who):
    assert as_(request.getfixturevalue(who)).get(PAGE).status_code == 404
