"""Values of an address (`?page=2&from=2026-11-25`) that no form reads: typed, or None; and whether one may be linked."""

import re
from datetime import date
from urllib.parse import urlsplit

# The largest number of a bigint: no row has a higher one.
LARGEST = 2**63 - 1
DIGITS = len(str(LARGEST))
# Days outside cannot be counted from: a zone, a week or a period leads out of the calendar.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)

# The alphabet of short links, and the signs of a sentence that were copied along with one.
SHORT_CODE = re.compile(r"([A-Za-z0-9_-]{1,12})\W{0,12}")


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


def short_code(text: str | None) -> str:
    """The code of a short link as it was pasted (`abc.`, `abc)`), without what stands behind it.

    Empty when it can be no code; such a text never reaches the database.
    """
    found = SHORT_CODE.fullmatch(text or "")
    return found[1] if found else ""


# What a browser would read differently than we do, or what could end an attribute.
_UNSAFE = re.compile(r"[\\<>\"]")


def web_address(text: object, longest: int = 500) -> str:
    """`text` when it can be linked: http or https with a host, no name of a user, nothing odd; else empty."""
    if not isinstance(text, str) or not 0 < len(text) <= longest:
        return ""
    if not text.isprintable() or " " in text or _UNSAFE.search(text):
        return ""
    try:
        parts = urlsplit(text)
        is_usable = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or not is_usable:
        return ""
    return text
