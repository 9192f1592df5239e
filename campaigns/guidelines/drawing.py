"""Remarks as they stand beside a text, and the long lists of the page of the guidelines.

Remarks are drawn again while somebody writes; a row of a list is a few small words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import conditional_escape as esc
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.guidelines import wording
from campaigns.guidelines.rules.remarks import Remark
from core.ui.components import NO_HTML, Tone, badge, icon


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A channel, and what it does otherwise than the organisation."""

    name: str
    platform: SafeString
    said: str
    tone: str
    edit_url: str
    has_own: bool


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule of the book, as heavy as it is here."""

    anchor: str
    name: Promise
    why: Promise
    source: str
    level: SafeString


def remark_list(remarks: Sequence[Remark]) -> SafeString:
    """Every remark with its place, why, what to write instead, and its source; or nothing."""
    if not remarks:
        return NO_HTML
    book = reverse("campaigns:guideline-list")
    return format_html(
        '<ul class="rows remarks">{}</ul>',
        format_html_join("", "{}", ((_one(remark, book),) for remark in remarks)),
    )


def _one(remark: Remark, book: str) -> SafeString:
    words = wording.WORDS[remark.rule]
    tone: Tone = "danger" if remark.is_blocking else "warning"
    return format_html(
        '<li class="row-item px-0"><div class="row-main">'
        '<span class="row-title">{} {}{}</span>'
        '<span class="row-note">{}</span>{}'
        '<span class="row-note"><a href="{}#rule-{}">{}</a></span></div><div class="row-end">{}</div></li>',
        icon("alert-triangle" if remark.is_blocking else "bulb"),
        words.name,
        format_html(": <mark>{}</mark>", remark.words) if remark.words else "",
        " ".join(_explained(remark)),
        _rather(remark),
        book,
        remark.rule,
        wording.source_words(remark.rule),
        badge(wording.LEVELS[remark.level], tone),
    )


def _explained(remark: Remark) -> Iterable[str]:
    if counted := wording.said(remark):
        yield counted
    yield str(wording.WORDS[remark.rule].why)
    if remark.is_doubtful:
        yield str(wording.DOUBTFUL)


def _rather(remark: Remark) -> SafeString:
    if not remark.instead:
        return NO_HTML
    return format_html('<span class="row-note">{}</span>', wording.instead(remark))


def channels(lines: Sequence[ChannelLine], *, may_change: bool) -> SafeString:
    """A row for each channel, with its own way of writing."""
    as_house = _note(_("As the organisation"))
    edit, differ = _("Edit"), _("Make different")
    parts = []
    for line in lines:
        name = esc(line.name)
        said = as_house
        if line.has_own:
            said = (_note(line.tone) if line.tone else "") + _note(line.said)
        change = ""
        if may_change:
            deed = esc(edit if line.has_own else differ)
            change = (
                f'<div class="row-end"><a class="btn btn-sm" href="{line.edit_url}">{deed}'
                f'<span class="visually-hidden"> {name}</span></a></div>'
            )
        parts.append(
            '<li class="row-item"><div class="row-main"><span class="row-title">'
            f"{line.platform} {name}</span>{said}</div>{change}</li>"
        )
    return SafeString("".join(parts))


def rule(line: RuleLine) -> SafeString:
    """A row for a rule: its name, why, where it comes from, and how heavy it is."""
    source = _("Source:")
    return SafeString(
        f'<li class="row-item" id="{line.anchor}"><div class="row-main">'
        f'<span class="row-title">{esc(str(line.name))}</span>{_note(line.why)}'
        f"{_note(f'{source} {line.source}')}</div>"
        f'<div class="row-end">{line.level}</div></li>'
    )


def _note(words: str | Promise) -> str:
    return f'<span class="row-note">{esc(str(words))}</span>'
