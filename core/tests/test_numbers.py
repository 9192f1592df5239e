"""A number means the same in Dutch and in English, in a form and in a file."""

from decimal import Decimal

import pytest

from core.numbers import Number, currency_in, parse

MEANT = {
    "1250": ["1250", "1.250", "1,250", "1 250", "1\u00a0250", "1\u202f250", "+1250"],
    "2800": ["2.800", "€ 2.800", "2.800,-", "€ 2.800,–", "EUR 2.800", "2.800 euro"],
    "1234": ["1.234", "1,234", "1.234,00", "1,234.00"],
    "1250.75": ["1.250,75", "1,250.75", "1250,75", "1250.75", "1 250,75"],
    "100": ["€ 100,-", "€100.-", "100,--", "100,=", "100,- €", "  100  "],
    "12345678": ["12.345.678", "12,345,678", "12 345 678"],
    "0.5": ["0,5", ".5", "0.50", ",5"],
    "0.125": ["0,125", "0.125"],
    "12.3456": ["12,3456", "12.3456"],
    "-100": ["(100,00)", "-100", "100-", "\u2212100", "€ -100", "-€ 100", "(€ 100,-)"],
    "-12.5": ["12,50-", "-12,50", "– 12,50", "€ 12,50-"],
}


@pytest.mark.parametrize(
    ("text", "value"), [(text, v) for v, texts in MEANT.items() for text in texts]
)
def test_numbers_as_people_write_them(text, value):
    assert parse(text).value == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "€", "()", "veel", "12 mei", "abc 5", "5 abc", "1e5", "NaN"),
        *("1.2.3,4", "12,34,5", "1.234.56", "1 2 3", "28 00", "1,,5", "--5", "(-5)"),
        *("5-5", "1_000", "²", "١٢", "0x10", "12%", "5 EUR USD", "1.23a", "9" * 61),
    ],
)
def test_what_is_no_number(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "currency"),
    [("€ 5", "EUR"), ("5 usd", "USD"), ("£5", "GBP"), ("5 Euro", "EUR"), ("5", "")],
)
def test_a_number_may_name_its_currency(text, currency):
    assert parse(text) == Number(Decimal(5), currency)


@pytest.mark.parametrize(
    ("text", "currency"), [(" eur", "EUR"), ("€", "EUR"), ("abc", ""), ("", "")]
)
def test_a_currency_by_itself(text, currency):
    assert currency_in(text) == currency
