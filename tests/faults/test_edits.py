"""Somebody cancels, moves or edits at each point of a send (ED rows): an honest answer, and one truth.

Nobody dies here, so sender and colleague are threads; a gate keeps the sender at the point until the
colleague is done, or waits for a row that the sender holds.
"""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections
from django.utils import timezone

from campaigns.content import operations as content
from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import CancelResult
from core.delivery import engine
from core.delivery.handlers import PLATFORMS
from core.delivery.worker_locks import WorkerLock
from core.notices.models import Notice
from core.tests.factories import MembershipFactory
from tests.faults.programs import until
from tests.faults.test_kill import POINTS

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
FINAL = {Status.PUBLISHED, Status.CANCELLED, Status.NEEDS_PERSON, Status.HELD}
each_point = pytest.mark.parametrize("point", list(POINTS))


def in_a_thread(deed):
    """A colleague, or the machine, with a database session of their own; `answers` gets what came of it."""
    answers = []

    def act():
        try:
            answers.append(deed())
        except ValidationError as no:
            answers.append(no)
        finally:
            connections.close_all()

    thread = threading.Thread(target=act)
    thread.answers = answers
    thread.start()
    return thread


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT FROM pg_stat_activity WHERE datname = current_database()"
            " AND wait_event_type = 'Lock'"
        )
        return cursor.fetchall()


@pytest.fixture
def meanwhile(gate, monkeypatch):
    """`meanwhile("K-04", deed)`: a sender stands still there, the deed is done, and it goes on."""

    def send():
        with WorkerLock() as seat:
            engine.work(seat, seconds=5, lane=PLATFORMS)

    def run(point, deed):
        monkeypatch.setenv("WERF_FAULTS", gate.at(POINTS[point][0]))
        sender = in_a_thread(send)
        until(gate.is_reached, what="the gate")
        colleague = in_a_thread(deed)
        until(
            lambda: not colleague.is_alive() or somebody_waits(), what="the colleague"
        )
        gate.open()
        for thread in (colleague, sender):
            thread.join(60)
            assert not thread.is_alive()
        monkeypatch.delenv("WERF_FAULTS")
        return colleague.answers[0]

    return run


@pytest.mark.fault("ED-01")
@each_point
def test_cancelled_at(point, due, meanwhile, effects, status, work):
    publication = due()
    words = {"publication": publication, "by": publication.scheduled_by}

    answer = meanwhile(point, lambda: operations.cancel(**words, now=timezone.now()))

    until(lambda: work() or status(publication) in FINAL, what="the end")
    there, ended = len(effects(publication)), status(publication)
    if answer is CancelResult.CANCELLED:
        assert (ended, there) == (Status.CANCELLED, 0)
    elif answer is CancelResult.BEING_SENT and there:
        assert ended == Status.NEEDS_PERSON
        assert Notice.objects.filter(url=publication.get_absolute_url()).exists()
    elif answer is CancelResult.BEING_SENT:
        assert ended == Status.CANCELLED
    else:
        assert (ended, there) == (Status.PUBLISHED, 1)
        assert isinstance(answer, ValidationError)


@pytest.mark.fault("ED-01")
@each_point
def test_moved_at(point, due, meanwhile, effects, status, work):
    publication = due()
    later = timezone.now() + timedelta(hours=3)
    words = {"publication": publication, "by": publication.scheduled_by}

    answer = meanwhile(
        point, lambda: operations.move(**words, wall=later, now=timezone.now())
    )

    if isinstance(answer, ValidationError):
        until(lambda: work() or status(publication) == Status.PUBLISHED)
        assert len(effects(publication)) == 1
    else:
        work()
        publication.refresh_from_db()
        assert publication.status == Status.SCHEDULED
        assert publication.next_at > timezone.now() + timedelta(hours=2)
        assert effects(publication) == []


def edit(post, by, text):
    """Save another text over the revision that was read with the post."""
    return content.edit(
        by=by,
        post=post,
        revision=post.revision,
        campaign=post.campaign,
        title=post.title,
        text=text,
        accounts=list(post.accounts.all()),
        kind=post.kind,
        vacancy=post.vacancy,
        now=timezone.now(),
    )


@pytest.mark.fault("ED-01")
@each_point
def test_edited_at(point, due, meanwhile, effects, status, work):
    publication = due()
    post, by = publication.post, publication.scheduled_by

    meanwhile(point, lambda: edit(post, by, "Nobody approved this."))

    until(lambda: work() or status(publication) in FINAL, what="the end")
    texts = [effect["text"] for effect in effects(publication)]
    assert not any("Nobody approved" in text for text in texts)
    before_the_claim = (Status.HELD, 0)
    ends = before_the_claim if point == "K-01" else (Status.PUBLISHED, 1)
    assert (status(publication), len(texts)) == ends


@pytest.mark.fault("ED-02")
def test_of_two_who_save_at_the_same_moment_the_second_sees_both(due):
    post = due().post
    hanna = post.author
    rita = MembershipFactory(organisation=hanna.organisation)
    barrier = threading.Barrier(2)

    def save(by, text):
        mine = Post.objects.get(pk=post.pk)
        barrier.wait(20)
        return edit(mine, by, text)

    saving = [
        in_a_thread(lambda: save(hanna, "Hanna's text.")),
        in_a_thread(lambda: save(rita, "Rita's text.")),
    ]
    for thread in saving:
        thread.join(60)

    answers = [thread.answers[0] for thread in saving]
    (late,) = [one for one in answers if isinstance(one, content.EditedMeanwhile)]
    (kept,) = [one for one in answers if isinstance(one, Post)]
    post.refresh_from_db()
    assert post.text == kept.text == late.current.text
    assert post.revision == 2
