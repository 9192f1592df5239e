"""Remarks as they stand beside a text: drawn here, since they are drawn again while writing."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from campaigns.guidelines import wording
from campaigns.guidelines.rules.remarks import Remark
from core.ui.components import NO_HTML, Tone, badge, icon


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
