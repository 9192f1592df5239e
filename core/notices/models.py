"""What a colleague should know, in the product (and by mail when it cannot wait)."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.users.models import Membership


class NoticeQuerySet(models.QuerySet["Notice"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(member=member)

    def unread(self) -> Self:
        return self.filter(read_at=None)


class Notice(models.Model):
    """One sentence for one person, with the page where it can be dealt with."""

    class Tone(models.TextChoices):
        INFO = "info", _("Good to know")
        WARNING = "warning", _("Needs you")

    member = models.ForeignKey(Membership, models.CASCADE, related_name="notices")
    tone = models.CharField(max_length=10, choices=Tone, default=Tone.INFO)
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=300, blank=True)
    # The same cause never speaks twice: writing again is silent.
    once = models.CharField(max_length=120)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    # When a mail about it was asked for.
    mailed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "once"], name="notice_once_per_cause"
            )
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=models.Q(read_at=None, mailed_at=None, tone="warning"),
                name="notice_to_be_mailed",
            ),
            # Counted on every page; nearly all of them were read long ago.
            models.Index(
                fields=["member"],
                condition=models.Q(read_at=None),
                name="notice_unread",
            ),
        ]

    def __str__(self) -> str:
        return self.text
