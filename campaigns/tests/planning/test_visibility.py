"""Campaigns, the rows of their plans and their lessons: seen by who may see the campaign."""

import pytest

from campaigns.planning.models import Campaign
from campaigns.planning.selectors import lesson_for
from campaigns.tests.factories import CampaignFactory, GoalFactory, KpiFactory
from core.tests.factories import MembershipFactory
from core.users.roles import Role

pytestmark = pytest.mark.django_db


def test_the_same_role_in_another_organisation_gets_404(as_, campaign, hanna, olga):
    goal = GoalFactory(campaign=campaign)
    kpi = KpiFactory(goal=goal)

    for url in (
        "/campaigns/nurses/",
        "/campaigns/nurses/plan/",
        f"/campaigns/goals/{goal.pk}/edit/",
        f"/campaigns/kpis/{kpi.pk}/edit/",
    ):
        assert as_(hanna).get(url).status_code == 200
        assert as_(olga).get(url).status_code == 404


def test_a_recruiter_outside_the_team_gets_404(as_, campaign, rita):
    colleague = MembershipFactory(organisation=rita.organisation, role=Role.RECRUITER)

    for url in ("/campaigns/nurses/", "/campaigns/nurses/plan/"):
        assert as_(rita).get(url).status_code == 200
        assert as_(colleague).get(url).status_code == 404


def test_a_number_that_no_row_has_is_not_there(as_, hanna, campaign):
    too_large = 2**70

    assert as_(hanna).get(f"/campaigns/goals/{too_large}/edit/").status_code == 404
    assert as_(hanna).get(f"/campaigns/goals/{2**40}/edit/").status_code == 404


def test_a_lesson_of_a_team_is_not_told_to_who_is_not_in_it(campaign, hanna, rita):
    earlier = CampaignFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        status=Campaign.Status.CLOSED,
        next_time="Begin earlier.",
    )

    assert lesson_for(campaign, hanna) == earlier
    assert lesson_for(campaign, rita) is None

    earlier.team.add(rita)
    assert lesson_for(campaign, rita) == earlier


def test_the_lesson_of_the_copied_campaign_goes_first(campaign, hanna):
    mine = {
        "organisation": campaign.organisation,
        "brand": campaign.brand,
        "status": Campaign.Status.CLOSED,
    }
    copied = CampaignFactory(**mine, ends_on="2026-11-02")
    latest = CampaignFactory(**mine, ends_on="2026-12-02")

    assert lesson_for(campaign, hanna) == latest
    campaign.began_from = copied
    assert lesson_for(campaign, hanna) == copied
