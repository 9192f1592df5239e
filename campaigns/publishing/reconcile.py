"""Publications of which nobody knows whether they are there: look on the platform.

Found: published. Absent counts only when the listing was complete, twice, the last time after the
platform had time to settle. An error is no answer. Where the platform cannot be asked, or the
account is strict, a person decides.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import transaction

from campaigns.channels.connectors.base import Finder
from campaigns.channels.connectors.values import Absent, CannotTell, Finding, Found
from campaigns.channels.sessions import connector_of
from campaigns.publishing import clock, telling
from campaigns.publishing.admission import may_go_late
from campaigns.publishing.answers import locked
from campaigns.publishing.days import give_back
from campaigns.publishing.drafts import draft_for
from campaigns.publishing.finishing import conclude, disconnect
from campaigns.publishing.models import Publication
from campaigns.publishing.outcomes import yes
from core.outbound import Disconnected, OutboundError

Status = Publication.Status
BEFORE = timedelta(minutes=5)
"""How far before the first try the listing must reach: clocks differ."""
LOOKS_ENOUGH = 2
MOST_LOOKS = 40
"""Without a single answer in so many looks (about six hours) a person is asked."""
RESERVED = timedelta(seconds=60)
"""Nobody else looks at this one while we do."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The platform could not be asked this time."""

    code: str


def look_at_next() -> bool:
    """Take one publication in doubt and look; False when none is due."""
    row = _take()
    if row is None:
        return False
    began = clock.now()
    _conclude(row, _look(row), began)
    return True


@transaction.atomic
def _take() -> Publication | None:
    row = (
        Publication.objects.filter(status=Status.UNKNOWN, next_at__lte=TransactionNow())
        .order_by("next_at", "pk")
        .select_for_update(skip_locked=True)
        .first()
    )
    if row is None:
        return None
    taken = locked(row)
    taken.next_at = clock.now() + RESERVED
    taken.looks_made += 1
    taken.save(update_fields=["next_at", "looks_made"])
    return taken


def _look(row: Publication) -> Finding | NoAnswer:
    try:
        connector = connector_of(row.account)
        if not isinstance(connector, Finder):
            return CannotTell("cannot_look")
        return connector.find(draft_for(row), _since(row), _others(row))
    except Disconnected as no:
        disconnect(row, no.code, clock.now())
        return CannotTell(no.code)
    except OutboundError as no:
        return NoAnswer(no.code)
    except Exception:  # noqa: BLE001 - no answer is not an absence, whatever the reason
        return NoAnswer("stumbled")


def _since(row: Publication) -> datetime:
    first = row.attempts.order_by("started_at").values_list("started_at", flat=True)
    return (first.first() or row.created_at) - BEFORE


def _others(row: Publication) -> set[str]:
    """Posts that belong to other publications are not ours."""
    theirs = Publication.objects.filter(account=row.account).exclude(pk=row.pk)
    return set(theirs.exclude(remote_id="").values_list("remote_id", flat=True))


@transaction.atomic
def _conclude(taken: Publication, finding: Finding | NoAnswer, began: datetime) -> None:
    row = locked(taken)
    is_ours = (row.fence, row.looks_made) == (taken.fence, taken.looks_made)
    if row.status != Status.UNKNOWN or not is_ours:
        return
    now = clock.now()
    if isinstance(finding, Found):
        conclude(row, replace(yes(finding.published), outcome="found"), now)
    elif isinstance(finding, Absent):
        _count_absence(row, began, now)
    elif isinstance(finding, CannotTell):
        ask_a_person(row, finding.code, now)
    elif row.looks_made >= MOST_LOOKS:
        ask_a_person(row, "nobody_knows", now)
    else:
        _look_later(row, now)


def _count_absence(row: Publication, began: datetime, now: datetime) -> None:
    row.complete_looks += 1
    is_settled = began >= _settled_at(row)
    if row.complete_looks >= LOOKS_ENOUGH and is_settled:
        telling.note(row, "absent", now)
        _decide_on_absence(row, now)
    else:
        _look_later(row, now)


def _decide_on_absence(row: Publication, now: datetime) -> None:
    """It is not there, as far as anybody can know. The machine may send it again only if it may."""
    for is_so, act in DECISIONS:
        if is_so(row, now):
            act(row, now)
            return
    give_back(row, row.unknown_since or now)
    row.move(Status.RETRY_WAIT, next_at=now, complete_looks=row.complete_looks)


def _stop(row: Publication, now: datetime) -> None:
    row.move(Status.CANCELLED)
    telling.note(row, "stopped", now)


DECISIONS: tuple[
    tuple[
        Callable[[Publication, datetime], bool],
        Callable[[Publication, datetime], None],
    ],
    ...,
] = (
    (lambda row, _now: row.cancel_requested_at is not None, _stop),
    (
        lambda row, _now: _last_outcome(row) == "duplicate",
        lambda row, now: ask_a_person(row, "duplicate", now),
    ),
    (
        lambda row, now: row.account.is_strict or not may_go_late(row, now),
        lambda row, now: ask_a_person(row, "still_absent", now),
    ),
)


def _last_outcome(row: Publication) -> str:
    last = row.attempts.order_by("-fence").values_list("outcome", flat=True)
    return last.first() or ""


def ask_a_person(row: Publication, code: str, now: datetime) -> None:
    """The machine has done what it can."""
    row.move(Status.NEEDS_PERSON, trouble_code=code, complete_looks=row.complete_looks)
    telling.note(row, "needs_person", now, code)
    telling.needs_a_person(row, code, now)


def _look_later(row: Publication, now: datetime) -> None:
    """After 30 s, 2 min and then each 10 min, and in any case when the platform has settled."""
    waits = [settings.PUBLISH_SETTLE * share for share in (1 / 20, 1 / 5, 1)]
    next_at = now + waits[min(row.looks_made, len(waits)) - 1]
    settled = _settled_at(row)
    if now < settled < next_at:
        next_at = settled
    row.next_at = next_at
    row.save(update_fields=["next_at", "complete_looks"])


def _settled_at(row: Publication) -> datetime:
    return (row.unknown_since or row.created_at) + settings.PUBLISH_SETTLE
