"""The sentences for what the roster finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.duties.gaps import Gap
from campaigns.duties.holidays import Holiday, holiday
from campaigns.duties.models import Duty
from campaigns.duties.roster import Why
from core.ui import formats
from core.ui.components import Text

Kind = Duty.Kind


@dataclass(frozen=True, slots=True)
class Words:
    """One kind of duty in sentences."""

    nobody: Promise
    today: Promise
    icon: str


WORDS: dict[str, Words] = {
    Kind.POSTS: Words(
        gettext_lazy("Nobody places the posts"),
        gettext_lazy("Today you place the posts of %(what)s."),
        "send",
    ),
    Kind.COMMENTS: Words(
        gettext_lazy("Nobody answers comments"),
        gettext_lazy("Today you answer the comments on %(what)s."),
        "message",
    ),
    Kind.REACTIONS: Words(
        gettext_lazy("Nobody handles negative reactions"),
        gettext_lazy("Today you handle the negative reactions to %(what)s."),
        "flag",
    ),
    Kind.MESSAGES: Words(
        gettext_lazy("Nobody answers private messages"),
        gettext_lazy("Today you answer the private messages about %(what)s."),
        "inbox",
    ),
    Kind.FIGURES: Words(
        gettext_lazy("Nobody keeps the figures"),
        gettext_lazy("Today you keep the figures of %(what)s."),
        "chart-bar",
    ),
    Kind.APPROVES: Words(
        gettext_lazy("Nobody approves"),
        gettext_lazy("Today you approve the texts of %(what)s."),
        "check",
    ),
}

HOLIDAYS: dict[str, Promise] = {
    Holiday.NEW_YEAR: gettext_lazy("New Year's Day"),
    Holiday.EASTER: gettext_lazy("Easter Sunday"),
    Holiday.EASTER_MONDAY: gettext_lazy("Easter Monday"),
    Holiday.KINGS_DAY: gettext_lazy("King's Day"),
    Holiday.LIBERATION_DAY: gettext_lazy("Liberation Day"),
    Holiday.ASCENSION: gettext_lazy("Ascension Day"),
    Holiday.PENTECOST: gettext_lazy("Whit Sunday"),
    Holiday.PENTECOST_MONDAY: gettext_lazy("Whit Monday"),
    Holiday.CHRISTMAS: gettext_lazy("Christmas Day"),
    Holiday.BOXING_DAY: gettext_lazy("Boxing Day"),
}


def days(weekdays: list[int]) -> str:
    """`every day`, `on working days`, or the days themselves."""
    if not weekdays or weekdays == [1, 2, 3, 4, 5, 6, 7]:
        return _("every day")
    if weekdays == [1, 2, 3, 4, 5]:
        return _("on working days")
    return ", ".join(str(WEEKDAYS_ABBR[day - 1]) for day in weekdays)


def short_day(day: date) -> str:
    """`Mon 23`."""
    return f"{WEEKDAYS_ABBR[day.weekday()]} {day.day}"


def day_off(day: date) -> Text:
    """The name of a public holiday; empty on other days."""
    found = holiday(day)
    return HOLIDAYS[found] if found else ""


def gap(found: Gap, channel: str) -> str:
    """`Nobody answers comments on Friday` and the days, when they are known."""
    words = {
        "nobody": WORDS[found.kind].nobody,
        "day": WEEKDAYS[found.days[0].weekday()],
    }
    if found.turn:
        words["day"] = ", ".join(formats.day(day) for day in found.days)
    said = _("%(nobody)s on %(day)s") % words
    return f"{said} ({channel})." if channel else f"{said}."


def cause(found: Gap, names: Mapping[int, str]) -> str:
    """Why nobody is there; `names` are those of the members."""
    if found.turn is None:
        return _("Nobody has this day of the week.")
    name = {"name": names[found.turn.member]}
    if found.why == Why.LEFT:
        return _("%(name)s no longer works here.") % name
    if found.why == Why.ROLE:
        return _("%(name)s has another role now and may not do this.") % name
    if found.turn.stand_in:
        return _("%(name)s is away, and so is the stand-in.") % name
    return _("%(name)s is away, and there is no stand-in.") % name
