"""The register of accounts as its pages show it: grouped by how a post gets to the platform."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.channels.connectors.base import Connector
from campaigns.channels.demands import demands_of
from campaigns.channels.models import ChannelAccount
from campaigns.channels.wording import trouble
from core.ui.components import Tone

TONES: dict[str, Tone] = {
    ChannelAccount.State.OK: "success",
    ChannelAccount.State.NEEDS_SIGN_IN: "danger",
    ChannelAccount.State.PAUSED: "warning",
    ChannelAccount.State.REMOVED: "neutral",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A group of the register: how a post reaches the platform."""

    key: str
    title: Promise
    text: Promise


WAYS = (
    Way(
        "connected",
        _("Connected"),
        _("Werf places the post at its time and fetches the figures."),
    ),
    Way(
        "by_hand",
        _("By hand"),
        _(
            "Werf makes a ready package and reminds you; you place it and paste its address."
        ),
    ),
    Way(
        "simulated",
        _("Simulated"),
        _("To try things out. Nobody outside ever sees a post."),
    ),
)


DEMANDED = (
    ("formats", _("What you can post")),
    ("limits", _("Limits")),
    ("seen_by", _("Who sees it")),
    ("cost", _("Cost")),
)


def demand_lines(
    platform: str,
) -> list[tuple[Promise, list[tuple[str, str, date]]]]:
    """What the platform demands, each with its source; an empty list is unknown."""
    known = demands_of(platform)
    return [
        (title, [(gettext(f.text), f.source, f.read_on) for f in getattr(known, name)])
        for name, title in DEMANDED
    ]


def way_of(kind: type[Connector]) -> str:
    if kind.is_simulated:
        return "simulated"
    return "by_hand" if kind.is_by_hand else "connected"


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account with the colour of its state, and its trouble in words."""

    account: ChannelAccount
    state_tone: Tone
    trouble: str


@dataclass(frozen=True, slots=True)
class Group:
    way: Way
    rows: list[AccountRow]


def account_row(account: ChannelAccount) -> AccountRow:
    return AccountRow(account, TONES[account.state], trouble(account.trouble))


def grouped(accounts: Iterable[ChannelAccount]) -> list[Group]:
    """Only the groups that have an account."""
    rows = [account_row(account) for account in accounts]
    groups = [
        Group(way, [row for row in rows if way_of(row.account.connector) == way.key])
        for way in WAYS
    ]
    return [group for group in groups if group.rows]


@dataclass(frozen=True, slots=True)
class Choice:
    """A platform that can be added. (A class would be called by a template.)"""

    key: str
    label: str
    is_by_hand: bool


def choice(kind: type[Connector]) -> Choice:
    return Choice(kind.key, gettext(kind.label), kind.is_by_hand)


def choices(
    kinds: Iterable[type[Connector]],
) -> list[tuple[Way, list[Choice]]]:
    """The platforms to choose from, per way."""
    listed = list(kinds)
    found = [
        (way, [choice(kind) for kind in listed if way_of(kind) == way.key])
        for way in WAYS
    ]
    return [(way, offered) for way, offered in found if offered]
