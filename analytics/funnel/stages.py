"""From seen to hired. Pure arithmetic over counted rows."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Stages:
    """How many reached each step. Impressions are the platforms' own; None: not measured."""

    impressions: int | None = None
    # Clicks on the links of just those publications whose impressions are known.
    clicks_of_seen: int = 0
    clicks: int = 0
    views: int = 0
    responses: int = 0
    applications: int = 0
    qualified: int = 0
    interviews: int = 0
    hires: int = 0

    def __add__(self, other: Self) -> Stages:
        def both(one: int | None, two: int | None) -> int | None:
            return one if two is None else two if one is None else one + two

        sums: dict[str, Any] = {
            f.name: both(getattr(self, f.name), getattr(other, f.name))
            for f in fields(self)
        }
        return Stages(**sums)

    @property
    def click_through(self) -> float | None:
        """Clicks per impression of the same publications; nothing without impressions."""
        return self.clicks_of_seen / self.impressions if self.impressions else None

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, field.name) for field in fields(self))
