"""A series in words: how often it comes, and what happens in the two odd nights."""

from collections.abc import Sequence

from babel import dates
from django.utils import formats as written
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import Occurrence
from core.ui import formats
from core.ui.components import Tone

EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
WORKING_DAYS = [1, 2, 3, 4, 5]
Status = Series.Status
TONES: dict[str, Tone] = {
    Status.RUNNING: "success",
    Status.PAUSED: "warning",
    Status.STOPPED: "neutral",
}


def rhythm(series: Series) -> str:
    """Every Monday and Thursday at 17:00, until 31 December."""
    words = {
        "days": _days(series.weekdays),
        "time": f"{series.wall_time:%H:%M}",
        "weeks": series.every_weeks,
        "end": _end(series),
    }
    return (
        ngettext(
            "Every week on %(days)s at %(time)s, %(end)s.",
            "Every %(weeks)s weeks on %(days)s at %(time)s, %(end)s.",
            series.every_weeks,
        )
        % words
    )


def odd_night(found: Occurrence) -> str:
    """What the clock does on this day, when it matters."""
    words = {
        "time": written.time_format(found.moment.wall, "H:i"),
        "offset": found.moment.offset_text,
    }
    if found.kind == "gap":
        return (
            _("The clock goes forward and skips the usual time: at %(time)s.") % words
        )
    if found.kind == "double":
        return (
            _("The clock goes back: the first %(time)s of the two (%(offset)s).")
            % words
        )
    return ""


def _days(weekdays: Sequence[int]) -> str:
    chosen = list(weekdays)
    if chosen == EVERY_DAY:
        return _("all days")
    if chosen == WORKING_DAYS:
        return _("working days")
    # As they stand in a sentence: some languages write them small.
    week = dates.get_day_names("wide", locale=formats.locale())
    names: list[str] = [week[day - 1] for day in chosen]
    if len(names) == 1:
        return names[0]
    return _("%(days)s and %(last)s") % {
        "days": ", ".join(names[:-1]),
        "last": names[-1],
    }


def _end(series: Series) -> str:
    if series.ends_on:
        return _("until %(day)s") % {"day": formats.day(series.ends_on)}
    return ngettext("%(n)s time", "%(n)s times", series.times or 0) % {
        "n": series.times
    }
