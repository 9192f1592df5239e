"""What a manager reads, and may count again."""

from datetime import date
from decimal import Decimal

import pytest

from analytics.kpis import operations
from campaigns.budget.models import Spend
from campaigns.planning.models import Campaign
from campaigns.tests.factories import CampaignFactory, GoalFactory, KpiFactory
from candidates.tests.factories import ApplicationFactory

PERIOD = "?from=2026-11-01&to=2026-11-30"


@pytest.fixture
def behind(campaign, hanna, noon):
    goal = GoalFactory(campaign=campaign)
    for metric, target in (("applications", 40), ("cost_per_application", 50)):
        KpiFactory(goal=goal, metric=metric, target=target, due_on=date(2027, 1, 31))
    Spend.objects.create(
        campaign=campaign,
        kind="media",
        spent_on=date(2026, 11, 20),
        amount=Decimal(120),
        recorded_by=hanna,
    )
    for _ in range(2):
        ApplicationFactory(
            campaign=campaign,
            candidate__organisation=campaign.organisation,
            candidate__name="Secret Person",
            applied_at=noon,
        )
    operations.evaluate(campaign=campaign, now=noon)
    return campaign


def page(browser, url):
    answer = browser.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_max_reads_what_is_behind_and_why(as_, max_, behind):
    text = page(as_(max_), "/reports/nurses/")

    assert "Behind" in text
    assert "At this pace" in text
    assert "€60" in text


def test_the_figure_opens_to_as_many_rows(as_, max_, behind):
    text = page(as_(max_), f"/reports/nurses/rows/applications/{PERIOD}")

    assert text.count("<tr>") == 3  # the heading and two applications


def test_rows_name_nobody(as_, max_, behind):
    text = page(as_(max_), f"/reports/nurses/rows/applications/{PERIOD}")

    assert "Secret Person" not in text


def test_a_quotient_opens_to_its_two_parts(as_, max_, behind):
    text = page(as_(max_), f"/reports/nurses/rows/cost_per_application/{PERIOD}")

    assert "rows/spend/" in text
    assert "rows/applications/" in text


@pytest.mark.parametrize("metric", ["spend", "cost_per_application"])
def test_rita_does_not_even_learn_that_money_exists(as_, rita, behind, metric):
    browser = as_(rita)

    assert browser.get(f"/reports/nurses/rows/{metric}/").status_code == 404
    assert "Cost per application" not in page(browser, "/reports/nurses/")


def test_a_period_that_makes_no_sense_is_read_as_well_as_possible(as_, max_, behind):
    nonsense = page(as_(max_), "/reports/nurses/?from=tomorrow&to=2026-13-45")
    backwards = page(as_(max_), "/reports/nurses/?from=2030-01-01&to=2026-11-01")

    assert 'value="2026-11-01"' in nonsense  # the first day of the campaign
    assert backwards.count('value="2026-11-01"') == 2  # one day: the last


def test_a_figure_that_does_not_exist_is_not_found(as_, max_, behind):
    assert as_(max_).get("/reports/nurses/rows/luck/").status_code == 404


def test_the_rows_come_as_a_file_too(as_, max_, behind):
    answer = as_(max_).get(f"/reports/nurses/rows/spend/{PERIOD}&format=csv")

    assert "120" in b"".join(answer.streaming_content).decode()


def test_today_shows_what_is_behind_first(as_, max_, behind):
    text = page(as_(max_), "/reports/today/")

    assert text.index("Behind") < len(text)
    assert "Nurses" in text


def test_today_is_about_what_runs_here(as_, max_, behind):
    elsewhere = KpiFactory(metric="clicks").goal.campaign  # of another employer
    elsewhere.status = "running"
    elsewhere.save()
    earlier = CampaignFactory(
        organisation=behind.organisation, name="Aides", slug="aides", status="running"
    )
    for metric in ("hires", "interviews", "clicks", "vacancy_views"):
        KpiFactory(goal__campaign=earlier, metric=metric)

    cards = page(as_(max_), "/reports/today/").split('class="kpi-name">')[1:]

    names = [card.partition("<")[0] for card in cards]
    assert len(names) == 4
    assert "Behind" in cards[0]
    assert "Behind" not in cards[-1]
    assert elsewhere.name not in "".join(cards)

    Campaign.objects.update(status="closed")
    assert 'class="kpi-name">' not in page(as_(max_), "/reports/today/")
