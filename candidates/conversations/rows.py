"""Conversations as lists show them: whose turn it is, who, where, the last words."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.conversations.models import (
    Conversation,
    ConversationQuerySet,
    Message,
)
from candidates.conversations.standing import urgency
from candidates.people import platforms
from core.ui import formats
from core.ui.components import NO_HTML, avatar, badge

EXCERPT = 90


class Talk(NamedTuple):
    """What a row says; a whole person and a whole colleague would be read for two names."""

    pk: int
    kind: str
    platform: str
    is_done: bool
    waiting_since: datetime | None
    candidate__name: str
    owner__user__name: str | None
    last_text: str | None


def found(talks: ConversationQuerySet) -> QuerySet[Conversation, Any]:
    """What `drawn` needs of these conversations, with the last words of each."""
    last = Message.objects.filter(conversation=OuterRef("pk")).order_by("-at", "-pk")
    told = talks.annotate(last_text=Subquery(last.values("text")[:1]))
    return told.values_list(*Talk._fields, named=True)


def excerpt(text: str) -> str:
    """The first words, and a sign that there are more."""
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 1]}…"


def state(talk: Any, now: datetime) -> SafeString:
    """Whose turn it is, in words; waiting is said as a time."""
    if talk.is_done:
        return badge(_("Done"), "success")
    if talk.waiting_since is None:
        return badge(_("Their turn"))
    waited = now - talk.waiting_since
    words = _("waits %(span)s") % {"span": formats.duration(waited)}
    return badge(words, urgency(waited))


def kind(talk: Any) -> SafeString:
    """A public comment must never be taken for a private message."""
    if talk.kind == Conversation.Kind.COMMENT:
        return badge(_("Public comment"), "accent", dot=False)
    if talk.kind == talk.platform:
        return NO_HTML  # mail and telephone say it with their mark
    label = Conversation.Kind(talk.kind).label
    return format_html('<span class="talk-kind">{}</span>', label)


def drawn(
    talks: Iterable[Any], now: datetime, *, query: str = "", current: str = ""
) -> SafeString:
    """The rows of a list, each a link to its talk; nothing where there are none."""
    rows = [
        _row(talk, now, query, is_current=str(talk.pk) == current) for talk in talks
    ]
    return (
        SafeString(f'<ul class="talk-rows">{"".join(rows)}</ul>') if rows else NO_HTML
    )


def _row(talk: Any, now: datetime, query: str, *, is_current: bool) -> str:
    """Written as text, escaped by hand: a template for each row takes far longer."""
    url = reverse("candidates:conversation", args=[talk.pk]) + query
    words = excerpt(talk.last_text or "")
    name = talk.candidate__name
    owner = talk.owner__user__name or _("Nobody answers yet")
    here = ' aria-current="true"' if is_current else ""
    said = f'<span class="talk-row-text">{conditional_escape(words)}</span>'
    return (
        f'<li><a class="talk-row" href="{conditional_escape(url)}"{here}>{avatar(name)}'
        '<span class="talk-row-main">'
        f'<span class="talk-row-head"><strong>{conditional_escape(name)}</strong>{state(talk, now)}</span>'
        f'<span class="talk-row-where">{platforms.badge(talk.platform)}{kind(talk)}</span>'
        f"{said if words else ''}"
        f'<span class="talk-row-owner">{conditional_escape(owner)}</span></span></a></li>'
    )
