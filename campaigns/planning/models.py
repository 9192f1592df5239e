"""A campaign and its plan: goals, steps, KPIs and channels."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.planning.campaign import Campaign, CampaignQuerySet, of_visible
from campaigns.planning.metrics import Metric
from campaigns.workforce.models import Requisition
from core.users.models import Membership

__all__ = [
    "Campaign",
    "CampaignQuerySet",
    "ChannelChoice",
    "Goal",
    "Kpi",
    "OfCampaignQuerySet",
    "Step",
    "of_visible",
]

Row = TypeVar("Row", bound=models.Model)


class OfCampaignQuerySet(models.QuerySet[Row]):
    """Rows that belong to a campaign are seen by who sees the campaign."""

    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member))


class GoalQuerySet(OfCampaignQuerySet["Goal"]):
    pass


class Goal(models.Model):
    """What the campaign is for, in a sentence, tied to the organisation's mission."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="goals")
    title = models.CharField(_("goal"), max_length=160)
    mission = models.TextField(
        _("how this serves our mission"),
        blank=True,
        help_text=_(
            "Which roles, how many seats, and why the organisation needs them."
        ),
    )
    requisition = models.ForeignKey(  # the seats wanted, and by when
        Requisition, models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = GoalQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title


class KpiQuerySet(models.QuerySet["Kpi"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member, "goal__campaign"))

    def running(self) -> Self:
        return self.filter(goal__campaign__status=Campaign.Status.RUNNING)


class Kpi(models.Model):
    """A figure that says how far the goal is. Actual values come from data."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="kpis")
    metric = models.CharField(_("figure"), max_length=30, choices=Metric)
    baseline = models.DecimalField(
        _("starting value"), max_digits=14, decimal_places=4, default=0
    )
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=4)
    due_on = models.DateField(_("by"))

    objects = KpiQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "metric"],
                name="kpi_once_per_goal_and_metric",
                violation_error_message=_("This goal has a target for this figure."),
            )
        ]

    def __str__(self) -> str:
        return self.get_metric_display()


class StepQuerySet(models.QuerySet["Step"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member, "goal__campaign"))


class Step(models.Model):
    """Something to be done for a goal, by somebody, before a day."""

    goal = models.ForeignKey(Goal, models.CASCADE, related_name="steps")
    title = models.CharField(_("what"), max_length=200)
    owner = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", verbose_name=_("who")
    )
    due_on = models.DateField(_("by"))
    done_at = models.DateTimeField(null=True, editable=False)

    objects = StepQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title


class ChannelChoiceQuerySet(OfCampaignQuerySet["ChannelChoice"]):
    pass


class ChannelChoice(models.Model):
    """A channel of the campaign, why it was chosen and how often it is fed."""

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="channel_choices"
    )
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="choices",
        verbose_name=_("channel"),
    )
    reason = models.CharField(_("why this channel"), max_length=240)
    posts_a_week = models.PositiveSmallIntegerField(_("posts a week"), default=2)

    objects = ChannelChoiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "account"],
                name="channel_choice_once_per_campaign",
                violation_error_message=_("This channel was chosen already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.account)
