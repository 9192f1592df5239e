"""Number and date fields of every form: read by core.numbers and core.days, shown as the reader writes them.

`core.ui.fields` calls these for each field of each form, so that a field needs no class of its own.
"""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import days, numbers

EURO = "EUR"
# What is no number goes on as this: Python reads `1e5`, `1_000` and digits of every script as numbers.
NO_VALUE = "…"
# Of a number field in the browser, which would read `2.800` as 2.8.
_OF_NUMBER_INPUT = frozenset({"min", "max", "step", "type"})


class AmountField(forms.DecimalField):
    """An amount with two decimals; it may name its currency, which must be `currency`."""

    currency = EURO

    def __init__(self, **options: Any) -> None:
        options.setdefault("decimal_places", 2)
        options.setdefault("max_digits", 12)
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        found = numbers.parse(value) if isinstance(value, str) else None
        if found and found.currency not in ("", self.currency):
            said = _(
                "This is in %(currency)s and the amount is kept in %(kept)s. "
                "Fill in what it came to in %(kept)s."
            )
            words = {"currency": found.currency, "kept": self.currency}
            raise ValidationError(said % words, code="currency")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """Whole amounts without decimals, others with two."""
        if not isinstance(value, Decimal):
            return value
        return round(value, 0 if value == value.to_integral_value() else 2)


class PriceField(AmountField):
    """An amount that is never below zero, such as a salary."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("min_value", 0)
        super().__init__(**options)


def use_currency(form: forms.BaseForm, currency: str) -> None:
    """Say which currency the amounts of a form are in."""
    for field in form.fields.values():
        if isinstance(field, AmountField):
            field.currency = currency


def is_number(field: forms.Field) -> bool:
    """IntegerField is the base of DecimalField and FloatField."""
    return isinstance(field, forms.IntegerField)


def is_day(field: forms.Field) -> bool:
    """A day, a time, or both."""
    return isinstance(field, forms.DateField | forms.DateTimeField | forms.TimeField)


def prepare(field: forms.Field) -> None:
    """A text field with the keyboard for numbers, which shows `12,5` in Dutch."""
    if not is_number(field) or field.widget.is_hidden:
        return
    if not isinstance(field.widget, forms.NumberInput):
        field.widget.is_localized = True
        return
    kept = {k: v for k, v in field.widget.attrs.items() if k not in _OF_NUMBER_INPUT}
    is_whole = not isinstance(field, forms.DecimalField | forms.FloatField)
    widget = forms.TextInput(
        {
            "inputmode": "numeric" if is_whole else "decimal",
            "autocomplete": "off",
            **kept,
        }
    )
    widget.is_localized = True
    widget.is_required = field.widget.is_required
    field.widget = widget


def plain(field: forms.Field, text: str) -> str:
    """What was typed, as Django reads it: a point for decimals, `2026-11-25`, `09:30`."""
    if not text.strip():
        return text
    if isinstance(field, forms.TimeField):
        return days.time_text(text) or NO_VALUE
    if isinstance(field, forms.DateTimeField):
        return days.moment_text(text) or NO_VALUE
    if isinstance(field, forms.DateField):
        return str(days.parse(text) or NO_VALUE)
    return _plain_number(field, text)


def _plain_number(field: forms.Field, text: str) -> str:
    found = numbers.parse(text)
    if found and found.currency in ("", getattr(field, "currency", EURO)):
        return str(found.value)
    # AmountField says which currency it should be; other fields refuse it as no number.
    return text if found and isinstance(field, AmountField) else NO_VALUE
