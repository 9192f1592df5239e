"""Plan a campaign in an hour's work: from a template to running, and once on a phone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from campaigns.planning.models import Campaign
from campaigns.tests.factories import (
    BrandFactory,
    ChannelAccountFactory,
    PersonaFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "en-GB"}


@pytest.fixture
def brand(hanna):
    hanna.user.language = "en"
    hanna.user.save(update_fields=["language"])
    brand = BrandFactory(organisation=hanna.organisation, name="Wolkenbeuk")
    for platform in ("facebook", "instagram", "linkedin"):
        ChannelAccountFactory(
            organisation=hanna.organisation,
            brand=brand,
            platform=platform,
            name=f"Wolkenbeuk {platform}",
        )
    PersonaFactory(organisation=hanna.organisation, name="Evening carer")
    return brand


def press(page, name, role="button"):
    page.locator("main").get_by_role(role, name=name).first.click()


def begin(page, site, brand):
    """From the list to a draft with the plan of a template in it."""
    page.goto(f"{site}/campaigns/", wait_until="networkidle")
    press(page, "New campaign", "link")
    page.locator('a[href$="/template/many-seats/"]').click()
    page.get_by_label("Name").fill("Spring in the district")
    page.get_by_label("Brand").select_option(label=brand.name)
    page.get_by_label("Evening carer").check()
    press(page, "Begin")
    expect(page.locator("h1")).to_have_text("Spring in the district")


def test_hanna_plans_a_campaign_from_template_to_running(
    sign_in, hanna, brand, live_server
):
    page, site = sign_in(hanna), live_server.url
    page.set_default_timeout(8_000)
    begin(page, site, brand)
    here = f"{site}/campaigns/spring-in-the-district"

    # Why now: what Werf measured goes into the form.
    page.goto(f"{here}/edit/", wait_until="networkidle")
    page.get_by_label("Why now").select_option(label="Not known as an employer")
    expect(page.locator("#measured")).to_contain_text("Vacancy views a week")
    page.get_by_role("button", name="Use this").click()
    expect(page.get_by_label("Measured by")).to_have_value("views_a_week")
    expect(page.get_by_label("Where we stand now")).to_have_value("0")
    press(page, "Save")

    # A goal with a figure.
    page.goto(f"{here}/goals/add/", wait_until="networkidle")
    page.get_by_label("Goal", exact=True).fill("Six evening carers before spring")
    press(page, "Save")
    card = page.locator("article", has_text="Six evening carers before spring")
    card.get_by_role("link", name="Add a figure").click()
    page.get_by_label("Target").fill("6")
    press(page, "Save")
    expect(page.locator("#goals")).to_contain_text("from 0 to 6")
    expect(page.locator("#personas")).to_contain_text("Evening carer")

    # A third channel beside the two of the template, and money.
    page.goto(f"{here}/channels/add/", wait_until="networkidle")
    page.get_by_label("Channel").select_option(label="Wolkenbeuk linkedin")
    page.get_by_label("Why this channel").fill("Carers who look around read it")
    press(page, "Save")
    expect(page.locator("#channels")).to_contain_text("Wolkenbeuk linkedin")
    expect(page.locator("#duties")).to_contain_text("Places the posts")
    page.goto(f"{here}/budget/", wait_until="networkidle")
    press(page, "Plan", "link")
    page.get_by_label("Planned amount").fill("500")
    press(page, "Save")

    # How we write: the text to begin with becomes ours.
    page.goto(f"{here}/step/guidelines/", wait_until="networkidle")
    press(page, "Go to the guidelines", "link")
    expect(page.locator("h1")).to_be_visible()

    # The plan runs.
    page.goto(f"{here}/", wait_until="networkidle")
    expect(page.locator("main")).not_to_contain_text("Before it can start")
    press(page, "Start", "link")
    press(page, "Start the campaign")
    expect(page.get_by_text("The campaign runs.")).to_be_visible()
    assert Campaign.objects.get().status == "running"


def test_on_a_phone_too_little_time_is_said_and_nothing_is_lost(
    sign_in, hanna, brand, live_server
):
    page = sign_in(hanna)
    page.set_default_timeout(8_000)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}/campaigns/begin/", wait_until="networkidle")
    page.locator('a[href$="/template/new-location/"]').click()
    page.get_by_label("Name").fill("Opening in Oost")
    page.get_by_label("Brand").select_option(label=brand.name)
    start = timezone.localdate() + timedelta(days=7)
    page.get_by_label("Starts on").fill(start.isoformat())
    page.get_by_label("Ends on").fill((start + timedelta(days=9)).isoformat())
    press(page, "Begin")

    expect(page.locator("main")).to_contain_text("take 56 days; this period has 10")
    expect(page.get_by_label("Name")).to_have_value("Opening in Oost")
    page.get_by_label("Ends on").fill((start + timedelta(days=90)).isoformat())
    press(page, "Begin")

    expect(page.locator("h1")).to_have_text("Opening in Oost")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_new_pages_are_open_to_everybody(
    sign_in, hanna, brand, live_server, findings
):
    page, site = sign_in(hanna), live_server.url
    for address in ("begin/", "begin/template/hard-to-fill/"):
        page.goto(f"{site}/campaigns/{address}", wait_until="networkidle")
        assert findings() == []
    begin(page, site, brand)
    for step in ("step/why/", "edit/"):
        page.goto(
            f"{site}/campaigns/spring-in-the-district/{step}", wait_until="networkidle"
        )
        assert findings() == []
