"""Plan a campaign in an hour's work: from a template to running, and once on a phone."""

import pytest
from playwright.sync_api import expect

from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
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
    page.locator("#id_title").fill("Six evening carers before spring")
    press(page, "Save")
    card = page.locator("article", has_text="Six evening carers before spring")
    card.get_by_role("link", name="Add a figure").click()
    page.get_by_label("Target").fill("6")
    press(page, "Save")
    expect(page.locator("#goals")).to_contain_text("from 0 to 6")
    expect(page.locator("#personas")).to_contain_text("Evening carer")

    # A third channel beside the two of the template, and money.
    page.goto(f"{here}/channels/add/", wait_until="networkidle")
    page.locator("#id_account").select_option(label="Wolkenbeuk linkedin")
    page.get_by_label("Why this channel").fill("Carers who look around read it")
    press(page, "Save")
    expect(page.locator("#channels")).to_contain_text("Wolkenbeuk linkedin")
    page.goto(f"{here}/duties/", wait_until="networkidle")
    expect(page.locator("main")).to_contain_text("Places the posts")
    page.goto(f"{here}/budget/add/", wait_until="networkidle")
    page.locator("#id_kind").select_option(index=1)
    page.locator("#id_planned").fill("500")
    press(page, "Save")
    expect(page.locator("main")).to_contain_text("500")

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
    made = Campaign.objects.get()
    assert made.status == "running"
    assert made.budget_lines.get().planned == 500

    # Counted back from six hires: the first posts stand on the calendar as proposals.
    plan = f"{site}/reports/spring-in-the-district/planner/"
    page.goto(f"{plan}edit/", wait_until="networkidle")
    page.locator("#id_hires").fill("6")
    page.locator("#id_due_on").fill(made.ends_on.isoformat())
    press(page, "Save")
    page.goto(plan, wait_until="networkidle")
    page.locator('form[action$="/propose/"] button').click()
    page.wait_for_url("**/calendar/**")
    assert Proposal.objects.filter(campaign=made).exists()


def test_on_a_phone_a_plan_begins_and_nothing_stands_out_sideways(
    sign_in, hanna, brand, live_server
):
    page, site = sign_in(hanna), live_server.url
    page.set_default_timeout(8_000)
    page.set_viewport_size({"width": 390, "height": 844})
    begin(page, site, brand)

    for part in ("", "step/goals/", "plan/", "edit/"):
        address = f"{site}/campaigns/spring-in-the-district/{part}"
        page.goto(address, wait_until="networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, part
    page.goto(f"{site}/campaigns/begin/", wait_until="networkidle")
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
