"""When nobody knows whether a post is there: look, twice, and rather ask than post twice."""

from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.publishing.timeline import timeline
from campaigns.tests.publishing.publishing import claim, look_at_next, reap
from core.delivery.worker_locks import WorkerLock
from core.notices.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.servers]
Status = Publication.Status


@pytest.fixture
def in_doubt(due, send, platform):
    """`in_doubt("after:500")`: it was sent, and this is all that we heard."""

    def doubt(fault):
        platform.order(fault, account=platform.account)
        sent = send(due)
        assert sent.status == Status.UNKNOWN
        return sent

    return doubt


@pytest.mark.parametrize(
    "fault", ["after:500", "after:reset", "after:cut", "after:no_id"]
)
def test_it_is_found_and_never_sent_again(in_doubt, look, send, effects, fault):
    publication = look(in_doubt(fault))

    assert publication.status == Status.PUBLISHED
    assert send(publication).remote_id == effects()[0]["id"]
    assert len(effects()) == 1


def test_its_life_reads_as_a_story(in_doubt, look):
    publication = look(in_doubt("after:500"))

    sentences = {line.sentence for line in timeline(publication)}

    assert sentences >= {
        "Try 1: sending.",
        "No clear answer. The platform has a breakdown. It may be on the platform.",
        "We looked on the platform: it is there.",
    }
    assert "It is on the platform." not in sentences


def test_an_absence_counts_only_after_the_platform_settled(in_doubt, look):
    publication = in_doubt("before:500")

    assert look(publication).status == Status.UNKNOWN
    assert look(publication, minutes=9).status == Status.UNKNOWN
    assert look(publication, minutes=11).status == Status.RETRY_WAIT


def test_one_look_is_not_enough_however_long_ago(in_doubt, look):
    publication = in_doubt("before:500")

    assert look(publication, hours=1).status == Status.UNKNOWN
    assert look(publication, hours=1).status == Status.RETRY_WAIT


def test_what_is_not_there_is_sent_once_more(in_doubt, look, send, effects):
    publication = in_doubt("before:500")
    look(publication, minutes=11)
    look(publication, minutes=11)

    assert send(publication).status == Status.PUBLISHED
    assert len(effects()) == 1


@pytest.mark.parametrize("fault", ["cut", "500", "401"])
def test_an_error_is_no_absence(in_doubt, look, platform, fault):
    publication = in_doubt("before:500")
    platform.order(fault, on="listing", account=platform.account, is_endless=True)

    look(publication, hours=1)
    look(publication, hours=1)

    assert publication.status in {Status.UNKNOWN, Status.NEEDS_PERSON}
    assert publication.complete_looks == 0


def test_a_listing_that_lags_does_not_make_a_second_post(
    in_doubt, look, platform, effects
):
    publication = in_doubt("after:500")
    platform.lag(60)

    assert look(publication).status == Status.UNKNOWN
    platform.forgive()

    assert look(publication, minutes=11).status == Status.PUBLISHED
    assert len(effects()) == 1


def test_a_strict_account_always_asks_a_person(in_doubt, look, board):
    board.is_strict = True
    board.save()
    publication = in_doubt("before:500")

    look(publication, minutes=11)
    look(publication, minutes=11)

    assert (publication.status, publication.trouble_code) == (
        Status.NEEDS_PERSON,
        "still_absent",
    )
    assert Notice.objects.filter(member=publication.scheduled_by).exists()


def test_what_may_not_be_late_is_not_sent_again_by_the_machine(in_doubt, look):
    publication = in_doubt("before:500")
    Publication.objects.update(
        may_be_late=False, due_at=timezone.now() - timedelta(minutes=20)
    )

    look(publication, minutes=11)
    look(publication, minutes=11)

    assert publication.status == Status.NEEDS_PERSON


def test_a_ghost_of_a_duplicate_is_a_question_for_a_person(in_doubt, look):
    publication = in_doubt("duplicate:ghost")

    look(publication, minutes=11)
    look(publication, minutes=11)

    assert (publication.status, publication.trouble_code) == (
        Status.NEEDS_PERSON,
        "duplicate",
    )


def test_a_cancelled_post_that_is_not_there_is_cancelled(in_doubt, look, hanna):
    publication = in_doubt("before:500")
    result = operations.cancel(publication=publication, by=hanna, now=timezone.now())
    look(publication, minutes=11)
    look(publication, minutes=11)

    assert result == operations.CancelResult.BEING_SENT
    assert publication.status == Status.CANCELLED


def test_a_cancelled_post_that_is_there_is_said_to_be_there(in_doubt, look, hanna):
    publication = in_doubt("after:500")
    operations.cancel(publication=publication, by=hanna, now=timezone.now())

    look(publication)

    assert (publication.status, publication.trouble_code) == (
        Status.NEEDS_PERSON,
        "cancelled_too_late",
    )
    assert publication.remote_id


def test_an_account_in_doubt_sends_nothing_else(
    in_doubt, send, schedule, campaign, hanna
):
    from campaigns.tests.factories import PostFactory
    from campaigns.tests.publishing.conftest import ago

    in_doubt("before:500")
    other = PostFactory.approved(campaign=campaign, author=hanna)
    now = timezone.now()
    (next_one,) = schedule(now, post=other, now=now)

    assert send(ago(next_one, minutes=1)).status == Status.SCHEDULED


def test_the_dead_are_reaped_when_their_lease_is_over(due, look):
    with WorkerLock() as seat:
        claim(slot=seat.slot)
    Publication.objects.update(leased_until=timezone.now() - timedelta(seconds=1))

    assert reap() == 1

    due.refresh_from_db()
    assert (due.status, due.trouble_code) == (Status.UNKNOWN, "lost")
    assert due.attempts.get().outcome == "lost"


def test_the_living_are_left_alone_however_long_they_take(due, seat):
    claim(slot=seat.slot)
    Publication.objects.update(leased_until=timezone.now() - timedelta(hours=1))

    assert reap() == 0
    assert not look_at_next()


def test_the_dead_are_left_alone_while_their_lease_runs(due):
    with WorkerLock() as seat:
        claim(slot=seat.slot)

    assert reap() == 0
