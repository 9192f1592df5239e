"""How mails, removals and the like stand: everything outside that is not a post."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q
from django.utils.translation import gettext as _

from core.effects.models import Effect, EffectQuerySet
from core.ui import formats
from core.ui.components import Tone
from recruitment.health.readings import Reading

LATE = timedelta(minutes=5)
Status = Effect.Status


def of_effects(mine: EffectQuerySet, now: datetime) -> Iterator[Reading]:
    """One question: the oldest that waits, what is in doubt, and what asks a person; `now` is the database's."""
    due = Q(status__in=Effect.WAITING, next_at__lte=now)
    found = mine.aggregate(
        # How long somebody waits for it, however often it was tried already.
        oldest=Min("created_at", filter=due),
        waiting=Count("pk", filter=Q(status__in=[*Effect.WAITING, Status.SENDING])),
        doubt=Count("pk", filter=Q(status=Status.UNKNOWN)),
        asking=Count("pk", filter=Q(status__in=[Status.NEEDS_PERSON, Status.FAILED])),
    )
    oldest: datetime | None = found["oldest"]
    is_late = oldest is not None and now - oldest > LATE
    yield Reading(
        "oldest_effect",
        _("Oldest that waits"),
        formats.moment(oldest),
        "danger" if is_late else "success",
        oldest,
    )
    waiting = found["waiting"]
    yield Reading(
        "effects_waiting", _("Waiting"), formats.number(waiting), fact=waiting
    )
    yield _count("effects_in_doubt", _("In doubt"), found["doubt"])
    yield _count("effects_asking", _("Need somebody"), found["asking"])


def _count(key: str, name: str, count: int) -> Reading:
    tone: Tone = "warning" if count else "success"
    return Reading(key, name, formats.number(count), tone, count)
