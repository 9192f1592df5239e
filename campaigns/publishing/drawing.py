"""Publications drawn in Python: as lines of a list, and as items of the calendar.

A page shows many of them, and a template for each would cost more than finding them.
What a person typed is escaped here.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape as esc

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.publishing.calendar import Day
from campaigns.publishing.entries import Entry
from core.ui import formats
from core.ui.components import badge, icon, platform_badge

QUIET = '<span class="cal-title text-secondary">{}</span>'


def rows(entries: Iterable[Entry], *, is_urgent: bool = False) -> SafeString:
    """Lines of a list; urgent ones say what is the matter and lead there by a button."""
    now = timezone.localtime()
    return SafeString(
        "".join(row(entry, is_urgent=is_urgent, now=now) for entry in entries)
    )


def row(
    entry: Entry, *, is_urgent: bool = False, now: datetime | None = None
) -> SafeString:
    """One line: post, moment, channel and campaign, and how it stands."""
    said = f"{formats.moment(entry.at, now=now)} · {entry.channel} · {entry.campaign}"
    trouble = look = ""
    if is_urgent:
        trouble = _trouble(entry.trouble)
        words = _("Look")
        look = f' <a class="btn btn-sm" href="{entry.url}">{words}</a>'
    return SafeString(
        f'<li class="row-item{_proposed(entry)}"><div class="row-main">'
        f'<a class="row-title" href="{entry.url}">{esc(entry.title)}</a> '
        f'<span class="row-note">{esc(said)}</span>{trouble}</div>'
        f'<div class="row-end">{platform_badge(entry.platform)}{_again(entry)}'
        f"{_standing(entry)}{look}</div></li>"
    )


def moment_row(entry: Entry, note: str = "", *, now: datetime | None = None) -> str:
    """One line of a list about one post: its moment and channel, and how it stands."""
    more = f' <span class="row-note">{esc(note)}</span>' if note else ""
    return (
        f'<li class="row-item"><div class="row-main">'
        f'<a class="row-title" href="{entry.url}">{formats.moment(entry.at, now=now)}</a> '
        f'<span class="row-note">{esc(entry.channel)}</span>{more}'
        f'{_trouble(entry.trouble)}</div><div class="row-end">'
        f"{platform_badge(entry.platform)}{_standing(entry)}</div></li>"
    )


def _standing(entry: Entry) -> str:
    """How it stands, and whether a person places it."""
    by_hand = " " + badge(_("by hand"), dot=False) if entry.is_by_hand else ""
    return f"{by_hand} {badge(entry.status, entry.tone)}"


def agenda(days: Iterable[Day[Entry]]) -> SafeString:
    """Day after day, only those on which something is planned."""
    today = " · " + _("today")
    return SafeString(
        "".join(
            f'<h2 class="agenda-day"><time datetime="{day.on:%Y-%m-%d}">'
            f"{_capital(formats.long_day(day.on))}</time>"
            f'{today if day.is_today else ""}</h2><div class="card">'
            f'<ul class="rows">{rows(day.items)}</ul></div>'
            for day in days
        )
    )


def grid(weeks: Iterable[Sequence[Day[Entry]]]) -> SafeString:
    """The body of the calendar's table."""
    return SafeString(
        "".join(f"<tr>{''.join(_cell(day) for day in week)}</tr>" for week in weeks)
    )


def _cell(day: Day[Entry]) -> str:
    css = ("is-outside" if day.is_outside else "") + (
        " is-today" if day.is_today else ""
    )
    now = ' aria-current="date"' if day.is_today else ""
    return (
        f'<td class="{css}"{now}><time class="cal-day" datetime="{day.on:%Y-%m-%d}">'
        f'<span aria-hidden="true">{day.on.day}</span><span class="visually-hidden">'
        f'{formats.long_day(day.on)}</span></time><ul data-date="{day.on:%Y-%m-%d}">'
        f"{''.join(_item(entry) for entry in day.items)}</ul></td>"
    )


def _item(entry: Entry) -> str:
    title = esc(entry.title)
    hand = (
        f' tabindex="0" data-move-url="{entry.move_url}" data-title="{title}" '
        'aria-keyshortcuts="m"'
        if entry.move_url
        else " data-fixed"
    )
    kind = ""
    if entry.is_simulated:
        kind = QUIET.format(_("simulation"))
    elif entry.is_by_hand:
        kind = QUIET.format(_("by hand"))
    return (
        f'<li class="cal-item flex-wrap tone-{entry.tone}{_proposed(entry)}"{hand} '
        f'title="{title} · {esc(entry.platform)}, {esc(entry.channel)}">'
        f"{platform_badge(entry.platform, named=False)}"
        f'<span class="num">{entry.at:%H:%M}</span>'
        f"{_repeats() if entry.series_url else ''}{kind} "
        f'<a class="cal-title w-100" href="{entry.url}">{title}</a> '
        f'<span class="cal-title w-100 text-tone">{esc(entry.status)}</span></li>'
    )


def _proposed(entry: Entry) -> str:
    """Dashed; the word stands beside it as its status."""
    return " is-proposed" if entry.is_proposed else ""


def _repeats() -> str:
    words = _("Repeats")
    return f'{icon("repeat")}<span class="visually-hidden">{words}</span>'


def _again(entry: Entry) -> str:
    url = entry.series_url
    return f' <a href="{url}">{_repeats()}</a>' if url else ""


def _trouble(words: str) -> str:
    note = ' <span class="row-note tone-warning text-tone">{}</span>'
    return note.format(esc(words)) if words else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
