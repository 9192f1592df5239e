"""The figures of a publication as its page shows them."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from analytics.clicks.models import Click
from analytics.metrics.models import Figure, Snapshot
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


def last_snapshots(publication: Publication) -> list[Snapshot]:
    """The last few of each figure, oldest first."""
    newest_first = Window(
        RowNumber(), partition_by=F("figure"), order_by=F("taken_at").desc()
    )
    snapshots = Snapshot.objects.filter(publication=publication)
    shown = snapshots.annotate(place=newest_first).filter(place__lte=MOST_POINTS)
    return list(shown.order_by("figure", "taken_at"))


def figures_of(publication: Publication) -> list[ShownFigure]:
    """One for each figure that was measured or typed in, and the click-through. Two queries."""
    figures = []
    for figure, group in groupby(
        last_snapshots(publication), key=lambda one: one.figure
    ):
        known = list(group)
        last = known[-1]
        figures.append(
            ShownFigure(
                label=last.get_figure_display(),
                value=formats.number(last.value),
                note=f"{last.get_source_display()}, {formats.ago(last.taken_at)}",
                points=[one.value for one in known],
            )
        )
        if figure == Figure.IMPRESSIONS and last.value and publication.link_id:
            figures.append(_click_through(publication, last.value))
    return figures


def _click_through(publication: Publication, impressions: int) -> ShownFigure:
    clicks = Click.objects.filter(link=publication.link_id).count()
    note = _("%(clicks)s clicks on its link, divided by its impressions") % {
        "clicks": formats.number(clicks)
    }
    return ShownFigure(
        _("Click-through"), formats.percent(clicks / impressions), note, []
    )
