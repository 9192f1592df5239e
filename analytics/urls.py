"""Table of contents of this room's addresses."""

from django.urls import include, path

app_name = "analytics"
urlpatterns = [
    path("reports/", include("analytics.baselines.urls")),
    path("reports/", include("analytics.clicks.urls")),
    path("reports/", include("analytics.outcomes.urls")),
    path("reports/", include("analytics.kpis.urls")),
    path("reports/", include("analytics.costs.urls")),
    path("reports/", include("analytics.funnel.urls")),
    path("reports/", include("analytics.metrics.urls")),
    path("reports/", include("analytics.planner.urls")),
]
