"""What a vacancy's page brought in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from analytics.clicks.models import Click, VacancyView
from campaigns.vacancies.models import Vacancy
from candidates.applications.models import Application

WEEKS = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class VacancyFigures:
    """Counts since the beginning, and the days of the last four weeks."""

    views: int
    views_lately: list[int]
    clicks: int
    clicks_lately: list[int]
    applications: int

    @property
    def conversion(self) -> float | None:
        """Applications of what was viewed; nothing is said about nothing."""
        return self.applications / self.views if self.views else None


def figures_of(vacancy: Vacancy, *, now: datetime) -> VacancyFigures:
    """Count in the days of the organisation; numbers only, nobody can be found in them."""
    views = VacancyView.objects.of_vacancy(vacancy)
    clicks = Click.objects.of_vacancy(vacancy)
    zone = vacancy.organisation.zone
    today = now.astimezone(zone).date()
    days = [today - timedelta(days=back) for back in range(WEEKS.days - 1, -1, -1)]
    start = now - WEEKS
    views_per_day = views.filter(at__gte=start).per_day(zone)
    clicks_per_day = clicks.filter(at__gte=start).per_day(zone)
    return VacancyFigures(
        views=views.count(),
        views_lately=[views_per_day.get(day, 0) for day in days],
        clicks=clicks.count(),
        clicks_lately=[clicks_per_day.get(day, 0) for day in days],
        applications=Application.objects.filter(vacancy=vacancy).count(),
    )
