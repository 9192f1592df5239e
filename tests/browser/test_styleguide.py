"""Every component in a real browser: readable for everybody, on every width, by keyboard."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GUIDE = "/settings/styleguide/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [GUIDE, "/account/2fa/"])
def test_axe_finds_nothing_for_a_colleague(
    sign_in, hanna, live_server, findings, scheme, address
):
    page = sign_in(hanna)
    page.emulate_media(color_scheme=scheme)

    page.goto(live_server.url + address)

    assert findings() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_the_door(page, live_server, findings, scheme):
    page.emulate_media(color_scheme=scheme)

    page.goto(live_server.url + "/account/login/")

    assert findings() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_scrolls_sideways(sign_in, hanna, live_server, width):
    page = sign_in(hanna)
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(live_server.url + GUIDE)

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_counters_count_as_the_platform_does(sign_in, hanna, live_server):
    page = sign_in(hanna)
    page.goto(live_server.url + GUIDE)

    # One family and one address: 1 grapheme and 24 letters; 7 and 23 characters.
    page.locator("#sample-text").fill("👨‍👩‍👧‍👦https://werf.example/go/k")

    expect(page.locator("[data-name=Bluesky]")).to_have_text("Bluesky: nog 274")
    expect(page.locator("[data-name=Mastodon]")).to_have_text("Mastodon: nog 470")


def answer(page, status, text):
    """What the server says to a move, without a server that knows these samples."""
    page.route(
        "**/nergens", lambda route: route.fulfill(status=status, json={"text": text})
    )


def test_a_card_is_dragged_to_another_day_and_taken_back(sign_in, hanna, live_server):
    page = sign_in(hanna)
    answer(page, 200, "Verplaatst naar donderdag.")
    page.goto(live_server.url + GUIDE)

    page.locator("li[data-title='Open huis']").drag_to(
        page.locator("ul[data-date='2026-09-03']")
    )

    expect(page.locator("ul[data-date='2026-09-03'] li")).to_have_count(1)
    expect(page.locator("#toasts")).to_contain_text("Verplaatst naar donderdag.")
    page.locator("#toasts").get_by_role("button").first.click()
    expect(page.locator("ul[data-date='2026-09-02'] li")).to_have_count(2)


def test_a_card_is_moved_by_keyboard(sign_in, hanna, live_server):
    page = sign_in(hanna)
    answer(page, 200, "Verplaatst.")
    page.goto(live_server.url + GUIDE)

    page.locator("li[data-title='Open huis']").focus()
    page.keyboard.press("m")
    page.locator("#move-date").fill("2026-09-05")
    page.locator("#move-dialog button[value=ok]").click()

    expect(page.locator("ul[data-date='2026-09-05'] li")).to_have_count(1)


def test_the_keys_open_help_and_close_it_again(sign_in, hanna, live_server):
    page = sign_in(hanna)
    page.goto(live_server.url + GUIDE)

    page.keyboard.press("?")
    expect(page.locator("#shortcuts")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#shortcuts")).to_be_hidden()


def test_a_letter_in_a_field_is_only_a_letter(sign_in, hanna, live_server):
    page = sign_in(hanna)
    page.goto(live_server.url + GUIDE)

    page.locator("#sample-text").press_sequentially("?gn")

    expect(page.locator("#shortcuts")).to_be_hidden()
    assert page.url.endswith(GUIDE)


@pytest.mark.parametrize("is_scripted", [True, False])
def test_the_menu_opens_with_and_without_javascript(
    browser, hanna, live_server, sign_in, page, is_scripted
):
    sign_in(hanna)
    context = browser.new_context(java_script_enabled=is_scripted)
    context.add_cookies(page.context.cookies())
    bare = context.new_page()
    bare.goto(live_server.url + GUIDE)

    bare.locator(".user-button").click()

    expect(bare.locator(".shell-user .menu-sheet")).to_be_visible()
    context.close()


def test_a_server_that_says_no_sends_the_card_back(
    browser, hanna, live_server, sign_in, page
):
    # A page of its own: the browser itself writes every 422 to the console.
    sign_in(hanna)
    context = browser.new_context()
    context.add_cookies(page.context.cookies())
    strict = context.new_page()
    answer(strict, 422, "Deze dag is voorbij.")
    strict.goto(live_server.url + GUIDE)

    strict.locator("li[data-title='Open huis']").drag_to(
        strict.locator("ul[data-date='2026-09-03']")
    )

    expect(strict.locator("#toasts")).to_contain_text("Deze dag is voorbij.")
    expect(strict.locator("ul[data-date='2026-09-02'] li")).to_have_count(2)
    context.close()
