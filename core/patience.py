"""How long to wait before the next try."""

import secrets
from datetime import timedelta


def full_jitter(tries: int, *, first: timedelta, most: timedelta) -> timedelta:
    """Anything between nothing and a limit that doubles with every try, so that nobody comes in step."""
    limit: timedelta = min(first * 2 ** min(tries, 20), most)
    return limit * (secrets.randbelow(1000) / 1000)
