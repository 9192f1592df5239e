"""A figure on a card, drawn in Python: a page shows a row of them."""

from collections.abc import Sequence

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString

from core.ui import formats
from core.ui.charts import sparkline
from core.ui.components import Good, Text, trend


def stat(
    label: Text,
    value: Text,
    *,
    change: formats.Figure | None = None,
    good: Good = "up",
    note: Text = "",
    points: Sequence[formats.Figure | None] = (),
    url: str = "",
) -> SafeString:
    """With a url the whole card leads to the rows behind the figure."""
    name, figure = esc(str(label)), esc(str(value))
    shown = f'<span class="stat-value">{figure}</span>'
    if url:
        shown = (
            f'<a class="stat-link stat-value" href="{esc(url)}" '
            f'aria-label="{name}: {figure}">{figure}</a>'
        )
    remark = f"<span>{esc(str(note))}</span>" if note else ""
    return SafeString(
        '<div class="card"><div class="stat">\n'
        f'  <span class="stat-label">{name}</span>\n  {shown}\n'
        f'  <span class="stat-foot">{trend(change, good=good)}{remark}</span>\n'
        f"  {sparkline(points)}\n</div></div>\n"
    )
