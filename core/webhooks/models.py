"""Addresses of other programs that hear of what happens here, and what each was told."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core import secrets
from core.delivery.models import CANCELLED, DONE, Delivery, DeliveryAttempt, guards
from core.states import Stateful
from core.users.models import Membership, Organisation
from core.users.roles import MAY_ADMINISTER


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    def visible_to(self, member: Membership) -> Self:
        if not member.is_one_of(*MAY_ADMINISTER):
            return self.none()
        return self.standing().filter(organisation_id=member.organisation_id)

    def standing(self) -> Self:
        return self.exclude(status=Endpoint.Status.REMOVED)

    def listening(self, event: str) -> Self:
        return self.filter(status=Endpoint.Status.ACTIVE, events__contains=[event])


class Endpoint(Stateful):
    """Where to, about what, and the secret by which the other side knows that it is us."""

    class Status(models.TextChoices):
        ACTIVE = "active", _("On")
        PAUSED = "paused", _("Paused")
        GONE = "gone", _("Stopped by the receiver")
        REMOVED = "removed", _("Removed")

    MOVES: ClassVar = {
        Status.ACTIVE: {Status.PAUSED, Status.GONE, Status.REMOVED},
        Status.PAUSED: {Status.ACTIVE, Status.REMOVED},
        Status.GONE: {Status.ACTIVE, Status.REMOVED},
        Status.REMOVED: set(),
    }

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="endpoints"
    )
    address = models.URLField(_("address"), max_length=500)
    # Codes of `events`; one that a later version does not know any more is told no more.
    events = ArrayField(models.CharField(max_length=60))
    sealed_secret = models.TextField(blank=True, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.ACTIVE)
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    objects = EndpointQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "address"],
                condition=~Q(status="removed"),
                name="endpoint_once_per_address",
            ),
            models.CheckConstraint(
                condition=~Q(status="removed") | Q(sealed_secret=""),
                name="endpoint_removed_keeps_no_secret",
            ),
        ]

    def __str__(self) -> str:
        return f"endpoint {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("core:webhook", args=[self.pk])

    @property
    def is_active(self) -> bool:
        return self.status == self.Status.ACTIVE

    @property
    def place(self) -> str:
        """Where the secret belongs; a ciphertext from elsewhere does not open."""
        return f"core.endpoint:{self.pk}"

    @property
    def secret(self) -> str:
        return str(secrets.unseal(self.sealed_secret, place=self.place)["secret"])


class WebhookDelivery(Delivery):
    """One event, told to one address."""

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=60)
    # The message: codes, numbers and moments. Emptied when it is over.
    payload = models.JSONField(default=dict)
    # The cause: the same event of the same row at one moment is told an address once.
    once = models.CharField(max_length=120, unique=True)
    ended_at = models.DateTimeField(null=True)

    class Meta(Delivery.Meta):
        triggers = guards("webhook", DONE, CANCELLED)

    def __str__(self) -> str:
        return f"{self.event} to {self.endpoint}"

    def end(self, to: str, *, now: datetime, **changes: Any) -> Self:
        """The message is not kept."""
        return self.move(to, payload={}, ended_at=now, **changes)


class WebhookAttempt(DeliveryAttempt):
    """One try, with the number that the other program answered."""

    delivery = models.ForeignKey(
        WebhookDelivery, models.CASCADE, related_name="attempts"
    )

    class Meta(DeliveryAttempt.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["delivery", "fence"], name="webhook_attempt_once_per_fence"
            ),
            models.UniqueConstraint(
                fields=["delivery"],
                condition=Q(state="sending"),
                name="webhook_attempt_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.delivery_id}/{self.fence}: {self.outcome or self.state}"
