"""What every chart shares: the figure around the drawing, and a scale of round numbers."""

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import count

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.ui import formats
from core.ui.components import Text

Format = Callable[[formats.Figure | None], str]
_ids = count(1)


def next_id() -> str:
    """A page may hold many charts; each needs an id of its own."""
    return f"chart-{next(_ids)}"


def nice_scale(top: float, steps: int = 4) -> tuple[float, float]:
    """Round numbers for an axis: `(step, top)` so that `top` is a whole number of steps."""
    if top <= 0:
        return 1, steps
    raw = top / steps
    power = 10 ** math.floor(math.log10(raw))
    step = next(times * power for times in (1, 2, 2.5, 5, 10) if times * power >= raw)
    step = max(step, 1) if float(top).is_integer() else step
    return step, math.ceil(round(top / step, 9)) * step


def figure(
    *,
    title: Text,
    summary: Text,
    parts: Iterable[SafeString],
    box: tuple[float, float],
    head: Sequence[Text],
    rows: Iterable[Sequence[str]],
    how: Text = "",
    css: str = "",
) -> SafeString:
    """The drawing, made of `parts`, with its name, its sentence and its table."""
    mark = next_id()
    drawing = format_html_join("", "{}", ((part,) for part in parts))
    return format_html(
        '<figure class="chart {css}"><figcaption>{summary}</figcaption>'
        '<svg viewBox="0 0 {width} {height}" role="{role}" aria-labelledby="{mark}-t {mark}-d">'
        '<title id="{mark}-t">{title}</title><desc id="{mark}-d">{summary}</desc>{drawing}</svg>'
        "{how}{table}</figure>",
        css=css,
        summary=summary,
        width=f"{box[0]:g}",
        height=f"{box[1]:g}",
        # A picture has no parts; with links in it, it is a group of them.
        role="group" if "<a " in drawing else "img",
        mark=mark,
        title=title,
        drawing=drawing,
        how=format_html('<p class="chart-how">{}</p>', how) if how else "",
        table=table(title, head, rows),
    )


def table(
    title: Text, head: Sequence[Text], rows: Iterable[Sequence[str]]
) -> SafeString:
    """The same figures to read."""
    headings = format_html_join(
        "",
        '<th scope="col" class="{}">{}</th>',
        ((_align(place), label) for place, label in enumerate(head)),
    )
    lines = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        ((name, _cells(cells)) for name, *cells in rows),
    )
    return format_html(
        "<details><summary>{}</summary>"
        '<table class="list list-plain"><caption class="visually-hidden">{}</caption>'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></details>",
        _("Show as table"),
        title,
        headings,
        lines,
    )


def _cells(cells: Iterable[str]) -> SafeString:
    return format_html_join(
        "", '<td class="cell-end">{}</td>', ((cell,) for cell in cells)
    )


def _align(place: int) -> str:
    return "cell-end" if place else ""
