"""One person on one vacancy: how they came, and how far they got."""

from __future__ import annotations

from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Opening
from candidates.consent.models import PrivacyNotice
from candidates.people.models import Candidate
from core.states import Stateful, freely
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role


class ApplicationQuerySet(models.QuerySet["Application"]):
    def visible_to(self, member: Membership) -> Self:
        """Who talks to people sees them; a manager those of their hiring team.

        One that is not confirmed is also seen by who may see what the known person sent.
        """
        mine = self.filter(candidate__organisation_id=member.organisation_id)
        if member.is_one_of(*MAY_TALK):
            return mine
        if member.is_one_of(Role.MANAGER):
            known = Candidate.objects.filter(
                applications__vacancy__hiring_team=member.pk
            )
            team = Vacancy.objects.filter(hiring_team=member.pk)
            return mine.filter(
                Q(vacancy__in=team.values("pk")) | Q(claimed__in=known.values("pk"))
            )
        return mine.none()

    def unconfirmed(self) -> Self:
        """Sent under the address of a known person, and nobody said yet whose they are."""
        return self.filter(claimed__isnull=False)

    def of_people(self) -> Self:
        """Without who was erased: those rows only stay to be counted."""
        return self.filter(candidate__erased_at=None)

    def in_procedure(self) -> Self:
        return self.exclude(status__in=Application.ENDED)

    def to_be_moved(self) -> Self:
        """Hires whose file nobody moved to the HR system yet."""
        return self.filter(status=Application.Status.HIRED, moved_to_hr_at=None)


class Application(Stateful):
    """One application. `status` is the stage of the procedure."""

    class Status(models.TextChoices):
        NEW = "new", _("New")
        SCREENING = "screening", _("Screening")
        INTERVIEW = "interview", _("Interview")
        OFFER = "offer", _("Offer")
        HIRED = "hired", _("Hired")
        REJECTED = "rejected", _("Rejected")
        WITHDRAWN = "withdrawn", _("Withdrew")

    class HeardFrom(models.TextChoices):
        LINKEDIN = "linkedin", "LinkedIn"
        INSTAGRAM = "instagram", "Instagram"
        FACEBOOK = "facebook", "Facebook"
        TIKTOK = "tiktok", "TikTok"
        OTHER_SOCIAL = "other_social", _("Other social media")
        COLLEAGUE = "colleague", _("Somebody who works here")
        FRIEND = "friend", _("A friend or relative")
        JOB_BOARD = "job_board", _("A job site")
        SEARCH = "search", _("A search engine")
        WEBSITE = "website", _("The website of the employer")
        OTHER = "other", _("Otherwise")

    class Reason(models.TextChoices):
        REQUIREMENTS = "requirements", _("Lacks a requirement of the vacancy")
        OTHER_CHOSEN = "other_chosen", _("Another candidate fitted better")
        HOURS = "hours", _("Hours or roster do not fit")
        PAY = "pay", _("Pay does not fit")
        TRAVEL = "travel", _("Distance")
        FILLED = "filled", _("Vacancy filled or withdrawn")
        OTHER_JOB = "other_job", _("Chose another employer")
        NO_ANSWER = "no_answer", _("No longer reached")

    ENDED = ("hired", "rejected", "withdrawn")
    # These end the procedure only with a reason.
    NEED_REASON = ("rejected", "withdrawn")
    # People correct themselves: every stage can be left for every other.
    MOVES = freely(Status.values)

    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="applications"
    )
    # The known person whose address was typed, until it is known whether they sent this.
    # Meanwhile `candidate` is a person of its own: what we knew does not change.
    claimed = models.ForeignKey(
        Candidate,
        models.SET_NULL,
        related_name="unconfirmed_applications",
        null=True,
        blank=True,
        editable=False,
    )
    vacancy = models.ForeignKey(
        Vacancy, models.PROTECT, related_name="applications", verbose_name=_("vacancy")
    )
    # The campaign under which it came in, where that is known.
    campaign = models.ForeignKey(
        Campaign,
        models.PROTECT,
        related_name="applications",
        null=True,
        blank=True,
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.NEW)
    stage_since = models.DateTimeField()
    reason = models.CharField(max_length=14, choices=Reason, blank=True)
    motivation = models.TextField(_("motivation"), max_length=40_000, blank=True)
    # What the person says: how did you find us? Beside, never instead of, touchpoints.
    heard_from = models.CharField(_("how did you find us?"), max_length=60, blank=True)
    is_logged = models.BooleanField(default=False)
    notice = models.ForeignKey(
        PrivacyNotice, models.PROTECT, related_name="+", null=True, blank=True
    )
    applied_at = models.DateTimeField()
    # The decision at screening and who made it; `qualified_at` is the moment of a yes.
    screened_at = models.DateTimeField(null=True, editable=False)
    screened_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, editable=False
    )
    qualified_at = models.DateTimeField(null=True, editable=False)
    interviewed_at = models.DateTimeField(null=True, editable=False)
    hired_at = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)
    # A hire is kept until somebody says that the file stands in the HR system.
    moved_to_hr_at = models.DateTimeField(null=True, editable=False)
    moved_to_hr_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, editable=False
    )
    # The seat that this hire filled; one hire, one seat.
    opening = models.OneToOneField(
        Opening,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "vacancy"],
                name="application_once_per_vacancy",
                violation_error_message=_(
                    "This person applied to this vacancy already."
                ),
            ),
            models.CheckConstraint(
                condition=Q(is_logged=True) | Q(notice__isnull=False),
                name="application_by_form_knows_its_notice",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["rejected", "withdrawn"]) | ~Q(reason=""),
                name="application_ended_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(opening=None) | Q(status="hired"),
                name="application_with_a_seat_is_a_hire",
            ),
            models.CheckConstraint(
                condition=Q(moved_to_hr_at=None) | Q(status="hired"),
                name="application_moved_to_hr_is_a_hire",
            ),
        ]
        indexes = [
            models.Index(fields=["vacancy", "status"]),
            models.Index(
                fields=["status", "stage_since", "id"], name="application_board"
            ),
            models.Index(fields=["campaign", "applied_at"]),
            models.Index(
                fields=["candidate"],
                condition=Q(status="hired", moved_to_hr_at=None),
                name="application_to_be_moved",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidate}: {self.vacancy}"

    @property
    def is_unconfirmed(self) -> bool:
        return self.claimed_id is not None

    @property
    def confirmation_label(self) -> str:
        return str(_("Not confirmed")) if self.is_unconfirmed else ""

    @property
    def has_ended(self) -> bool:
        return self.status in self.ENDED

    @property
    def is_to_be_moved(self) -> bool:
        return self.status == self.Status.HIRED and self.moved_to_hr_at is None

    @property
    def heard_from_label(self) -> str:
        """A choice of our form in words; what an import or a colleague wrote as it is."""
        labels = dict(Application.HeardFrom.choices)
        return str(labels.get(self.heard_from) or self.heard_from)

    def get_absolute_url(self) -> str:
        return reverse("candidates:application", args=[self.pk])


class StageChange(models.Model):
    """One move through the procedure. Written once."""

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="stage_changes"
    )
    from_status = models.CharField(max_length=10, blank=True)
    to_status = models.CharField(max_length=10, choices=Application.Status)
    by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    at = models.DateTimeField()

    class Meta:
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.from_status} → {self.to_status}"


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, member: Membership) -> Self:
        """Whoever may see the application."""
        mine = Application.objects.visible_to(member).of_people()
        return self.filter(application__in=mine)


