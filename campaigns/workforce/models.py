"""The need for people: departments, what they ask for, and the seats in it."""

from __future__ import annotations

from datetime import UTC, date
from typing import Any, Self

from django.db import models
from django.db.models import Count, F, Max, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.notices.operations import settle
from core.states import Stateful
from core.users.models import Membership, Organisation
from core.users.roles import MAY_SEE_SEATS


class SalaryPeriod(models.TextChoices):
    HOUR = "hour", _("per hour")
    MONTH = "month", _("per month")
    YEAR = "year", _("per year")


class DepartmentQuerySet(models.QuerySet["Department"]):
    def visible_to(self, member: Membership) -> Self:
        mine = self.filter(organisation_id=member.organisation_id)
        return mine if member.is_one_of(*MAY_SEE_SEATS) else mine.none()


class Department(models.Model):
    """A team, house or department that needs people. Nobody is a member of it."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="departments"
    )
    name = models.CharField(_("name"), max_length=120)

    objects = DepartmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation",
                Lower("name"),
                name="department_name_once_per_organisation",
                violation_error_message=_("There is a department with this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class RequisitionQuerySet(models.QuerySet["Requisition"]):
    def visible_to(self, member: Membership) -> Self:
        """Salaries stand in it: who only looks does not find them."""
        mine = self.filter(organisation_id=member.organisation_id)
        return mine if member.is_one_of(*MAY_SEE_SEATS) else mine.none()

    def waiting_for(self, member: Membership) -> Self:
        """Asked by others: this person may decide."""
        asked = self.filter(status=Requisition.Status.ASKED)
        return asked.exclude(Q(asked_by=member) | Q(written_by=member))

    def approved(self) -> Self:
        """A need that counts: seats are open, or all of them are filled."""
        return self.filter(status__in=Requisition.APPROVED)

    def with_seats(self) -> Self:
        """With how many are needed and filled, and the last day one is needed by."""
        needed = ~Q(openings__status=Opening.Status.WITHDRAWN)
        filled = Q(openings__status=Opening.Status.FILLED)
        return self.annotate(
            seat_count=Count("openings", filter=needed),
            filled_count=Count("openings", filter=filled),
            last_needed_by=Max("openings__needed_by", filter=needed),
        )


class Requisition(Stateful):
    """A need for people in one role: asked by one, approved by somebody else."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ASKED = "asked", _("Waits for approval")
        SENT_BACK = "sent_back", _("Sent back")
        APPROVED = "approved", _("Approved")
        FILLED = "filled", _("Filled")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Reason(models.TextChoices):
        GROWTH = "growth", _("Growth")
        REPLACEMENT = "replacement", _("Replacement")
        TEMPORARY = "temporary", _("Temporary need")

    APPROVED = ("approved", "filled")
    # What may still be written in.
    EDITABLE = ("draft", "sent_back")
    MOVES = {
        Status.DRAFT: {Status.ASKED, Status.WITHDRAWN},
        Status.ASKED: {Status.APPROVED, Status.SENT_BACK, Status.WITHDRAWN},
        Status.SENT_BACK: {Status.ASKED, Status.WITHDRAWN},
        Status.APPROVED: {Status.FILLED, Status.WITHDRAWN},
        Status.FILLED: {Status.APPROVED},
        Status.WITHDRAWN: set(),
    }

    def move(self, to: str, **changes: Any) -> Self:
        """That it waits, or came back, is over when it no longer does."""
        was = self.status
        super().move(to, **changes)
        if was in (self.Status.ASKED, self.Status.SENT_BACK):
            settle(f"requisition:{self.pk}:", organisation_id=self.organisation_id)
        return self

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="requisitions"
    )
    department = models.ForeignKey(
        Department,
        models.PROTECT,
        related_name="requisitions",
        verbose_name=_("team or department"),
    )
    title = models.CharField(_("position"), max_length=140)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    reason = models.CharField(_("reason"), max_length=12, choices=Reason)
    motivation = models.TextField(_("why now"), max_length=8_000, blank=True)
    hours_min = models.PositiveSmallIntegerField(_("hours a week, from"))
    hours_max = models.PositiveSmallIntegerField(_("hours a week, to"))
    salary_min = models.DecimalField(_("salary, from"), max_digits=9, decimal_places=2)
    salary_max = models.DecimalField(_("salary, to"), max_digits=9, decimal_places=2)
    salary_period = models.CharField(
        _("salary period"),
        max_length=6,
        choices=SalaryPeriod,
        default=SalaryPeriod.MONTH,
    )
    currency = models.CharField(max_length=3, default="EUR", editable=False)
    # Who changed it last, and who asked for approval: neither of them approves it.
    written_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    asked_at = models.DateTimeField(null=True, editable=False)
    approved_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    approved_at = models.DateTimeField(null=True, editable=False)
    # What was said when it was approved or sent back.
    remark = models.TextField(max_length=2_000, blank=True)
    created_at = models.DateTimeField(editable=False)

    objects = RequisitionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_min__lte=F("hours_max")),
                name="requisition_hours_run_upwards",
            ),
            models.CheckConstraint(
                condition=Q(salary_min__lte=F("salary_max")),
                name="requisition_salary_runs_upwards",
            ),
            models.CheckConstraint(
                condition=Q(approved_by=None)
                | (~Q(approved_by=F("asked_by")) & ~Q(approved_by=F("written_by"))),
                name="requisition_is_approved_by_somebody_else",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["approved", "filled"])
                | Q(approved_at__isnull=False, approved_by__isnull=False),
                name="requisition_approved_knows_by_whom_and_when",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "status"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaigns:requisition", args=[self.pk])

    @property
    def is_editable(self) -> bool:
        return self.status in self.EDITABLE

    @property
    def is_approved(self) -> bool:
        return self.status in self.APPROVED

    @property
    def asking(self) -> str:
        """Which time it was asked: what is asked does not change before the next time."""
        return self.asked_at.astimezone(UTC).isoformat() if self.asked_at else ""

    def is_own_of(self, member: Membership) -> bool:
        return member.pk in {self.asked_by_id, self.written_by_id}


