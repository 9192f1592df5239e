"""Amounts as people write them in Dutch and in English: `1.250,50` and `1,250.50`."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import get_format

# More than any amount has, with its signs and spaces.
LONGEST = 60
_THOUSANDS = re.compile(r"\A-?\d{1,3}([.,])\d{3}(\1\d{3})*")
_DECIMALS = re.compile(
    r"\A(?:(-?(?:\d{1,3}(?:\.\d{3})+|\d*)),(\d+)|(-?(?:\d{1,3}(?:,\d{3})+|\d*))\.(\d+))"
)


def understood(text: str) -> str:
    """The same amount with a point for the decimals and nothing for the thousands.

    `1.250` and `1,250` are twelve hundred and fifty, in whatever language somebody
    writes; before one or two figures at the end the sign is that of decimals. What is
    neither stays as it is, and is refused as a number.
    """
    if len(text) > LONGEST:
        return text
    text = re.sub(r"[\s\N{NO-BREAK SPACE}]", "", text).lstrip("€$£")
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[.,]", "", text)
    if found := _DECIMALS.fullmatch(text):
        whole, decimals = (part for part in found.groups() if part is not None)
        return f"{re.sub(r'[.,]', '', whole) or '0'}.{decimals}"
    return text


class AmountField(forms.DecimalField):
    """A figure typed as text, so that both notations are understood and shown back."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("decimal_places", 2)
        options.setdefault("max_digits", 12)
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, str):
            value = understood(value)
            if len(value) > LONGEST:
                raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """As the reader writes it; what somebody typed comes back as it was typed."""
        if isinstance(value, str) or value is None:
            return value
        try:
            amount = Decimal(value)
        except (InvalidOperation, TypeError):
            return value
        places = 0 if amount == amount.to_integral_value() else 2
        return f"{amount:.{places}f}".replace(".", get_format("DECIMAL_SEPARATOR"))
