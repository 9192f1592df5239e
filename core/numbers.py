"""Numbers and amounts as people write them in Dutch and in English, in forms and in files. Pure.

The rules, the same whatever language somebody reads:

1. A point, comma or space before three digits divides thousands: `2.800`, `1,234`, `1 234 567`. Amounts have at
   most two decimals, so three digits are never decimals; only after a zero they are (`0,125`).
2. A point or comma before any other number of digits at the end is the sign of decimals: `12,5`, `1.250,75`.
3. `,-` at the end says that there are no cents: `€ 100,-`.
4. Below zero are `-5`, `5-` and `(5)`.
5. One sign or code of a currency may stand before or after it: `€ 5`, `5 EUR`, `-€ 5`.

What is anything else is no number: letters, `1.2.3,4`, `1e5`, digits of another script.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import is_currency

from core import text as texts

# More than any number has, with its signs and spaces.
LONGEST = 60
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
EURO = frozenset({"EURO", "EUROS", "EURO'S"})
# No-break, thin and narrow spaces, and what word processors make of a minus.
_ALIKE = str.maketrans(
    dict.fromkeys("\t\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\u2014", "-")
    | {"’": "'"}
)
_NAME = re.compile(r"[A-Za-z][A-Za-z']{0,20}|[€$£¥]")
_NO_CENTS = re.compile(r"[.,] ?(?:--?|=)(?= ?\)?\Z)")
_SIGNED = re.compile(r"([-+]?) ?([0-9.,][0-9., ]*?) ?(-?)")
_FIGURE = re.compile(
    r"(?:([1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\2[0-9]{3})*)|([0-9]*))(?:([.,])([0-9]+))?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """What was meant; `currency` is an ISO code, or empty when none was named."""

    value: Decimal
    currency: str = ""


def parse(text: str) -> Number | None:
    """The number that a text is, or None."""
    if len(text) > LONGEST:
        return None
    text = " ".join(texts.identifier(text).translate(_ALIKE).split(" ")).strip()
    currency, figure = _without_currency(text)
    if figure is None:
        return None
    value = _value(_NO_CENTS.sub("", figure))
    return None if value is None else Number(value, currency)


def currency_in(text: str) -> str:
    """The currency that a text names by itself: `€`, `eur`, `Euro`; empty when it names none."""
    name = text.translate(_ALIKE).strip().upper()
    if name in SIGNS:
        return SIGNS[name]
    if name in EURO:
        return "EUR"
    return name if len(name) == 3 and is_currency(name) else ""  # noqa: PLR2004


def _without_currency(text: str) -> tuple[str, str | None]:
    """The currency and the rest; no rest when a word is no currency or stands between digits."""
    names = _NAME.findall(text)
    if not names:
        return "", text
    currency = currency_in(names[0]) if len(names) == 1 else ""
    before, _name, after = text.partition(names[0])
    if not currency or (_has_digits(before) and _has_digits(after)):
        return "", None
    return currency, f"{before.rstrip()}{after}" if before.strip() else after.strip()


def _has_digits(text: str) -> bool:
    return any(one.isdigit() for one in text)


def _value(text: str) -> Decimal | None:
    is_below = text.startswith("(") and text.endswith(")")
    found = _SIGNED.fullmatch((text[1:-1] if is_below else text).strip())
    if not found:
        return None
    first, figure, last = found.groups()
    if sum(map(bool, (is_below, first, last))) > 1:
        return None
    parts = _FIGURE.fullmatch(figure.strip())
    if not parts:
        return None
    groups, thousands, plain, point, decimals = parts.groups()
    if point is not None and point == thousands:
        return None
    whole = re.sub(r"[., ]", "", groups or plain or "")
    if not whole and not decimals:
        return None
    value = Decimal(f"{whole or 0}.{decimals or 0}")
    if decimals is None:
        value = Decimal(whole)
    return -value if is_below or "-" in (first, last) else value