class OpeningQuerySet(models.QuerySet["Opening"]):
    def visible_to(self, member: Membership) -> Self:
        """As the requisition is; by a join, which asks the database less."""
        mine = self.filter(requisition__organisation=member.organisation_id)
        return mine if member.is_one_of(*MAY_SEE_SEATS) else mine.none()

    def wanted(self) -> Self:
        """Seats of approved requisitions that were not withdrawn."""
        is_approved = Q(requisition__status__in=Requisition.APPROVED)
        # A seat that was filled stays so when the rest of the request is withdrawn.
        counts = is_approved | Q(status=Opening.Status.FILLED)
        return self.filter(counts).exclude(status=Opening.Status.WITHDRAWN)

    def open(self) -> Self:
        return self.filter(
            status=Opening.Status.OPEN, requisition__status=Requisition.Status.APPROVED
        )

    def late(self, today: date) -> Self:
        return self.open().filter(needed_by__lt=today)


class Opening(Stateful):
    """One seat. Only a hire fills it."""

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        FILLED = "filled", _("Filled")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    MOVES = {
        Status.OPEN: {Status.FILLED, Status.WITHDRAWN},
        Status.FILLED: {Status.OPEN, Status.WITHDRAWN},
        Status.WITHDRAWN: set(),
    }

    requisition = models.ForeignKey(
        Requisition, models.CASCADE, related_name="openings"
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    needed_by = models.DateField(_("needed by"))
    expected_start = models.DateField(_("expected start"))
    # The acceptance, and when the vacancy that brought it was first published: time to
    # fill keeps its events.
    filled_at = models.DateTimeField(null=True, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status="filled", filled_at__isnull=False)
                | (~Q(status="filled") & Q(filled_at__isnull=True)),
                name="opening_is_filled_at_a_moment",
            )
        ]
        indexes = [models.Index(fields=["requisition", "status", "needed_by"])]

    def __str__(self) -> str:
        return f"{self.requisition}: {self.needed_by}"
