"""The machine itself gives way (OS and DK rows): no memory, no files, no disk, and being asked to stop."""

import signal
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from campaigns.publishing.models import Publication
from tests.faults.programs import until
from tests.faults.test_kill import assert_posted_once

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
GROUPS = Path("/sys/fs/cgroup")
MEGABYTE = 1024**2


@pytest.mark.fault("OS-01")
def test_stopping_finishes_the_send_that_is_under_way(due, board, programs, effects):
    publication = due()
    account = publication.account.credentials()["account"]
    board.order("after:slow_header:1.5", account=account)

    publisher = programs.publisher()
    until(lambda: effects(publication), what="the effect")
    assert publisher.stop() == 0

    assert_posted_once(publication, effects)


@contextmanager
def memory_group(megabytes):
    """A control group of the system: who takes more memory than this is killed by it."""
    is_old = (GROUPS / "memory").is_dir()
    folder = (GROUPS / "memory" if is_old else GROUPS) / f"werf-{uuid4().hex[:8]}"
    limit = "memory.limit_in_bytes" if is_old else "memory.max"
    try:
        folder.mkdir()
        (folder / limit).write_text(str(megabytes * MEGABYTE))
    except OSError as error:
        not_here(f"no control group for memory may be made ({error})")
    try:
        yield folder
    finally:
        until(lambda: not (folder / "cgroup.procs").read_text(), what="an empty group")
        folder.rmdir()


def not_here(why):
    """Never silently: `make faults` prints it in the line of the row, and counts it as not proven."""
    pytest.skip(f"NOT PROVEN ON THIS MACHINE: {why}; run it as root")


@pytest.mark.slow_fault
@pytest.mark.fault("OS-01")
def test_the_system_kills_it_for_its_memory(due, programs, effects, status, work):
    publication = due()
    with memory_group(300) as group:
        greedy = programs.start(
            "publisher",
            "-m",
            "tests.faults.narrow",
            f"group={group}",
            WERF_FAULTS="after_request_written:eat",
        )
        assert greedy.ends(60) == -signal.SIGKILL
    assert status(publication) == Status.SENDING

    until(lambda: work() or status(publication) == Status.PUBLISHED)
    assert_posted_once(publication, effects)


@pytest.mark.slow_fault
@pytest.mark.fault("OS-01")
def test_a_publisher_that_is_given_no_more_memory_goes_on(
    due, programs, effects, status
):
    publication = due()
    tight = programs.start(
        "publisher",
        "-m",
        "tests.faults.narrow",
        "memory=200",
        WERF_FAULTS="after_request_written:eat@1",
    )

    until(lambda: status(publication) == Status.PUBLISHED, 60, "publishing")
    assert tight.process.poll() is None
    assert publication.attempts.filter(outcome="unknown").exists()
    assert_posted_once(publication, effects)


@pytest.mark.slow_fault
@pytest.mark.fault("OS-01")
def test_a_publisher_with_few_open_files_goes_on(due, programs, effects):
    publications = [due() for _ in range(40)]
    programs.start("publisher", "-m", "tests.faults.narrow", "files=64")

    def is_done():
        return Publication.objects.filter(status=Status.PUBLISHED).count() == 40

    until(is_done, seconds=90, what="publishing")
    for publication in publications:
        assert_posted_once(publication, effects)
