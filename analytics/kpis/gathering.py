"""From rows to facts: what happened in a campaign, day by day. Five queries."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import Any

from analytics.clicks.models import Click, VacancyView
from analytics.kpis import asking
from analytics.kpis.facts import Facts
from campaigns.planning.models import Campaign

# Moments of an application that a KPI counts, and the fact each adds to.
MILESTONES = {
    "applied_at": "applications",
    "qualified_at": "qualified",
    "interviewed_at": "interviews",
    "hired_at": "hires",
}


def days_between(first: date, last: date) -> list[date]:
    """Every day from the first to the last, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


class Diary:
    """Facts per day, filled from the tables one by one."""

    def __init__(self, campaign: Campaign, first: date, last: date) -> None:
        self.campaign = campaign
        self.zone = campaign.organisation.zone
        self.first, self.last = first, last
        self.sums: dict[date, dict[str, Any]] = {}

    @property
    def days(self) -> dict[date, Facts]:
        """Every day; those on which nothing happened share one."""
        nothing = Facts()
        return {
            day: Facts(**self.sums[day]) if day in self.sums else nothing
            for day in days_between(self.first, self.last)
        }

    def add(self, day: date | None, name: str, more: int | Decimal) -> None:
        if day and self.first <= day <= self.last:
            sums = self.sums.setdefault(day, {})
            sums[name] = sums.get(name, 0) + more

    def read_visits(self) -> None:
        start = datetime.combine(self.first, time.min, self.zone)
        end = datetime.combine(self.last + timedelta(days=1), time.min, self.zone)
        for model, name in ((Click, "clicks"), (VacancyView, "vacancy_views")):
            for day, count in asking.rows(
                asking.visits(model, self.zone),
                campaign=self.campaign.pk,
                start=start,
                end=end,
            ):
                self.add(day, name, count)

    def read_people(self) -> None:
        """Applications by each milestone, and who gave a first sign of interest when."""
        campaign = self.campaign.pk
        first_sign = dict(asking.rows(asking.first_signs(), campaign=campaign))
        made = asking.rows(asking.applications(tuple(MILESTONES)), campaign=campaign)
        for candidate, *moments in made:
            for at, name in zip(moments, MILESTONES.values(), strict=True):
                self.add(self.day_of(at), name, 1)
            applied_at = moments[0]
            known = first_sign.get(candidate, applied_at)
            first_sign[candidate] = min(known, applied_at)
        for at in first_sign.values():
            self.add(self.day_of(at), "responses", 1)

    def read_spend(self) -> None:
        for day, external, internal in asking.rows(
            asking.spending(),
            campaign=self.campaign.pk,
            first=self.first,
            last=self.last,
        ):
            self.add(day, "external_spend", external)
            self.add(day, "internal_spend", internal)

    def day_of(self, at: datetime | None) -> date | None:
        return at.astimezone(self.zone).date() if at else None


def daily(campaign: Campaign, first: date, last: date) -> dict[date, Facts]:
    """What happened on each day of a period, in the organisation's own zone."""
    diary = Diary(campaign, first, last)
    diary.read_visits()
    diary.read_people()
    diary.read_spend()
    return diary.days


def running(days: dict[date, Facts]) -> dict[date, Facts]:
    """The same, added up from the first day to each day."""
    return dict(zip(days, accumulate(days.values()), strict=True))


def whole(facts: Iterable[Facts]) -> Facts:
    """All of it together."""
    return sum(facts, Facts())
