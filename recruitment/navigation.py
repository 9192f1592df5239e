"""Where the frame of every page leads to: one table, and who sees which entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.http import Request
from core.users.roles import (
    EVERYBODY,
    MAY_ADMINISTER,
    MAY_TALK,
    MAY_WRITE,
    Role,
)


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: the word, the drawing, the page, and where it counts as “here”."""

    label: Promise
    icon: str
    url_name: str
    roles: tuple[Role, ...] = EVERYBODY
    # The letter after `g` that goes there.
    key: str = ""
    # Beginnings of URL names of which this entry is the section.
    holds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as the page shows it."""

    label: Promise
    icon: str
    url: str
    key: str
    is_current: bool
    count: int = 0


MAIN = (
    Place(_("Today"), icon="sun", url_name="home", key="t"),
    Place(
        _("Campaigns"),
        icon="speakerphone",
        url_name="campaigns:campaign-list",
        key="c",
        holds=(
            "campaigns:campaign",
            "campaigns:goal",
            "campaigns:kpi",
            "campaigns:budget",
            "campaigns:duty",
            "campaigns:absence",
            "campaigns:persona",
        ),
    ),
    Place(
        _("Vacancies"),
        icon="briefcase",
        url_name="campaigns:vacancy-list",
        key="v",
        holds=(
            "campaigns:vacancy",
            "campaigns:workforce",
            "campaigns:requisition",
            "campaigns:opening",
            "campaigns:department",
        ),
    ),
    Place(
        _("Content"),
        icon="pencil",
        url_name="campaigns:post-list",
        key="p",
        holds=(
            "campaigns:post",
            "campaigns:media",
            "campaigns:variant",
            "campaigns:guideline",
        ),
    ),
    Place(
        _("Calendar"),
        icon="calendar-event",
        url_name="campaigns:calendar",
        key="k",
        holds=("campaigns:calendar", "campaigns:publication"),
    ),
    Place(
        _("Inbox"),
        icon="inbox",
        url_name="candidates:conversation-list",
        roles=MAY_TALK,
        key="i",
        holds=("candidates:conversation", "candidates:contact"),
    ),
    Place(
        _("Candidates"),
        icon="users",
        url_name="candidates:candidate-list",
        roles=MAY_TALK,
        key="a",
        holds=(
            "candidates:candidate",
            "candidates:application",
            "candidates:retention",
            "candidates:erasure",
        ),
    ),
    Place(
        _("Reports"),
        icon="chart-bar",
        url_name="analytics:report",
        key="r",
        holds=("analytics:",),
    ),
)
FOOT = (
    Place(
        _("Channels"),
        icon="broadcast",
        url_name="campaigns:account-list",
        roles=MAY_WRITE,
        holds=("campaigns:account", "campaigns:channel"),
    ),
    Place(
        _("Team"),
        icon="settings",
        url_name="core:team",
        roles=MAY_ADMINISTER,
        holds=("core:team", "core:invitation", "core:webhook"),
    ),
    Place(
        _("Status"),
        icon="activity",
        url_name="status",
        roles=MAY_ADMINISTER,
        holds=("core:mail", "core:clean-up"),
    ),
)
# The four that stand beside “Menu” at the bottom of a phone.
PHONE = (
    "home",
    "candidates:conversation-list",
    "candidates:candidate-list",
    "campaigns:calendar",
)


@cache
def address(url_name: str) -> str:
    """The URL, or nothing while the page does not exist."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""


def here(request: Request) -> str:
    """The URL name of this page; an error page has none."""
    match = request.resolver_match
    return match.view_name if match else ""


def _is_current(place: Place, name: str) -> bool:
    return bool(name) and (
        name == place.url_name or name.startswith(place.holds or ("\n",))
    )


def entries(
    request: Request, places: Iterable[Place], counts: dict[str, int] | None = None
) -> list[Entry]:
    """What this person may open, with the current section marked."""
    member, name = request.member, here(request)
    if member is None:
        return []
    return [
        Entry(
            label=place.label,
            icon=place.icon,
            url=url,
            key=place.key,
            is_current=_is_current(place, name),
            count=(counts or {}).get(place.url_name, 0),
        )
        for place in places
        if member.role in place.roles and (url := address(place.url_name))
    ]


def phone(request: Request, counts: dict[str, int] | None = None) -> list[Entry]:
    """The four that a thumb reaches; others move up when a role does not see one."""
    first = [place for name in PHONE for place in MAIN if place.url_name == name]
    rest = [place for place in MAIN if place.url_name not in PHONE]
    return entries(request, (*first, *rest), counts)[: len(PHONE)]
