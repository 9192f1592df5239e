"""Figures of all campaigns together open to their rows, as those of one campaign do."""

import re
from datetime import timedelta

import pytest
from django.utils.html import escape

from analytics.clicks.models import Click, VacancyView
from campaigns.tests.factories import CampaignFactory, TrackedLinkFactory
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)

PERIOD = "?from=2026-11-01&to=2026-11-30"
METRICS = ["clicks", "vacancy_views", "responses", "applications", "qualified_applications", "interviews", "hires"]  # fmt: skip


@pytest.fixture
def happened(campaign, organisation, noon):
    """In a campaign of Rita, in one that is not hers, and in none."""
    other = CampaignFactory(organisation=organisation)
    person = CandidateFactory(organisation=organisation)
    for place in (campaign, other, None):
        link = TrackedLinkFactory(organisation=organisation, campaign=place)
        Click.objects.create(link=link, at=noon, device="phone")
        VacancyView.objects.create(
            link=link, vacancy=link.vacancy, at=noon, device="phone"
        )
        # The same person in each: a response in each.
        ConversationFactory(candidate=person, campaign=place, responded_at=noon)
        ApplicationFactory(
            candidate=CandidateFactory(organisation=organisation),
            campaign=place,
            applied_at=noon - timedelta(days=1),
            qualified_at=noon,
            interviewed_at=noon,
            hired_at=noon,
        )
    VacancyView.objects.create(vacancy=link.vacancy, at=noon, device="phone")


def totals(page):
    """(figure, address of its rows) of each stage of “Together”."""
    foot = page.split("<tfoot>")[1].split("</tfoot>")[0]
    cells = re.findall(r'href="([^"]+)"><strong>(\d+)<', foot)
    return [(int(figure), url.replace("&amp;", "&")) for url, figure in cells]


@pytest.mark.parametrize("counting", ["cohort", "activity"])
def test_each_total_counts_the_rows_of_its_page(as_, hanna, rita, happened, counting):
    for member, every in (
        (hanna, [3, 4, 6, 3, 3, 3, 3]),
        (rita, [1, 1, 2, 1, 1, 1, 1]),
    ):
        browser = as_(member)
        page = browser.get(f"/reports/{PERIOD}&count={counting}").content.decode()
        found = totals(page)
        assert [figure for figure, _url in found] == every
        # The stages of the chart and the figures below the table lead to the same pages.
        assert all(page.count(escape(url)) >= 2 for _figure, url in found)
        for figure, url in found:
            assert browser.get(url).content.decode().count("<tr>") == 1 + figure, url
            lines = b"".join(browser.get(f"{url}&format=csv").streaming_content)
            assert len(lines.decode().strip().splitlines()) == 1 + figure, url


def test_the_rows_of_one_campaign_are_the_same_as_ever(as_, hanna, campaign, happened):
    page = as_(hanna).get(f"/reports/nurses/{PERIOD}").content.decode()
    found = totals(page)

    assert [figure for figure, _url in found] == [1, 1, 2, 1, 1, 1, 1]
    for figure, url in found:
        assert "/nurses/rows/" in url
        assert as_(hanna).get(url).content.decode().count("<tr>") == 1 + figure


@pytest.mark.parametrize("sort", ["first_sign", "-first_sign", "source"])
def test_responses_of_both_kinds_are_sorted_together(as_, hanna, happened, sort):
    answer = as_(hanna).get(f"/reports/rows/responses/{PERIOD}&sort={sort}")

    assert answer.status_code == 200


@pytest.mark.parametrize("metric", ["spend", "cost_per_hire", "luck", "impressions"])
def test_what_is_no_figure_of_the_funnel_has_no_page(as_, hanna, metric):
    assert as_(hanna).get(f"/reports/rows/{metric}/").status_code == 404
