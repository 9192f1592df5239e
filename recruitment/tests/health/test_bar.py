"""The bar on top of every page."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory, PublicationFactory
from core import clock
from recruitment.frame import Frame, frame_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def late(campaign):
    """A publication that should have gone out so long ago."""

    def make(**how_long):
        account = ChannelAccountFactory(
            organisation=campaign.organisation, brand=campaign.brand
        )
        moment = clock.now() - timedelta(**how_long)
        return PublicationFactory(
            post__campaign=campaign, account=account, due_at=moment
        )

    return make


def test_three_minutes_late_makes_it_red_for_everybody(late, as_, vera, ada):
    late(minutes=3)

    for_vera, for_ada = as_(vera).get("/").text, as_(ada).get("/").text

    assert "Posts go out late" in for_vera
    assert "3 min ago" in for_vera
    assert 'href="/status/"' not in for_vera
    assert 'href="/status/"' in for_ada


def test_one_minute_is_no_news(late, as_, ada):
    late(minutes=1)

    assert "Posts go out late" not in as_(ada).get("/").text


@pytest.mark.parametrize("status", ["published", "held", "cancelled", "awaiting_hand"])
def test_only_what_the_machine_should_do_counts(late, ada, status):
    row = late(hours=1)
    Publication.objects.filter(pk=row.pk).update(
        status=status, remote_id="x" if status == "published" else ""
    )

    assert frame_of(ada).bars == ()


def test_others_do_not_see_ours(late, olga):
    late(hours=1)

    assert frame_of(olga).bars == ()


def test_what_was_stopped_is_not_late_but_stopped(late, as_, ada, vera, noon):
    row = late(hours=1)
    operations.switch_off(
        organisation=ada.organisation,
        account=row.account,
        reason="Wrong text",
        by=ada,
        now=noon,
    )

    (bar,) = frame_of(vera).bars

    assert (bar.tone, bar.text, bar.url) == ("warning", "Wrong text", "")
    assert row.account.name in str(bar.title)
    assert frame_of(ada).bars[0].url == "/calendar/stop/"


def test_a_paused_channel_is_not_late(late, ada):
    row = late(hours=1)
    row.account.state = "paused"
    row.account.save()

    assert frame_of(ada).bars == ()


def test_the_frame_of_a_page_asks_one_query(late, ada, django_assert_num_queries):
    late(minutes=3)
    with django_assert_num_queries(1):
        assert len(frame_of(ada).bars) == 1


def test_a_frame_that_cannot_be_read_leaves_the_page_standing(ada, caplog):
    with connection.execute_wrapper(_refuse):
        frame = frame_of(ada)

    assert frame == Frame()
    assert "frame of a page" in caplog.text


def _refuse(_execute, *_args):
    raise OperationalError("the database does not answer")
