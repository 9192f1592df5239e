"""A country changes its clock: what people planned by the wall keeps its wall time.

The wall, its zone and which of a double hour are the truth; the moment is worked out anew when
the rules of time on this machine are newer than those it was worked out with.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from campaigns.publishing import notifications
from campaigns.publishing.models import Publication
from campaigns.publishing.series_dates import occurrence
from campaigns.publishing.times import tzdata_version
from campaigns.publishing.wall import Moment, moments
from core.audit.operations import record

Status = Publication.Status
AT_ONCE = 500


def retime(*, now: datetime) -> int:
    """Work out the moments that are still to come; says how many changed."""
    count = 0
    while rows := _some(now):
        count += rows.count(True)
    return count


@transaction.atomic
def _some(now: datetime) -> list[bool]:
    """For each of a handful: whether its moment changed. Newer rules are never undone."""
    old = Publication.objects.filter(
        status=Status.SCHEDULED, due_at__gt=now, tzdata_version__lt=tzdata_version()
    )
    rows = (
        old.select_for_update(of=("self",), skip_locked=True)
        .select_related("organisation", "post", "account", "scheduled_by__user")
        .order_by("pk")
    )
    return [_retime_one(row, now) for row in rows[:AT_ONCE]]


def _retime_one(row: Publication, now: datetime) -> bool:
    changes: dict[str, Any] = {"tzdata_version": tzdata_version()}
    moment = _moment(row)
    if moment is None:
        row.move(Status.HELD, trouble_code="moment_vanished", **changes)
        notifications.put_on_hold(row, "moment_vanished", now)
        return True
    is_other = moment.at != row.due_at
    if is_other:
        changes |= {"due_at": moment.at, "next_at": moment.at}
    Publication.objects.filter(pk=row.pk).update(**changes)
    if is_other:
        due_at = moment.at.isoformat()
        record(
            by=None,
            verb="campaigns.publication.retimed",
            subject=row,
            now=now,
            due_at=due_at,
        )
    return is_other


def _moment(row: Publication) -> Moment | None:
    """None when the clock does not show this time any more, and nobody said what then."""
    wall, zone = datetime.fromisoformat(row.local_wall), ZoneInfo(row.time_zone)
    found = moments(wall, zone)
    if isinstance(found, Moment):
        return found
    if found.kind == "double":
        return found.options[row.fold]
    return occurrence(wall.date(), wall.time(), zone).moment if row.series_id else None
