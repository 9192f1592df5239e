"""A campaign (why, for whom, from when until when, what it taught) and its plan: goals, steps,
KPIs and channels.
"""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Aggregate, Case, Count, F, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.channels.models import ChannelAccount
from campaigns.planning.metrics import BASELINES, Metric
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Requisition
from core.states import Stateful
from core.users.models import Membership, Organisation

Row = TypeVar("Row", bound=models.Model)


class CampaignQuerySet(models.QuerySet["Campaign"]):
    def visible_to(self, member: Membership) -> Self:
        """All of the organisation for who sees all; else what one is in the team of."""
        mine = self.filter(organisation_id=member.organisation_id)
        if member.sees_all:
            return mine
        teams = Campaign.team.through._default_manager.filter(membership_id=member.pk)
        return mine.filter(pk__in=teams.values("campaign_id"))

    def running(self) -> Self:
        return self.filter(status=Campaign.Status.RUNNING)

    def finished(self) -> Self:
        """With what was learned; the latest first."""
        return self.filter(status=Campaign.Status.CLOSED).order_by("-ends_on", "-pk")

    def lessons_for(self, campaign: Campaign) -> Self:
        """The finished campaign it was copied from first, then the last of its brand."""
        copied = Case(When(pk=campaign.began_from_id, then=0), default=1)
        before = Q(brand=campaign.brand_id) | Q(pk=campaign.began_from_id)
        earlier = self.finished().filter(before).exclude(pk=campaign.pk)
        return earlier.order_by(copied, "-ends_on", "-pk")

    def with_counts(self) -> Self:
        """Adds the size of the plan: goal_count, kpi_count, channel_count, persona_count
        and posts_a_week (over all channels).
        """
        return self.annotate(
            goal_count=per_campaign(Goal.objects.all(), "campaign"),
            kpi_count=per_campaign(Kpi.objects.all(), "goal__campaign"),
            channel_count=per_campaign(ChannelChoice.objects.all(), "campaign"),
            persona_count=per_campaign(
                Campaign.personas.through._default_manager.all(), "campaign"
            ),
            posts_a_week=per_campaign(
                ChannelChoice.objects.all(), "campaign", Sum("posts_a_week")
            ),
        )


def per_campaign(
    rows: models.QuerySet[Any], campaign: str, what: Aggregate | None = None
) -> Coalesce:
    """An aggregate over the rows of each campaign, 0 without rows; else their number.

    A subquery, because joining several of these tables would multiply their rows.
    """
    grouped = rows.filter(**{campaign: OuterRef("pk")}).order_by().values(campaign)
    total = grouped.annotate(total=what or Count("pk")).values("total")
    return Coalesce(Subquery(total, output_field=models.IntegerField()), 0)


def of_visible(member: Membership, campaign: str = "campaign") -> Q:
    """For what hangs on a campaign, by the lookup that leads there: this person sees it."""
    if member.sees_all:
        return Q(**{f"{campaign}__organisation_id": member.organisation_id})
    return Q(**{f"{campaign}__in": Campaign.objects.visible_to(member)})


class Campaign(Stateful):
    """A planned effort with a motive, goals, a period and a budget."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        RUNNING = "running", _("Running")
        CLOSED = "closed", _("Finished")

    class Motive(models.TextChoices):
        TOO_FEW = "too_few", _("Too few applications")
        TOO_FEW_GOOD = "too_few_good", _("Too few suitable applications")
        TOO_FEW_FOLLOWERS = "too_few_followers", _("Too few followers")
        UNKNOWN_NAME = "unknown_name", _("Not known as an employer")
        OTHER = "other", _("Something else")

    MOVES = {
        Status.DRAFT: {Status.RUNNING},
        Status.RUNNING: {Status.CLOSED},
        Status.CLOSED: {Status.RUNNING},
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="campaigns"
    )
    brand = models.ForeignKey(
        Brand, models.PROTECT, related_name="campaigns", verbose_name=_("brand")
    )
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(max_length=140, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    motive = models.CharField(_("why now"), max_length=20, choices=Motive)
    motive_text = models.TextField(_("in your own words"), max_length=5_000, blank=True)
    baseline_metric = models.CharField(
        _("measured by"),
        max_length=30,
        choices=BASELINES,
        default=Metric.APPLICATIONS,
    )
    baseline_value = models.DecimalField(
        _("where we stand now"), max_digits=14, decimal_places=4, null=True, blank=True
    )
    baseline_on = models.DateField(_("measured on"), null=True, blank=True)
    baseline_source = models.CharField(
        _("where this figure comes from"), max_length=200, blank=True
    )
    starts_on = models.DateField(_("starts on"))
    ends_on = models.DateField(_("ends on"))
    personas = models.ManyToManyField(
        Persona, related_name="campaigns", blank=True, verbose_name=_("personas")
    )
    vacancies = models.ManyToManyField(
        Vacancy, related_name="campaigns", blank=True, verbose_name=_("vacancies")
    )
    team = models.ManyToManyField(
        Membership,
        related_name="campaigns",
        blank=True,
        verbose_name=_("team"),
        help_text=_(
            "Recruiters and viewers see the campaigns they are in the team of."
        ),
    )
    lead = models.ForeignKey(
        Membership,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("who leads it"),
    )
    began_from = models.ForeignKey(  # the earlier campaign whose plan was copied
        "self", models.SET_NULL, related_name="+", null=True, blank=True
    )
    worked = models.TextField(_("what worked"), max_length=5_000, blank=True)
    failed = models.TextField(_("what did not work"), max_length=5_000, blank=True)
    next_time = models.TextField(
        _("what we do next time"), max_length=5_000, blank=True
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    # Set by CampaignQuerySet.with_counts().
    goal_count: int
    kpi_count: int
    channel_count: int
    persona_count: int
    posts_a_week: int

    objects = CampaignQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "slug"], name="campaign_slug_per_organisation"
            ),
            models.CheckConstraint(
                condition=Q(starts_on__lte=F("ends_on")),
                name="campaign_ends_after_it_starts",
                violation_error_message=_(
                    "The campaign must end after the day it starts."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("campaigns:campaign", args=[self.slug])


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
        max_length=2_000,
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
