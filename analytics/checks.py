"""A word without arithmetic is told at start."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from analytics.kpis.formulas import CASES, FORMULAS
from campaigns.planning.metrics import Metric


@register()
def every_metric_is_computed(**_kwargs: Any) -> list[CheckMessage]:
    return [
        Error(
            f"Nobody computes {metric.value}.",
            hint="Write a formula with @computes in analytics/kpis/formulas.py.",
            id="analytics.E001",
        )
        for metric in Metric
        if metric not in FORMULAS or metric not in CASES
    ]
