"""Visits, counted without knowing who came: no address, no cookie, no browser name."""

from __future__ import annotations

from django.db import models

from campaigns.links.models import TrackedLink
from campaigns.vacancies.models import Vacancy


class Click(models.Model):
    """A request of a tracked link by what is not a bot; repeats count once."""

    link = models.ForeignKey(TrackedLink, models.PROTECT, related_name="clicks")
    at = models.DateTimeField()
    # `phone`, `tablet`, `desktop`: a class, never a device.
    device = models.CharField(max_length=8)

    class Meta:
        indexes = [models.Index(fields=["link", "at"])]

    def __str__(self) -> str:
        return f"{self.link_id} {self.at}"


class VacancyView(models.Model):
    """A public vacancy page shown to a person."""

    vacancy = models.ForeignKey(Vacancy, models.PROTECT, related_name="views")
    link = models.ForeignKey(
        TrackedLink, models.PROTECT, related_name="views", null=True, blank=True
    )
    at = models.DateTimeField()
    device = models.CharField(max_length=8)

    class Meta:
        indexes = [
            models.Index(fields=["vacancy", "at"]),
            models.Index(fields=["link", "at"]),
        ]

    def __str__(self) -> str:
        return f"{self.vacancy_id} {self.at}"


class RecentVisitor(models.Model):
    """Who asked for what in the last half hour, as a keyed hash; forgotten after it."""

    what = models.CharField(max_length=40)
    visitor = models.CharField(max_length=32)
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["what", "visitor"], name="recent_visitor_once"
            )
        ]

    def __str__(self) -> str:
        return self.what
