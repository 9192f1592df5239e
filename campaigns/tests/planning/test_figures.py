"""A figure is written as what it is."""

from decimal import Decimal

from django.utils import translation

from campaigns.planning.figures import shown


def test_a_figure_is_written_as_what_it_is():
    with translation.override("nl"):
        assert shown("cost_per_hire", Decimal(1500)) == "€ 1.500"
        assert shown("conversion", Decimal("0.045")) == "4,5%"
        assert shown("applications", Decimal(1240)) == "1.240"
        assert shown("applications", None) == "–"
