"""A country changes its clock: the wall time stays, the moment follows."""

from datetime import UTC, datetime, timedelta

import pytest

from campaigns.publishing.models import Publication
from campaigns.publishing.retiming import retime
from campaigns.publishing.timeline import timeline
from campaigns.publishing.times import tzdata_version
from campaigns.tests.factories import PublicationFactory
from core.notices.models import Notice

pytestmark = pytest.mark.django_db
Status = Publication.Status
NOW = datetime(2027, 3, 1, tzinfo=UTC)


@pytest.fixture
def planned(post, board):
    """`planned(wall, due_at)`: worked out long ago, when the zone had other rules."""

    def plan(wall, due_at, **changes):
        words = {"local_wall": wall, "due_at": datetime.fromisoformat(due_at)}
        known = {"tzdata_version": "2019a", "account": board, "post": post}
        return PublicationFactory(**{**known, **words, **changes})

    return plan


def fresh(row):
    return Publication.objects.get(pk=row.pk)


def test_the_wall_stays_and_the_moment_follows_the_new_rules(planned):
    # As if Amsterdam had given up summer time when this was planned.
    row = planned("2027-07-01T09:00:00", "2027-07-01T08:00+00:00")

    assert retime(now=NOW) == 1

    row = fresh(row)
    assert row.due_at == row.next_at == datetime(2027, 7, 1, 7, 0, tzinfo=UTC)
    assert row.local_wall == "2027-07-01T09:00:00"
    assert row.tzdata_version == tzdata_version()
    assert any("rules of the clock" in line.sentence for line in timeline(row))
    assert retime(now=NOW) == 0


def test_what_stays_the_same_is_only_marked(planned):
    row = planned("2027-07-01T09:00:00", "2027-07-01T07:00+00:00")

    assert retime(now=NOW) == 0

    assert fresh(row).tzdata_version == tzdata_version()


def test_the_second_of_a_double_hour_stays_the_second(planned):
    row = planned("2027-10-31T02:30:00", "2027-10-31T00:30+00:00", fold=1)

    retime(now=NOW)

    assert fresh(row).due_at == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


def test_a_moment_that_vanished_asks_a_person(planned, post):
    row = planned("2027-03-28T02:30:00", "2027-03-28T01:30+00:00")

    retime(now=NOW)

    row = fresh(row)
    assert (row.status, row.trouble_code) == (Status.HELD, "moment_vanished")
    notice = Notice.objects.get(member=post.author)
    assert "does not exist" in notice.text


def test_newer_rules_are_never_undone(planned):
    row = planned(
        "2027-07-01T09:00:00", "2027-07-01T08:00+00:00", tzdata_version="2999a"
    )

    retime(now=NOW)

    assert fresh(row).due_at == datetime(2027, 7, 1, 8, 0, tzinfo=UTC)


def test_what_is_due_or_done_is_left_alone(planned):
    row = planned("2027-02-01T09:00:00", "2027-02-01T07:00+00:00")

    retime(now=NOW)

    assert fresh(row).due_at < NOW - timedelta(days=1)
    assert fresh(row).tzdata_version == "2019a"
