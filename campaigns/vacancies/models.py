"""The role as we recruit for it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand
from campaigns.workforce.models import Requisition, SalaryPeriod
from core.states import Stateful
from core.users.models import Membership, Organisation


def lines(text: str) -> list[str]:
    """One item a line, without the dashes and dots people put before them."""
    return [bare for line in text.splitlines() if (bare := line.strip(" \t-–•*·"))]


class VacancyQuerySet(models.QuerySet["Vacancy"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def open(self, now: datetime) -> Self:
        """What the public may read and apply to."""
        return self.filter(status=Vacancy.Status.OPEN).filter(
            Q(closes_at=None) | Q(closes_at__gt=now)
        )

    def similar_to(self, vacancy: Vacancy, now: datetime) -> Self:
        """Open ones of the same employer; the same place and brand first."""
        is_near = Q(location=vacancy.location) | Q(brand=vacancy.brand_id)
        return (
            self.open(now)
            .filter(organisation=vacancy.organisation_id)
            .exclude(pk=vacancy.pk)
            .annotate(is_near=models.ExpressionWrapper(is_near, models.BooleanField()))
            .order_by("-is_near", "-opened_at", "pk")
        )

    def with_public_page(self) -> Self:
        """Open, or closed since: its address keeps saying what became of it."""
        return self.exclude(status=Vacancy.Status.DRAFT)


class Vacancy(Stateful):
    """One role, with its public page."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open")
        FILLED = "filled", _("Filled")
        CLOSED = "closed", _("Closed")

    class Contract(models.TextChoices):
        PERMANENT = "permanent", _("Permanent")
        TEMPORARY = "temporary", _("Temporary, chance of permanent")
        INTERNSHIP = "internship", _("Internship or training")
        FREELANCE = "freelance", _("Freelance")

    Period = SalaryPeriod

    MOVES = {
        Status.DRAFT: {Status.OPEN},
        Status.OPEN: {Status.FILLED, Status.CLOSED},
        Status.FILLED: {Status.OPEN},
        Status.CLOSED: {Status.OPEN},
    }

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="vacancies"
    )
    brand = models.ForeignKey(
        Brand, models.PROTECT, related_name="vacancies", verbose_name=_("brand")
    )
    # The approved need it recruits for: a hire fills one of its seats.
    requisition = models.ForeignKey(
        Requisition,
        models.PROTECT,
        related_name="vacancies",
        null=True,
        blank=True,
        verbose_name=_("requisition"),
    )
    title = models.CharField(_("title"), max_length=140)
    slug = models.SlugField(max_length=160, unique=True, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    location = models.CharField(_("place of work"), max_length=120)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    is_remote = models.BooleanField(_("can be done from home"), default=False)
    contract = models.CharField(
        _("contract"), max_length=12, choices=Contract, default=Contract.PERMANENT
    )
    hours_min = models.PositiveSmallIntegerField(_("hours a week, from"))
    hours_max = models.PositiveSmallIntegerField(_("hours a week, to"))
    salary_min = models.DecimalField(
        _("salary, from"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    salary_max = models.DecimalField(
        _("salary, to"), max_digits=9, decimal_places=2, null=True, blank=True
    )
    salary_period = models.CharField(
        _("salary period"), max_length=6, choices=Period, default=Period.MONTH
    )
    currency = models.CharField(max_length=3, default="EUR", editable=False)
    summary = models.CharField(
        _("in one sentence"),
        max_length=240,
        help_text=_("Shown in the list of vacancies and by search engines."),
    )
    # By name: the library of pictures is a feature above this one.
    picture = models.ForeignKey(
        "campaigns.MediaAsset",
        models.PROTECT,
        related_name="vacancies",
        null=True,
        blank=True,
        verbose_name=_("picture with its link"),
        help_text=_(
            "Where a platform shows a card for the link of a post without a picture."
        ),
    )
    requirements = models.TextField(
        _("what you bring"),
        max_length=10_000,
        help_text=_("One requirement a line; five at most work best."),
    )
    work = models.TextField(_("what you will do"), max_length=10_000)
    offer = models.TextField(
        _("what working here is really like"),
        max_length=10_000,
        help_text=_("Honest: team, roster, what is hard, what you get."),
    )
    next_steps = models.TextField(
        _("next steps for the candidate"),
        max_length=10_000,
        help_text=_("One step a line: who calls when, how many interviews, decision."),
    )
    answer_within_days = models.PositiveSmallIntegerField(
        _("answer within (working days)"), default=5
    )
    seats = models.PositiveSmallIntegerField(_("seats"), default=1)
    closes_at = models.DateTimeField(_("closes on"), null=True, blank=True)
    opened_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    contact_name = models.CharField(_("questions to"), max_length=120, blank=True)
    contact_email = models.EmailField(_("their e-mail address"), blank=True)
    hiring_team = models.ManyToManyField(
        Membership,
        related_name="hiring_for",
        blank=True,
        verbose_name=_("hiring team"),
        help_text=_("Managers see applications of vacancies they are in the team of."),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VacancyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_min__lte=F("hours_max")),
                name="vacancy_hours_run_upwards",
                violation_error_message=_("The hours must run from low to high."),
            ),
            models.CheckConstraint(
                condition=Q(salary_min=None) | Q(salary_min__lte=F("salary_max")),
                name="vacancy_salary_runs_upwards",
                violation_error_message=_("The salary must run from low to high."),
            ),
            # Pay transparency, directive (EU) 2023/970: the range is part of the offer.
            models.CheckConstraint(
                condition=Q(status="draft")
                | (Q(salary_min__isnull=False) & Q(salary_max__isnull=False)),
                name="vacancy_in_public_names_its_salary",
                violation_error_message=_(
                    "A vacancy goes public with its salary range."
                ),
            ),
        ]
        indexes = [models.Index(fields=["organisation", "status"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaigns:vacancy", args=[self.pk])

    @property
    def public_path(self) -> str:
        return reverse("public-vacancy", args=[self.slug])

    @property
    def is_draft(self) -> bool:
        return self.status == self.Status.DRAFT

    @property
    def requirement_list(self) -> list[str]:
        return lines(self.requirements)

    @property
    def step_list(self) -> list[str]:
        return lines(self.next_steps)

    @property
    def closes_on(self) -> date | None:
        """The last day on which one can apply, by the calendar of the organisation."""
        if self.closes_at is None:
            return None
        last = self.closes_at - timedelta(microseconds=1)
        return last.astimezone(self.organisation.zone).date()

    def is_open(self, now: datetime) -> bool:
        return self.status == self.Status.OPEN and (
            self.closes_at is None or self.closes_at > now
        )
