"""Mails that were asked for: one row for each, and one for each attempt to send it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from core.delivery.models import CANCELLED, DONE, Delivery, DeliveryAttempt, guards
from core.notices.operations import settle
from core.users.models import Membership, Organisation
from core.users.roles import MAY_PLAN


class MailQuerySet(models.QuerySet["Mail"]):
    def visible_to(self, member: Membership) -> Self:
        """Mails are about anybody: only who sees every row may see them."""
        if not member.is_one_of(*MAY_PLAN):
            return self.none()
        return self.filter(organisation_id=member.organisation_id)

    def with_a_person(self) -> Self:
        """Those that somebody must decide about."""
        return self.filter(status__in=Mail.WITH_A_PERSON)

    def about(self, row: models.Model) -> Self:
        return self.filter(target_type=row._meta.label_lower, target_id=row.pk)


class Mail(Delivery):
    """One mail to one person: handed over once, or never, and we know which."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mails")
    # What sort of mail: a name of the registry in `kinds`.
    kind = models.CharField(max_length=40)
    # The row it is about, of whatever layer.
    target_type = models.CharField(max_length=60)
    target_id = models.PositiveBigIntegerField()
    # What will be sent, and to whom. Emptied when it is over; the fingerprint stays.
    payload = models.JSONField(default=dict)
    payload_sha = models.CharField(max_length=64)
    # The cause: the same cause never has two mails.
    once = models.CharField(max_length=120, unique=True)
    ended_at = models.DateTimeField(null=True)

    objects = MailQuerySet.as_manager()

    class Meta(Delivery.Meta):
        constraints = [
            *Delivery.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(status__in=[DONE, CANCELLED]) | Q(payload={}),
                name="mail_over_keeps_no_words",
            ),
        ]
        indexes = [
            *Delivery.Meta.indexes,
            models.Index(
                fields=["organisation", "created_at"],
                condition=Q(status__in=["needs_person", "failed"]),
                name="mail_for_a_person",
            ),
            models.Index(fields=["target_type", "target_id"], name="mail_about"),
        ]
        triggers = guards("mail", DONE, CANCELLED)

    def __str__(self) -> str:
        return f"{self.kind} {self.once}"

    def move(self, to: str, **changes: Any) -> Self:
        """What was told while it waited for a person is over when it no longer does."""
        was = self.status
        super().move(to, **changes)
        if was in self.WITH_A_PERSON:
            settle(f"mail:{self.pk}:", organisation_id=self.organisation_id)
        return self

    def end(self, to: str, *, now: datetime, **changes: Any) -> Self:
        """Nothing is kept of what was sent and to whom."""
        return self.move(to, payload={}, ended_at=now, **changes)


class MailAttempt(DeliveryAttempt):
    """One try. The answer's text is not kept: mail servers repeat the address in it."""

    mail = models.ForeignKey(Mail, models.CASCADE, related_name="attempts")

    class Meta(DeliveryAttempt.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["mail", "fence"], name="mail_attempt_once_per_fence"
            ),
            models.UniqueConstraint(
                fields=["mail"],
                condition=Q(state="sending"),
                name="mail_attempt_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mail_id}/{self.fence}: {self.outcome or self.state}"
