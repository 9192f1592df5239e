"""Values of an address (`?page=2&from=2026-11-25`) that no form reads: typed, or None."""

from datetime import date

# The largest number of a bigint: no row has a higher one.
LARGEST = 2**63 - 1
DIGITS = len(str(LARGEST))
# Days outside cannot be counted from: a zone, a week or a period leads out of the calendar.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)


def whole_number(text: str | None) -> int | None:
    """A number of at least 0 that a column can hold. `²` is a digit to Python, and no number."""
    if not text or len(text) > DIGITS or not (text.isascii() and text.isdecimal()):
        return None
    number = int(text)
    return number if number <= LARGEST else None


def day(text: str | None) -> date | None:
    """A day in the form `2026-11-25` that can be counted with."""
    try:
        found = date.fromisoformat(text or "")
    except ValueError:
        return None
    return found if FIRST_DAY <= found <= LAST_DAY else None
