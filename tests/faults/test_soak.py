"""A long day in short (SO-01): many posts, a few bad answers, one publisher, and its memory stands still.

Counted in posts and not in hours: what a process forgets to give back it forgets at each post. WERF_SOAK
says how many; eight hours at the rate of a small organisation are some hundreds.
"""

import os
import random
from pathlib import Path

import pytest
from django.utils import timezone

from campaigns.publishing.models import Publication
from tests.faults.programs import until
from tests.faults.test_time import plan_many

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.slow_fault,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
POSTS = int(os.environ.get("WERF_SOAK", "400"))
ACCOUNTS = 20
BAD = ["after:500", "after:reset", "before:500", "before:reset"]
WARM, MOST = 0.25, 1.05


def memory_of(program):
    """What the system holds in memory for a process, in kilobytes."""
    said = Path(f"/proc/{program.process.pid}/status").read_text()
    (line,) = [line for line in said.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1])


@pytest.mark.fault("SO-01")
def test_a_publisher_does_not_grow(due, board, name_of, programs):
    chance = random.Random(7)  # noqa: S311 - no secret
    planned = []
    for _ in range(ACCOUNTS):
        first = due()
        # One answer in two hundred is bad.
        answers = ["ok"] * (POSTS // ACCOUNTS)
        if chance.random() < len(answers) / 200:
            answers[chance.randrange(len(answers))] = chance.choice(BAD)
        board.order(*answers, account=name_of(first))
        planned += plan_many(first, POSTS // ACCOUNTS)
    went = Publication.objects.filter(status=Status.PUBLISHED)
    publisher = programs.publisher()

    until(lambda: went.count() >= len(planned) * WARM, 300, "warming up")
    warm = memory_of(publisher)
    until(lambda: went.count() == len(planned), 600, "publishing")

    assert memory_of(publisher) < warm * MOST
    stuck = Publication.objects.exclude(status=Status.PUBLISHED)
    assert not stuck.filter(next_at__lt=timezone.now()).exists()
    assert publisher.stop() == 0
