"""What happened in a campaign, in bare figures. No database, no clock."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts and money of one campaign over one period; adding two joins the periods."""

    clicks: int = 0
    vacancy_views: int = 0
    responses: int = 0
    applications: int = 0
    qualified: int = 0
    interviews: int = 0
    hires: int = 0
    external_spend: Decimal = Decimal(0)
    internal_spend: Decimal = Decimal(0)

    @property
    def spend(self) -> Decimal:
        """Money paid plus hours at their rate."""
        return self.external_spend + self.internal_spend

    def __add__(self, other: Facts) -> Facts:
        sums = {
            field.name: getattr(self, field.name) + getattr(other, field.name)
            for field in fields(self)
        }
        return Facts(**sums)
