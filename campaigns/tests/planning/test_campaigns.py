"""A campaign is made, changed, started, finished, and looked at."""

from datetime import date

import pytest

from campaigns.planning import operations
from campaigns.planning.models import Campaign, ChannelChoice
from campaigns.tests.factories import (
    BrandFactory,
    CampaignFactory,
    ChannelAccountFactory,
    GoalFactory,
    KpiFactory,
    PersonaFactory,
)
from core.audit.models import AuditEvent

LIST, ADD = "/campaigns/", "/campaigns/add/"


@pytest.fixture
def brand(organisation):
    return BrandFactory(organisation=organisation, name="Wolkenbeuk")


@pytest.fixture
def typed(brand):
    return {
        "name": "Wijkverpleging 2027",
        "brand": brand.pk,
        "starts_on": "2026-11-01",
        "ends_on": "2027-01-31",
        "motive": "too_few",
        "motive_text": "Twee teams draaien op uitzendkrachten.",
        "baseline_metric": "applications",
        "baseline_value": "12",
        "baseline_on": "2026-10-31",
        "baseline_source": "Counted in the ATS",
    }


@pytest.fixture
def draft(organisation, brand):
    return CampaignFactory(
        organisation=organisation,
        brand=brand,
        status="draft",
        slug="draft",
        name="Welders",
    )


def make_ready(campaign):
    KpiFactory(goal=GoalFactory(campaign=campaign))
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    ChannelChoice.objects.create(campaign=campaign, account=account, reason="There")


def test_hanna_makes_a_campaign_and_lands_on_it(as_, hanna, typed, time_machine):
    time_machine.move_to("2026-11-25T11:00Z")

    answer = as_(hanna).post(ADD, typed)

    made = Campaign.objects.get()
    assert answer.url == f"/campaigns/{made.slug}/"
    assert (made.slug, made.status) == ("wijkverpleging-2027", "draft")
    assert made.baseline_value == 12
    assert AuditEvent.objects.filter(verb="campaigns.campaign.created").exists()


def test_two_campaigns_with_one_name_get_two_addresses(hanna, brand, noon):
    about = {
        "by": hanna,
        "brand": brand,
        "motive": "other",
        "starts_on": date(2026, 11, 1),
        "ends_on": date(2027, 1, 1),
        "now": noon,
    }
    slugs = [
        operations.create_campaign(name=name, **about).slug
        for name in ("Nurses", "Nurses", "Add", "???")
    ]

    assert slugs == ["nurses", "nurses-2", "add-2", "campaign"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("ends_on", "2026-10-01", "must end after"),
        ("baseline_on", "2027-12-31", "cannot lie in the future"),
        ("baseline_on", "", "on which day this was measured"),
        ("baseline_source", "", "where this figure comes from"),
        ("baseline_value", "-4", "below zero"),
        ("baseline_value", "some", "Enter a number"),
        ("name", "", "required"),
    ],
)
def test_bad_input_explains_itself_and_stays(
    as_, hanna, typed, field, value, words, time_machine
):
    time_machine.move_to("2026-11-25T11:00Z")
    answer = as_(hanna).post(ADD, {**typed, field: value})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "Twee teams draaien op uitzendkrachten." in page
    assert not Campaign.objects.exists()


def test_brands_of_others_are_not_there_to_choose(as_, hanna, typed):
    elsewhere = BrandFactory()

    answer = as_(hanna).post(ADD, {**typed, "brand": elsewhere.pk})

    assert answer.status_code == 422


def test_a_change_keeps_the_address(as_, hanna, campaign, typed, rita):
    typed |= {"brand": campaign.brand_id, "name": "New name", "team": [rita.pk]}

    as_(hanna).post("/campaigns/nurses/edit/", typed)

    campaign.refresh_from_db()
    assert (campaign.name, campaign.slug) == ("New name", "nurses")
    assert list(campaign.team.all()) == [rita]


def test_a_start_without_goal_and_channel_says_what_is_missing_and_where(
    as_, hanna, draft
):
    answer = as_(hanna).post("/campaigns/draft/start/")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is no goal yet." in page
    assert 'href="/campaigns/draft/goals/add/"' in page
    assert 'href="/campaigns/draft/channels/add/"' in page
    draft.refresh_from_db()
    assert draft.status == "draft"


