"""Figures, money and moments as a reader of Dutch or English writes them."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

from babel import dates, numbers
from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext

Figure = int | float | Decimal
NOTHING = "–"

_LOCALES = {"nl": "nl", "en": "en_GB"}
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_WEEK = 7
# A page says the same figures and moments many times over, and so does the next page.
_KEPT = 4096


def locale() -> str:
    """The locale of the reader; the product speaks Dutch and British English."""
    return _LOCALES.get((get_language() or "nl")[:2], "en_GB")


def number(value: Figure | None, digits: int = 0) -> str:
    """`1234.5` → `1.235`; with digits=1 `1.234,5`. Nothing known is a dash, never a zero."""
    if value is None:
        return NOTHING
    return _number(value or 0, digits, locale())


@lru_cache(_KEPT)
def _number(value: Figure, digits: int, written: str) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return str(numbers.format_decimal(value, format=pattern, locale=written))


def percent(share: Figure | None, digits: int = 1) -> str:
    """`0.405` → `40,5%`."""
    return NOTHING if share is None else number(share * 100, digits) + "%"


def money(
    amount: Figure | None, currency: str = "EUR", digits: int | None = None
) -> str:
    """`1234.5` → `€ 1.234,50`; whole amounts of a hundred and more lose their cents."""
    if amount is None:
        return NOTHING
    return _money(amount or 0, currency, digits, locale())


@lru_cache(_KEPT)
def _money(amount: Figure, currency: str, digits: int | None, written: str) -> str:
    if digits is None:
        is_round = amount == int(amount) and abs(float(amount)) >= 100  # noqa: PLR2004
        digits = 0 if is_round else 2
    cents = "." + "0" * digits if digits else ""
    mark = "¤ " if written == "nl" else "¤"
    pattern = f"{mark}#,##0{cents};{mark}-#,##0{cents}"
    return str(
        numbers.format_currency(
            amount, currency, format=pattern, locale=written, currency_digits=False
        )
    )


def _local(moment: datetime) -> datetime:
    zone = timezone.get_current_timezone()
    if moment.tzinfo is None or moment.tzinfo is zone:
        return moment
    return moment.astimezone(zone)


@lru_cache(_KEPT)
def _date(value: date, pattern: str, written: str) -> str:
    return dates.format_date(value, pattern, locale=written)


@lru_cache(_KEPT)
def _minute(value: datetime, pattern: str, written: str) -> str:
    """Takes the time of the reader's clock, without a zone: equal moments differ there."""
    return dates.format_datetime(value, pattern, locale=written)


def _beside(value: datetime, now: datetime) -> datetime:
    """On the clock of `now`: to ask for the reader's zone again takes longer."""
    return value if value.tzinfo is None else value.astimezone(now.tzinfo)


def _day_of(value: date) -> date:
    return _local(value).date() if isinstance(value, datetime) else value


def day(value: date | None, *, now: datetime | None = None) -> str:
    """`25 nov` in this year, `25 nov 2025` in another."""
    if value is None:
        return NOTHING
    value = _day_of(value)
    this_year = _local(now or timezone.now()).year
    pattern = "d MMM" if value.year == this_year else "d MMM y"
    return _date(value, pattern, locale())


def long_day(value: date | None) -> str:
    """`woensdag 25 november 2026`."""
    if value is None:
        return NOTHING
    return _date(_day_of(value), "EEEE d MMMM y", locale())


def moment(value: datetime | None, *, now: datetime | None = None) -> str:
    """`wo 25 nov 17:00`, with the year when it is not this one."""
    if value is None:
        return NOTHING
    now = _local(now or timezone.now())
    value, this_year = _beside(value, now), now.year
    pattern = "EEE d MMM HH:mm" if value.year == this_year else "EEE d MMM y HH:mm"
    return _minute(value.replace(tzinfo=None), pattern, locale())


def clock(value: datetime | None) -> str:
    """`17:00`."""
    return NOTHING if value is None else f"{_local(value):%H:%M}"


def duration(span: timedelta | None) -> str:
    """`3 uur 12 min`, `2 dagen`: the two largest words that matter."""
    if span is None:
        return NOTHING
    return _span(max(int(span.total_seconds()), 0) // _MINUTE, get_language())


@lru_cache(_KEPT)
def _span(minutes: int, _language: str | None) -> str:
    """The words of a language stay what they are."""
    seconds = minutes * _MINUTE
    if seconds < _HOUR:
        return gettext("%(n)s min") % {"n": seconds // _MINUTE}
    if seconds < _DAY:
        hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
        if not minutes:
            return ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours}
        return gettext("%(h)s h %(m)s min") % {"h": hours, "m": minutes}
    days = seconds // _DAY
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def ago(value: datetime | None, *, now: datetime | None = None) -> str:
    """`4 min geleden`, `over 3 uur`, `gisteren 14:02`; further away it becomes a date."""
    if value is None:
        return NOTHING
    now = _local(now or timezone.now())
    value = _beside(value, now)
    seconds = (now - value).total_seconds()
    if abs(seconds) < _MINUTE:
        return gettext("just now")
    days = (now.date() - value.date()).days
    if days == 0:
        return _within_the_day(seconds)
    words = {1: gettext("yesterday %(time)s"), -1: gettext("tomorrow %(time)s")}
    if days in words:
        return words[days] % {"time": clock(value)}
    if 1 < days < _WEEK:
        return gettext("%(n)s days ago") % {"n": days}
    return moment(value, now=now) if days < 0 else day(value, now=now)


def _within_the_day(seconds: float) -> str:
    return _turn(int(abs(seconds)) // _MINUTE, seconds > 0, get_language())


@lru_cache(_KEPT)
def _turn(minutes: int, is_past: bool, _language: str | None) -> str:  # noqa: FBT001
    span = duration(timedelta(minutes=minutes))
    if is_past:
        return gettext("%(span)s ago") % {"span": span}
    return gettext("in %(span)s") % {"span": span}
