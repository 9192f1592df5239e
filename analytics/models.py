"""Table of contents of this room's tables."""

from analytics.clicks.models import Click, RecentVisitor, VacancyView
from analytics.kpis.models import KpiReading
from analytics.metrics.models import Measuring, Snapshot
from analytics.planner.models import (
    Assumption,
    BackwardPlan,
    ChannelShare,
    StoredHistory,
)

__all__ = [
    "Assumption",
    "BackwardPlan",
    "ChannelShare",
    "Click",
    "KpiReading",
    "Measuring",
    "RecentVisitor",
    "Snapshot",
    "StoredHistory",
    "VacancyView",
]
