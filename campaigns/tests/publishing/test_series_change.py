"""A series goes on differently from a day on; what went out stays."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from campaigns.publishing import operations, series_keeping
from campaigns.publishing.entries import entry
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_series import CannotRepeat, pause
from campaigns.publishing.operations_series_change import change, times_left
from campaigns.publishing.series import Series
from campaigns.tests.factories import ChannelAccountFactory
from campaigns.tests.publishing.test_series import MONDAY, THURSDAY, dates, repeat

__all__ = ["repeat"]

pytestmark = pytest.mark.django_db
Status = Publication.Status
FROM = date(2026, 12, 7)


@pytest.fixture
def changed(hanna, noon, board):
    """`changed(series)`: on Thursdays at nine from 7 December on."""

    def go_on(series, **changes):
        words = {
            "accounts": [board],
            "weekdays": [THURSDAY],
            "at": time(9, 0),
            "starts_on": FROM,
            "times": 3,
            "by": hanna,
            "now": noon,
        }
        return change(series=series, **{**words, **changes})

    return go_on


def test_before_the_day_it_is_as_it_was_and_from_the_day_on_as_it_is_now(
    repeat, changed
):
    old = repeat()

    new = changed(old)

    assert dates(old) == ["11-30"]
    assert dates(new) == ["12-10", "12-17", "12-24"]
    old.refresh_from_db()
    assert old.ends_on == date(2026, 11, 30)
    assert new.replaces == old


def test_what_is_out_already_does_not_go_out_again(repeat, changed, hanna, noon):
    """Somebody moved a date forward, and it is published."""
    old = repeat()
    row = old.publications.get(occurs_on=date(2026, 12, 14))
    row.move(Status.AWAITING_HAND)
    row.move(Status.PUBLISHED, remote_id="1", published_at=noon)

    new = changed(old, weekdays=[MONDAY])

    assert dates(new) == ["12-07", "12-21"]
    row.refresh_from_db()
    assert row.status == Status.PUBLISHED


def test_nothing_of_the_old_series_comes_back(repeat, changed, noon):
    old = repeat()
    changed(old)

    series_keeping.keep(now=noon + timedelta(days=1))

    assert dates(old) == ["11-30"]


def test_today_cannot_be_changed_any_more(repeat, changed, noon):
    with pytest.raises(CannotRepeat, match="tomorrow or later"):
        changed(repeat(), starts_on=noon.date())


def test_who_changes_everything_stops_the_old_one(repeat, changed):
    old = repeat(starts_on=FROM)

    changed(old)

    old.refresh_from_db()
    assert old.status == Series.Status.STOPPED


def test_a_series_is_changed_once_and_then_the_one_that_follows(repeat, changed):
    old = repeat()
    changed(old, starts_on=date(2026, 12, 14))

    with pytest.raises(CannotRepeat):
        changed(old)


def test_a_paused_series_stays_paused_and_its_dates_say_so(
    repeat, changed, hanna, noon
):
    old = repeat()
    pause(series=old, by=hanna, now=noon)

    new = changed(old)

    assert new.status == Series.Status.PAUSED
    row = new.publications.select_related("series", "account", "post__campaign").first()
    assert entry(row).status == "Paused"


def test_a_channel_may_be_added(repeat, changed, board, post, campaign):
    other = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Other"
    )
    post.accounts.add(other)

    new = changed(repeat(), accounts=[board, other], times=1)

    assert new.publications.count() == 2


def test_times_are_counted_from_the_day_on(repeat):
    assert times_left(repeat(), FROM) == 9


def test_the_page_offers_what_there_is_and_goes_to_the_new_series(
    repeat, as_, hanna, board
):
    old = repeat(ends_on=date(2027, 11, 29))
    url = reverse("campaigns:series-change", args=[old.pk])

    page = as_(hanna).get(url)
    assert "17:00" in page.text
    answer = as_(hanna).post(url, {"weekdays": [], "starts_on": "2026-12-07"})
    assert answer.status_code == 422


def test_of_two_missed_dates_the_older_one_is_refused(repeat, hanna, noon):
    """On the page of held posts too: whatever is chosen, at most one per series."""
    series = repeat()
    first, second = series.publications.order_by("occurs_on")[:2]
    for row in (first, second):
        row.move(Status.HELD, trouble_code="too_late")
    later = second.due_at + timedelta(hours=3)

    with pytest.raises(ValidationError, match="only the last goes out"):
        operations.release(publication=first, by=hanna, now=later)
    operations.move(
        publication=second,
        wall=later.replace(tzinfo=None) + timedelta(days=2),
        by=hanna,
        now=later,
    )
    with pytest.raises(ValidationError, match="only the last goes out"):
        operations.move(
            publication=first,
            wall=later.replace(tzinfo=None) + timedelta(days=2),
            by=hanna,
            now=later,
        )
