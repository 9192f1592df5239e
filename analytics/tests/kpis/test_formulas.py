"""The arithmetic of KPIs, by worked examples."""

from decimal import Decimal

import pytest

from analytics.kpis.facts import Facts
from analytics.kpis.formulas import FORMULAS
from campaigns.planning.metrics import Metric

FULL = Facts(
    clicks=400,
    vacancy_views=320,
    responses=60,
    applications=40,
    qualified=20,
    interviews=12,
    hires=4,
    external_spend=Decimal(1200),
    internal_spend=Decimal(800),
)


@pytest.mark.parametrize(
    ("metric", "value"),
    [
        (Metric.CLICKS, 400),
        (Metric.VACANCY_VIEWS, 320),
        (Metric.RESPONSES, 60),
        (Metric.APPLICATIONS, 40),
        (Metric.QUALIFIED_APPLICATIONS, 20),
        (Metric.INTERVIEWS, 12),
        (Metric.HIRES, 4),
        (Metric.SPEND, 2000),
        (Metric.COST_PER_CLICK, 5),
        (Metric.COST_PER_APPLICATION, 50),
        (Metric.COST_PER_QUALIFIED_APPLICATION, 100),
        (Metric.COST_PER_HIRE, 500),
        (Metric.CONVERSION, Decimal("0.125")),
    ],
)
def test_a_worked_example(metric, value):
    assert FORMULAS[metric](FULL) == value


@pytest.mark.parametrize(
    "metric",
    [
        Metric.COST_PER_CLICK,
        Metric.COST_PER_APPLICATION,
        Metric.COST_PER_QUALIFIED_APPLICATION,
        Metric.COST_PER_HIRE,
        Metric.CONVERSION,
    ],
)
def test_before_the_first_case_there_is_nothing_to_say(metric):
    assert FORMULAS[metric](Facts(external_spend=Decimal(100))) is None


def test_money_without_result_is_still_money():
    assert FORMULAS[Metric.SPEND](Facts(external_spend=Decimal(100))) == 100


def test_two_days_add_up():
    assert (
        Facts(
            clicks=800,
            vacancy_views=640,
            responses=120,
            applications=80,
            qualified=40,
            interviews=24,
            hires=8,
            external_spend=Decimal(2400),
            internal_spend=Decimal(1600),
        )
        == FULL + FULL
    )


def test_every_word_has_arithmetic():
    assert set(FORMULAS) == set(Metric)
