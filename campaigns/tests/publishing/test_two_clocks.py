"""Delivery goes by the clock of the database, whatever the clock of a web or worker process says.

Here Python's clock is a day wrong, one way and the other, and PostgreSQL's is right.
"""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.publishing import signs, tasks
from campaigns.publishing.models import Publication
from campaigns.publishing.overdue import LATE
from campaigns.publishing.signs import Sign
from campaigns.tests.factories import PublicationFactory
from core import clock
from core.delivery import engine
from core.delivery.handlers import MAIL, PLATFORMS
from core.delivery.worker_locks import WorkerLock
from core.notices.mailing import UnreadMail, mail_unread
from core.notices.models import Notice
from core.outbox.models import Mail
from core.outbox.operations import queue_mail

Status = Publication.Status
MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.django_db


@pytest.fixture(params=[-1, 1], ids=["behind", "ahead"])
def wrong(request, time_machine):
    """Python's clock is a day wrong."""
    time_machine.move_to(timezone.now() + timedelta(days=request.param))


@pytest.fixture
def row(campaign):
    """`row(status, minutes)`: a publication that is due in so many minutes."""

    def make(status=Status.SCHEDULED, minutes=0, **more):
        due = clock.now() + minutes * MINUTE
        return PublicationFactory(
            post__campaign=campaign, status=status, due_at=due, **more
        )

    return make


def is_now(moment):
    return abs(moment - clock.now()) < MINUTE


def test_a_post_that_is_not_due_yet_is_not_late(as_, ada, row, wrong):
    row(minutes=5)

    assert "Posts go out late" not in as_(ada).get(reverse("home")).text


def test_a_post_that_is_late_says_by_how_much(as_, ada, row, wrong):
    row(minutes=-40)

    text = as_(ada).get(reverse("home")).text

    assert "Posts go out late" in text
    assert "should have gone out 40 min ago" in text


@pytest.fixture
def status_of(as_, ada):
    """The tone of each line of the status page, by its key; and of the seats."""

    def read():
        said = as_(ada).get(reverse("status")).context
        lines = [*said["posts"], *said["effects"], *said["machine"]]
        return {line.key: line.tone for line in lines}, [
            slot["tone"] for slot in said["slots"]
        ]

    return read


def test_who_works_is_alive_on_the_status_page(status_of, row, wrong):
    row(minutes=-1)
    row(Status.UNKNOWN, unknown_since=clock.now())
    tasks.leave_sign()
    signs.leave("backup")

    with WorkerLock():
        tones, seats = status_of()

    assert [tones[key] for key in ("worker", "backup", "oldest_due")] == ["success"] * 3
    assert tones["oldest_unknown"] == "success"
    assert seats == ["success"]


def test_what_is_silent_or_late_is_red_on_the_status_page(status_of, row, rita, wrong):
    row(minutes=-1 - LATE / MINUTE)
    row(Status.UNKNOWN, unknown_since=clock.now() - 31 * MINUTE)
    tasks.leave_sign()
    Sign.objects.update(seen_at=clock.now() - 2 * MINUTE)
    asked(rita)
    Mail.objects.update(created_at=clock.now() - 6 * MINUTE)

    tones, _seats = status_of()

    assert tones["worker"] == "warning"
    red = ("oldest_due", "oldest_unknown", "oldest_effect")
    assert [tones[key] for key in red] == ["danger"] * 3


def asked(member):
    return queue_mail(
        kind=UnreadMail.name,
        target=member,
        organisation=member.organisation,
        once=f"asked {member.pk}",
    )


def test_a_mail_that_is_asked_for_is_due_at_once(rita, wrong):
    effect = asked(rita)

    assert is_now(effect.created_at)
    assert engine.is_anything_due(MAIL)


def test_a_mail_that_somebody_sends_again_is_due_at_once(as_, hanna, wrong):
    effect = asked(hanna)
    later = clock.now() + timedelta(days=9)
    Mail.objects.update(status="needs_person", next_at=later)

    as_(hanna).post(reverse("core:mail-again", args=[effect.pk]))

    assert Mail.objects.get().status == "retry_wait"
    assert engine.is_anything_due(MAIL)


@pytest.mark.parametrize(
    ("status", "deed"),
    [(Status.HELD, "release"), (Status.NEEDS_PERSON, "send-again")],
)
def test_a_post_that_somebody_lets_go_is_due_at_once(
    as_, hanna, schedule, status, deed, wrong
):
    (planned,) = schedule()
    Publication.objects.update(status=status)

    as_(hanna).post(reverse(f"campaigns:publication-{deed}", args=[planned.pk]))

    planned.refresh_from_db()
    assert planned.status in {Status.SCHEDULED, Status.RETRY_WAIT}
    assert is_now(planned.due_at)
    assert engine.is_anything_due(PLATFORMS)


def test_a_stand_in_is_reminded_when_the_database_says_so(row, wrong):
    early = row(Status.AWAITING_HAND, minutes=5)
    late = row(Status.AWAITING_HAND, minutes=-5)

    tasks.remind()

    reminded = Publication.objects.exclude(reminded_at=None)
    assert list(reminded) == [late]
    assert early.pk not in {one.pk for one in reminded}


def test_what_stays_unread_is_mailed_by_the_clock_of_the_notice(
    row, wrong, time_machine
):
    row(Status.AWAITING_HAND, minutes=-5)
    tasks.remind()

    assert Notice.objects.count() == 1
    assert mail_unread(now=timezone.now()) == 0
    assert mail_unread(now=timezone.now() + timedelta(hours=2)) == 1


def test_a_new_rule_of_time_moves_only_what_is_still_to_come(row, wrong):
    """Worked out anew, by the clock that says what is still to come."""
    come, to_come = row(minutes=-5), row(minutes=5)
    Publication.objects.update(tzdata_version="2000a", local_wall="2026-11-25T12:00:00")

    tasks.retime()

    versions = {one.pk: one.tzdata_version for one in Publication.objects.all()}
    assert versions[come.pk] == "2000a"
    assert versions[to_come.pk] != "2000a"
