"""Values over time: lines, an area under the first, and the target they are measured against."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import formats
from core.ui.charts.frame import Format, figure, nice_scale
from core.ui.components import Text

Value = formats.Figure | None
WIDTH, HEIGHT = 600.0, 250.0
LEFT, RIGHT, TOP, BOTTOM = 40.0, 10.0, 16.0, 28.0
MOST_LABELS = 6
# A name at the end of a line: how high it is in a narrow card, and how far from the line.
NAME_HEIGHT, ABOVE, BELOW = 20.0, 9.0, 20.0


@dataclass(frozen=True, slots=True)
class Series:
    """One line. None is a gap: nothing measured is not zero."""

    name: Text
    values: Sequence[Value]


@dataclass(frozen=True, slots=True)
class Plane:
    """Where a place and a value lie in the drawing."""

    places: int
    top: float

    def x(self, place: int) -> float:
        width = WIDTH - LEFT - RIGHT
        return LEFT + (
            width * place / (self.places - 1) if self.places > 1 else width / 2
        )

    def y(self, value: formats.Figure) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - float(value) / self.top)


def line(
    *,
    title: Text,
    labels: Sequence[str],
    series: Sequence[Series],
    target: formats.Figure | None = None,
    show: Format = formats.number,
) -> SafeString:
    """Draw up to three series; beyond colour they differ by dash and by a label at the end."""
    known = [float(v) for one in series for v in one.values if v is not None]
    step, top = nice_scale(max([*known, float(target or 0)], default=0))
    plane = Plane(len(labels), top)
    parts = [
        *_grid(plane, step, show),
        *_labels(plane, labels),
        *_target(plane, target, show),
        *(
            mark
            for order, one in enumerate(series)
            for mark in _series(plane, order, one)
        ),
        *_end_names(plane, series),
        *_hits(plane, labels, series, show),
    ]
    return figure(
        title=title,
        summary=summary(series[0], labels, target, show)
        if series
        else _("No figures yet."),
        parts=parts,
        box=(WIDTH, HEIGHT),
        head=[_("Period"), *(one.name for one in series)],
        rows=[
            [label, *(show(one.values[place]) for one in series)]
            for place, label in enumerate(labels)
        ],
    )


def summary(
    one: Series, labels: Sequence[str], target: formats.Figure | None, show: Format
) -> str:
    """`Rose from 12 (wk 36) to 29 (wk 47), above the target of 25.`"""
    known = [
        (label, v) for label, v in zip(labels, one.values, strict=True) if v is not None
    ]
    if not known:
        return _("No figures yet.")
    (start, first), (end, last) = known[0], known[-1]
    words = {"start": start, "first": show(first), "end": end, "last": show(last)}
    if last > first:
        said = _("Rose from %(first)s (%(start)s) to %(last)s (%(end)s).") % words
    elif last < first:
        said = _("Fell from %(first)s (%(start)s) to %(last)s (%(end)s).") % words
    else:
        said = _("Stayed at %(last)s (%(start)s to %(end)s).") % words
    if target is None:
        return said
    goal = {"target": show(target)}
    verdict = (
        _("At or above the target of %(target)s.")
        if last >= target
        else _("Below the target of %(target)s.")
    )
    return f"{said} {verdict % goal}"


def _across(css: str, y: float) -> SafeString:
    """A horizontal line over the whole width."""
    return format_html(
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/>',
        css,
        f"{LEFT:g}",
        f"{WIDTH - RIGHT:g}",
        f"{y:.1f}",
        f"{y:.1f}",
    )


def _grid(plane: Plane, step: float, show: Format) -> list[SafeString]:
    lines = []
    for nth in range(round(plane.top / step) + 1):
        y = plane.y(nth * step)
        lines.append(_across("grid", y))
        lines.append(
            format_html(
                '<text class="axis" x="{}" y="{}" text-anchor="end">{}</text>',
                f"{LEFT - 10:g}",
                f"{y + 4:.1f}",
                show(nth * step),
            )
        )
    return lines


def _labels(plane: Plane, labels: Sequence[str]) -> list[SafeString]:
    every = max(1, math.ceil(len(labels) / MOST_LABELS))
    last = len(labels) - 1
    shown = [
        p
        for p in range(len(labels))
        if p == last or (p % every == 0 and last - p >= every)
    ]
    return [
        format_html(
            '<text class="axis" x="{}" y="{}" text-anchor="{}">{}</text>',
            f"{plane.x(place):.1f}",
            f"{HEIGHT - 6:g}",
            "end" if place == last and last else "middle",
            labels[place],
        )
        for place in shown
    ]


def _target(
    plane: Plane, target: formats.Figure | None, show: Format
) -> list[SafeString]:
    if target is None:
        return []
    y = plane.y(target)
    words = _("target %(target)s") % {"target": show(target)}
    return [
        _across("target", y),
        format_html(
            '<text class="target-label" x="{}" y="{}">{}</text>',
            f"{LEFT + 4:g}",
            f"{y - 6:.1f}",
            words,
        ),
    ]


def _runs(plane: Plane, values: Sequence[Value]) -> list[list[tuple[float, float]]]:
    """Unbroken stretches of points; a gap starts a new one."""
    runs: list[list[tuple[float, float]]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((plane.x(place), plane.y(value)))
    return [run for run in runs if run]


def _series(plane: Plane, order: int, one: Series) -> list[SafeString]:
    floor, parts = HEIGHT - BOTTOM, []
    for run in _runs(plane, one.values):
        path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in run)
        if order == 0:
            parts.append(
                format_html(
                    '<path class="area series-0" d="{}"/>',
                    f"{path} L{run[-1][0]:.1f} {floor:g} L{run[0][0]:.1f} {floor:g} Z",
                )
            )
        parts.append(
            format_html('<path class="line series-{0} dash-{0}" d="{1}"/>', order, path)
        )
    return parts


def _end_names(plane: Plane, series: Sequence[Series]) -> list[SafeString]:
    """With more than one line each carries its name, so that colour is never alone."""
    ends = [
        (plane.y(points[-1][1]), plane.x(points[-1][0]), order)
        for order, one in enumerate(series)
        if (points := [(p, v) for p, v in enumerate(one.values) if v is not None])
    ]
    if len(series) == 1 or not ends:
        return []
    ends.sort()
    heights = _apart([y for y, _x, _order in ends])
    return [
        format_html(
            '<text class="series-label series-{}" x="{}" y="{}" text-anchor="end">{}</text>',
            order,
            f"{x:.1f}",
            f"{height:.1f}",
            series[order].name,
        )
        for (_y, x, order), height in zip(ends, heights, strict=True)
    ]


def _apart(ends: Sequence[float]) -> list[float]:
    """Where the names of lines that end at these heights stand: above the end, or below it
    when the name of a higher line is in the way, and never in each other.
    """
    heights: list[float] = []
    for end in ends:
        height = max(end - ABOVE, NAME_HEIGHT)
        if heights and height < heights[-1] + NAME_HEIGHT:
            height = max(end + BELOW, heights[-1] + NAME_HEIGHT)
        heights.append(height)
    lowest = HEIGHT - BOTTOM - 3
    for place in range(len(heights) - 1, -1, -1):
        heights[place] = min(heights[place], lowest)
        lowest = heights[place] - NAME_HEIGHT
    return heights


def _hits(
    plane: Plane, labels: Sequence[str], series: Sequence[Series], show: Format
) -> list[SafeString]:
    """Wide invisible columns that tell their figures under the pointer."""
    width = (WIDTH - LEFT - RIGHT) / max(len(labels) - 1, 1)
    columns = []
    for place, label in enumerate(labels):
        said = ", ".join(f"{one.name} {show(one.values[place])}" for one in series)
        dots = format_html_join(
            "",
            '<circle class="dot series-{}" cx="{}" cy="{}" r="4.5"/>',
            (
                (order, f"{plane.x(place):.1f}", f"{plane.y(value):.1f}")
                for order, one in enumerate(series)
                if (value := one.values[place]) is not None
            ),
        )
        columns.append(
            format_html(
                '<g class="hit"><rect x="{}" y="{}" width="{}" height="{}"/>{}'
                "<title>{}</title></g>",
                f"{plane.x(place) - width / 2:.1f}",
                f"{TOP:g}",
                f"{width:.1f}",
                f"{HEIGHT - TOP - BOTTOM:g}",
                dots,
                f"{label}: {said}",
            )
        )
    return columns
