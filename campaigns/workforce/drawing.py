"""The seats of a requisition, drawn in Python: one row is a dozen small words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.workforce.models import Opening
from core.ui import formats
from core.ui.components import Tone, badge, icon


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One seat of the requisition."""

    opening: Opening
    state: str
    tone: Tone
    can_change: bool
    can_withdraw: bool


def seats(lines: Iterable[SeatLine]) -> SafeString:
    """The rows of the list, each with its state and its menu."""
    words = {
        "needed": _("Needed by %(day)s"),
        "filled": _("filled %(day)s"),
        "start": _("expected start %(day)s"),
        "more": _("More for this seat"),
        "change": _("Change the days"),
        "withdraw": _("Withdraw"),
    }
    return SafeString("".join(_row(line, words) for line in lines))


def _row(line: SeatLine, words: Mapping[str, str]) -> str:
    opening = line.opening
    said = words["start"] % {"day": formats.day(opening.expected_start)}
    if opening.filled_at:
        filled = words["filled"] % {"day": formats.day(opening.filled_at)}
        said = f"{filled} · {said}"
    title = words["needed"] % {"day": formats.day(opening.needed_by)}
    return (
        '<li class="row-item"><div class="row-main">'
        f'<span class="row-title">{esc(title)}</span>'
        f'<span class="row-note">{esc(said)}</span></div>'
        f'<div class="row-end">{badge(line.state, line.tone)}{_menu(line, words)}</div></li>'
    )


def _menu(line: SeatLine, words: Mapping[str, str]) -> str:
    if not line.can_change:
        return ""
    items = _item("opening-edit", line, "pencil", words["change"])
    if line.can_withdraw:
        items += _item("opening-withdraw", line, "x", words["withdraw"])
    return (
        '<details class="menu"><summary class="btn btn-ghost btn-icon-only" role="button"'
        f' aria-label="{esc(words["more"])}">{icon("dots")}</summary>'
        f'<div class="menu-sheet">{items}</div></details>'
    )


def _item(name: str, line: SeatLine, drawing: str, words: str) -> str:
    url = reverse(f"campaigns:{name}", args=[line.opening.pk])
    return f'<a class="menu-item" href="{url}">{icon(drawing)}{esc(words)}</a>'
