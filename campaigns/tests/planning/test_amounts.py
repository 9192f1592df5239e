"""An amount means the same in either notation."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from campaigns.planning.amounts import AmountField
from campaigns.planning.figures import shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1250", "1250"),
        ("1250,50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1,250.50", "1250.50"),
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("12.345.678", "12345678"),
        ("€ 75", "75"),
        ("0,5", "0.5"),
        ("-3", "-3"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_notations_are_understood_in_both_languages(typed, meant, language):
    with translation.override(language):
        assert AmountField().clean(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["veel", "12,34,5", "1.2.3,4x", "1,234.567"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValidationError):
        AmountField().clean(typed)


def test_an_amount_comes_back_as_the_reader_writes_it():
    with translation.override("nl"):
        assert AmountField().prepare_value(Decimal("1250.50")) == "1250,50"
    with translation.override("en"):
        assert AmountField().prepare_value(Decimal("1250.00")) == "1250"
    assert AmountField().prepare_value("12 euro") == "12 euro"


def test_a_figure_is_written_as_what_it_is():
    with translation.override("nl"):
        assert shown("cost_per_hire", Decimal(1500)) == "€ 1.500"
        assert shown("conversion", Decimal("0.045")) == "4,5%"
        assert shown("applications", Decimal(1240)) == "1.240"
        assert shown("applications", None) == "–"
