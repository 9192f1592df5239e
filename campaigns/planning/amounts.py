"""Amounts as people write them in Dutch and in English: `1.250,50` and `1,250.50`."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.formats import number_format

_GROUPS = re.compile(r"[+-]?\d{1,3}([.,])\d{3}(\1\d{3})*")


def understood(text: str) -> str:
    """The same amount with a point for the decimals and nothing for the thousands.

    The last sign tells: before one or two figures it is the decimal sign, in whatever
    language somebody writes. `1.250` and `1,250` are twelve hundred and fifty.
    """
    text = text.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").lstrip("€$£")
    if _GROUPS.fullmatch(text):
        return re.sub(r"[.,]", "", text)
    whole, sign, decimals = text.rpartition(
        "," if text.rfind(",") > text.rfind(".") else "."
    )
    return f"{re.sub(r'[.,]', '', whole)}.{decimals}" if sign else text


class AmountField(forms.DecimalField):
    """A figure typed as text, so that both notations are understood and shown back."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("decimal_places", 2)
        options.setdefault("max_digits", 12)
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:
        return super().to_python(understood(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """As the reader writes it; what somebody typed comes back as it was typed."""
        if isinstance(value, str) or value is None:
            return value
        try:
            amount = Decimal(value)
        except (InvalidOperation, TypeError):
            return value
        places = 0 if amount == amount.to_integral_value() else 2
        return number_format(
            amount, decimal_pos=places, use_l10n=True, force_grouping=False
        )
