"""Visits, counted without knowing who came: no address, no cookie, no browser name."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self, TypeVar
from zoneinfo import ZoneInfo

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Count
from django.db.models.functions import TruncDate

from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership

Visit = TypeVar("Visit", "Click", "VacancyView")


class VisitQuerySet(models.QuerySet[Visit]):
    """What clicks and views have in common: they happen at a moment, by a link."""

    def visible_to(self, member: Membership) -> Self:
        return self.filter(link__organisation_id=member.organisation_id)

    def in_period(self, start: datetime, end: datetime) -> Self:
        """From `start` up to, not including, `end`."""
        return self.filter(at__gte=start, at__lt=end)

    def of_campaign(self, campaign: Campaign) -> Self:
        return self.filter(link__campaign=campaign)

    def of_vacancy(self, vacancy: Vacancy) -> Self:
        return self.filter(link__vacancy=vacancy)

    def per_link(self) -> dict[int, int]:
        """How many by each link."""
        counted = self.exclude(link=None).values("link_id").annotate(n=Count("pk"))
        return {row["link_id"]: row["n"] for row in counted.order_by()}

    def per_day(self, zone: ZoneInfo) -> dict[Any, int]:
        """How many on each day of the organisation; a day without any is not named."""
        days = self.annotate(day=TruncDate("at", tzinfo=zone)).values("day")
        return {row["day"]: row["n"] for row in days.annotate(n=Count("pk")).order_by()}


class ClickQuerySet(VisitQuerySet["Click"]):
    pass


class Click(models.Model):
    """A request of a tracked link by what is not a bot; repeats count once."""

    link = models.ForeignKey(TrackedLink, models.PROTECT, related_name="clicks")
    at = models.DateTimeField()
    # `phone`, `tablet`, `desktop`: a class, never a device.
    device = models.CharField(max_length=8)

    objects = ClickQuerySet.as_manager()

    class Meta:
        # Clicks come in order of time: a range of days is a range of pages, and such an index is tiny.
        indexes = [
            models.Index(fields=["link", "at"]),
            BrinIndex(fields=["at"], name="click_by_day", pages_per_range=16),
        ]

    def __str__(self) -> str:
        return f"{self.link_id} {self.at}"


class VacancyViewQuerySet(VisitQuerySet["VacancyView"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(vacancy__organisation_id=member.organisation_id)

    def of_vacancy(self, vacancy: Vacancy) -> Self:
        return self.filter(vacancy=vacancy)


class VacancyView(models.Model):
    """A public vacancy page shown to a person."""

    vacancy = models.ForeignKey(Vacancy, models.PROTECT, related_name="views")
    link = models.ForeignKey(
        TrackedLink, models.PROTECT, related_name="views", null=True, blank=True
    )
    at = models.DateTimeField()
    device = models.CharField(max_length=8)

    objects = VacancyViewQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["vacancy", "at"]),
            models.Index(fields=["link", "at"]),
            BrinIndex(fields=["at"], name="vacancy_view_by_day", pages_per_range=16),
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
