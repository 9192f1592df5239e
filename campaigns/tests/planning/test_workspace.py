"""The ten steps of a campaign: what is done, whose it is, and where to go on."""

import re

import pytest

from campaigns.duties.models import Duty
from campaigns.planning.models import Campaign
from campaigns.planning.steps import MethodStep
from campaigns.tests.factories import CampaignFactory, GoalFactory, KpiFactory
from core.tests.factories import MembershipFactory


@pytest.fixture
def led(campaign, hanna):
    Campaign.objects.filter(pk=campaign.pk).update(lead=hanna)
    return campaign


def page_of(browser, campaign, step):
    answer = browser.get(f"/campaigns/{campaign.slug}/step/{step}/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("step", MethodStep)
def test_every_step_has_a_page_with_one_main_button_at_most(as_, hanna, led, step):
    page = page_of(as_(hanna), led, step)

    main = re.sub(r"(?s)^.*<main", "", page)
    assert main.count("btn-primary") == (1 if step == MethodStep.WHY else 0)
    assert "When it is done" in page


def test_the_overview_leads_to_every_step(as_, hanna, led):
    page = as_(hanna).get("/campaigns/nurses/").content.decode()

    for step in MethodStep:
        assert f'href="/campaigns/nurses/step/{step}/"' in page


def test_a_step_says_what_is_there_and_leads_to_where_it_is_done(as_, hanna, led):
    KpiFactory(goal=GoalFactory(campaign=led))

    page = page_of(as_(hanna), led, "goals")

    assert "1 goal, 1 figure." in page
    assert 'href="/campaigns/nurses/plan/#goals"' in page
    assert "step 1 of 10" in page
    assert 'href="/campaigns/nurses/step/persona/"' in page


def test_who_has_the_duty_has_the_step_and_else_who_leads(as_, hanna, rita, led):
    Duty.objects.create(campaign=led, kind="posts", member=rita, weekdays=[1])
    gone = MembershipFactory(
        organisation=led.organisation, user__name="Gerda", is_active=False
    )
    Duty.objects.create(campaign=led, kind="figures", member=gone, weekdays=[1])
    browser = as_(hanna)

    assert '<dd class="mb-0">Rita</dd>' in page_of(browser, led, "calendar")
    assert '<dd class="mb-0">Hanna</dd>' in page_of(browser, led, "goals")
    assert "Gerda" not in page_of(browser, led, "measure")


def test_a_step_without_anybody_says_so(as_, hanna, campaign):
    assert "Nobody yet: say who leads" in page_of(as_(hanna), campaign, "goals")


def test_colleagues_says_honestly_what_there_is_today(as_, hanna, led):
    page = page_of(as_(hanna), led, "colleagues")

    assert "Werf cannot see this yet." in page
    assert "its short link" in page
    assert 'href="/posts/?campaign=nurses"' in page


def test_a_viewer_is_not_sent_where_she_may_not_go(as_, vera, led):
    page = page_of(as_(vera), led, "why")

    assert "/edit/" not in page


def test_no_such_step_and_no_such_campaign(as_, hanna, rita, led):
    hidden = CampaignFactory(organisation=led.organisation)

    assert as_(hanna).get("/campaigns/nurses/step/nothing/").status_code == 404
    assert as_(rita).get(f"/campaigns/{hidden.slug}/step/goals/").status_code == 404
