"""kill -9 while a mail is handed over: one mail or none, never two, and the product knows which.

The mail server's own file is the truth. The publisher is the real program, and so is the server.
"""

import json
import signal
import time

import pytest
from django.utils import timezone

from core.notices.models import Notice
from core.outbox.letters import Letter
from core.outbox.models import Mail
from tests.doubles.running import python
from tests.faults.programs import until
from tests.world import make_applicant_mail, make_world

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Mail.Status
LETTER = Letter(to="carl@mail.example", subject="Hello", body="We got it.")

# (fault point, what the death leaves behind, mails taken then, what becomes of it, mails in the end)
POINTS = {
    "before the claim": (
        "mail_before_claim",
        Status.SCHEDULED,
        {0},
        Status.DONE,
        {1},
    ),
    "after the claim": (
        "mail_after_claim_commit",
        Status.SENDING,
        {0},
        Status.DONE,
        {0},
    ),
    "before the dot": ("mail_before_dot", Status.SENDING, {0}, Status.DONE, {0}),
    "after the dot": ("mail_after_dot", Status.SENDING, {0, 1}, Status.DONE, {0, 1}),
    "after the answer": (
        "mail_after_answer",
        Status.SENDING,
        {1},
        Status.DONE,
        {1},
    ),
    "after the commit": (
        "mail_after_finish_commit",
        Status.DONE,
        {1},
        Status.DONE,
        {1},
    ),
}


@pytest.fixture
def server(tmp_path):
    """A mail server as a program of its own, and the file of what it took."""
    taken = tmp_path / "mails.jsonl"
    program = python("tests.doubles.smtp", "--effects", taken)
    program.taken = lambda: (
        [json.loads(line) for line in taken.read_text().splitlines()]
        if taken.exists()
        else []
    )
    yield program
    program.end()


@pytest.fixture
def programs(programs, server):
    """Programs that hand their mails to that server."""
    programs.env["EMAIL_URL"] = f"smtp://127.0.0.1:{server.port}"
    return programs


@pytest.fixture
def write(hanna, campaign):
    """`write()`: one more mail to an applicant that is due."""
    world = make_world({"hanna": hanna, "campaign": campaign})
    Mail.objects.all().delete()
    # An unread notice of that world would become a second mail, and the fault would meet it first.
    Notice.objects.update(read_at=timezone.now())
    return lambda: make_applicant_mail(
        world.application, payload=LETTER.as_payload(), next_at=timezone.now()
    )


@pytest.fixture
def posted(write):
    return write()


def status(effect):
    return Mail.objects.get(pk=effect.pk).status


@pytest.mark.parametrize("point", POINTS)
def test_a_publisher_killed(point, posted, programs, server):
    place, left_behind, there, ends_as, in_the_end = POINTS[point]

    dying = programs.publisher(WERF_FAULTS=f"{place}:kill9")
    assert dying.ends() == -signal.SIGKILL
    assert status(posted) == left_behind
    assert len(server.taken()) in there

    healthy = programs.publisher()
    until(lambda: "looking" in healthy.said, what="the next publisher")
    until(lambda: status(posted) == ends_as, what="the end")
    time.sleep(0.5)  # a few rounds more, in which nothing may happen
    assert healthy.stop() == 0

    assert status(posted) == ends_as
    assert len(server.taken()) in in_the_end
    assert not posted.attempts.filter(state="sending").exists()
    assert all(
        mail["id"].startswith(f"<effect.{posted.pk}.") for mail in server.taken()
    )


def test_a_frozen_publisher_is_left_alone_and_a_dead_one_is_not(
    posted, programs, server
):
    frozen = programs.publisher(WERF_FAULTS="mail_after_dot:stop")
    until(server.taken, what="the mail")
    healthy = programs.publisher()
    time.sleep(3)  # longer than the lease of two seconds
    assert status(posted) == Status.SENDING

    frozen.kill()
    until(lambda: status(posted) == Status.DONE, what="the end")

    assert healthy.stop() == 0
    assert len(server.taken()) == 1
    assert Mail.objects.get(pk=posted.pk).trouble_code == "perhaps"


def test_two_publishers_and_many_mails(write, programs, server):
    effects = [write() for _number in range(20)]
    both = [programs.publisher(), programs.publisher()]

    until(lambda: {status(effect) for effect in effects} == {Status.DONE}, what="all")

    assert [program.stop() for program in both] == [0, 0]
    numbers = [mail["id"] for mail in server.taken()]
    assert len(numbers) == len(set(numbers)) == 20
