"""What only a browser knows of a talk: earlier messages by keyboard, and where reading goes on."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from candidates.conversations import selectors
from candidates.tests.factories import CandidateFactory, ConversationFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talk(organisation):
    sanne = CandidateFactory(organisation=organisation, name="Sanne de Vries")
    talk = ConversationFactory(candidate=sanne)
    now = timezone.now()
    for number in range(selectors.MESSAGES + 10):
        talk.messages.create(
            direction="out" if number % 3 else "in",
            text=f"Message {number:02d}.",
            at=now - timedelta(hours=500 - number),
        )
    return talk


@pytest.mark.parametrize("width", [390, 1440])
def test_earlier_messages_are_loaded_by_keyboard(
    sign_in, rita, live_server, talk, width
):
    page = sign_in(rita)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(live_server.url + talk.get_absolute_url())
    bubbles = page.locator(".talk-messages .bubble")
    expect(bubbles).to_have_count(selectors.MESSAGES)

    page.get_by_role("link", name="Earlier messages").focus()
    page.keyboard.press("Enter")

    expect(bubbles).to_have_count(selectors.MESSAGES + 10)
    expect(page.locator(".talk-messages li:focus")).to_contain_text("Message 09.")
    expect(page.get_by_role("link", name="Earlier messages")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