def test_a_campaign_that_is_ready_starts(as_, hanna, draft, time_machine):
    time_machine.move_to("2026-11-25T11:00Z")
    make_ready(draft)

    as_(hanna).post("/campaigns/draft/start/")

    draft.refresh_from_db()
    assert draft.status == "running"
    assert AuditEvent.objects.filter(verb="campaigns.campaign.started").exists()


LEARNED = {
    "worked": "Photos of real work brought twice as many clicks.",
    "failed": "Eight people left at the entrance test.",
    "next_time": "Begin three weeks earlier.",
}


@pytest.mark.parametrize("thin", LEARNED)
def test_finishing_asks_what_was_learned_and_keeps_what_was_typed(
    as_, hanna, campaign, thin
):
    page = as_(hanna).post("/campaigns/nurses/close/", {**LEARNED, thin: "Fine."})

    said = page.content.decode()
    assert page.status_code == 422
    assert said.count("Write a sentence or two.") == 2  # above the form, and beside it
    assert "Fine." in said
    assert all(text in said for name, text in LEARNED.items() if name != thin)
    campaign.refresh_from_db()
    assert campaign.status == "running"


def test_what_was_learned_stands_on_the_finished_campaign(as_, hanna, campaign):
    browser = as_(hanna)

    browser.post("/campaigns/nurses/close/", LEARNED)

    page = browser.get("/campaigns/nurses/").content.decode()
    assert all(text in page for text in LEARNED.values())
    browser.post("/campaigns/nurses/reopen/")
    campaign.refresh_from_db()
    assert campaign.status == "running"
    assert campaign.next_time == LEARNED["next_time"]
    reopened = AuditEvent.objects.get(verb="campaigns.campaign.reopened")
    assert reopened.actor == hanna.user


def test_a_running_campaign_cannot_be_reopened(as_, hanna, campaign):
    answer = as_(hanna).post("/campaigns/nurses/reopen/", follow=True)

    assert "not finished" in answer.content.decode()


def test_the_overview_shows_what_is_done_and_what_is_next(as_, hanna, draft):
    browser = as_(hanna)
    before = browser.get("/campaigns/draft/").content.decode()
    draft.personas.add(PersonaFactory(organisation=draft.organisation))
    make_ready(draft)
    after = browser.get("/campaigns/draft/").content.decode()

    assert "0 of 10 done" in before
    assert "3 of 10 done" in after
    assert "1 goal, 1 figure." in after


def test_the_overview_leads_to_every_neighbour(as_, hanna, campaign):
    page = as_(hanna).get("/campaigns/nurses/").content.decode()

    for address in (
        "/campaigns/nurses/plan/",
        "/campaigns/nurses/budget/",
        "/posts/?campaign=nurses",
        "/calendar/?campaign=nurses",
        "/candidates/?campaign=nurses",
    ):
        assert f'href="{address}"' in page


def test_a_viewer_reads_and_changes_nothing(as_, vera, campaign):
    browser = as_(vera)
    page = browser.get("/campaigns/nurses/").content.decode()

    assert "Nurses" in page
    assert "/edit/" not in page
    assert "/budget/" not in page
    assert browser.post("/campaigns/nurses/edit/").status_code == 404


def test_somebody_outside_the_team_does_not_find_it(as_, rita, vera, draft):
    assert as_(rita).get("/campaigns/draft/").status_code == 404
    assert "Welders" not in as_(vera).get(LIST).content.decode()


def test_another_organisation_does_not_find_it(as_, olga, campaign):
    assert as_(olga).get("/campaigns/nurses/").status_code == 404


def test_the_list_is_searched_filtered_sorted_and_taken_along(as_, hanna, campaign):
    of = {"organisation": campaign.organisation, "brand": campaign.brand}
    CampaignFactory(name="Welders", slug="welders", status="draft", **of)
    browser = as_(hanna)

    found = browser.get(LIST, {"q": "weld"}).content.decode()
    running = browser.get(LIST, {"status": "running"}).content.decode()
    ordered = browser.get(LIST, {"sort": "-name"}).content.decode()
    file = b"".join(browser.get(LIST, {"format": "csv"})).decode()

    assert ">Welders<" in found
    assert ">Nurses<" not in found
    assert ">Nurses<" in running
    assert ">Welders<" not in running
    assert ordered.index(">Welders<") < ordered.index(">Nurses<")
    assert "Welders,Draft" in file


def test_an_empty_list_teaches(as_, hanna):
    page = as_(hanna).get(LIST).content.decode()

    assert "No campaigns yet" in page
    assert 'href="/campaigns/begin/"' in page
