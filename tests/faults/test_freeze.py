"""Processes that are slow, frozen or late to wake up: nobody may take them for dead."""

import os
import time

import pytest

from campaigns.publishing.models import Publication
from tests.faults.conftest import tries
from tests.faults.programs import until
from tests.faults.test_kill import assert_posted_once

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status


@pytest.mark.fault("Z-01")
def test_who_wakes_up_after_lease_and_settling_gives_it_back(
    due, programs, effects, status
):
    publication = due()
    dawdling = programs.publisher(
        WERF_FAULTS="publication_after_claim_commit:sleep=3.5@1"
    )
    until(lambda: status(publication) == Status.SENDING, what="the claim")
    other = programs.publisher()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")

    assert_posted_once(publication, effects)
    assert publication.attempts.get(fence=1).outcome == "given_back"
    assert tries(publication).get().outcome == "published"
    assert dawdling.stop() == other.stop() == 0


@pytest.mark.fault("Z-02")
def test_frozen_after_the_last_look_it_stays_sending_until_death(
    due, programs, effects, status
):
    publication = due()
    frozen = programs.publisher(WERF_FAULTS="before_connect:stop")
    until(lambda: is_frozen(frozen), what="the freeze")
    other = programs.publisher()
    until(lambda: "looking" in other.said, what="another publisher")

    time.sleep(3.5)  # longer than the lease and the settling together
    assert status(publication) == Status.SENDING
    assert effects(publication) == []

    frozen.kill()
    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)


@pytest.mark.fault("Z-02")
def test_late_after_the_last_look_it_sends_and_nobody_else_does(
    due, programs, effects, status
):
    publication = due()
    late = programs.publisher(WERF_FAULTS="before_connect:sleep=3.5@1")
    until(lambda: status(publication) == Status.SENDING, what="the claim")
    programs.publisher()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")

    time.sleep(0.5)
    assert_posted_once(publication, effects)
    assert tries(publication).count() == 1
    assert late.stop() == 0


def is_frozen(program):
    """The system says that the process is stopped."""
    stat = f"/proc/{program.process.pid}/stat"
    if not os.path.exists(stat):  # noqa: PTH110
        return False
    with open(stat) as file:  # noqa: PTH123
        return file.read().rpartition(")")[2].split()[0] == "T"
