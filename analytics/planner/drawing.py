"""The tables of the plan, drawn in Python: every cell says what it is on a phone.

What a person typed is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from analytics.planner import page
from analytics.planner.advising import advise
from analytics.planner.page import ChainLine, ChannelLine, StepLine, WeekCell, WeekLine
from analytics.planner.reckoning import Reckoning
from core.ui.components import badge


def _rows(rows: Iterable[str]) -> SafeString:
    return SafeString("".join(rows))


def _head(words: object, css: str = "cell-title") -> str:
    return f'<th scope="row" class="{css}">{esc(str(words))}'


def _figure(label: str, figure: object, beside: str = "") -> str:
    note = f' <span class="cell-note">{esc(beside)}</span>' if beside else ""
    return f'<td class="cell-end num" data-label="{label}"><span>{esc(str(figure))}{note}</span></td>'


def _three(line: ChainLine | StepLine, low: str, likely: str, high: str) -> str:
    strong = SafeString(f"<strong>{esc(line.likely)}</strong>")
    return _figure(low, line.low) + _figure(likely, strong) + _figure(high, line.high)


def chain(lines: Iterable[ChainLine]) -> SafeString:
    """From hires back to posts."""
    low, likely, high = esc(_("Low")), esc(_("Likely")), esc(_("High"))
    due, came = esc(_("Expected by today")), esc(_("So far"))
    verdict = esc(_("Verdict"))
    return _rows(
        f"<tr>{_head(line.label)}</th>{_three(line, low, likely, high)}"
        f"{_figure(due, line.expected)}{_figure(came, line.actual)}"
        f'<td data-label="{verdict}">{line.verdict}</td></tr>'
        for line in lines
    )


def ground(lines: Iterable[StepLine], *, may_change: bool) -> SafeString:
    """What each step is taken for, with its source and a way to change an assumption."""
    low, likely, high = esc(_("Low")), esc(_("Likely")), esc(_("High"))
    source, edit = esc(_("Source")), esc(_("Edit"))

    def row(line: StepLine) -> str:
        note = f' <span class="cell-note">{esc(line.note)}</span>' if line.note else ""
        mark = badge(line.source, "info" if line.is_own else "warning", dot=False)
        link = (
            f'<a class="btn btn-sm" href="{line.edit_url}" '
            f'aria-label="{edit}: {esc(str(line.label))}">{edit}</a>'
            if line.edit_url
            else ""
        )
        last = f'<td class="cell-end">{link}</td>' if may_change else ""
        return (
            f"<tr>{_head(line.label)}</th>{_three(line, low, likely, high)}"
            f'<td data-label="{source}"><span>{mark}{note}</span></td>{last}</tr>'
        )

    return _rows(row(line) for line in lines)


def _marks(cell: WeekCell) -> str:
    return " ".join(badge(words, cell.tone, dot=False) for words in cell.marks)


def channels(lines: Iterable[ChannelLine]) -> SafeString:
    """What each channel must bring."""
    return _rows(
        f'<tr><th scope="row" class="cell-title">{line.platform} {esc(line.name)}</th>'
        f"{''.join(_figure(esc(label), *rest) for label, *rest in line.cells)}</tr>"
        for line in lines
    )


def weeks(lines: Iterable[WeekLine]) -> SafeString:
    """Posts that are there of posts that are needed, per week and channel."""
    words = _("this week")
    this_week = f' <span class="cell-note">{esc(words)}</span>'

    def row(line: WeekLine) -> str:
        now = ' aria-current="date"' if line.is_now else ""
        cells = "".join(
            f'<td data-label="{esc(cell.channel)}"><span><span class="num">'
            f"{esc(cell.said)}</span> {_marks(cell)}</span></td>"
            for cell in line.cells
        )
        head = _head(line.label, "cell-title cell-nowrap")
        return f"<tr{now}>{head}{this_week if line.is_now else ''}</th>{cells}</tr>"

    return _rows(row(line) for line in lines)


def page_of(found: Reckoning) -> dict[str, Any]:
    """The whole plan."""
    lines = page.channel_lines(found)
    return {
        "chain": chain(page.chain_lines(found)),
        "channel_heads": [label for label, *_rest in lines[0].cells],
        "channels": channels(lines),
        "weeks": weeks(page.week_lines(found)),
        "week_heads": [one.channel.account.name for one in found.channels],
        "chart": page.chart(found),
        "budget_said": page.budget_said(found),
        "advice": advise(found),
        "short": found.short,
        "to_propose": found.to_propose,
        "first": found.span.first,
        "last": found.span.last,
    }
