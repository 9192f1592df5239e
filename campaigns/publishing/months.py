"""What the calendar page shows: a month, a week or a list, and the way to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from babel import dates
from django.core.paginator import Page
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from campaigns.planning.models import Campaign
from campaigns.publishing import calendar
from campaigns.publishing.calendar import Day
from campaigns.publishing.entries import Entry
from campaigns.publishing.models import Publication
from campaigns.publishing.selectors import calendar_entries, day_entries
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_PLAN, MAY_WRITE

# So many of a day stand on the page; the rest is a number that leads to the day.
MOST_A_DAY = {"month": 3, "week": 8, "list": 5}


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
    page: str,
    campaign: Campaign | None,
    now: datetime,
) -> dict[str, Any]:
    """What the page shows of these days; nonsense in the address becomes this month."""
    today = timezone.localtime(now).date()
    span = _span(view, month=month, day=day, today=today)
    may_write = member.is_one_of(*MAY_WRITE)
    totals: Mapping[date, int] = {}
    pages: list[tuple[int, str, bool]] = []
    if span.name == "day":
        of_day = day_entries(
            member, span.days[0], page=page, campaign=campaign, may_move=may_write
        )
        shown, waiting = of_day.entries, of_day.needing_a_person
        pages = _pages(of_day.page, span, campaign)
    else:
        found = calendar_entries(
            member,
            span.days[0],
            span.days[-1],
            most=MOST_A_DAY[span.name],
            campaign=campaign,
            may_move=may_write,
        )
        shown, waiting = found.on_the_days, found.needing_a_person
        totals = found.totals
    days: list[Day[Entry]] = calendar.laid_out(
        span.days,
        [(entry.day, entry) for entry in shown],
        today=today,
        month=span.month,
        totals=totals,
    )
    agenda = [_agenda_day(one, campaign) for one in days if not one.is_outside]
    if any(one.day.items for one in agenda):
        agenda = [one for one in agenda if one.day.items or one.day.is_today]
    else:
        agenda = []
    # On a phone the page opens at today: what has passed is folded.
    is_now = any(one.is_today for one in days) and span.name != "day"
    return {
        "view": span.name,
        "is_list": span.name in {"list", "day"},
        "title": span.title,
        "weeks": [
            [_agenda_day(one, campaign) for one in week]
            for week in calendar.weeks(days)
        ]
        if span.name in {"month", "week"}
        else [],
        "weekdays": [WEEKDAYS[n] for n in range(calendar.WEEK)],
        "passed": [one for one in agenda if is_now and one.day.is_past],
        "agenda": [one for one in agenda if not (is_now and one.day.is_past)],
        "pages": pages,
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
                ("day", _("Day")),
            )
        ],
    }


@dataclass(frozen=True, slots=True)
class DayOnPage:
    """A day, and where all of it stands."""

    day: Day[Entry]
    url: str


def _agenda_day(day: Day[Entry], campaign: Campaign | None) -> DayOnPage:
    query = {"view": "day", "day": f"{day.on:%Y-%m-%d}"}
    return DayOnPage(day, _address(query, campaign))


def _pages(
    page: Page[Publication], span: Span, campaign: Campaign | None
) -> list[tuple[int, str, bool]]:
    """(number, address, whether it is this one), where there are several."""
    if page.paginator.num_pages == 1:
        return []
    query = {"view": "day", "day": f"{span.days[0]:%Y-%m-%d}"}
    return [
        (
            number,
            _address({**query, "page": str(number)}, campaign),
            number == page.number,
        )
        for number in page.paginator.page_range
    ]


def _span(view: str, *, month: str, day: str, today: date) -> Span:
    if view == "week":
        return _week(day, today)
    return _day(day, today) if view == "day" else _month(view, month, today)


def _day(day: str, today: date) -> Span:
    on = calendar.day_named(day, today)
    one = timedelta(days=1)
    return Span(
        name="day",
        days=[on],
        month=None,
        title=formats.long_day(on).capitalize(),
        here={"month": f"{on:%Y-%m}", "day": f"{on:%Y-%m-%d}"},
        before={"view": "day", "day": f"{on - one:%Y-%m-%d}"},
        after={"view": "day", "day": f"{on + one:%Y-%m-%d}"},
    )


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
