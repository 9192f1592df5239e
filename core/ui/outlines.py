"""Lists of things as a page shows them: the way here, neighbours, facts, what happened."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import components, formats
from core.ui.components import Event, Tab, Text

CURRENT = SafeString(' aria-current="page"')


def when(value: datetime | None, *, now: datetime | None = None) -> SafeString | str:
    """A moment as people say it (`4 min geleden`), the exact one for machines and on hover."""
    if value is None:
        return formats.NOTHING
    now = now or timezone.localtime()
    return SafeString(  # dates hold nothing to escape, and long lists hold many of them
        f'<time datetime="{value.isoformat()}" title="{formats.moment(value, now=now)}">'
        f"{formats.ago(value, now=now)}</time>"
    )


def crumbs(*pairs: Text) -> SafeString:
    """`{% crumbs "Campaigns" list_url campaign.name campaign_url %}`: the way up from here."""
    steps = "".join(
        f'<li><a href="{conditional_escape(str(url))}">{conditional_escape(str(label))}</a></li>'
        for label, url in zip(pairs[::2], pairs[1::2], strict=True)
    )
    here = conditional_escape(_("You are here"))
    return SafeString(f'<nav aria-label="{here}"><ol class="crumbs">{steps}</ol></nav>')


def tabs(items: Sequence[Tab], label: Text = "") -> SafeString:
    """Neighbouring pages of one subject."""
    name = conditional_escape(str(label or _("Parts of this page")))
    shown = "".join(_tab(item) for item in items)
    return SafeString(f'<nav aria-label="{name}"><ul class="tabs">{shown}</ul></nav>')


def _tab(tab: Tab) -> str:
    count = (
        ""
        if tab.count is None
        else f'<span class="count">{formats.number(tab.count)}</span>'
    )
    return (
        f'<li><a href="{conditional_escape(tab.url)}"{CURRENT if tab.is_current else ""}>'
        f"{conditional_escape(str(tab.label))}{count}</a></li>"
    )


def facts(pairs: Sequence[tuple[Text, Any]], css: str = "facts") -> SafeString:
    """Names and values; `css="facts-list"` puts them under each other."""
    rows = "".join(
        f"<div><dt>{conditional_escape(str(name))}</dt><dd>"
        f"{formats.NOTHING if value in (None, '') else conditional_escape(value)}"
        "</dd></div>"
        for name, value in pairs
    )
    return SafeString(f'<dl class="{conditional_escape(css)}">{rows}</dl>')


def story(events: Sequence[Event]) -> SafeString:
    """A timeline, newest or oldest first as the caller gives it."""
    now = timezone.localtime()
    return SafeString(
        f'<ol class="story">{"".join(_event(event, now) for event in events)}</ol>'
    )


def _event(event: Event, now: datetime) -> str:
    """Written as text, escaped by hand: a trail holds many."""
    by = f"<span>{conditional_escape(event.by)}</span>" if event.by else ""
    said = conditional_escape(str(event.text))
    body = f'<div class="story-body">{said}</div>' if said else ""
    return (
        f'<li class="story-item tone-{conditional_escape(event.tone)}">'
        '<span class="story-mark" aria-hidden="true">'
        f"{components.icon(event.icon) if event.icon else ''}</span>"
        f'<div><div class="story-head"><strong>{conditional_escape(str(event.title))}</strong>'
        f"{by}{when(event.at, now=now)}</div>"
        f"{body}</div></li>"
    )
