"""A kept question asks anew for each person: what one may see never comes to another."""

import pytest

from campaigns.planning import finding
from campaigns.planning.models import Campaign, Goal
from campaigns.tests.factories import CampaignFactory, GoalFactory
from core.tests.factories import MembershipFactory
from core.users.roles import Role

pytestmark = pytest.mark.django_db


def test_somebody_of_the_same_role_elsewhere_finds_nothing(campaign, hanna, olga):
    goal = GoalFactory(campaign=campaign)

    assert finding.of_address("nurses", hanna) == campaign
    assert finding.of_address("nurses", olga) is None
    assert finding.of_key(Goal, goal.pk, hanna) == goal
    assert finding.of_key(Goal, goal.pk, olga) is None


def test_a_recruiter_outside_the_team_finds_nothing(campaign, rita):
    colleague = MembershipFactory(organisation=rita.organisation, role=Role.RECRUITER)
    goal = GoalFactory(campaign=campaign)

    assert finding.of_address("nurses", rita) == campaign
    assert finding.of_address("nurses", colleague) is None
    assert finding.of_key(Goal, goal.pk, rita, "campaign") == goal
    assert finding.of_key(Goal, goal.pk, colleague, "campaign") is None


def test_the_same_question_finds_another_campaign(campaign, hanna, organisation):
    other = CampaignFactory(organisation=organisation, slug="welders")

    assert finding.of_address("nurses", hanna) == campaign
    assert finding.of_address("welders", hanna) == other


def test_a_lesson_of_a_team_is_not_told_to_who_is_not_in_it(campaign, hanna, rita):
    earlier = CampaignFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        status=Campaign.Status.CLOSED,
        next_time="Begin earlier.",
    )

    assert finding.lesson_for(campaign, hanna) == earlier
    assert finding.lesson_for(campaign, rita) is None

    earlier.team.add(rita)
    assert finding.lesson_for(campaign, rita) == earlier
