"""Telephone numbers in any spelling: written one way, and compared by what is dialled. Pure."""

import re

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    ValidationResult,
)

from core import text

# Where a number without a country was dialled.
HOME = "NL"
HOME_CODE = 31
# Of a Dutch number after its 0. The library also takes a number without area code for possible.
HOME_DIGITS = 9
# The longest number of the plan with its extension; `(010) – 555 66 77, toestel 1234` is shorter.
LONGEST = 60
# What people type between the digits, besides what the library knows.
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\uff0d]")
_EXTENSION = re.compile(r"\b(?:tst|toestel)\b\.?", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
# Letters that a number may hold: how it was copied, and its extension.
_WORDS = frozenset(
    {
        "tel",
        "telefoon",
        "phone",
        "t",
        "m",
        "mob",
        "mobiel",
        "mobile",
        "gsm",
        "nr",
        "ext",
        "x",
    }
)


def tidy(number: str) -> str | None:
    """`(010) 555 66 77`, `010–555 66 77`, `+31 10 5556677` → `010 555 6677`; None when it is no number."""
    found = _read(number)
    if found is None:
        return None
    is_home = found.country_code == HOME_CODE
    form = PhoneNumberFormat.NATIONAL if is_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(found, form)


def key(number: str) -> str:
    """What two spellings of one number have in common: `+31105556677`.

    Of what is no number (a row from before they were checked) its digits.
    """
    found = _read(number)
    if found is None:
        digits = "".join(re.findall(r"\d", number[:LONGEST], re.ASCII))
        return digits[:30]
    extension = f";ext={found.extension}" if found.extension else ""
    return phonenumbers.format_number(found, PhoneNumberFormat.E164) + extension


def link(number: str) -> str:
    """The address that dials it; empty where there is nothing to dial."""
    dialled = key(number)
    return f"tel:{dialled}" if dialled else ""


def _read(number: str) -> PhoneNumber | None:
    number = " ".join(text.identifier(number[:LONGEST]).split())
    number = _EXTENSION.sub("ext", _DASHES.sub("-", number))
    if not _WORDS.issuperset(_LETTERS.findall(number.lower())):
        return None
    try:
        found = phonenumbers.parse(number, HOME)
    except NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(found)
    if possible != ValidationResult.IS_POSSIBLE:
        return None
    is_home = found.country_code == HOME_CODE
    digits = phonenumbers.national_significant_number(found)
    if is_home and len(digits) != HOME_DIGITS:
        # Service numbers are shorter; a number without its area code is nobody's.
        return found if phonenumbers.is_valid_number(found) else None
    return found
