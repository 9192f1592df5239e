"""A campaign: why, for whom, from when until when, and what it taught."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Case, F, Q, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.planning.metrics import BASELINES, Metric
from campaigns.vacancies.models import Vacancy
from core.states import Stateful
from core.users.models import Membership, Organisation


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
    motive_text = models.TextField(_("in your own words"), blank=True)
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
    worked = models.TextField(_("what worked"), blank=True)
    failed = models.TextField(_("what did not work"), blank=True)
    next_time = models.TextField(_("what we do next time"), blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

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
