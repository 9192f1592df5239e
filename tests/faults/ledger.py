"""Read after every row: is all accounted for, and does none stand on the platform twice?

python -m tests.faults.ledger EFFECTS: the same for the database of another server; prints what it saw.
"""

import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import django

if __name__ == "__main__":
    django.setup()

from django.utils import timezone

from campaigns.publishing.models import Attempt, Publication
from core.delivery import engine
from core.delivery.handlers import PLATFORMS
from core.delivery.rescue import rescue
from core.delivery.worker_locks import WorkerLock
from tests.doubles.effects import Effects

Status = Publication.Status
UNDER_WAY = [Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN]
ENDED = {Status.PUBLISHED, Status.FAILED, Status.HELD, Status.NEEDS_PERSON}
ENDED |= {Status.CANCELLED, Status.AWAITING_HAND}
LONGEST = 60


def come_to_an_end():
    """What a row left under way is brought to its end by a healthy engine."""
    end = time.monotonic() + LONGEST
    while Publication.objects.filter(
        status__in=UNDER_WAY, next_at__lt=timezone.now() + timedelta(minutes=1)
    ).exists():
        assert time.monotonic() < end, list(
            Publication.objects.values_list("pk", "status", "next_at", "trouble_code")
        )
        with WorkerLock() as seat:
            engine.work(seat, seconds=1, lane=PLATFORMS)
        rescue(seconds=1, lane=PLATFORMS)
        time.sleep(0.1)


def assert_nothing_lost_or_double(effects):
    """Answers in a few words what became of the publications."""
    applied = effects.applied
    posts, statuses = 0, Counter()
    for row in Publication.objects.select_related("link", "account"):
        # The engine mints a link for every post; without one nothing was ever sent.
        mark = row.link.slug if row.link else None
        there = [post for post in applied if mark and mark in post["text"]]
        assert len(there) <= 1, (row.pk, row.status, len(there))
        assert row.status in ENDED or row.next_at > timezone.now(), row.status
        is_here = row.account.platform == "noticeboard" and row.confirmed_by_id is None
        if row.status == Status.PUBLISHED and is_here:
            assert [post["id"] for post in there] == [row.remote_id]
        elif there:
            assert row.status in {Status.NEEDS_PERSON, Status.PUBLISHED}, row.status
        posts += len(there)
        statuses[row.status] += 1
    open_ones = Attempt.objects.filter(state=Attempt.State.SENDING)
    assert not open_ones.exclude(publication__status=Status.SENDING).exists()
    outcomes = Counter(Attempt.objects.values_list("outcome", flat=True))
    return summary(statuses, outcomes, posts)


def summary(statuses, outcomes, posts):
    return (
        f"{_counted(statuses) or 'nothing planned'}; tried: {_counted(outcomes) or '-'};"
        f" on the platform: {posts}"
    )


def _counted(counter):
    return ", ".join(f"{number} {word}" for word, number in sorted(counter.items()))


if __name__ == "__main__":
    come_to_an_end()
    sys.stdout.write(assert_nothing_lost_or_double(Effects(Path(sys.argv[1]))))
