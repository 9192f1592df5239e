"""What the calendar page shows: a month, a week or a list, and the way to the next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from babel import dates
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from campaigns.planning.models import Campaign
from campaigns.publishing import calendar
from campaigns.publishing.calendar import Day
from campaigns.publishing.entries import Entry
from campaigns.publishing.selectors import calendar_entries
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_PLAN, MAY_WRITE


@dataclass(frozen=True, slots=True)
class Span:
    """The days on the page, and how to the ones before and after are called."""

    name: str
    days: list[date]
    month: date | None
    title: str
    here: dict[str, str]
    before: dict[str, str]
    after: dict[str, str]


def page_of(
    member: Membership,
    *,
    view: str,
    month: str,
    day: str,
    campaign: Campaign | None,
    now: datetime,
) -> dict[str, Any]:
    """What the page shows of these days; nonsense in the address becomes this month."""
    today = timezone.localtime(now).date()
    span = _week(day, today) if view == "week" else _month(view, month, today)
    may_write = member.is_one_of(*MAY_WRITE)
    found = calendar_entries(
        member, span.days[0], span.days[-1], campaign=campaign, may_move=may_write
    )
    days: list[Day[Entry]] = calendar.laid_out(
        span.days,
        [(entry.day, entry) for entry in found.on_the_days],
        today=today,
        month=span.month,
    )
    waiting = found.needing_a_person
    return {
        "view": span.name,
        "is_list": span.name == "list",
        "title": span.title,
        "weeks": list(calendar.weeks(days)),
        "weekdays": [WEEKDAYS[n] for n in range(calendar.WEEK)],
        "agenda": [day for day in days if day.items and not day.is_outside],
        "kept": span.here.items(),
        "waiting": waiting,
        "has_held": may_write and any(entry.is_held for entry in waiting),
        "may_write": may_write,
        "may_stop": member.is_one_of(*MAY_PLAN),
        "before_url": _address(span.before, campaign),
        "after_url": _address(span.after, campaign),
        "today_url": _address({"view": span.name}, campaign),
        "views": [
            (label, _address({**span.here, "view": name}, campaign), name == span.name)
            for name, label in (
                ("month", _("Month")),
                ("week", _("Week")),
                ("list", _("List")),
            )
        ],
    }


def _month(view: str, month: str, today: date) -> Span:
    first = calendar.month_named(month, today)
    name = "list" if view == "list" else "month"
    before, after = calendar.month_before(first), calendar.month_after(first)
    is_now = (first.year, first.month) == (today.year, today.month)
    day = today if is_now else first
    return Span(
        name=name,
        days=calendar.days_of_month(first),
        month=first,
        title=dates.format_date(first, "LLLL y", locale=formats.locale()).capitalize(),
        here={"month": f"{first:%Y-%m}", "day": f"{day:%Y-%m-%d}"},
        before={"view": name, "month": f"{before:%Y-%m}"},
        after={"view": name, "month": f"{after:%Y-%m}"},
    )


def _week(day: str, today: date) -> Span:
    days = calendar.days_of_week(calendar.day_named(day, today))
    week = timedelta(days=calendar.WEEK)
    return Span(
        name="week",
        days=days,
        month=None,
        title=_("Week %(n)s, from %(first)s to %(last)s")
        % {
            "n": days[0].isocalendar().week,
            "first": formats.day(days[0]),
            "last": formats.day(days[-1]),
        },
        here={"month": f"{days[3]:%Y-%m}", "day": f"{days[0]:%Y-%m-%d}"},
        before={"view": "week", "day": f"{days[0] - week:%Y-%m-%d}"},
        after={"view": "week", "day": f"{days[0] + week:%Y-%m-%d}"},
    )


def _address(query: dict[str, str], campaign: Campaign | None) -> str:
    slug = {"campaign": campaign.slug} if campaign else {}
    return "?" + urlencode({**query, **slug})
