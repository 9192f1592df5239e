"""From rows to facts: what happened in a campaign, day by day. Five queries."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import accumulate

from django.db.models import Case, Count, DecimalField, F, Min, Sum, Value, When
from django.db.models.functions import TruncDate

from analytics.clicks.models import Click, VacancyView
from analytics.kpis.facts import Facts
from campaigns.budget.models import Spend
from campaigns.planning.models import Campaign
from candidates.applications.models import Application
from candidates.conversations.models import Conversation

MONEY: DecimalField[Decimal, Decimal] = DecimalField(max_digits=14, decimal_places=4)
# ISO/TS 30407: hours and what is paid inside the organisation are internal cost.
OUTSIDE = Case(
    When(is_internal=False, then=F("amount")),
    default=Value(Decimal(0)),
    output_field=MONEY,
)
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
        self.start = datetime.combine(first, time.min, self.zone)
        self.end = datetime.combine(last + timedelta(days=1), time.min, self.zone)
        self.days = dict.fromkeys(days_between(first, last), Facts())

    def add(self, day: date | None, **more: int | Decimal) -> None:
        if day in self.days:
            facts = self.days[day]
            self.days[day] = replace(
                facts, **{name: getattr(facts, name) + n for name, n in more.items()}
            )

    def read_visits(self) -> None:
        for model, name in ((Click, "clicks"), (VacancyView, "vacancy_views")):
            rows = (
                model._default_manager.filter(
                    link__campaign=self.campaign, at__gte=self.start, at__lt=self.end
                )
                .values_list(TruncDate("at", tzinfo=self.zone))
                .annotate(Count("pk"))
                .order_by()
            )
            for day, count in rows:
                self.add(day, **{name: count})

    def read_people(self) -> None:
        """Applications by each milestone, and who gave a first sign of interest when."""
        first_sign: dict[int, datetime] = dict(
            Conversation.objects.filter(
                campaign=self.campaign, responded_at__isnull=False
            )
            .values_list("candidate_id")
            .annotate(Min("responded_at"))
            .order_by()
        )
        rows = Application.objects.filter(campaign=self.campaign).values(
            "candidate_id", *MILESTONES
        )
        for row in rows:
            for moment, name in MILESTONES.items():
                self.add(self.day_of(row[moment]), **{name: 1})
            known = first_sign.get(row["candidate_id"], row["applied_at"])
            first_sign[row["candidate_id"]] = min(known, row["applied_at"])
        for at in first_sign.values():
            self.add(self.day_of(at), responses=1)

    def read_spend(self) -> None:
        rows = (
            Spend.objects.filter(
                campaign=self.campaign, spent_on__range=(self.first, self.last)
            )
            .values_list("spent_on")
            .annotate(
                external=Sum(OUTSIDE, output_field=MONEY),
                internal=Sum(
                    F("amount") + F("hours") * F("hour_rate") - OUTSIDE,
                    output_field=MONEY,
                ),
            )
            .order_by()
        )
        for day, external, internal in rows:
            self.add(day, external_spend=external, internal_spend=internal)

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
