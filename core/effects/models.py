"""What we do to the world outside that cannot be taken back: one row for each effect, one for each try."""

from __future__ import annotations

from typing import Any, ClassVar, Self

import pgtrigger
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.notices.operations import settle
from core.states import Stateful
from core.users.models import Membership, Organisation
from core.users.roles import MAY_PLAN


class EffectQuerySet(models.QuerySet["Effect"]):
    def visible_to(self, member: Membership) -> Self:
        """Effects are about anybody: only who sees every row may see them."""
        if not member.is_one_of(*MAY_PLAN):
            return self.none()
        return self.filter(organisation_id=member.organisation_id)

    def waiting_for_a_person(self) -> Self:
        return self.filter(
            status__in=[Effect.Status.NEEDS_PERSON, Effect.Status.FAILED]
        )

    def about(self, row: models.Model) -> Self:
        return self.filter(target_type=row._meta.label_lower, target_id=row.pk)


class Effect(Stateful):
    """One mail, one call, one deletion: to be done once, or never, and we know which."""

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", _("Will be sent")
        SENDING = "sending", _("Being sent now")
        RETRY_WAIT = "retry_wait", _("Not sent yet, will be tried again")
        UNKNOWN = "unknown", _("Perhaps sent: we are looking")
        DONE = "done", _("Sent")
        FAILED = "failed", _("Refused")
        NEEDS_PERSON = "needs_person", _("Needs you")
        CANCELLED = "cancelled", _("Dropped")

    MOVES: ClassVar = {
        Status.SCHEDULED: {Status.SENDING, Status.CANCELLED},
        Status.RETRY_WAIT: {Status.SENDING, Status.CANCELLED},
        Status.SENDING: {
            Status.DONE,
            Status.RETRY_WAIT,
            Status.UNKNOWN,
            Status.FAILED,
            Status.NEEDS_PERSON,
        },
        Status.UNKNOWN: {Status.DONE, Status.RETRY_WAIT, Status.NEEDS_PERSON},
        Status.FAILED: {Status.RETRY_WAIT, Status.CANCELLED},
        Status.NEEDS_PERSON: {Status.RETRY_WAIT, Status.CANCELLED},
        Status.DONE: set(),
        Status.CANCELLED: set(),
    }
    WAITING: ClassVar = (Status.SCHEDULED, Status.RETRY_WAIT)
    FINAL: ClassVar = (Status.DONE, Status.CANCELLED)

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="effects"
    )
    # What it is: a name of the registry in `kinds`.
    kind = models.CharField(max_length=40)
    # The row it is about, whatever room that is of.
    target_type = models.CharField(max_length=60)
    target_id = models.PositiveBigIntegerField()
    # What will be sent, and to whom. Emptied when it is over; the fingerprint stays.
    payload = models.JSONField(default=dict)
    payload_sha = models.CharField(max_length=64)
    # The cause: the same cause never has two effects.
    once = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.SCHEDULED)
    # By the clock of the database, which also decides what is due.
    next_at = models.DateTimeField(db_default=TransactionNow())
    fence = models.PositiveIntegerField(default=0)
    owner_slot = models.PositiveIntegerField(null=True)
    leased_until = models.DateTimeField(null=True)
    attempts_made = models.PositiveSmallIntegerField(default=0)
    unknown_since = models.DateTimeField(null=True)
    trouble_code = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(db_default=TransactionNow())
    ended_at = models.DateTimeField(null=True)

    objects = EffectQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="sending")
                | (Q(owner_slot__isnull=False) & Q(leased_until__isnull=False)),
                name="effect_sending_has_an_owner",
            ),
            # What is over keeps neither address nor text.
            models.CheckConstraint(
                condition=~Q(status__in=["done", "cancelled"]) | Q(payload={}),
                name="effect_over_keeps_no_words",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at", "id"],
                condition=Q(status__in=["scheduled", "retry_wait"]),
                name="effect_due",
            ),
            models.Index(
                fields=["next_at"],
                condition=Q(status__in=["sending", "unknown"]),
                name="effect_in_doubt",
            ),
            models.Index(
                fields=["organisation", "created_at"],
                condition=Q(status__in=["needs_person", "failed"]),
                name="effect_for_a_person",
            ),
            models.Index(fields=["target_type", "target_id"], name="effect_about"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="effect_fence_never_falls",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(new__fence__lt=pgtrigger.F("old__fence")),
                func="RAISE EXCEPTION 'the fence of an effect never falls';",
            ),
            pgtrigger.Trigger(
                name="effect_the_end_is_the_end",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                condition=pgtrigger.Q(old__status__in=["done", "cancelled"])
                & pgtrigger.Q(new__status__df=pgtrigger.F("old__status")),
                func="RAISE EXCEPTION 'done and cancelled are final';",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.once}"

    def move(self, to: str, **changes: Any) -> Self:
        """What was told while it waited for a person is over when it no longer does."""
        was = self.status
        super().move(to, **changes)
        if was in (self.Status.NEEDS_PERSON, self.Status.FAILED):
            settle(f"effect:{self.pk}:", organisation_id=self.organisation_id)
        return self

    def end(self, to: str, **changes: Any) -> Self:
        """Move to an end, where nothing is kept of what was sent and to whom."""
        return self.move(to, payload={}, **changes)


class EffectAttempt(models.Model):
    """One try: committed before the request, so that a crash leaves evidence."""

    class State(models.TextChoices):
        SENDING = "sending", _("Sending")
        DONE = "done", _("Answered")

    effect = models.ForeignKey(Effect, models.CASCADE, related_name="attempts")
    fence = models.PositiveIntegerField()
    owner_slot = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State, default=State.SENDING)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    # What came of it (a word of `outcomes`), the code of the reason and the number of the answer.
    # Never the answer's text: mail servers repeat the address in it.
    outcome = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=40, blank=True)
    answer = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["effect", "fence"], name="effect_attempt_once_per_fence"
            ),
            models.UniqueConstraint(
                fields=["effect"],
                condition=Q(state="sending"),
                name="effect_attempt_one_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.effect_id}/{self.fence}: {self.outcome or self.state}"
