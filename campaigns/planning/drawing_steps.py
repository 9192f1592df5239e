"""The ten steps on the overview, drawn in Python; what a person typed is escaped here."""

from collections.abc import Iterable

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString

from campaigns.planning.overview import StepLine
from core.ui.components import badge, icon


def rows(lines: Iterable[StepLine], *, may_change: bool, is_main: bool) -> SafeString:
    """A row for each; the next one is a button for who plans, the main one of the page or not."""
    css = "btn btn-sm btn-primary" if is_main else "btn btn-sm"
    return SafeString("".join(_row(line, css if may_change else "") for line in lines))


def _row(line: StepLine, button: str) -> str:
    title = esc(str(line.title))
    tone = "success" if line.is_done else "accent" if line.is_next else "neutral"
    number = f"{line.number}. " if line.number else ""
    owner = f" · {esc(line.owner)}" if line.owner else ""
    end: str = badge(line.look.word, line.look.tone)
    if line.is_next and line.url and button:
        end = (
            f'<a class="{button}" href="{line.url}">{esc(str(line.look.action))}'
            f'<span class="visually-hidden">: {title}</span></a>'
        )
    return (
        f'<li class="row-item"><span class="face tone-{tone}" aria-hidden="true">'
        f'{icon(line.icon)}</span><div class="row-main">'
        f'<a class="row-title" href="{line.page}">{number}{title}</a>'
        f'<span class="row-note">{esc(str(line.said))}{owner}</span></div>'
        f'<div class="row-end">{end}</div></li>'
    )
