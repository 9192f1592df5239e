"""The campaign under which an application came in, and the day it is dated."""

from datetime import timedelta

import pytest

from campaigns.planning.models import Campaign
from campaigns.tests.factories import CampaignFactory, TrackedLinkFactory
from candidates.applications import operations
from candidates.applications.forms import LogApplicationForm
from candidates.tests.factories import CandidateFactory


@pytest.fixture
def runs(campaign, vacancy):
    """The campaign runs, and promotes the vacancy."""
    campaign.vacancies.add(vacancy)
    return campaign


@pytest.fixture
def logged(rita, vacancy, noon):
    def log(**more):
        person = CandidateFactory(organisation=vacancy.organisation)
        return operations.log_application(
            by=rita, candidate=person, vacancy=vacancy, now=noon, **more
        )

    return log


def test_a_form_without_a_link_counts_for_the_one_running_campaign(received, runs):
    assert received().campaign == runs


def test_a_link_of_no_campaign_tells_no_other_story(received, runs, vacancy):
    TrackedLinkFactory(
        organisation=vacancy.organisation, vacancy=vacancy, slug="poster", campaign=None
    )

    assert received(via="poster").campaign == runs


def test_the_campaign_of_the_link_goes_first(received, runs, vacancy):
    finished = CampaignFactory(
        organisation=vacancy.organisation, slug="before", status="closed"
    )
    TrackedLinkFactory(
        organisation=vacancy.organisation, vacancy=vacancy, slug="x", campaign=finished
    )

    assert received(via="x").campaign == finished


def test_of_two_running_campaigns_nobody_knows_which(received, runs, vacancy):
    second = CampaignFactory(organisation=vacancy.organisation, slug="second")
    second.vacancies.add(vacancy)

    assert received().campaign is None


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_a_campaign_that_does_not_run_gets_nothing(received, runs, status):
    Campaign.objects.update(status=status)

    assert received().campaign is None


def test_a_campaign_of_another_vacancy_gets_nothing(received, campaign):
    assert received().campaign is None


def test_a_logged_application_follows_the_same_rule(logged, runs):
    assert logged().campaign == runs


def test_what_was_chosen_is_kept(logged, runs):
    other = CampaignFactory(organisation=runs.organisation, slug="other")

    assert logged(campaign=other).campaign == other


def test_who_applied_before_it_began_is_not_of_it(logged, runs, noon):
    Campaign.objects.update(starts_on=noon.date() - timedelta(days=3))

    assert logged(applied_at=noon - timedelta(days=4)).campaign is None
    assert logged(applied_at=noon - timedelta(days=3)).campaign == runs


@pytest.mark.parametrize(
    ("back", "later", "dated"),
    [
        (0, {"hours": 5}, {"hours": 5}),  # logged at 17:00: it is 17:00
        (0, {"hours": -5}, {"hours": -5}),
        (0, {"hours": 11, "minutes": 30}, {"hours": 11, "minutes": 30}),  # 23:30
        (1, {"hours": 5}, {"days": -1}),  # of yesterday nobody knows the hour
    ],
)
def test_today_is_now_and_an_earlier_day_its_noon(
    rita, vacancy, noon, time_machine, back, later, dated
):
    now = noon + timedelta(**later)
    time_machine.move_to(now, tick=False)
    day = noon.date() - timedelta(days=back)
    form = LogApplicationForm(
        {"vacancy": vacancy.pk, "applied_on": f"{day:%Y-%m-%d}"}, member=rita
    )

    assert form.is_valid(), form.errors
    assert form.facts(now)["applied_at"] == noon + timedelta(**dated)


@pytest.mark.parametrize("via", ["ABC", "abc.", "Abc)"])
def test_the_link_is_found_as_it_was_copied(received, as_, rita, link, via):
    assert received(via=via).touchpoints.get().link == link
    assert received(via=via).campaign == link.campaign
    person = CandidateFactory(organisation=rita.organisation)
    typed = {"vacancy": link.vacancy_id, "applied_on": "2026-11-24"}

    as_(rita).post(f"/applications/new/?candidate={person.pk}&via={via}", typed)

    assert person.applications.get().touchpoints.get().link == link
