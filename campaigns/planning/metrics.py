"""The words a KPI may use. The arithmetic lives in analytics/kpis/formulas.py."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Metric(models.TextChoices):
    """Definitions: docs/reference/metrics.md."""

    CLICKS = "clicks", _("Clicks")
    VACANCY_VIEWS = "vacancy_views", _("Vacancy views")
    RESPONSES = "responses", _("Responses")
    APPLICATIONS = "applications", _("Applications")
    QUALIFIED_APPLICATIONS = "qualified_applications", _("Qualified applications")
    INTERVIEWS = "interviews", _("Interviews")
    HIRES = "hires", _("Hires")
    SPEND = "spend", _("Spend")
    COST_PER_CLICK = "cost_per_click", _("Cost per click")
    COST_PER_APPLICATION = "cost_per_application", _("Cost per application")
    COST_PER_QUALIFIED_APPLICATION = (
        "cost_per_qualified_application",
        _("Cost per qualified application"),
    )
    COST_PER_HIRE = "cost_per_hire", _("Cost per hire")
    CONVERSION = "conversion", _("Views that become an application")


class Baseline(models.TextChoices):
    """Where an organisation stands before a campaign: a week, a share, or a count."""

    APPLICATIONS_A_WEEK = "applications_a_week", _("Applications a week")
    QUALIFIED_SHARE = "qualified_share", _("Applications that are qualified")
    FOLLOWERS = "followers", _("Followers")
    VIEWS_A_WEEK = "views_a_week", _("Vacancy views a week")


# Which figure says where you stand, for each motive (`Campaign.Motive`).
MEASURED_BY: dict[str, str] = {
    "too_few": Baseline.APPLICATIONS_A_WEEK,
    "too_few_good": Baseline.QUALIFIED_SHARE,
    "too_few_followers": Baseline.FOLLOWERS,
    "unknown_name": Baseline.VIEWS_A_WEEK,
}
# What a goal can promise about it: a KPI counts the campaign, a baseline what was there.
KPI_OF: dict[str, str] = {
    Baseline.APPLICATIONS_A_WEEK: Metric.APPLICATIONS,
    Baseline.QUALIFIED_SHARE: Metric.QUALIFIED_APPLICATIONS,
    Baseline.FOLLOWERS: Metric.CLICKS,
    Baseline.VIEWS_A_WEEK: Metric.VACANCY_VIEWS,
}
BASELINES = [*Baseline.choices, *Metric.choices]
# For these a lower figure is the better one.
LOWER_IS_BETTER = frozenset(
    {
        Metric.SPEND,
        Metric.COST_PER_CLICK,
        Metric.COST_PER_APPLICATION,
        Metric.COST_PER_QUALIFIED_APPLICATION,
        Metric.COST_PER_HIRE,
    }
)
MONEY = LOWER_IS_BETTER
SHARES: frozenset[str] = frozenset({Metric.CONVERSION, Baseline.QUALIFIED_SHARE})
