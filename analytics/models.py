"""Table of contents of this room's tables."""

from analytics.clicks.models import Click, RecentVisitor, VacancyView
from analytics.kpis.models import KpiReading
from analytics.metrics.models import Snapshot

__all__ = ["Click", "KpiReading", "RecentVisitor", "Snapshot", "VacancyView"]
