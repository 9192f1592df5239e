"""Clean up: everything that is registered, a batch at a time, as far as the time reaches."""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from time import monotonic

from django.db import transaction
from django.utils import timezone

from core.cleanup.kinds import KINDS, Kind
from core.cleanup.models import CleanUp

log = logging.getLogger(__name__)
# A night begins when hardly anybody works; by TIME_ZONE.
BEGINS = timedelta(hours=2)
# What failed is tried again after this.
AGAIN = timedelta(hours=1)
SECONDS = 20.0


def night_of(now: datetime) -> date:
    """The night that this moment belongs to: from two in the morning on."""
    return timezone.localdate(now - BEGINS)


def never() -> bool:
    """For who works until the time is over."""
    return False


def clean_up(
    *,
    now: datetime,
    seconds: float = SECONDS,
    is_stopping: Callable[[], bool] = never,
) -> int:
    """Remove what is due tonight; says how many. May be called by anybody, as often as they like.

    Each batch is a transaction with its count, so the next call goes on where this one stopped.
    A kind that fails is written down with its error, and the others go on.
    """
    until, night = monotonic() + seconds, night_of(now)
    known = {row.kind: row for row in CleanUp.objects.filter(night=night)}
    count = 0
    for kind in list(KINDS.values()):
        if not _is_due(known.get(kind.name), kind, now):
            continue
        while monotonic() < until and not is_stopping():
            removed = _one_batch(kind, night, now)
            count += removed or 0
            if removed is None or removed < kind.batch:
                break
    return count


def _is_due(row: CleanUp | None, kind: Kind, now: datetime) -> bool:
    if row is None:
        return True
    since = now - row.worked_at
    if row.trouble:
        return since >= AGAIN
    return not row.is_done or since >= kind.every


def _one_batch(kind: Kind, night: date, now: datetime) -> int | None:
    """How many went; None when somebody else is at it, when it is done, or when it failed."""
    try:
        with transaction.atomic():
            row = _locked(kind, night, now)
            if row is None or not _is_due(row, kind, now):
                return None
            removed = kind.remove(now, kind.batch)
            row.removed += removed
            row.is_done = removed < kind.batch
            row.trouble = ""
            row.worked_at = now
            row.save()
            return removed
    except Exception as error:
        log.exception("clean-up: %s failed", kind.name)
        # When the database is away this fails too, and the caller hears of it.
        _write_down(kind, night, now, error)
        return None


def _locked(kind: Kind, night: date, now: datetime) -> CleanUp | None:
    """The row of this night and kind; None while another process holds it."""
    rows = CleanUp.objects.filter(night=night, kind=kind.name)
    if not rows.exists():
        first = CleanUp(night=night, kind=kind.name, started_at=now, worked_at=now)
        CleanUp.objects.bulk_create([first], ignore_conflicts=True)
    return rows.select_for_update(skip_locked=True).first()


def _write_down(kind: Kind, night: date, now: datetime, error: Exception) -> None:
    told = {"trouble": type(error).__name__, "worked_at": now, "is_done": False}
    CleanUp.objects.update_or_create(
        night=night,
        kind=kind.name,
        defaults=told,
        create_defaults={**told, "started_at": now},
    )
