"""The sentences for what the roster finds."""

from dataclasses import dataclass

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.duties.holidays import Holiday
from campaigns.duties.models import Duty

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
