"""Every form reads numbers and days one way and shows them as the reader writes them."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.utils import translation

from core.ui.number_fields import AmountField, PriceField, use_currency


class Typed(forms.Form):
    amount = AmountField(required=False)
    count = forms.IntegerField(required=False)
    figure = forms.DecimalField(required=False)
    day = forms.DateField(required=False)
    hidden = forms.IntegerField(widget=forms.HiddenInput, required=False)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["amount", "count", "figure"])
@pytest.mark.parametrize("text", ["2.800", "2,800", "2 800", "€ 2.800,-", "2\u00a0800"])
def test_every_number_field_reads_every_notation(language, name, text):
    with translation.override(language):
        form = Typed({name: text})

        assert form.is_valid(), form.errors
        assert form.cleaned_data[name] == 2800
        assert f'value="{text}"' in str(form[name])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text", ["3 nov 2026", "03-11-2026", "2026-11-03", "3/11/26"])
def test_a_typed_day_is_read_in_either_language(language, text):
    with translation.override(language):
        form = Typed({"day": text})

        assert form.is_valid(), form.errors
        assert form.cleaned_data["day"] == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("amount", "veel"),
        ("amount", "1e5"),
        ("amount", "1_000"),
        ("amount", "12,345.678"),
        ("count", "١٢"),
        ("count", "1.250,75"),
        ("figure", "NaN"),
        ("count", "$ 5"),
        ("day", "11/25/2026"),
        ("day", "abc"),
    ],
)
def test_what_is_neither_is_refused_and_comes_back_as_it_was_typed(name, text):
    form = Typed({name: text})

    assert list(form.errors) == [name]
    assert f'value="{text}"' in str(form[name])


@pytest.mark.parametrize(("language", "shown"), [("nl", "1250,50"), ("en", "1250.50")])
def test_what_is_kept_is_shown_as_the_reader_writes_it(language, shown):
    with translation.override(language):
        form = Typed(
            initial={"amount": Decimal("1250.50"), "count": 1250, "hidden": 1250}
        )

        assert f'value="{shown}"' in str(form["amount"])
        assert 'type="text"' in str(form["amount"])
        assert 'inputmode="decimal"' in str(form["amount"])
        assert 'inputmode="numeric"' in str(form["count"])
        assert 'value="1250"' in str(form["count"])
        assert 'type="hidden"' in str(form["hidden"])
        assert 'value="300"' in str(
            Typed(initial={"amount": Decimal("300.00")})["amount"]
        )


def test_an_amount_in_another_currency_is_refused_in_words():
    form = Typed({"amount": "$ 100"})
    assert "is in USD and the amount is kept in EUR" in str(form.errors["amount"])

    form = Typed({"amount": "$ 100"})
    use_currency(form, "USD")
    assert form.is_valid()
    form = Typed({"amount": "€ 100"})
    use_currency(form, "USD")
    assert not form.is_valid()


def test_letters_name_no_currency():
    assert form_errors("100 abc") == form_errors("abc") == ["Enter a number."]


def form_errors(text):
    with translation.override("en"):
        return list(Typed({"amount": text}).errors["amount"])


def test_a_price_is_not_below_zero():
    class Price(forms.Form):
        price = PriceField()

    assert not Price({"price": "(5)"}).is_valid()
    assert not Price({"price": "5-"}).is_valid()
    assert Price({"price": "€ 5,-"}).is_valid()
