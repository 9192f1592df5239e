"""The arithmetic of each KPI. Pure: figures in, a figure or nothing out.

Definitions for readers: docs/reference/metrics.md.
"""

from collections.abc import Callable
from decimal import Decimal

from analytics.kpis.facts import Facts
from campaigns.planning.metrics import Metric

Formula = Callable[[Facts], Decimal | None]
FORMULAS: dict[Metric, Formula] = {}


def computes(metric: Metric) -> Callable[[Formula], Formula]:
    """Register a formula for a word of the vocabulary."""

    def register(formula: Formula) -> Formula:
        FORMULAS[metric] = formula
        return formula

    return register


def _share(part: Decimal | int, whole: int) -> Decimal | None:
    """Nothing is not the same as zero: without a whole there is nothing to say."""
    return Decimal(part) / whole if whole else None


@computes(Metric.CLICKS)
def clicks(facts: Facts) -> Decimal:
    """Counted requests of tracked links."""
    return Decimal(facts.clicks)


@computes(Metric.VACANCY_VIEWS)
def vacancy_views(facts: Facts) -> Decimal:
    """Vacancy pages shown to people who came by a link of the campaign."""
    return Decimal(facts.vacancy_views)


@computes(Metric.RESPONSES)
def responses(facts: Facts) -> Decimal:
    """People who gave a first sign of interest."""
    return Decimal(facts.responses)


@computes(Metric.APPLICATIONS)
def applications(facts: Facts) -> Decimal:
    """Applications, by form or logged."""
    return Decimal(facts.applications)


@computes(Metric.QUALIFIED_APPLICATIONS)
def qualified_applications(facts: Facts) -> Decimal:
    """Applications that passed screening."""
    return Decimal(facts.qualified)


@computes(Metric.INTERVIEWS)
def interviews(facts: Facts) -> Decimal:
    """Applications with an interview."""
    return Decimal(facts.interviews)


@computes(Metric.HIRES)
def hires(facts: Facts) -> Decimal:
    """Accepted offers."""
    return Decimal(facts.hires)


@computes(Metric.SPEND)
def spend(facts: Facts) -> Decimal:
    """Money paid plus hours at their rate."""
    return facts.spend


@computes(Metric.COST_PER_CLICK)
def cost_per_click(facts: Facts) -> Decimal | None:
    """Silent before the first click."""
    return _share(facts.spend, facts.clicks)


@computes(Metric.COST_PER_APPLICATION)
def cost_per_application(facts: Facts) -> Decimal | None:
    """Silent before the first application."""
    return _share(facts.spend, facts.applications)


@computes(Metric.COST_PER_QUALIFIED_APPLICATION)
def cost_per_qualified_application(facts: Facts) -> Decimal | None:
    """Silent before the first application that passed screening."""
    return _share(facts.spend, facts.qualified)


@computes(Metric.COST_PER_HIRE)
def cost_per_hire(facts: Facts) -> Decimal | None:
    """Internal and external cost (ISO/TS 30407) per hire; silent before the first."""
    return _share(facts.spend, facts.hires)


@computes(Metric.CONVERSION)
def conversion(facts: Facts) -> Decimal | None:
    """Applications per vacancy view; silent before the first view."""
    return _share(facts.applications, facts.vacancy_views)


# How many cases a figure rests on: what a reader should weigh it by.
CASES: dict[Metric, Callable[[Facts], int]] = {
    Metric.CLICKS: lambda f: f.clicks,
    Metric.VACANCY_VIEWS: lambda f: f.vacancy_views,
    Metric.RESPONSES: lambda f: f.responses,
    Metric.APPLICATIONS: lambda f: f.applications,
    Metric.QUALIFIED_APPLICATIONS: lambda f: f.applications,
    Metric.INTERVIEWS: lambda f: f.applications,
    Metric.HIRES: lambda f: f.applications,
    Metric.SPEND: lambda f: f.applications,
    Metric.COST_PER_CLICK: lambda f: f.clicks,
    Metric.COST_PER_APPLICATION: lambda f: f.applications,
    Metric.COST_PER_QUALIFIED_APPLICATION: lambda f: f.qualified,
    Metric.COST_PER_HIRE: lambda f: f.hires,
    Metric.CONVERSION: lambda f: f.vacancy_views,
}
