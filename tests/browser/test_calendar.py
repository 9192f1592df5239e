"""What only a browser knows of the calendar: dragging, undoing, the keyboard, the phone."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from campaigns.publishing import calendar, operations
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    PublicationFactory,
    VacancyFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def month():
    """The next one: all of it lies ahead."""
    return calendar.month_after(timezone.localdate().replace(day=1))


@pytest.fixture
def planned(campaign, rita, month):
    vacancy = VacancyFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        closes_at=timezone.make_aware(
            datetime.combine(month + timedelta(days=20), time())
        ),
    )
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    post = PostFactory.approved(campaign=campaign, author=rita, vacancy=vacancy)
    post.accounts.add(account)
    at = datetime.combine(month + timedelta(days=9), time(17, 0))
    now = timezone.now()
    [publication] = operations.schedule(
        post=post, accounts=[account], wall=at, by=rita, now=now
    )
    return publication


@pytest.fixture
def page_of_month(sign_in, rita, live_server, planned, month):
    page = sign_in(rita)
    page.goto(f"{live_server.url}/calendar/?month={month:%Y-%m}")
    return page


def day(page, month, number):
    return page.locator(f'ul[data-date="{month + timedelta(days=number - 1)}"]')


def test_a_card_is_dragged_and_taken_back(page_of_month, planned, month):
    page = page_of_month

    day(page, month, 10).locator("li").drag_to(day(page, month, 12))
    expect(page.locator("#toasts")).to_contain_text("17:00")
    planned.refresh_from_db()
    moved = planned.local_wall
    page.locator("#toasts button").first.click()
    expect(day(page, month, 10).locator("li")).to_have_count(1)
    expect(page.locator("#toasts .toast-text").last).to_contain_text("10")

    assert moved.startswith(f"{month + timedelta(days=11)}")
    planned.refresh_from_db()
    assert planned.local_wall == f"{month + timedelta(days=9)}T17:00:00"


def test_a_refused_card_goes_back_and_the_page_says_why(page_of_month, planned, month):
    # A refusal is an answer 422, which a browser writes on its console; so a page apart.
    page = page_of_month.context.new_page()
    page.goto(page_of_month.url)

    day(page, month, 10).locator("li").drag_to(day(page, month, 24))

    expect(page.locator("#toasts")).to_contain_text("closes before")
    expect(day(page, month, 10).locator("li")).to_have_count(1)


def test_a_card_is_moved_by_keyboard(page_of_month, planned, month):
    page = page_of_month

    day(page, month, 10).locator("li").focus()
    page.keyboard.press("m")
    page.locator("#move-date").fill(f"{month + timedelta(days=13)}")
    page.keyboard.press("Enter")

    expect(day(page, month, 14).locator("li")).to_have_count(1)
    expect(page.locator("#toasts")).to_contain_text("17:00")
    planned.refresh_from_db()
    assert planned.local_wall == f"{month + timedelta(days=13)}T17:00:00"


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_nothing_scrolls_sideways(page_of_month, width):
    page_of_month.set_viewport_size({"width": width, "height": 800})

    assert page_of_month.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_it_is_a_list(page_of_month):
    page_of_month.set_viewport_size({"width": 390, "height": 800})

    expect(page_of_month.locator("table.cal")).to_be_hidden()
    expect(page_of_month.locator(".agenda-day:visible")).to_have_count(1)


def test_on_a_phone_it_opens_at_today(sign_in, rita, live_server, campaign):
    """Whatever passed this month, and however many posts wait for a person."""
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    now = timezone.now()
    for days in range(28):
        PublicationFactory(
            post=PostFactory(campaign=campaign),
            account=account,
            status="published",
            remote_id=f"{days}",
            due_at=now - timedelta(days=days),
        )
    for _ in range(12):
        PublicationFactory(
            post=PostFactory(campaign=campaign),
            account=account,
            status="awaiting_hand",
            due_at=now - timedelta(minutes=5),
        )
    page = sign_in(rita)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}/calendar/")

    today = page.locator("#today").bounding_box()

    assert today
    assert today["y"] < page.viewport_size["height"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["month", "week", "list"])
def test_axe_finds_nothing(page_of_month, live_server, findings, scheme, view):
    page_of_month.emulate_media(color_scheme=scheme)
    page_of_month.goto(f"{page_of_month.url}&view={view}")

    assert findings() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_publication(
    page_of_month, live_server, planned, findings, scheme
):
    page_of_month.emulate_media(color_scheme=scheme)
    address = live_server.url + planned.get_absolute_url()
    page_of_month.goto(address, wait_until="networkidle")

    assert findings() == []


def test_the_dialog_begins_with_the_date(page_of_month, planned, month):
    card = day(page_of_month, month, 10).locator("li[data-move-url]").first
    card.focus()
    page_of_month.keyboard.press("m")

    expect(page_of_month.locator("#move-date")).to_be_focused()
