"""Where allauth counts tries: Django's cache in the database, which says when it cannot write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import OperationalError, connection


class RateCounters(DatabaseCache):
    """Django keeps silent when a write fails, and allauth takes that for too many tries: 429 on a full disk.

    What the database cannot do is raised here instead, so that the page says so (503). Two requests that write
    the same counter at once still may, as in Django.
    """

    def add(self, *args: Any, **kwargs: Any) -> bool:
        """As Django's; raises OperationalError."""
        with _failures_raised():
            return bool(super().add(*args, **kwargs))

    def set(self, *args: Any, **kwargs: Any) -> None:
        """As Django's; raises OperationalError."""
        with _failures_raised():
            super().set(*args, **kwargs)


@contextmanager
def _failures_raised() -> Iterator[None]:
    failed: list[OperationalError] = []

    def note(execute: Callable[..., Any], *args: Any) -> Any:
        try:
            return execute(*args)
        except OperationalError as error:
            failed.append(error)
            raise

    with connection.execute_wrapper(note):
        yield
    if failed:
        raise failed[0]