class Document(models.Model):
    """A file a person sent us, under a random name outside every public path."""

    class Preview(models.TextChoices):
        WAITING = "waiting", _("is being made")
        MAKING = "making", _("is being made now")
        DONE = "done", _("made")
        NONE = "none", _("could not be made")

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="documents"
    )
    file = models.FileField(upload_to="documents/%Y/%m/")
    original_name = models.CharField(max_length=200)
    mime = models.CharField(max_length=80)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    # Pictures of its pages are made in the background (previews.py).
    preview = models.CharField(
        max_length=7, choices=Preview, default=Preview.WAITING, db_default="waiting"
    )
    preview_since = models.DateTimeField(null=True, editable=False)
    preview_tries = models.PositiveSmallIntegerField(default=0, db_default=0)
    page_count = models.PositiveIntegerField(null=True, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(preview__in=["waiting", "making"]),
                name="document_without_preview",
            )
        ]

    def __str__(self) -> str:
        return self.original_name

    @property
    def has_preview(self) -> bool:
        return self.preview == self.Preview.DONE

    @property
    def is_preview_coming(self) -> bool:
        return self.preview in {self.Preview.WAITING, self.Preview.MAKING}

    @property
    def has_more_pages(self) -> bool:
        """More than became pictures."""
        return (self.page_count or 0) > len(self.page_pictures.all())

    @property
    def is_words_only(self) -> bool:
        """Whether the pictures were made of the text alone."""
        return not self.mime.startswith(("image/", "application/pdf"))

    @property
    def size_label(self) -> str:
        """`12 kB`, `1.5 MB`."""
        kilobytes = max(self.size // 1024, 1)
        if kilobytes < 1024:  # noqa: PLR2004
            return f"{formats.number(kilobytes)} kB"
        return f"{formats.number(self.size / 1024 / 1024, 1)} MB"


class DocumentPage(models.Model):
    """A picture of one page of a document, for who looks at it in a browser."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="page_pictures")
    number = models.PositiveSmallIntegerField()
    file = models.FileField(upload_to="previews/%Y/%m/")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "number"], name="document_page_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}"


class Touchpoint(models.Model):
    """One contact on the way here. The source is an event, not a field."""

    application = models.ForeignKey(
        Application, models.CASCADE, related_name="touchpoints"
    )
    link = models.ForeignKey(
        TrackedLink, models.PROTECT, related_name="touchpoints", null=True, blank=True
    )
    # Where no link tells it: `conversation`, `referral`, `walk_in`.
    kind = models.CharField(max_length=20, default="link")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "link"],
                condition=Q(link__isnull=False),
                name="touchpoint_once_per_link",
            )
        ]

    def __str__(self) -> str:
        return self.kind
