"""Which currency a typed amount names, if any. Pure."""

import re

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
_CODE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])")


def named_in(text: str) -> str:
    """`$ 100` → USD, `100 sek` → SEK, `1.250,50` → nothing."""
    for sign, code in SIGNS.items():
        if sign in text:
            return code
    found = _CODE.search(text)
    return found[1].upper() if found else ""


def without_name(text: str) -> str:
    """The figure alone."""
    return _CODE.sub("", text).strip("€$£¥ \N{NO-BREAK SPACE}\t")
