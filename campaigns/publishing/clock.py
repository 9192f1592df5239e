"""The one clock that decides what is due: PostgreSQL's. A worker with a wrong clock sends nothing early."""

from datetime import datetime

from django.db import connection


def now() -> datetime:
    """The moment at which the current transaction (or statement) began."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        (moment,) = cursor.fetchone()
    return moment  # type: ignore[no-any-return]
