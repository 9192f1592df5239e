"""The figures of a publication as its page shows them."""

from dataclasses import dataclass
from itertools import groupby

from analytics.metrics.models import Snapshot
from campaigns.publishing.models import Publication
from core.ui import formats

MOST_POINTS = 30


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """The last known value, where it comes from, and how it grew."""

    label: str
    value: str
    note: str
    points: list[int]


def figures_of(publication: Publication) -> list[ShownFigure]:
    """One for each figure that was measured or typed in. One query."""
    snapshots = Snapshot.objects.filter(publication=publication)
    figures = []
    for _figure, group in groupby(
        snapshots.order_by("figure", "taken_at"), key=lambda one: one.figure
    ):
        known = list(group)
        last = known[-1]
        figures.append(
            ShownFigure(
                label=last.get_figure_display(),
                value=formats.number(last.value),
                note=f"{last.get_source_display()}, {formats.ago(last.taken_at)}",
                points=[one.value for one in known[-MOST_POINTS:]],
            )
        )
    return figures
