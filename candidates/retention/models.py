"""Who expires soon, why somebody is kept longer, what was erased, and what each night did."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from candidates.applications.models import Application
from candidates.people.models import Candidate
from candidates.retention import rules
from core.notices.operations import settle
from core.states import Stateful
from core.users.models import Membership, Organisation
from core.users.roles import MAY_PLAN, MAY_TALK


class ExpiryQuerySet(models.QuerySet["Expiry"]):
    def visible_to(self, member: Membership) -> Self:
        if not member.is_one_of(*MAY_TALK):
            return self.none()
        return self.filter(
            candidate__organisation_id=member.organisation_id,
            candidate__erased_at=None,
            candidate__keep_until=models.F("keep_until"),
        )

    def owned_by(self, member: Membership) -> Self:
        """Theirs; what nobody owns belongs to who plans."""
        mine = Q(owner=member.pk)
        if member.is_one_of(*MAY_PLAN):
            mine |= Q(owner=None)
        return self.visible_to(member).filter(mine)

    def due(self, night: date) -> Self:
        """Past their day, seven days on the list for that same day, and nothing keeps them."""
        return (
            self.filter(
                listed_on__lte=night - rules.ON_THE_LIST,
                keep_until__lt=night,
                candidate__keep_until=models.F("keep_until"),
                candidate__erased_at=None,
            )
            .exclude(is_kept("candidate"))
            .order_by("keep_until", "pk")
        )


class Expiry(models.Model):
    """A line on the list “expires soon”: since when, for which day, and whose it is."""

    candidate = models.OneToOneField(
        Candidate, models.CASCADE, related_name="expiry", verbose_name=_("person")
    )
    listed_on = models.DateField()
    # The day for which they were listed. When the person's own day moves, the list begins anew.
    keep_until = models.DateField()
    owner = models.ForeignKey(
        Membership, models.SET_NULL, related_name="+", null=True, blank=True
    )

    objects = ExpiryQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["listed_on", "keep_until"])]

    def __str__(self) -> str:
        return f"{self.candidate_id}: {self.keep_until}"

    @property
    def goes_on(self) -> date:
        return rules.goes_on(listed_on=self.listed_on, kept_until=self.keep_until)


class ExtensionQuerySet(models.QuerySet["Extension"]):
    def visible_to(self, member: Membership) -> Self:
        if not member.is_one_of(*MAY_TALK):
            return self.none()
        return self.filter(
            candidate__organisation_id=member.organisation_id, candidate__erased_at=None
        )

    def holding(self) -> Self:
        """Legal holds that nobody ended."""
        return self.filter(kind=Extension.Kind.LEGAL_HOLD, ended_at=None)


class Extension(models.Model):
    """Why somebody is kept longer than the rule says."""

    class Kind(models.TextChoices):
        CONSENT = "consent", _("They agreed to be kept for another year")
        LEGAL_HOLD = (
            "legal_hold",
            _("Legal hold: a complaint, a claim or an inspection"),
        )

    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="extensions", verbose_name=_("person")
    )
    kind = models.CharField(_("why"), max_length=10, choices=Kind)
    reason = models.TextField(_("reason"), max_length=1_000)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, editable=False)
    ended_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, editable=False
    )

    objects = ExtensionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(kind="legal_hold", ended_at=None),
                name="legal_hold_once_per_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.candidate_id}: {self.kind}"


def is_kept(candidate: str = "pk") -> Q:
    """A legal hold, or a hire that nobody marked as moved to the HR system.

    `candidate` is the lookup from the rows that are asked to the person.
    """
    holds = Extension.objects.holding().filter(candidate=OuterRef(candidate))
    hires = Application.objects.to_be_moved().filter(candidate=OuterRef(candidate))
    return Q(Exists(holds)) | Q(Exists(hires))


class ErasureQuerySet(models.QuerySet["Erasure"]):
    def visible_to(self, member: Membership) -> Self:
        if not member.is_one_of(*MAY_TALK):
            return self.none()
        return self.filter(organisation_id=member.organisation_id)


class Erasure(Stateful):
    """One person forgotten: by hand an hour after it was asked, else in the night. The report names nobody."""

    class Cause(models.TextChoices):
        BY_HAND = "by_hand", _("By hand")
        RETENTION = "retention", _("The time was over")

    class Status(models.TextChoices):
        WAITING = "waiting", _("Can be undone")
        DONE = "done", _("Erased")
        UNDONE = "undone", _("Undone")

    MOVES: ClassVar = {
        Status.WAITING: {Status.DONE, Status.UNDONE},
        Status.DONE: set(),
        Status.UNDONE: set(),
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="erasures"
    )
    # Known until it is done or undone.
    candidate = models.ForeignKey(
        Candidate,
        models.SET_NULL,
        related_name="erasures",
        null=True,
        verbose_name=_("person"),
    )
    cause = models.CharField(max_length=10, choices=Cause)
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+", null=True)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    # Rows that went, by table; what still mentioned the person afterwards.
    rows = models.JSONField(default=dict)
    remains = models.JSONField(default=list)
    files = models.PositiveIntegerField(default=0)
    searched_for = models.PositiveIntegerField(default=0)
    # Reasons and waiting files out of which the name was taken.
    mentions = models.PositiveIntegerField(default=0)

    objects = ErasureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate"],
                condition=Q(status="waiting"),
                name="erasure_waits_once_per_person",
            ),
            models.CheckConstraint(
                condition=Q(status="waiting") | Q(candidate=None),
                name="erasure_over_knows_nobody",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(status="waiting"), name="erasure_waits"
            ),
            models.Index(fields=["organisation", "-asked_at"]),
        ]

    def __str__(self) -> str:
        return f"erasure {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("candidates:erasure", args=[self.pk])

    @property
    def is_waiting(self) -> bool:
        return self.status == self.Status.WAITING


class RetentionNightQuerySet(models.QuerySet["RetentionNight"]):
    def visible_to(self, member: Membership) -> Self:
        if not member.is_one_of(*MAY_TALK):
            return self.none()
        return self.filter(organisation_id=member.organisation_id)

    def asking(self) -> Self:
        return self.filter(status=RetentionNight.Status.ASKS)


class RetentionNight(Stateful):
    """What one night did for one organisation, or asks an administrator first."""

    class Status(models.TextChoices):
        ERASING = "erasing", _("Erasing")
        DONE = "done", _("Done")
        ASKS = "asks", _("Asks an administrator")
        REFUSED = "refused", _("Not that night")
        LAPSED = "lapsed", _("Nobody answered")

    class Why(models.TextChoices):
        TOO_MANY = "too_many", _("More people than usual")
        CLOCK = "clock", _("The clock does not fit the last night")

    MOVES: ClassVar = {
        Status.ASKS: {Status.ERASING, Status.DONE, Status.REFUSED, Status.LAPSED},
        Status.ERASING: {Status.DONE, Status.ASKS},
        Status.DONE: set(),
        Status.REFUSED: set(),
        Status.LAPSED: set(),
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="retention_nights"
    )
    night = models.DateField()
    status = models.CharField(max_length=8, choices=Status)
    why = models.CharField(max_length=8, choices=Why, blank=True)
    # All people, those who came on the list, those who may go, those who went.
    people = models.PositiveIntegerField(default=0)
    listed = models.PositiveIntegerField(default=0)
    due = models.PositiveIntegerField(default=0)
    erased = models.PositiveIntegerField(default=0)
    ran_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True
    )
    decided_at = models.DateTimeField(null=True)

    objects = RetentionNightQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "night"], name="retention_once_per_night"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.night}: {self.status}"

    @property
    def is_asking(self) -> bool:
        return self.status == self.Status.ASKS

    def asks_no_more(self) -> None:
        """It was answered, or another night came: administrators need not look."""
        cause = f"retention-asks:{self.night}:"
        settle(cause, organisation_id=self.organisation_id)
