"""What the nightly clean-up did: one row for each night and kind."""

from __future__ import annotations

from typing import Self

from django.db import models

from core.users.models import Membership
from core.users.roles import MAY_ADMINISTER


class CleanUpQuerySet(models.QuerySet["CleanUp"]):
    def visible_to(self, member: Membership) -> Self:
        """Administrators: it is the machine's work, the same for every organisation."""
        return self if member.is_one_of(*MAY_ADMINISTER) else self.none()


class CleanUp(models.Model):
    """One kind in one night: how much was removed, and whether it came to its end."""

    night = models.DateField()
    # A name of the registry in `kinds`.
    kind = models.CharField(max_length=40)
    removed = models.PositiveBigIntegerField(default=0)
    is_done = models.BooleanField(default=False)
    # The class of the error that stopped it; never its text, which may name somebody.
    trouble = models.CharField(max_length=80, blank=True)
    started_at = models.DateTimeField()
    worked_at = models.DateTimeField()

    objects = CleanUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["night", "kind"], name="clean_up_once_per_night"
            )
        ]

    def __str__(self) -> str:
        return f"{self.night} {self.kind}: {self.removed}"
