"""How long to wait before the next attempt."""

import secrets
from datetime import timedelta

LONGEST_WAIT = timedelta(minutes=15)


def backoff(attempts: int, first: timedelta) -> timedelta:
    """A wait that doubles with every attempt: between the half and the whole of it, by chance.

    The lower half is certain, so each wait is at least as long as the one before. The upper half keeps
    those that failed together apart.
    """
    limit: timedelta = min(first * 2 ** min(attempts, 20), LONGEST_WAIT)
    return limit / 2 * (1 + secrets.randbelow(1000) / 1000)
