"""What we ask of PostgreSQL besides rows: the one clock that decides, and memory that outlives a crash."""

from datetime import datetime

from django.db import connection


def now() -> datetime:
    """The moment at which the current transaction (or statement) began.

    Only this clock decides what is due: a worker with a wrong one sends nothing early.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        (moment,) = cursor.fetchone()
    return moment  # type: ignore[no-any-return]


def remember_for_certain() -> None:
    """Inside a transaction: its commit is on disk before we go on, however the server is set.

    With `synchronous_commit = off` a crash of the server forgets a claim that was already acted upon,
    and the post goes out twice.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = on")
