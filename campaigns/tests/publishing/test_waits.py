"""How long anything waits: never longer than it may, and never less from one attempt to the next."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.overdue import overdue
from campaigns.tests.factories import PostFactory
from campaigns.tests.publishing.conftest import ago
from campaigns.tests.publishing.publishing import HANDLER, claim
from core.delivery import engine
from core.delivery.engine import Claim, Step
from core.delivery.handlers import PLATFORMS
from core.delivery.rescue import bound_waits, rescue
from core.notices.models import Notice

pytestmark = pytest.mark.django_db
Status = Publication.Status
AHEAD = timedelta(hours=3)


@pytest.fixture
def another(schedule, board, campaign, hanna):
    """Another post on the same account, whose time has come."""

    def make():
        now = timezone.now()
        post = PostFactory.approved(campaign=campaign, author=hanna)
        (publication,) = schedule(now, post=post, accounts=[board], now=now)
        return ago(publication, minutes=1)

    return make


@pytest.mark.fault("HT-24")
def test_a_platform_that_asks_for_more_patience_than_the_plan_has_is_told_at_once(
    due, send, platform, effects, hanna, as_
):
    platform.order("before:429:21600", account=platform.account)

    held = send(due)

    assert (held.status, held.trouble_code) == (Status.HELD, "wait_too_long")
    assert Notice.objects.get(member=hanna).url == held.get_absolute_url()
    assert "wait longer than this post" in as_(hanna).get(held.get_absolute_url()).text
    assert effects() == []


@pytest.mark.fault("HT-24")
def test_a_wait_that_the_plan_bears_is_kept(due, send, platform):
    platform.order("before:429:600", account=platform.account)

    waiting = send(due)

    assert (waiting.status, waiting.attempts_made) == (Status.RETRY_WAIT, 0)
    assert waiting.next_at > timezone.now() + timedelta(minutes=9)


@pytest.mark.fault("HT-24")
def test_what_waits_is_overdue_from_the_moment_it_was_planned_for(due):
    later = timezone.now() + timedelta(hours=1)
    Publication.objects.update(
        status=Status.RETRY_WAIT,
        due_at=F("due_at") - timedelta(minutes=5),
        next_at=later,
    )

    assert list(overdue(timedelta(minutes=2))) == [due]


@pytest.mark.fault("TM-04")
def test_a_clock_that_was_ahead_keeps_no_account_waiting(due, another, seat, settings):
    """PostgreSQL was three hours ahead for half a minute: what it wrote then is no reason to wait."""
    settings.PUBLISH_SPACING = timedelta(seconds=20)
    second = another()
    assert isinstance(claim(slot=seat.slot), Claim)
    Publication.objects.filter(pk=due.pk).update(status="published", remote_id="1")
    Attempt.objects.update(started_at=timezone.now() + AHEAD)

    assert claim(slot=seat.slot) is Step.PUT_ASIDE

    second.refresh_from_db()
    assert second.next_at <= timezone.now() + timedelta(seconds=21)


@pytest.mark.fault("TM-04")
@pytest.mark.parametrize("status", ["retry_wait", "unknown"])
def test_a_row_that_waits_for_a_moment_that_cannot_be_is_looked_at_now(due, status):
    far = timezone.now() + AHEAD
    Publication.objects.update(status=status, next_at=far, unknown_since=far)

    bound_waits(HANDLER)

    due.refresh_from_db()
    assert due.next_at <= timezone.now()


@pytest.mark.fault("TM-04")
def test_a_lease_of_a_clock_that_was_ahead_ends_in_time(due, settings):
    claim(slot=987_654)  # nobody holds the lock of this worker
    Publication.objects.update(leased_until=timezone.now() + AHEAD)

    rescue(seconds=1, lane=PLATFORMS)
    due.refresh_from_db()
    assert due.leased_until <= timezone.now() + settings.PUBLISH_LEASE

    Publication.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    rescue(seconds=0, lane=PLATFORMS)
    due.refresh_from_db()
    assert due.status == Status.UNKNOWN


@pytest.mark.fault("ST-01")
@pytest.mark.django_db(transaction=True)
def test_settings_that_leave_no_room_for_a_request_write_no_storm_of_attempts(
    due, seat, settings, effects
):
    settings.PUBLISH_LEASE = timedelta(seconds=20)
    settings.PUBLISH_REQUEST = timedelta(seconds=30)
    settings.PUBLISH_PATIENCE = timedelta(seconds=20)
    waits = []
    for _ in range(4):
        engine.work(seat, seconds=2, lane=PLATFORMS)
        due.refresh_from_db()
        waits.append(due.next_at - due.attempts.latest("fence").started_at)
        Publication.objects.update(next_at=timezone.now())

    assert due.attempts.count() == 4
    assert waits == sorted(waits)
    assert waits[0] >= timedelta(seconds=20)
    assert effects() == []


@pytest.mark.fault("OR-01")
@pytest.mark.django_db(transaction=True)
def test_posts_of_an_account_go_out_in_the_order_they_were_planned(
    platform, another, seat, settings
):
    """Each waits for the one before; those that were moved back are not overtaken by those that come due."""
    settings.PUBLISH_SPACING = timedelta(seconds=0.2)
    posts = [another() for _ in range(5)]
    moment = timezone.now() - timedelta(seconds=5)
    for number, post in enumerate(posts):
        at = moment + timedelta(seconds=1.5 * number)
        Publication.objects.filter(pk=post.pk).update(due_at=at, next_at=at)

    until = timezone.now() + timedelta(seconds=30)
    while Publication.objects.published().count() < 5 and timezone.now() < until:
        engine.work(seat, seconds=1, lane=PLATFORMS)

    sent = Attempt.objects.order_by("started_at").values_list("publication", flat=True)
    assert list(sent) == [post.pk for post in posts]
