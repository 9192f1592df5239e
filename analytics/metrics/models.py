"""Figures of publications at one moment, written once."""

from __future__ import annotations

from typing import Self

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.publishing.models import Publication
from core.triggers import never_emptied
from core.users.models import Membership


class Figure(models.TextChoices):
    """What platforms count; each in its own way, so never added up in silence."""

    IMPRESSIONS = "impressions", _("Impressions")
    REACH = "reach", _("Reach")
    REACTIONS = "reactions", _("Reactions")
    COMMENTS = "comments", _("Comments")
    SHARES = "shares", _("Shares")
    CLICKS = "clicks", _("Clicks as the platform counts them")
    SAVES = "saves", _("Saves")
    VIDEO_VIEWS = "video_views", _("Video views")


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(publication__in=Publication.objects.visible_to(member))


class Snapshot(models.Model):
    """One figure of one publication at one moment."""

    class Source(models.TextChoices):
        PLATFORM = "platform", _("From the platform")
        TYPED = "typed", _("Typed in")

    publication = models.ForeignKey(
        Publication, models.PROTECT, related_name="snapshots"
    )
    figure = models.CharField(max_length=20, choices=Figure)
    value = models.PositiveBigIntegerField()
    taken_at = models.DateTimeField()
    source = models.CharField(max_length=10, choices=Source)
    typed_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "figure", "taken_at"], name="snapshot_once"
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="written_once", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.publication_id} {self.figure} {self.value}"


class Measuring(models.Model):
    """When the platform is asked for the figures of a publication next.

    A table of its own: reading what is due costs what is due, whatever was published in a year.
    """

    publication = models.OneToOneField(
        Publication, models.CASCADE, related_name="measuring"
    )
    # Empty when it is too old to be asked again.
    next_at = models.DateTimeField(null=True)
    # How often in a row the platform did not know it, or did not answer.
    misses = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_at"],
                condition=models.Q(next_at__isnull=False),
                name="measuring_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.publication_id}: {self.next_at}"
