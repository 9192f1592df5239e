"""KPIs as cards, drawn in Python: a card is a dozen small words, and a report has many."""

from collections.abc import Iterable

from django.utils.html import conditional_escape as esc
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from analytics.kpis.cards import KpiCard
from core.ui.charts import sparkline
from core.ui.components import badge

CARD = '<section class="card kpi"><div class="card-body stack">'


def explained(shown: Iterable[KpiCard], *, with_charts: bool = False) -> SafeString:
    """Each with why it stands so, and its course as a chart or as a line."""
    target, cases = _("target %(target)s"), _("Number of cases: %(cases)s")
    return SafeString(
        "".join(
            f"{CARD}{_figure(card, target)}"
            f'<p class="kpi-reason">{esc(card.reason)}</p>'
            f"{card.chart if with_charts else sparkline(card.points)}"
            f'<p class="kpi-cases">{esc(cases % {"cases": card.cases})}</p>'
            "</div></section>"
            for card in shown
        )
    )


def small(shown: Iterable[KpiCard]) -> SafeString:
    """Each with its campaign: for a page of several."""
    target = _("target %(target)s")
    return SafeString(
        "".join(
            f"{CARD}{_figure(card, target)}"
            f'<p class="kpi-cases">{esc(card.campaign)}</p>{sparkline(card.points)}'
            "</div></section>"
            for card in shown
        )
    )


def _figure(card: KpiCard, target: str) -> str:
    return (
        f'<div class="kpi-head"><h3 class="kpi-name">{esc(card.label)}</h3>'
        f"{badge(card.verdict, card.tone)}</div>"
        f'<p class="kpi-figures"><a class="stat-value" href="{esc(card.url)}">{esc(card.value)}</a>'
        f" <span>{esc(target % {'target': card.target})}</span></p>"
    )
