"""Amounts beside each other: one horizontal bar each, the figure always written."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import formats
from core.ui.charts.frame import Format, figure
from core.ui.components import Text

WIDTH, ROW, THICK = 420.0, 54.0, 10.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; with a url its name is a link to the rows behind it."""

    name: Text
    value: formats.Figure
    url: str = ""


def bars(
    *, title: Text, rows: Sequence[Bar], show: Format = formats.number
) -> SafeString:
    """Draw the bars in the order given, all against the longest."""
    most = max((float(row.value) for row in rows), default=0) or 1
    return figure(
        title=title,
        summary=summary(rows, show),
        parts=[_bar(place, row, most, show) for place, row in enumerate(rows)],
        box=(WIDTH, ROW * max(len(rows), 1)),
        head=[_("Name"), _("Value")],
        rows=[[str(row.name), show(row.value)] for row in rows],
        css="chart-bars",
    )


def summary(rows: Sequence[Bar], show: Format) -> str:
    """`LinkedIn is the largest with 92, 37,1% of 248.`"""
    total = sum(float(row.value) for row in rows)
    if not rows or not total:
        return _("No figures yet.")
    largest = max(rows, key=lambda row: row.value)
    return _("%(name)s is the largest with %(value)s, %(share)s of %(total)s.") % {
        "name": largest.name,
        "value": show(largest.value),
        "share": formats.percent(float(largest.value) / total),
        "total": show(total),
    }


def _bar(place: int, row: Bar, most: float, show: Format) -> SafeString:
    """The name above its bar: a long name costs no room, on a phone neither."""
    top = place * ROW
    name = format_html(
        '<text class="name" x="0" y="{}">{}</text>', f"{top + 20:g}", row.name
    )
    if row.url:
        name = format_html('<a href="{}">{}</a>', row.url, name)
    return format_html(
        '{}<text class="value" x="{}" y="{}" text-anchor="end">{}</text>'
        '<rect class="track" x="0" y="{}" width="{}" height="{}" rx="5"/>'
        '<rect class="bar" x="0" y="{}" width="{}" height="{}" rx="5"/>',
        name,
        f"{WIDTH:g}",
        f"{top + 20:g}",
        show(row.value),
        f"{top + 30:g}",
        f"{WIDTH:g}",
        f"{THICK:g}",
        f"{top + 30:g}",
        f"{WIDTH * max(float(row.value), 0) / most:.1f}",
        f"{THICK:g}",
    )
