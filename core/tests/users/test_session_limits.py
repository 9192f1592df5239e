"""A sign-in ends when nobody uses it, and after a day's work whatever is done with it."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

IDLE = timedelta(minutes=60)
LONGEST = timedelta(hours=12)
A_MINUTE = timedelta(minutes=1)
PART = {"HX-Request": "true"}
BACKGROUND = PART | {"X-Background": "1"}


@pytest.fixture
def after(hanna, noon):
    """`after(span, …headers)`: the status of a page, that long after the sign-in."""
    with time_machine.travel(noon, tick=False) as clock:
        browser = Client()
        browser.force_login(hanna.user)
        browser.get("/posts/")

        def look(span, **about):
            clock.move_to(noon + span)
            return browser.get("/posts/", **about).status_code

        yield look


def test_an_hour_of_nothing_ends_it(after):
    assert after(IDLE) == 302


def test_almost_an_hour_of_nothing_does_not(after):
    assert after(IDLE - A_MINUTE) == 200


def test_use_begins_the_hour_again(after):
    assert after(IDLE - A_MINUTE) == 200
    assert after(2 * IDLE - 2 * A_MINUTE) == 200
    assert after(3 * IDLE - 2 * A_MINUTE) == 302


@pytest.mark.parametrize("minutes", [10, 30, 59])
def test_what_a_page_asks_by_itself_is_no_use(after, minutes):
    assert after(timedelta(minutes=minutes), headers=BACKGROUND) == 200
    assert after(IDLE, headers=BACKGROUND) != 200


def test_a_part_that_a_person_asked_for_is_use(after):
    assert after(timedelta(minutes=30), headers=PART) == 200
    assert after(timedelta(minutes=80)) == 200


def test_use_without_a_pause_ends_after_twelve_hours(after):
    span = timedelta()
    while span + IDLE < LONGEST + A_MINUTE:
        span += timedelta(minutes=45)
        assert after(span) == (200 if span < LONGEST else 302)
    assert after(LONGEST) == 302


def test_both_are_settings(after, settings):
    settings.SESSION_IDLE = timedelta(minutes=5)
    assert after(timedelta(minutes=4)) == 200
    assert after(timedelta(minutes=9)) == 302


def test_a_clock_that_goes_back_ends_nothing(after):
    assert after(timedelta(hours=-3)) == 200
    assert after(timedelta(hours=-3, minutes=30)) == 200


def test_nothing_of_it_is_left(after):
    assert Session.objects.exists()

    after(IDLE)

    assert not Session.objects.exists()


def test_use_is_written_down_once_a_minute(hanna, noon):
    with time_machine.travel(noon, tick=False) as clock:
        browser = Client()
        browser.force_login(hanna.user)
        browser.get("/settings/profile/")
        before = browser.session["signed_in"]
        clock.shift(30)
        browser.get("/settings/profile/")
        assert browser.session["signed_in"] == before
        clock.shift(40)
        browser.get("/settings/profile/")
        assert browser.session["signed_in"] != before
