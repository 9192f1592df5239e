"""What only a browser knows of the board: loading on by keyboard, dragging, and counts that stay right."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from campaigns.tests.factories import VacancyFactory
from candidates.applications import board
from candidates.tests.factories import ApplicationFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page_of_board(sign_in, rita, live_server, organisation):
    nurse = VacancyFactory(organisation=organisation, title="Nurse")
    now = timezone.now()
    for number in range(board.MOST + 5):
        ApplicationFactory(
            candidate__organisation=organisation,
            candidate__name=f"Candidate {number:02d}",
            vacancy=nurse,
            stage_since=now - timedelta(hours=500 - number),
        )
    page = sign_in(rita)
    page.goto(f"{live_server.url}/applications/")
    return page


def column(page, name):
    return page.locator(f"#stage-{name}")


def test_a_column_goes_on_by_keyboard(page_of_board):
    new = column(page_of_board, "new")
    expect(new.locator(".board-item")).to_have_count(board.MOST)
    expect(new.locator("[data-count]")).to_have_text(str(board.MOST + 5))

    new.locator(".board-more a").focus()
    page_of_board.keyboard.press("Enter")

    expect(new.locator(".board-item")).to_have_count(board.MOST + 5)
    first_new = new.locator(".board-item a", has_text=f"Candidate {board.MOST}")
    expect(first_new).to_be_focused()
    expect(new.locator(".board-more")).to_have_count(0)


def test_counts_follow_a_card_that_is_dragged_and_taken_back(page_of_board):
    new, screening = column(page_of_board, "new"), column(page_of_board, "screening")

    new.locator(".board-item").first.drag_to(
        screening.locator("ul"),
        source_position={"x": 150, "y": 50},
        target_position={"x": 50, "y": 40},
    )

    expect(new.locator("[data-count]")).to_have_text(str(board.MOST + 4))
    expect(screening.locator("[data-count]")).to_have_text("1")
    page_of_board.locator("#toasts button").first.click()
    expect(new.locator("[data-count]")).to_have_text(str(board.MOST + 5))
    expect(screening.locator("[data-count]")).to_have_text("0")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_itself_does_not_scroll_sideways(page_of_board, width):
    page_of_board.set_viewport_size({"width": width, "height": 800})

    assert page_of_board.evaluate("document.documentElement.scrollWidth <= innerWidth")
