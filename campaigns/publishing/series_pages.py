"""What the page of a series shows, as named facts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F, Q, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from campaigns.channels import connectors
from campaigns.channels.models import ChannelAccount
from campaigns.publishing import drawing
from campaigns.publishing.entries import READ, entries_told
from campaigns.publishing.forms_series import SeriesForm
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_series_change import times_left
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import occurrence
from campaigns.publishing.series_keeping import next_of
from campaigns.publishing.series_wording import TONES, odd_night, rhythm
from core.together import Row, Together, made
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import MAY_WRITE

Status = Publication.Status
OVER = {Status.PUBLISHED, Status.CANCELLED}
SHOWN = 60
PAGE = "campaigns:series"


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series in a list."""

    url: str
    rhythm: str
    status: str
    tone: Tone
    is_waiting: bool


def change_form(series: Series, typed: QueryDict | None) -> SeriesForm:
    """As the series is now, from tomorrow on."""
    found = _read_channels(series=series.pk, post=series.post_id)
    chosen = [row["pk"] for row in found["chosen"]]
    channels = [made(ChannelAccount, row) for row in found["offered"]]
    tomorrow = timezone.localdate() + timedelta(days=1)
    form = SeriesForm(
        typed,
        accounts=channels,
        initial={
            "weekdays": series.weekdays,
            "at": series.wall_time,
            "every_weeks": series.every_weeks,
            "starts_on": tomorrow,
            "ends_on": series.ends_on,
            "times": times_left(series, tomorrow),
            "may_be_late": series.may_be_late,
        },
    )
    form.fields["accounts"].initial = chosen
    form.days_from(_("What goes out before this day stays as it is."))
    return form


def _ask_channels(series: int, post: int) -> Mapping[str, QuerySet[Any, Any]]:
    """Those of the post and those of the series that are still in use; and what is chosen now."""
    chosen = ChannelAccount.objects.filter(series=series)
    of_post = ChannelAccount.objects.filter(posts=post)
    offered = ChannelAccount.objects.in_use().filter(
        Q(pk__in=chosen.values("pk")) | Q(pk__in=of_post.values("pk"))
    )
    return {
        "chosen": chosen.values("pk"),
        "offered": offered.order_by("platform", "name").values(
            "id", "platform", "name"
        ),
    }


_read_channels = Together(_ask_channels)


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
    """Everything the template asks for."""
    found = _read(series=series.pk)
    may_write = member.is_one_of(*MAY_WRITE)
    following = next_of(series, now)
    states = Series.Status
    after = found["after"][0]["pk"] if found["after"] else None
    is_live = series.status != states.STOPPED and following is not None
    return {
        "series": series,
        "post": series.post,
        "facts": line_of(series),
        "planned_by": found["planned_by"][0]["name"],
        "channels": [
            (gettext(connectors.find(one["platform"]).label), one["name"])
            for one in found["channels"]
        ],
        "coming": _lines(found["coming"], series),
        "past": _lines(found["past"], series),
        "before_url": reverse(PAGE, args=[series.replaces_id])
        if series.replaces_id
        else "",
        "after_url": reverse(PAGE, args=[after]) if after else "",
        "can_change": may_write and is_live and after is None,
        "is_over": following is None,
        "is_paused": series.status == states.PAUSED,
        "can_pause": may_write and is_live and series.status == states.RUNNING,
        "can_resume": may_write and is_live and series.status == states.PAUSED,
        "can_stop": may_write and is_live,
    }


def _ask(series: int) -> Mapping[str, QuerySet[Any, Any]]:
    rows = Publication.objects.filter(series=series)
    coming = rows.exclude(status__in=OVER).order_by("due_at", "pk")
    past = rows.filter(status__in=OVER).order_by("-due_at", "-pk")
    channels = ChannelAccount.objects.filter(series=series)
    return {
        "coming": coming.values(*READ)[:SHOWN],
        "past": past.values(*READ)[:SHOWN],
        "channels": channels.order_by("platform", "name").values("platform", "name"),
        "after": Series.objects.filter(replaces=series).values("pk"),
        "planned_by": Series.objects.filter(pk=series).values(
            name=F("planned_by__user__name")
        ),
    }


_read = Together(_ask)


def _lines(rows: Sequence[Row], series: Series) -> SafeString:
    """The dates, each on its channel, and what the clock does on it."""
    zone, now = ZoneInfo(series.time_zone), timezone.localtime()
    return SafeString(
        "".join(
            drawing.moment_row(entry, _note(row, series.wall_time, zone), now=now)
            for row, entry in zip(rows, entries_told(rows), strict=True)
        )
    )


def _note(row: Row, at: time, zone: ZoneInfo) -> str:
    """Of an odd night; a date that was moved has a time of its own."""
    found = occurrence(date.fromisoformat(row["occurs_on"]), at, zone)
    has_not_moved = found.moment.at == datetime.fromisoformat(row["due_at"])
    return odd_night(found) if found.kind and has_not_moved else ""
