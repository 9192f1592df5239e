"""Totals contain what came in outside a campaign, and pages agree on a figure."""

import re
from datetime import date, timedelta

import pytest
from django.utils.html import escape

from analytics.clicks.models import VacancyView
from analytics.funnel.people import Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import of_campaign
from analytics.funnel.selectors import cells, total
from analytics.kpis import operations
from analytics.kpis.models import KpiReading
from analytics.kpis.selectors import facts_of
from campaigns.tests.factories import (
    CampaignFactory,
    GoalFactory,
    KpiFactory,
    VacancyFactory,
)
from candidates.tests.factories import ApplicationFactory

PERIOD = "?from=2026-11-01&to=2026-11-30"


def figures(page, name):
    """The cells of the row of this name, by the heading above them."""
    for tag in ("tbody", "tfoot"):
        for part in page.split(f"<{tag}>")[1:]:
            for row in part.split(f"</{tag}>")[0].split("<tr>"):
                if escape(name) in row.partition("</th>")[0]:
                    cells_ = row.split('data-label="')[1:]
                    return {
                        cell.partition('"')[0]: re.sub(
                            "<[^>]*>", "", cell.partition(">")[2].split("</td>")[0]
                        )
                        for cell in cells_
                    }
    return None


def read(browser, url):
    answer = browser.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def outside(campaign, noon):
    """Two applications under the campaign and three under none, one of them a hire."""
    for n in range(5):
        ApplicationFactory(
            candidate__organisation=campaign.organisation,
            campaign=campaign if n < 2 else None,
            applied_at=noon - timedelta(days=1),
            hired_at=noon if n == 4 else None,
            heard_from="friend" if n == 0 else "",
        )
    vacancy = VacancyFactory(organisation=campaign.organisation)
    VacancyView.objects.create(vacancy=vacancy, at=noon, device="phone")
    return campaign


def test_everything_together_contains_what_is_in_no_campaign(as_, max_, outside):
    page = read(as_(max_), f"/reports/{PERIOD}")

    assert figures(page, "No campaign")["Applications"] == "3"
    assert figures(page, outside.name)["Applications"] == "2"
    unknown = figures(page, "Source unknown")
    assert (unknown["Applications"], unknown["Hires"], unknown["Views"]) == (
        "5",
        "1",
        "1",
    )
    assert figures(page, "Together")["Applications"] == "5"
    assert "Unknown source: 100%" in page


def test_who_sees_some_campaigns_gets_those_and_is_told_so(as_, rita, outside):
    outside.team.add(rita)

    page = read(as_(rita), f"/reports/{PERIOD}")

    assert "Your campaigns together" in page
    assert figures(page, "No campaign") is None
    assert figures(page, "Together")["Applications"] == "2"


def test_what_people_say_stands_beside_what_was_measured(as_, max_, outside):
    page = read(as_(max_), f"/reports/{PERIOD}")

    row = page.split("A friend or relative")[1].split("</tr>")[0]
    assert row.count(">0<") == 1
    assert row.count(">1<") == 1


def test_other_organisations_are_in_no_total(as_, max_, outside, noon):
    ApplicationFactory(applied_at=noon)

    page = read(as_(max_), f"/reports/{PERIOD}")

    assert figures(page, "Together")["Applications"] == "5"


def test_the_table_does_not_grow_with_the_campaigns(as_, max_, outside, noon):
    for n in range(25):
        ApplicationFactory(
            candidate__organisation=outside.organisation,
            campaign=CampaignFactory(
                organisation=outside.organisation, slug=f"c{n}", name=f"Other {n}"
            ),
            applied_at=noon,
        )

    page = read(as_(max_), f"/reports/{PERIOD}")

    assert figures(page, "Other campaigns")["Applications"] == "6"
    assert figures(page, "Together")["Applications"] == "30"


@pytest.mark.parametrize("counting", Counting)
def test_costs_and_results_agree_on_a_month(as_, max_, campaign, noon, counting):
    """Applied in October, hired in November; applied in November, hired in December."""
    for applied, hired in ((-40, 0), (0, 20), (0, None)):
        ApplicationFactory(
            candidate__organisation=campaign.organisation,
            campaign=campaign,
            applied_at=noon + timedelta(days=applied),
            qualified_at=noon if hired == 0 else None,
            hired_at=None if hired is None else noon + timedelta(days=hired),
        )
    period = Period(date(2026, 11, 1), date(2026, 11, 30), campaign.organisation.zone)

    funnel = total(cells(of_campaign(campaign), period, counting))
    facts = facts_of(campaign, period, counting)

    assert (facts.hires, facts.qualified) == (funnel.hires, funnel.qualified)
    assert facts.hires == 1
    assert facts.qualified == (counting is Counting.ACTIVITY)
    words = "activity" if counting is Counting.ACTIVITY else "cohort"
    for where in ("", "costs/"):
        url = f"/reports/nurses/{where}{PERIOD}&count={counting}"
        assert words in read(as_(max_), url)
    rows = read(
        as_(max_), f"/reports/nurses/rows/hires/{PERIOD}&count={counting}"
    ).count("<tr>")
    assert rows == 1 + facts.hires


def test_a_kpi_counts_what_its_funnel_counts(campaign, noon):
    kpi = KpiFactory(goal=GoalFactory(campaign=campaign), metric="hires", target=4)
    start = noon - timedelta(days=10)
    campaign.starts_on = start.date()
    campaign.save()
    for applied in (-30, 2, 3):
        ApplicationFactory(
            candidate__organisation=campaign.organisation,
            campaign=campaign,
            applied_at=start + timedelta(days=applied),
            hired_at=noon,
        )
    operations.evaluate(campaign=campaign, now=noon)
    period = Period(campaign.starts_on, noon.date(), campaign.organisation.zone)

    reading = KpiReading.objects.get(kpi=kpi, day=noon.date())

    assert reading.value == 2
    assert total(cells(of_campaign(campaign), period)).hires == 2


def test_a_kpi_says_until_when_it_counts(as_, max_, campaign, noon):
    KpiFactory(goal=GoalFactory(campaign=campaign), metric="applications", target=4)
    operations.evaluate(campaign=campaign, now=noon)

    for url in (
        "/reports/",
        "/reports/nurses/",
        "/reports/nurses/kpis/",
        "/reports/today/",
    ):
        assert "as of" in read(as_(max_), url), url
