"""Count in the product's own rows what a motive is about: one query."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q

from analytics.baselines.measured import DAYS_A_WEEK, WEEKS, Measured, a_week, share
from analytics.clicks.models import VacancyView
from campaigns.brands.models import Brand
from campaigns.planning.metrics import Baseline
from candidates.applications.models import Application
from core.users.models import Membership

Period = tuple[date, date, datetime, datetime]


def measure(
    metric: str, *, member: Membership, brand: Brand | None, now: datetime
) -> Measured | None:
    """The figure over the last four whole weeks, up to and including yesterday.

    Of one brand, or of all when none is chosen. None where the product keeps no such figure
    (followers), or where a share would be of nothing.
    """
    zone = member.organisation.zone
    end = now.astimezone(zone).date()
    first = end - timedelta(days=WEEKS * DAYS_A_WEEK)
    starts, ends = (datetime.combine(day, time.min, zone) for day in (first, end))
    count = COUNTED.get(metric)
    if count is None:
        return None
    of_brand = {"vacancy__brand": brand} if brand else {}
    whose = Q(vacancy__organisation=member.organisation_id, **of_brand)
    return count(whose, (first, end - timedelta(days=1), starts, ends))


def _applications(whose: Q, period: Period) -> Measured:
    first, last, starts, ends = period
    rows = Application.objects.filter(
        whose, applied_at__gte=starts, applied_at__lt=ends
    )
    n = rows.count()
    return Measured(Baseline.APPLICATIONS_A_WEEK, a_week(n), n, first, last)


def _qualified(whose: Q, period: Period) -> Measured | None:
    first, last, starts, ends = period
    rows = Application.objects.filter(
        whose, applied_at__gte=starts, applied_at__lt=ends
    )
    found = rows.aggregate(
        n=Count("pk"), good=Count("pk", filter=Q(qualified_at__isnull=False))
    )
    value = share(found["good"], found["n"])
    if value is None:
        return None
    return Measured(Baseline.QUALIFIED_SHARE, value, found["n"], first, last)


def _views(whose: Q, period: Period) -> Measured:
    first, last, starts, ends = period
    n = VacancyView.objects.filter(whose, at__gte=starts, at__lt=ends).count()
    return Measured(Baseline.VIEWS_A_WEEK, a_week(n), n, first, last)


COUNTED: dict[str, Callable[[Q, Period], Measured | None]] = {
    Baseline.APPLICATIONS_A_WEEK: _applications,
    Baseline.QUALIFIED_SHARE: _qualified,
    Baseline.VIEWS_A_WEEK: _views,
}
