"""A small line without axes: the direction, beside the figure that is written."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.ui import formats

WIDTH, HEIGHT, EDGE = 120.0, 40.0, 3.0
FEWEST = 2


def sparkline(values: Sequence[formats.Figure | None], css: str = "") -> SafeString:
    """Draw the known values; fewer than two say nothing and draw nothing."""
    known = [float(value) for value in values if value is not None]
    if len(known) < FEWEST:
        return SafeString("")
    low, high = min(known), max(known)
    span = (high - low) or 1
    room = HEIGHT - 2 * EDGE
    points = [
        (
            WIDTH * place / (len(known) - 1),
            # A flat line lies in the middle, not on the floor.
            EDGE + room * (1 - (value - low) / span) if high > low else HEIGHT / 2,
        )
        for place, value in enumerate(known)
    ]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return format_html(
        '<svg class="spark{}" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true" '
        'focusable="false"><path class="area" d="{} L{} {} L0 {} Z"/><path class="line" d="{}"/></svg>',
        f" {css}" if css else "",
        f"{WIDTH:g}",
        f"{HEIGHT:g}",
        path,
        f"{WIDTH:g}",
        f"{HEIGHT:g}",
        f"{HEIGHT:g}",
        path,
    )
