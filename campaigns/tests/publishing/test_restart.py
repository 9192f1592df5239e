"""A stopped series goes on with its dates that are still to come, each of them once."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from campaigns.publishing import operations, operations_series, series_keeping
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_series import CannotRepeat
from campaigns.publishing.operations_series_change import change, restart
from campaigns.publishing.series import Series
from campaigns.tests.publishing.test_series import (
    MONDAY,
    approved,
    dates,
    edited,
    repeat,
)
from campaigns.vacancies.models import Vacancy

__all__ = ["repeat"]

pytestmark = pytest.mark.django_db
Status = Publication.Status
WEEK = timedelta(weeks=1)


@pytest.fixture
def at_noon(noon):
    """For what views call now."""
    with time_machine.travel(noon, tick=False):
        yield


@pytest.fixture
def stopped(repeat, hanna, noon):
    """`stopped(**rule)`: every Monday, stopped at once."""

    def make(**changes):
        series = repeat(**changes)
        return operations_series.stop(series=series, by=hanna, now=noon)

    return make


def test_its_dates_to_come_are_planned_again(stopped, hanna, noon):
    old = stopped()
    assert dates(old) == []

    fresh = restart(series=old, by=hanna, now=noon + timedelta(days=1))

    assert fresh.status == Series.Status.RUNNING
    assert dates(fresh)[:2] == ["11-30", "12-07"]
    assert (fresh.weekdays, fresh.wall_time, fresh.times) == (
        old.weekdays,
        old.wall_time,
        10,
    )


def test_none_in_the_past_and_the_number_of_times_is_what_was_left(
    stopped, hanna, noon
):
    old = stopped(times=4)

    fresh = restart(series=old, by=hanna, now=noon + 2 * WEEK)

    assert dates(fresh) == ["12-14", "12-21"]
    assert fresh.times == 2
    assert series_keeping.keep(now=noon + 3 * WEEK) == 0


def test_every_other_week_stays_every_other_week(stopped, hanna, noon):
    old = stopped(every_weeks=2, times=4)
    before = old.publications.order_by("occurs_on").values_list("occurs_on", flat=True)

    fresh = restart(series=old, by=hanna, now=noon + WEEK)

    after = fresh.publications.order_by("occurs_on").values_list("occurs_on", flat=True)
    assert list(after) == [day for day in before if day > (noon + WEEK).date()]


def test_what_went_out_is_not_planned_again(repeat, hanna, noon):
    """Somebody moved a date forward, and it is published."""
    old = repeat()
    row = old.publications.get(occurs_on="2026-12-07")
    Publication.objects.filter(pk=row.pk).update(
        status=Status.PUBLISHED, remote_id="1", published_at=noon
    )
    operations_series.stop(series=old, by=hanna, now=noon)

    fresh = restart(series=old, by=hanna, now=noon)
    again = change(
        series=fresh,
        accounts=fresh.accounts.all(),
        weekdays=[MONDAY],
        at=fresh.wall_time,
        starts_on=noon.date() + timedelta(days=1),
        times=5,
        by=hanna,
        now=noon,
    )

    assert dates(fresh) == []
    assert dates(again) == ["11-30", "12-14", "12-21", "12-28"]


def test_a_date_that_somebody_had_cancelled_stays_away(repeat, hanna, noon):
    old = repeat()
    row = old.publications.get(occurs_on="2026-12-07")
    operations.cancel(publication=row, by=hanna, now=noon)
    operations_series.stop(series=old, by=hanna, now=noon)

    fresh = restart(series=old, by=hanna, now=noon)

    assert dates(fresh)[:2] == ["11-30", "12-14"]


def test_it_can_be_stopped_and_restarted_again_but_each_only_once(stopped, hanna, noon):
    old = stopped()
    fresh = restart(series=old, by=hanna, now=noon)
    with pytest.raises(CannotRepeat, match="changed already"):
        restart(series=old, by=hanna, now=noon)

    operations_series.stop(series=fresh, by=hanna, now=noon)
    third = restart(series=fresh, by=hanna, now=noon)

    assert dates(third)[0] == "11-30"


def test_it_is_refused_in_words(stopped, repeat, post, board, hanna, max_, noon):
    old = stopped(times=2)
    with pytest.raises(CannotRepeat, match="has been"):
        restart(series=old, by=hanna, now=noon + 3 * WEEK)

    other = repeat()
    with pytest.raises(CannotRepeat, match="already repeats"):
        restart(series=old, by=hanna, now=noon)
    with pytest.raises(CannotRepeat, match="not possible now"):
        restart(series=other, by=hanna, now=noon)

    operations_series.stop(series=other, by=hanna, now=noon)
    edited(post, hanna, noon)
    with pytest.raises(operations.CannotSchedule, match="not been approved"):
        restart(series=old, by=hanna, now=noon)

    post.refresh_from_db()
    approved(post, hanna, max_, noon)
    Vacancy.objects.filter(pk=post.vacancy_id).update(status=Vacancy.Status.FILLED)
    with pytest.raises(operations.CannotSchedule, match="closed"):
        restart(series=old, by=hanna, now=noon)


def test_nothing_is_planned_where_the_channel_is_no_longer_used(
    stopped, board, hanna, noon
):
    old = stopped()
    type(board).objects.filter(pk=board.pk).update(state="removed")

    with pytest.raises(CannotRepeat, match="at least one channel"):
        restart(series=old, by=hanna, now=noon)


def test_stopping_asks_with_the_number_and_the_dates(as_, at_noon, repeat, hanna):
    series = repeat()
    url = reverse("campaigns:series-stop", args=[series.pk])

    page = as_(hanna).get(url).text

    assert "8 publications of" in page
    assert "Mon 30 Nov 17:00" in page
    series.refresh_from_db()
    assert series.status == Series.Status.RUNNING
    assert len(dates(series)) == 8


def test_of_many_dates_ten_are_named_and_the_rest_is_a_number(
    as_, at_noon, repeat, hanna
):
    series = repeat(weekdays=[1, 2, 3, 4, 5], times=26)

    page = as_(hanna).get(reverse("campaigns:series-stop", args=[series.pk])).text

    assert "26 publications of" in page
    assert page.count("row-item") == 10
    assert "and 16 more, the last on Wed 30 Dec" in page


def test_a_stopped_series_offers_to_restart_and_leads_to_the_new_one(
    as_, at_noon, stopped, hanna
):
    old = stopped()
    url = reverse("campaigns:series-restart", args=[old.pk])
    assert url in as_(hanna).get(old.get_absolute_url()).text

    answer = as_(hanna).post(url, follow=True)

    fresh = Series.objects.get(replaces=old)
    assert answer.redirect_chain[-1][0] == fresh.get_absolute_url()
    assert "Restarted." in answer.text
    page = as_(hanna).get(old.get_absolute_url()).text
    assert url not in page
    assert fresh.get_absolute_url() in page


def test_cancelling_asks_with_the_post_the_channel_and_the_moment(
    as_, at_noon, repeat, hanna
):
    row = repeat().publications.get(occurs_on="2026-11-30")
    url = reverse("campaigns:publication-cancel", args=[row.pk])
    assert f'href="{url}"' in as_(hanna).get(row.get_absolute_url()).text

    page = as_(hanna).get(url).text

    assert row.post.title in page
    assert row.account.name in page
    assert "Mon 30 Nov 17:00" in page
    row.refresh_from_db()
    assert row.status == Status.SCHEDULED
    as_(hanna).post(url)
    row.refresh_from_db()
    assert row.status == Status.CANCELLED
