"""What only a browser knows of the composer: counting and previews while typing."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from campaigns.content import fitting
from campaigns.content.fitting import Fit
from campaigns.tests.factories import ChannelAccountFactory, PostFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXTS = [
    "Come and work with us.",
    "Kom werken bij ons 👩🏽‍⚕️👨‍👩‍👧‍👦 in Fryslân, é of é",
    "Lees https://wolkenbeuk.example/een/heel/lang/adres/van/een/vacature en bel",
    "Met @anna@mastodon.example en @wolkenbeuk",
    "日本語で書く 🇳🇱",
    "Kijk op werkenbij.example/kok\nof “https://wolkenbeuk.example/Kok_(beroep)”. \n",
]


@pytest.fixture
def accounts(campaign):
    return [
        ChannelAccountFactory(
            organisation=campaign.organisation, brand=campaign.brand, platform=platform
        )
        for platform in ("bluesky", "mastodon", "x", "linkedin")
    ]


@pytest.fixture
def post(campaign, rita, accounts):
    post = PostFactory(campaign=campaign, author=rita, has_link=False)
    post.accounts.add(*accounts)
    return post


@pytest.fixture
def composer(sign_in, rita, live_server, post):
    page = sign_in(rita)
    # Until the parts have arrived too: leaving earlier is an error on the console.
    address = live_server.url + reverse("campaigns:post-edit", args=[post.pk])
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("text", TEXTS)
def test_the_page_counts_as_the_server_does(composer, accounts, text):
    composer.locator("#id_text").fill(text)

    for account in accounts:
        fit = Fit(account, text, has_link=False, image=None)
        counter = composer.locator(
            f'[data-counters-for="id_text"] [data-only-if="id_accounts_{account.pk}"]'
        )
        expect(counter).to_have_text(f"{account.platform_label}: {fit.room} left")


def test_the_link_takes_room_when_it_is_asked_for(composer, accounts):
    text = "Come and work with us."
    composer.locator("#id_text").fill(text)
    composer.locator("#id_has_link").check()

    for account in accounts:
        fit = Fit(account, text, has_link=True, image=None)
        counter = composer.locator(
            f'[data-counters-for="id_text"] [data-only-if="id_accounts_{account.pk}"]'
        )
        expect(counter).to_have_text(f"{account.platform_label}: {fit.room} left")


def test_a_text_of_its_own_is_counted_and_shown(composer, accounts):
    bluesky = accounts[0]
    composer.locator("details.plain-details > summary").first.click()
    composer.locator(f"#id_variant_{bluesky.pk}").fill("x" * 312)

    own = composer.locator(f'[data-counters-for="id_variant_{bluesky.pk}"] li')
    expect(own).to_have_text("Bluesky: 12 too long")
    expect(composer.locator("[data-preview]").first).to_contain_text("x" * 312)


def test_a_channel_that_is_not_chosen_has_no_preview(composer, accounts):
    expect(composer.locator("[data-preview]:visible")).to_have_count(4)

    composer.locator(f"#id_accounts_{accounts[0].pk}").uncheck()

    expect(composer.locator("[data-preview]:visible")).to_have_count(3)


def test_the_fold_is_shown(composer, accounts):
    composer.locator("#id_text").fill("a" * 210 + "b" * 20)

    rest = composer.locator("[data-rest]:visible")
    expect(rest).to_have_text("b" * 20)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_composer(composer, findings, scheme):
    composer.emulate_media(color_scheme=scheme)
    composer.reload(wait_until="networkidle")

    assert findings() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_post(composer, live_server, post, findings, scheme):
    composer.emulate_media(color_scheme=scheme)
    address = live_server.url + post.get_absolute_url()
    composer.goto(address, wait_until="networkidle")

    assert findings() == []


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_scrolls_sideways(composer, width):
    composer.set_viewport_size({"width": width, "height": 800})

    assert composer.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_example_link_stands_in_the_preview(composer):
    composer.locator("#id_has_link").check()

    expect(composer.locator("[data-preview]").first).to_contain_text(
        fitting.example_link()
    )


def test_remarks_come_while_typing_and_go_when_it_is_put_right(composer):
    remarks = composer.locator("#remarks-text")

    composer.locator("#id_text").fill("Wij zoeken een jonge hond. € 3.000. Bel ons.")
    expect(remarks).to_contain_text("jonge hond")

    composer.locator("#id_text").fill("Wij zoeken een aanpakker. € 3.000. Bel ons.")
    expect(remarks).not_to_contain_text("jonge hond")
