"""A yes without a question costs one statement; with one it goes the careful way."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.channels.connectors.values import Published
from campaigns.publishing import facts, operations, plainly
from campaigns.publishing.claims import claim
from campaigns.publishing.finishing import finish
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.outcomes import yes
from campaigns.publishing.seats import Seat
from campaigns.tests.factories import PostFactory
from campaigns.tests.publishing.conftest import ago
from core.audit.models import AuditEvent
from core.effects.models import Effect
from core.notices.models import Notice
from core.webhooks import operations as webhooks

pytestmark = pytest.mark.django_db(transaction=True)
Status = Publication.Status
THERE = yes(Published("r-1", "https://board.example/posts/r-1"))


@pytest.fixture
def claimed(schedule, board, campaign, hanna, settings):
    """`claimed(minutes=1)`: a post that was due so long ago, and is ours to send now."""

    settings.PUBLISH_SPACING = timedelta(0)

    def make(**how_long):
        now = timezone.now()
        post = PostFactory.approved(campaign=campaign, author=hanna)
        (publication,) = schedule(now, post=post, accounts=[board], now=now)
        ago(publication, **how_long)
        with Seat() as seat:
            return claim(slot=seat.slot)

    return make


def state_of(taken):
    return Publication.objects.get(pk=taken.publication.pk)


def trail_of(taken):
    lines = AuditEvent.objects.about(taken.publication).order_by("pk")
    return [(line.verb, line.actor_id, line.details) for line in lines][-1]


def test_a_plain_yes_is_one_statement(claimed, django_assert_num_queries):
    taken = claimed(minutes=1)

    with django_assert_num_queries(1):
        assert finish(taken, THERE)

    row = state_of(taken)
    assert (row.status, row.remote_id) == (Status.PUBLISHED, "r-1")
    assert row.remote_url == "https://board.example/posts/r-1"
    attempt = row.attempts.get()
    assert (attempt.state, attempt.outcome) == (Attempt.State.DONE, "published")
    assert (attempt.remote_ref, attempt.ended_at) == ("r-1", row.published_at)
    assert trail_of(taken) == ("campaigns.publication.published", None, {"code": ""})
    assert not Notice.objects.exists()


def test_a_late_one_is_told_to_who_planned_it(claimed, hanna):
    taken = claimed(minutes=30)

    assert finish(taken, THERE)

    assert state_of(taken).status == Status.PUBLISHED
    assert "late" in Notice.objects.get(member=hanna).text
    assert trail_of(taken)[0] == "campaigns.publication.published"


def test_one_that_became_late_while_it_was_sent_is_told_too(claimed, hanna):
    taken = claimed(minutes=1)
    moment = timezone.now() - timedelta(minutes=30)
    Publication.objects.filter(pk=taken.publication.pk).update(due_at=moment)
    taken.publication.due_at = moment
    taken = replace(taken, taken_at=moment)

    assert finish(taken, THERE)

    assert Notice.objects.filter(member=hanna).count() == 1


def test_a_program_that_listens_hears_of_it(claimed, ada):
    webhooks.add(
        address="https://hooks.werf.example/",
        events=["publication.published"],
        by=ada,
        now=timezone.now(),
    )
    taken = claimed(minutes=1)

    assert finish(taken, THERE)

    (told,) = Effect.objects.filter(kind="webhook")
    assert told.payload["facts"]["remote_id"] == "r-1"
    lines = AuditEvent.objects.about(taken.publication)
    assert lines.filter(verb="campaigns.publication.published").count() == 1


def test_a_wish_to_cancel_is_no_plain_yes(claimed, hanna):
    taken = claimed(minutes=1)
    operations.cancel(publication=state_of(taken), by=hanna, now=timezone.now())

    assert not plainly.write(taken, THERE)
    assert finish(taken, THERE)
    assert state_of(taken).status == Status.NEEDS_PERSON


def test_who_was_declared_dead_moves_nothing(claimed):
    taken = claimed(minutes=1)
    Publication.objects.filter(pk=taken.publication.pk).update(fence=taken.fence + 1)

    assert not finish(taken, THERE)
    assert state_of(taken).status == Status.SENDING
    assert state_of(taken).attempts.get().remote_ref == "r-1"


def test_another_publications_post_is_no_plain_yes(claimed):
    finish(claimed(minutes=2), THERE)
    second = claimed(minutes=1)

    assert not plainly.write(second, THERE)
    assert finish(second, THERE)
    assert state_of(second).status == Status.UNKNOWN


def test_what_decides_is_found_by_index_however_few_rows_the_server_has_counted(
    claimed,
):
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE campaigns_attempt, campaigns_publication")
    taken = claimed(minutes=1)
    now = timezone.now()

    with Seat():
        facts.read(taken.publication.pk, now)
        plan = plan_of(now, taken)

    assert "Seq Scan on campaigns_attempt" not in plan
    assert "Index" in plan


def plan_of(now, taken):
    written = facts._written()
    values = dict.fromkeys(written.names, now)
    values |= {
        "pk": taken.publication.pk,
        "yesterday": now.date(),
        "tomorrow": now.date(),
    }
    text, given = written.given(**values)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {text}", given)
        return "\n".join(line for (line,) in cursor.fetchall())
