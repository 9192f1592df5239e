"""Small parts of a page as functions: templates use them as tags, table cells call them.

Each returns safe HTML made with format_html, which escapes the values.
Larger parts are templates in templates/core/ui.
"""

import zlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Literal

from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from core.ui import formats

Text = str | Promise
Tone = Literal["neutral", "info", "primary", "accent", "success", "warning", "danger"]
Good = Literal["up", "down", "none"]

HUES = ("sky", "indigo", "rose", "ink", "amber", "teal", "violet", "red")
# Label, mark and hue by which a platform is known; the layers above register theirs.
PLATFORM_FACES: list[tuple[Text, str, str]] = []
FACE_TONES = ("primary", "accent", "info", "success", "warning", "neutral")
NO_HTML = SafeString("")
DOT = SafeString('<span class="tag-dot" aria-hidden="true"></span>')


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person may do next: a link with a word, perhaps an icon."""

    label: Text
    url: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Empty:
    """What a page says while there is nothing yet: it teaches, and offers one action."""

    title: Text
    text: Text = ""
    icon: str = ""
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """A neighbouring page of the same subject."""

    label: Text
    url: str
    is_current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a timeline."""

    title: Text
    at: datetime
    text: Text = ""
    icon: str = ""
    tone: Tone = "neutral"
    by: str = ""


@lru_cache(500)
def icon(name: str, css: str = "") -> SafeString:
    """A drawing beside a word; never the only meaning, so hidden from screen readers."""
    return format_html(
        '<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        f" {css}" if css else "",
        static("icons.svg"),
        name,
    )


def badge(label: Text, tone: Tone = "neutral", *, dot: bool = True) -> SafeString:
    """A status in a word, with a colour that only repeats it."""
    return format_html(
        '<span class="tag tone-{}">{}{}</span>', tone, DOT if dot else "", label
    )


@lru_cache(500)
def _face(words: str, _language: str | None) -> tuple[str, str]:
    """Found by the word the reader sees, in whatever language that is."""
    faces = (
        (mark, hue) for name, mark, hue in PLATFORM_FACES if gettext(str(name)) == words
    )
    return next(faces, ("", ""))


def platform_badge(
    label: Text, mark: str = "", hue: str = "", *, named: bool = True
) -> SafeString:
    """A platform: two letters on its colour; without a hue one is chosen by its name."""
    words = str(label)
    known_mark, known_hue = _face(words, get_language())
    mark, hue = mark or known_mark, hue or known_hue
    if hue not in HUES:
        hue = HUES[zlib.crc32(words.encode()) % len(HUES)]
    return _platform(words, mark or words[:2], hue, named)


@lru_cache(500)
def _platform(words: str, mark: str, hue: str, named: bool) -> SafeString:  # noqa: FBT001
    return format_html(
        '<span class="plat hue-{}"><span class="plat-mark" aria-hidden="true">{}</span>'
        '<span class="{}">{}</span></span>',
        hue,
        mark,
        "plat-name" if named else "visually-hidden",
        words,
    )


def initials(name: str) -> str:
    """`Sanne de Vries` → `SV`."""
    words = [word for word in name.split() if word[:1].isalnum()]
    if not words:
        return "?"
    last = words[-1][0] if len(words) > 1 else ""
    return (words[0][0] + last).upper()


def avatar(name: str, size: Literal["", "sm", "lg"] = "") -> SafeString:
    """A face without a photograph: initials on a colour that stays with the name."""
    tone = FACE_TONES[zlib.crc32(name.encode()) % len(FACE_TONES)]
    return format_html(
        '<span class="face{} tone-{}" aria-hidden="true">{}</span>',
        f" face-{size}" if size else "",
        tone,
        initials(name),
    )


def person(name: str, size: Literal["", "sm", "lg"] = "sm") -> SafeString:
    """Initials and the name beside them."""
    return format_html(
        '<span class="person">{}<span>{}</span></span>', avatar(name, size), name
    )


def link(url: str, label: Text, note: Text = "") -> SafeString:
    """A link, with perhaps a softer line under it."""
    under = format_html('<span class="cell-note">{}</span>', note) if note else ""
    return format_html('<a href="{}">{}</a>{}', url, label, under)


def when(value: datetime | None, *, now: datetime | None = None) -> SafeString | str:
    """A moment in words (`4 min ago`), with the exact moment as `datetime` and `title`."""
    if value is None:
        return formats.NOTHING
    now = now or timezone.localtime()
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        value.isoformat(),
        formats.moment(value, now=now),
        formats.ago(value, now=now),
    )


def trend(
    change: formats.Figure | None, *, good: Good = "up", label: Text = ""
) -> SafeString:
    """A change as a share (`0.18` → `+18%`); whether up is good is the caller's to say."""
    if change is None:
        return NO_HTML
    points = abs(float(change)) * 100
    digits = 0 if points >= 10 or abs(points - round(points)) < 0.05 else 1  # noqa: PLR2004
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    drawing = icon("trending-up") if change > 0 else icon("trending-down")
    is_good = (change > 0) == (good == "up")
    tone = (
        "neutral"
        if good == "none" or change == 0
        else ("success" if is_good else "danger")
    )
    return format_html(
        '<span class="trend tone-{}">{}{}{}<span class="visually-hidden"> {}</span></span>',
        tone,
        drawing if change else "",
        sign,
        formats.percent(points / 100, digits),
        label or gettext("against the period before"),
    )


def meter(
    label: Text,
    value: formats.Figure,
    target: formats.Figure,
    *,
    text: Text = "",
    tone: Tone = "primary",
) -> SafeString:
    """How far towards a target; the words say it too."""
    words = text or gettext("%(value)s of %(target)s") % {
        "value": formats.number(value),
        "target": formats.number(target),
    }
    return format_html(
        '<div class="meter tone-{}"><div class="meter-head"><span>{}</span>'
        '<strong class="num">{}</strong></div>'
        '<progress class="meter-bar" value="{}" max="{}" aria-label="{}: {}"></progress></div>',
        tone,
        label,
        words,
        f"{max(float(value), 0.0):g}",
        f"{max(float(target), 0.01):g}",
        label,
        words,
    )


def key(name: str) -> SafeString:
    """A key of the keyboard."""
    return format_html("<kbd>{}</kbd>", name)
