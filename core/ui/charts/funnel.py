"""From many to few: equal bars, because 186,400 and 17 cannot be drawn to scale together.

The filled part of a bar is what was left of the step before; the numbers are the truth.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import formats
from core.ui.charts.frame import figure
from core.ui.components import Text

WIDTH, ROW, BAR = 560.0, 70.0, 30.0


@dataclass(frozen=True, slots=True)
class Stage:
    """One step. None: not measured, which is not the same as nobody."""

    name: Text
    value: int | None
    url: str = ""


def rates(stages: Sequence[Stage]) -> list[float | None]:
    """The share that came through from the step before; the first step has none."""
    found: list[float | None] = [None]
    for before, after in itertools.pairwise(stages):
        both = before.value and after.value is not None
        found.append(after.value / before.value if both else None)  # type: ignore[operator]
    return found[: len(stages)]


def funnel(*, title: Text, stages: Sequence[Stage]) -> SafeString:
    """Draw the steps under each other with the conversion of each."""
    shares = rates(stages)
    low = lowest(shares)
    parts = [
        _stage(place, stage, shares[place], is_low=place == low)
        for place, stage in enumerate(stages)
    ]
    return figure(
        title=title,
        summary=summary(stages, shares),
        parts=parts,
        box=(WIDTH, ROW * max(len(stages), 1)),
        head=[_("Step"), _("Number"), _("From the step before")],
        rows=[
            [str(stage.name), formats.number(stage.value), formats.percent(share)]
            for stage, share in zip(stages, shares, strict=True)
        ],
        how=_(
            "All bars are equally long; the filled part is the share that came through "
            "from the step before."
        ),
        css="chart-funnel",
    )


def lowest(shares: Sequence[float | None]) -> int | None:
    """Which step loses most; none when there is nothing to compare."""
    known = [(share, place) for place, share in enumerate(shares) if share is not None]
    return min(known)[1] if len(known) > 1 else None


def summary(stages: Sequence[Stage], shares: Sequence[float | None]) -> str:
    """`Of 186.400 at “Views” 17 reached “Hires”. The biggest drop is at “Clicks”: 5,0% came through.`"""
    known = [stage for stage in stages if stage.value is not None]
    if not known or not known[0].value:
        return _("No figures yet.")
    said = _("Of %(first)s at “%(start)s”, %(last)s reached “%(end)s”.") % {
        "first": formats.number(known[0].value),
        "start": known[0].name,
        "last": formats.number(known[-1].value),
        "end": known[-1].name,
    }
    low = lowest(shares)
    if low is None:
        return said
    drop = _("The biggest drop is at “%(step)s”: %(share)s came through.") % {
        "step": stages[low].name,
        "share": formats.percent(shares[low]),
    }
    return f"{said} {drop}"


def _stage(
    place: int, stage: Stage, share: float | None, *, is_low: bool
) -> SafeString:
    """The name and the conversion above the bar, the figure in it."""
    top = place * ROW
    filled = WIDTH if place == 0 and stage.value else WIDTH * min(share or 0.0, 1.0)
    if stage.value:
        filled = max(filled, 8.0)
    name = format_html(
        '<text class="name" x="0" y="{}">{}</text>', f"{top + 20:g}", stage.name
    )
    if stage.url:
        name = format_html('<a href="{}">{}</a>', stage.url, name)
    # A figure on a filled bar is written in the bar's own contrast colour.
    is_inside = filled > WIDTH / 4
    return format_html(
        '{}<text class="rate{}" x="{}" y="{}" text-anchor="end">{}</text>'
        '<rect class="track" x="0" y="{}" width="{}" height="{}" rx="8"/>'
        '<rect class="bar" x="0" y="{}" width="{}" height="{}" rx="8"/>'
        '<text class="value{}" x="{}" y="{}">{}</text>',
        name,
        " step-low" if is_low else "",
        f"{WIDTH:g}",
        f"{top + 20:g}",
        "" if place == 0 else f"↓ {formats.percent(share)}",
        f"{top + 29:g}",
        f"{WIDTH:g}",
        f"{BAR:g}",
        f"{top + 29:g}",
        f"{filled:.1f}",
        f"{BAR:g}",
        " inside" if is_inside else "",
        f"{12 if is_inside else filled + 10:.1f}",
        f"{top + 50:g}",
        formats.number(stage.value),
    )
