"""How a KPI stood on a day."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.planning.models import Kpi
from core.users.models import Membership


class KpiReadingQuerySet(models.QuerySet["KpiReading"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(kpi__in=Kpi.objects.visible_to(member))


class KpiReading(models.Model):
    """The value of one KPI at the end of one day; empty where nothing can be said yet."""

    class Verdict(models.TextChoices):
        AHEAD = "ahead", _("Ahead")
        ON = "on", _("On course")
        BEHIND = "behind", _("Behind")
        EARLY = "early", _("Too early to say")
        SILENT = "silent", _("No data yet")

    kpi = models.ForeignKey(Kpi, models.CASCADE, related_name="readings")
    day = models.DateField()
    # The figure that was read: a KPI may be set to another one later.
    metric = models.CharField(max_length=30, default="", db_default="")
    value = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    expected = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    verdict = models.CharField(max_length=8, choices=Verdict)
    cases = models.PositiveIntegerField(default=0)
    computed_at = models.DateTimeField()

    objects = KpiReadingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kpi", "day"], name="kpi_reading_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kpi_id} {self.day}: {self.value}"
