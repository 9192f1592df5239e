"""Somebody cancels, moves or edits at each point of a send (ED rows): an honest answer, and one truth."""

import os
import signal
import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import CancelResult
from core.notices.models import Notice
from tests.faults.programs import until
from tests.faults.test_freeze import is_frozen
from tests.faults.test_kill import POINTS

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.fault("ED-01"),
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
FINAL = {Status.PUBLISHED, Status.CANCELLED, Status.NEEDS_PERSON, Status.HELD}


@pytest.fixture
def meanwhile(programs):
    """`meanwhile("K-04", deed)`: a publisher stands still there, the deed is done, and it goes on."""

    def run(point, deed):
        publisher = programs.publisher(WERF_FAULTS=f"{POINTS[point][0]}:stop@1")
        until(lambda: is_frozen(publisher), what="the freeze")
        answers = []

        def act():
            try:
                answers.append(deed())
            except ValidationError as no:
                answers.append(no)
            finally:
                connection.close()

        # What is done may have to wait for the row: the publisher goes on after a moment.
        thread = threading.Thread(target=act)
        thread.start()
        thread.join(0.4)
        os.kill(publisher.process.pid, signal.SIGCONT)
        thread.join(20)
        return answers[0]

    return run


@pytest.mark.slow_fault
@pytest.mark.parametrize("point", POINTS)
def test_cancelled_at(point, due, meanwhile, effects, status):
    publication = due()
    words = {"publication": publication, "by": publication.scheduled_by}

    answer = meanwhile(point, lambda: operations.cancel(**words, now=timezone.now()))

    until(lambda: status(publication) in FINAL, what="the end")
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


@pytest.mark.parametrize("point", ["K-01", "K-03", "K-05"])
def test_moved_at(point, due, meanwhile, effects, status):
    publication = due()
    later = timezone.now() + timedelta(hours=3)
    words = {"publication": publication, "by": publication.scheduled_by}

    answer = meanwhile(
        point, lambda: operations.move(**words, wall=later, now=timezone.now())
    )

    if isinstance(answer, ValidationError):
        until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
        assert len(effects(publication)) == 1
    else:
        publication.refresh_from_db()
        assert publication.status == Status.SCHEDULED
        assert publication.next_at > timezone.now() + timedelta(hours=2)
        assert effects(publication) == []


@pytest.mark.parametrize("point", ["K-01", "K-05"])
def test_edited_at(point, due, meanwhile, effects, status):
    publication = due()
    posts = Post.objects.filter(pk=publication.post_id)

    meanwhile(point, lambda: posts.update(text="Nobody approved this."))

    until(lambda: status(publication) in FINAL, what="the end")
    texts = [effect["text"] for effect in effects(publication)]
    assert not any("Nobody approved" in text for text in texts)
    ends = {"K-01": (Status.HELD, 0), "K-05": (Status.PUBLISHED, 1)}
    assert (status(publication), len(texts)) == ends[point]
