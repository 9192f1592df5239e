"""A plan worked out backwards, and what somebody assumed for it."""

from __future__ import annotations

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from analytics.planner.rates import KEYS
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from core.users.models import Membership, Organisation

MOST_HIRES = 500


class BackwardPlanQuerySet(models.QuerySet["BackwardPlan"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(campaign__in=Campaign.objects.visible_to(member))


class BackwardPlan(models.Model):
    """So many hires before a day, for at most so much money."""

    campaign = models.OneToOneField(
        Campaign, models.CASCADE, related_name="backward_plan"
    )
    hires = models.PositiveSmallIntegerField(
        _("hires wanted"), validators=[MinValueValidator(1)]
    )
    begins_on = models.DateField(_("first posts on"))
    # What came before this moment is no progress of the plan. Empty in plans of before 0.2:
    # then it is the start of the first day.
    began_at = models.DateTimeField(null=True, editable=False)
    due_on = models.DateField(_("offers accepted by"))
    # Money and hours at their rate; empty where nobody set a limit.
    budget = models.DecimalField(
        _("budget"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    objects = BackwardPlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hires__gt=0), name="backward_plan_wants_somebody"
            ),
            models.CheckConstraint(
                condition=Q(begins_on__lte=F("due_on")),
                name="backward_plan_begins_before_it_is_due",
            ),
            models.CheckConstraint(
                condition=Q(budget=None) | Q(budget__gt=0),
                name="backward_plan_budget_is_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.campaign}: {self.hires}"


class ChannelShare(models.Model):
    """The part of the hires that one channel is to bring, in percent."""

    plan = models.ForeignKey(BackwardPlan, models.CASCADE, related_name="shares")
    account = models.ForeignKey(ChannelAccount, models.PROTECT, related_name="+")
    percent = models.PositiveSmallIntegerField(
        _("share"), validators=[MaxValueValidator(100)]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "account"], name="channel_share_once_per_plan"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account}: {self.percent}%"


class StoredHistory(models.Model):
    """What a year of an organisation says of the steps of a plan: counts only, nobody can be found in them.

    Counting reads every post and application of the year, so it is done in the background
    (`operations.refresh_histories`) and pages read this row.
    """

    organisation = models.OneToOneField(
        Organisation, models.CASCADE, related_name="planner_history"
    )
    # As analytics.planner.history.History writes and reads it.
    figures = models.JSONField()
    counted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.organisation}: {self.counted_at}"


class Assumption(models.Model):
    """What somebody takes a step for, while own history says too little; with its source."""

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="planner_assumptions"
    )
    key = models.CharField(max_length=24, choices=[(key, key) for key in KEYS])
    # A share as 0.045; days, impressions and money as they are.
    low = models.DecimalField(max_digits=12, decimal_places=4)
    likely = models.DecimalField(max_digits=12, decimal_places=4)
    high = models.DecimalField(max_digits=12, decimal_places=4)
    source = models.CharField(_("where this comes from"), max_length=240)
    changed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "key"], name="assumption_once_per_campaign"
            ),
            models.CheckConstraint(
                condition=Q(low__lte=F("likely")) & Q(likely__lte=F("high")),
                name="assumption_runs_upwards",
            ),
        ]

    def __str__(self) -> str:
        return self.key
