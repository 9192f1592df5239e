"""Short addresses that say where a visitor came from, without knowing who it is."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from campaigns.links import slugs
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.address_values import short_code
from core.users.models import Membership, Organisation


class TrackedLinkQuerySet(models.QuerySet["TrackedLink"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def with_code(self, text: str) -> TrackedLink | None:
        """The link that a pasted code stands for: capitals and signs behind it do not count."""
        names = slugs.spellings(short_code(text))
        found = {link.slug: link for link in self.filter(slug__in=names)}
        return next((found[name] for name in names if name in found), None)


class TrackedLink(models.Model):
    """One address per post and channel: source, medium and campaign come of themselves."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="tracked_links"
    )
    slug = models.CharField(max_length=12, unique=True)
    # Where it leads; checked when it is made. Empty: to the vacancy's own page.
    target_url = models.URLField(max_length=500, blank=True)
    vacancy = models.ForeignKey(
        Vacancy, models.PROTECT, related_name="tracked_links", null=True, blank=True
    )
    campaign = models.ForeignKey(
        Campaign, models.PROTECT, related_name="tracked_links", null=True, blank=True
    )
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="tracked_links",
        null=True,
        blank=True,
    )
    source = models.CharField(max_length=40)
    medium = models.CharField(max_length=40, default="social")
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = TrackedLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(vacancy__isnull=False) | ~models.Q(target_url=""),
                name="tracked_link_leads_somewhere",
            )
        ]
        indexes = [models.Index(fields=["campaign", "account"])]

    def __str__(self) -> str:
        return self.slug

    @property
    def path(self) -> str:
        return reverse("public-go", args=[self.slug])
