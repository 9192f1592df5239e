"""What the page of a series shows, and its line in the part of a post."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount, ChannelAccountQuerySet
from campaigns.publishing.entries import Entry, entries
from campaigns.publishing.forms_series import SeriesForm
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_series_change import times_left
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import occurrence
from campaigns.publishing.series_keeping import STILL_TO_COME, next_of
from campaigns.publishing.series_wording import TONES, odd_night, rhythm
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import MAY_WRITE

Status = Publication.Status
OVER = {Status.PUBLISHED, Status.CANCELLED}
SHOWN = 60
# So many of the dates that leave the calendar are named; the rest is a number.
NAMED = 10


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series in a list."""

    url: str
    rhythm: str
    status: str
    tone: Tone
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """One date of a series on one channel."""

    entry: Entry
    note: str
    """What the clock does on an odd night; else empty."""


def change_form(series: Series, typed: QueryDict | None) -> SeriesForm:
    """As the series is now, from tomorrow on."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    form = SeriesForm(
        typed,
        accounts=_channels_to_choose(series),
        initial={
            "weekdays": series.weekdays,
            "at": series.wall_time,
            "every_weeks": series.every_weeks,
            "starts_on": tomorrow,
            "ends_on": series.ends_on,
            "times": times_left(series, tomorrow),
            "accounts": series.accounts.all(),
            "may_be_late": series.may_be_late,
        },
    )
    form.days_from(_("What goes out before this day stays as it is."))
    return form


def _channels_to_choose(series: Series) -> ChannelAccountQuerySet:
    """Those of the series and those of its post that are in use."""
    return (
        ChannelAccount.objects.in_use()
        .filter(
            Q(pk__in=series.accounts.values("pk"))
            | Q(pk__in=series.post.accounts.values("pk"))
        )
        .order_by("platform", "name")
    )


def line_of(series: Series) -> SeriesLine:
    """How often, and how it stands; it waits while its post is not approved."""
    is_running = series.status == Series.Status.RUNNING
    return SeriesLine(
        url=series.get_absolute_url(),
        rhythm=rhythm(series),
        status=series.get_status_display(),
        tone=TONES[series.status],
        is_waiting=is_running and not series.post.is_approved,
    )


def lines_of(series: Iterable[Series]) -> list[SeriesLine]:
    return [line_of(one) for one in series]


def page_of(series: Series, member: Membership, *, now: datetime) -> dict[str, Any]:
    """Everything the template asks for; `series` comes with its post, planner and follower."""
    may_write = member.is_one_of(*MAY_WRITE)
    following = next_of(series, now)
    states = Series.Status
    replaced_by = getattr(series, "replaced_by", None)
    is_live = series.status != states.STOPPED and following is not None
    publications = series.publications.for_lists()
    coming = publications.exclude(status__in=OVER)
    past = publications.filter(status__in=OVER).order_by("-due_at", "-pk")
    return {
        "series": series,
        "post": series.post,
        "facts": line_of(series),
        "planned_by": series.planned_by.user.name,
        "channels": series.accounts.order_by("platform", "name"),
        "coming": _dates(coming[:SHOWN], series),
        "past": _dates(past[:SHOWN], series),
        "replaces": series.replaces,
        "replaced_by": replaced_by,
        "can_change": may_write and is_live and replaced_by is None,
        "is_over": following is None,
        "is_paused": series.status == states.PAUSED,
        "can_pause": may_write and is_live and series.status == states.RUNNING,
        "can_resume": may_write and is_live and series.status == states.PAUSED,
        "can_stop": may_write and is_live,
        "is_over_by_stop": series.status == states.STOPPED,
        "is_restarted": series.replaces is not None
        and series.replaces.status == states.STOPPED,
        "is_stopped": series.status == states.STOPPED and replaced_by is None,
        "can_restart": may_write
        and series.status == states.STOPPED
        and following is not None
        and replaced_by is None,
    }


def stop_page_of(series: Series) -> dict[str, Any]:
    """What leaves the calendar when somebody stops the series: the first ones, and how many."""
    leaving = series.publications.for_lists().filter(status__in=STILL_TO_COME)
    dates = _dates(leaving, series)
    return {
        "series": series,
        "post": series.post,
        "number": len(dates),
        "dates": dates[:NAMED],
        "more": len(dates) - NAMED,
        "last": dates[-1].entry if dates else None,
        "cancel_url": series.get_absolute_url(),
    }


def _dates(publications: Iterable[Publication], series: Series) -> list[SeriesDate]:
    rows = list(publications)
    return [
        SeriesDate(shown, _note(row, series))
        for row, shown in zip(rows, entries(rows), strict=True)
    ]


def _note(publication: Publication, series: Series) -> str:
    """Of an odd night; a date that was moved has a time of its own."""
    if publication.occurs_on is None:
        return ""
    zone = ZoneInfo(series.time_zone)
    found = occurrence(publication.occurs_on, series.wall_time, zone)
    has_not_moved = found.moment.at == publication.due_at
    return odd_night(found) if found.kind and has_not_moved else ""
