"""A series ends with its vacancy and its campaign."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from campaigns.planning.models import Campaign
from campaigns.publishing import operations, series_keeping
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_series import CannotRepeat
from campaigns.publishing.operations_series_change import restart
from campaigns.publishing.series import Series
from campaigns.publishing.timeline import timeline
from campaigns.tests.publishing.conftest import clock
from campaigns.tests.publishing.test_series import dates, repeat
from campaigns.vacancies.models import Vacancy
from core.notices.models import Notice

__all__ = ["repeat"]

pytestmark = pytest.mark.django_db


def put(model, **values):
    type(model).objects.filter(pk=model.pk).update(**values)


ENDS = {
    "filled": (lambda post: put(post.vacancy, status="filled"), "The vacancy ends"),
    "closed": (lambda post: put(post.vacancy, status="closed"), "The vacancy ends"),
    "finished": (lambda post: put(post.campaign, status="closed"), "The campaign ends"),
}


@pytest.mark.parametrize("end", ENDS)
def test_it_stops_and_what_stood_there_says_why(repeat, post, hanna, noon, end):
    series = repeat()
    happen, words = ENDS[end]
    happen(post)

    series_keeping.keep(now=noon)
    series_keeping.keep(now=noon)

    series.refresh_from_db()
    assert series.status == Series.Status.STOPPED
    assert dates(series) == []
    row = series.publications.first()
    assert words in timeline(row)[-1].sentence
    (notice,) = Notice.objects.filter(member=hanna, once=f"series:{series.pk}:ended")
    assert "does not repeat any more" in notice.text


def test_when_the_vacancy_opens_again_it_can_be_restarted(repeat, post, hanna, noon):
    series = repeat()
    alone = series.publications.get(occurs_on="2026-12-07")
    operations.cancel(publication=alone, by=hanna, now=noon)
    put(post.vacancy, status=Vacancy.Status.FILLED)
    series_keeping.keep(now=noon)
    put(post.vacancy, status=Vacancy.Status.OPEN)

    fresh = restart(series=series, by=hanna, now=noon)

    assert dates(fresh)[:2] == ["11-30", "12-14"]


def test_dates_after_the_campaign_are_not_planned(repeat, post):
    put(post.campaign, ends_on=date(2026, 12, 14))

    assert dates(repeat()) == ["11-30", "12-07", "12-14"]


def test_what_stood_after_the_end_leaves_the_calendar(repeat, post, hanna, noon):
    series = repeat()
    moved = series.publications.get(occurs_on="2026-12-21")
    operations.move(
        publication=moved, wall=clock("2026-12-10 17:00"), by=hanna, now=noon
    )
    put(post.campaign, ends_on=date(2026, 12, 14))

    series_keeping.keep(now=noon)

    assert dates(series) == ["11-30", "12-07", "12-14", "12-21"]
    gone = series.publications.get(occurs_on="2026-12-28")
    assert gone.status == Publication.Status.CANCELLED
    assert "The campaign ends" in timeline(gone)[-1].sentence
    series.refresh_from_db()
    assert series.status == Series.Status.RUNNING


def test_what_stood_after_the_vacancy_closes_leaves_the_calendar(repeat, post, noon):
    series = repeat()
    put(post.vacancy, closes_at=noon + timedelta(days=20))

    series_keeping.keep(now=noon)

    assert dates(series) == ["11-30", "12-07", "12-14"]


def test_none_begins_after_the_campaign(repeat, post):
    put(post.campaign, ends_on=date(2026, 11, 29))
    with pytest.raises(CannotRepeat, match="campaign ends on"):
        repeat()

    put(post.campaign, status=Campaign.Status.CLOSED)
    with pytest.raises(CannotRepeat, match="finished"):
        repeat()


@pytest.mark.parametrize(
    ("today", "first"),
    [("2026-11-27", "2026-11-28"), ("2026-11-28", "2026-11-30")],
)
def test_a_new_one_does_not_begin_on_a_sunday_by_default(
    as_, hanna, post, board, today, first
):
    post.accounts.add(board)
    with time_machine.travel(f"{today}T12:00+00:00", tick=False):
        page = as_(hanna).get(reverse("campaigns:series-add", args=[post.pk]))

    assert page.context["form"].initial["starts_on"] == date.fromisoformat(first)
    assert page.context["form"].initial["weekdays"] == [
        date.fromisoformat(first).isoweekday()
    ]
