"""The registry of what is cleaned. The layers above add theirs in their `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models

from core.ui.components import Text

NIGHTLY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of rows or files that nobody needs any more."""

    name: str
    label: Text
    # How long it is kept, in words.
    kept: Text
    # Removes at most so many in the caller's transaction and says how many; fewer means that none is left.
    remove: Callable[[datetime, int], int]
    # How often it is looked at.
    every: timedelta = NIGHTLY
    # How many go in one transaction.
    batch: int = 1000


KINDS: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Clean these too. The same name again takes its place."""
    KINDS.update((kind.name, kind) for kind in kinds)


def delete_some(rows: models.QuerySet[models.Model], most: int) -> int:
    """Delete at most so many of these rows, with what belongs to them; says how many."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True)[:most])
    rows.model._default_manager.filter(pk__in=keys).delete()
    return len(keys)
