"""What is printed: as many cards on a sheet as fit, none torn in two."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.planning.models import Campaign
from campaigns.tests.factories import GoalFactory, KpiFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHEET = re.compile(rb"/Type\s*/Page\b")
METRICS = (
    "applications",
    "clicks",
    "responses",
    "hires",
    "interviews",
    "vacancy_views",
    "spend",
)


@pytest.fixture
def sheets(sign_in, hanna, live_server):
    """`sheets(path)`: how many sheets of A4 a page takes."""

    def count(path):
        page = sign_in(hanna)
        page.goto(live_server.url + path, wait_until="networkidle")
        made = page.pdf(prefer_css_page_size=True)
        return len(SHEET.findall(made))

    return count


def test_a_report_fills_its_sheets(sheets, campaign):
    Campaign.objects.filter(pk=campaign.pk).update(status=Campaign.Status.RUNNING)
    goal = GoalFactory(campaign=campaign)
    for metric in METRICS:
        KpiFactory(goal=goal, metric=metric, due_on=timezone.localdate())

    assert sheets(reverse("analytics:report")) <= 3
    assert sheets(reverse("analytics:campaign-report", args=[campaign.slug])) <= 3
