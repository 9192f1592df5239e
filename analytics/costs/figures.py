"""Cost per result, internal and external apart. Pure; the formulas are those of the KPIs."""

from dataclasses import dataclass, replace
from decimal import Decimal

from analytics.kpis.facts import Facts
from analytics.kpis.formulas import CASES, FORMULAS
from campaigns.planning.metrics import Metric

ZERO = Decimal(0)
COSTS = (
    Metric.COST_PER_CLICK,
    Metric.COST_PER_APPLICATION,
    Metric.COST_PER_QUALIFIED_APPLICATION,
    Metric.COST_PER_HIRE,
)


@dataclass(frozen=True, slots=True)
class CostFigure:
    """One cost per result; the amounts are None while there is no case to divide by."""

    metric: Metric
    whole: Decimal | None
    external: Decimal | None
    internal: Decimal | None
    cases: int


def figures(facts: Facts) -> list[CostFigure]:
    """The four costs of the facts of one period; external and internal add up to the whole."""
    outside, inside = (
        replace(facts, internal_spend=ZERO),
        replace(facts, external_spend=ZERO),
    )
    return [
        CostFigure(
            metric=metric,
            whole=FORMULAS[metric](facts),
            external=FORMULAS[metric](outside),
            internal=FORMULAS[metric](inside),
            cases=CASES[metric](facts),
        )
        for metric in COSTS
    ]
