"""Letting a post repeat, and looking at its dates."""

import pytest
import time_machine
from django.urls import reverse

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.publishing.models import Publication
from campaigns.publishing.series import Series

pytestmark = pytest.mark.django_db


@pytest.fixture
def typed(board):
    return {
        "weekdays": ["1", "4"],
        "at": "17:00",
        "every_weeks": "1",
        "starts_on": "2026-11-26",
        "ends_on": "",
        "times": "3",
        "accounts": [board.pk],
        "may_be_late": "on",
    }


@pytest.fixture
def add(as_, rita, post, typed):
    """`add(**changes)`: Rita sends the form."""

    def send(**changes):
        url = reverse("campaigns:series-add", args=[post.pk])
        return as_(rita).post(url, {**typed, **changes}, follow=True)

    return send


def test_rita_lets_a_post_repeat_and_sees_its_dates(add):
    page = add().content.decode()

    assert "Every week on Monday and Thursday at 17:00, 3 times." in page
    for moment in ("Thu 26 Nov 17:00", "Mon 30 Nov 17:00", "Thu 3 Dec 17:00"):
        assert moment in page
    assert Publication.objects.count() == 3


def test_in_dutch_a_day_is_written_small(add, rita):
    rita.user.language = "nl"
    rita.user.save()

    page = add().content.decode()

    assert "Elke week op maandag en donderdag om 17:00, 3 keer." in page


def test_a_mistake_stands_beside_its_field_and_nothing_typed_is_lost(add):
    answer = add(times="", starts_on="2026-12-24")

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose a last day or a number of times." in page
    assert 'value="2026-12-24"' in page


def test_an_operation_that_refuses_is_heard(add):
    add()

    page = add().content.decode()

    assert "already repeats on" in page
    assert Series.objects.count() == 1


@pytest.mark.parametrize(
    ("today", "day", "words"),
    [
        ("2027-03-01", "2027-03-28", "skips the usual time: at 03:30"),
        ("2027-10-01", "2027-10-31", "the first 02:30 of the two (UTC+2)"),
    ],
)
def test_the_odd_nights_are_said_in_words(add, post, today, day, words):
    Campaign.objects.filter(pk=post.campaign_id).update(ends_on="2027-12-31")
    with time_machine.travel(f"{today}T12:00+00:00", tick=False):
        page = add(weekdays=["7"], at="02:30", starts_on=day, times="1")

    assert words in page.content.decode()


def test_a_series_is_paused_resumed_and_stopped(as_, add, rita):
    add()
    series = Series.objects.get()

    for deed, words in (
        ("pause", "Paused"),
        ("resume", "Running"),
        ("stop", "Stopped"),
    ):
        page = as_(rita).post(
            reverse(f"campaigns:series-{deed}", args=[series.pk]), follow=True
        )
        assert words in page.content.decode()
    assert not Publication.objects.exclude(status="cancelled").exists()


def test_stopping_twice_is_refused_in_words(as_, add, rita):
    add()
    url = reverse("campaigns:series-stop", args=[Series.objects.get().pk])
    as_(rita).post(url)

    page = as_(rita).post(url, follow=True).content.decode()

    assert "This is not possible now: the series is “Stopped”." in page


def test_the_calendar_shows_what_repeats(as_, add, rita):
    add()

    month = as_(rita).get(reverse("campaigns:calendar") + "?month=2026-11")
    page = as_(rita).get(Publication.objects.first().get_absolute_url())

    assert "#repeat" in month.content.decode()
    assert "It repeats: look at its dates" in page.content.decode()


def test_the_post_shows_its_series_and_not_all_of_its_dates(as_, add, rita, post):
    add()

    part = as_(rita).get(reverse("campaigns:post-publications", args=[post.pk]))

    page = part.content.decode()
    assert "Every week on Monday and Thursday" in page
    assert "30 Nov" not in page


def test_an_unapproved_post_is_not_offered_a_form(as_, rita, post):
    Post.objects.filter(pk=post.pk).update(status="draft", approved_sha="")

    page = as_(rita).get(reverse("campaigns:series-add", args=[post.pk]))

    assert "Not approved yet" in page.content.decode()
    assert "weekdays" not in page.content.decode()
