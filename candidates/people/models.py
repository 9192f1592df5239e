"""People in view for work. Every table that points here has a Holding (personal_data.py)."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from candidates.people import handles, platforms
from core import telephone
from core.search import Joined
from core.users.models import Membership, Organisation
from core.users.roles import MAY_TALK, Role


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def visible_to(self, member: Membership) -> Self:
        """Who talks to people sees them; a manager those of their hiring team."""
        mine = self.filter(organisation_id=member.organisation_id, erased_at=None)
        if member.is_one_of(*MAY_TALK):
            return mine
        if not member.is_one_of(Role.MANAGER):
            return mine.none()
        # Who sent something under the address of one of theirs, and is not confirmed, too.
        of_team = (
            Q(applications__vacancy__hiring_team=member.pk)
            | Q(conversations__vacancy__hiring_team=member.pk)
            | Q(applications__claimed__applications__vacancy__hiring_team=member.pk)
        )
        return mine.filter(of_team).distinct()

    def known_as(
        self, *, platform: str, handle: str, email: str, phone: str, name: str = ""
    ) -> list[Candidate]:
        """People who have this profile, this address or this number already.

        Where nothing but a name is told, the same name on the same platform.
        """
        ways = []
        if handle:
            found = Profile.objects.filter(platform=platform, handle=handle)
            ways.append(self.filter(pk__in=found.values("candidate")))
        if email:
            ways.append(self.filter(email__iexact=email))
        if number := telephone.key(phone):
            ways.append(self.filter(phone_key=number))
        if name and not (handle or email or phone):
            ways.append(self.filter(source=platform, name__iexact=name))
        # Apart, each by its index: one condition with OR would read every candidate.
        return list(ways[0].union(*ways[1:]).order_by("pk")) if ways else []

    def left_alone_like(self, *, name: str, handle: str) -> Self:
        """Who asked to be left alone and may be meant, on whatever platform: a namesake, or the same handle."""
        alike = Q(joined_name=Joined(Value(name)))
        if handle:
            found = Profile.objects.filter(
                handle=handle, candidate__do_not_contact=True
            )
            alike |= Q(pk__in=found.values("candidate"))
        left_alone = self.filter(do_not_contact=True)
        named = left_alone.alias(joined_name=Joined("name"))
        return named.filter(alike).order_by("pk")

    def notice_overdue(self, today: date) -> Self:
        """Sourced people who were not told within a month (GDPR article 14)."""
        return self.filter(notice_due_on__lt=today, notified_on=None)


class Candidate(models.Model):
    """A person, with the basis on which we may know them."""

    class Basis(models.TextChoices):
        APPLICATION = "application", _("Applied or asked us something")
        LEGITIMATE_INTEREST = "legitimate_interest", _("Legitimate interest")
        CONSENT = "consent", _("Consent")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="candidates"
    )
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    # The number as two people's typing can be compared (core.telephone.key).
    phone_key = models.CharField(
        max_length=60, default="", db_default="", editable=False
    )
    city = models.CharField(_("place"), max_length=80, blank=True)
    headline = models.CharField(_("what they do now"), max_length=160, blank=True)
    note = models.TextField(_("note"), max_length=4_000, blank=True)
    basis = models.CharField(_("legal basis"), max_length=20, choices=Basis)
    # Where we know this person from: the platform, or `form`, `referral`, `import`.
    source = models.CharField(_("source"), max_length=40)
    source_note = models.CharField(_("source in words"), max_length=200, blank=True)
    collected_on = models.DateField()
    notice_due_on = models.DateField(null=True, blank=True)
    notified_on = models.DateField(null=True, blank=True)
    keep_until = models.DateField()
    do_not_contact = models.BooleanField(_("do not contact"), default=False)
    added_by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    # The row stays for the counts; everything that says who it was is gone.
    erased_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="legitimate_interest")
                | Q(notice_due_on__isnull=False),
                name="candidate_sourced_must_be_told",
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "-created_at"]),
            # Lists of people and of applications in order of name.
            models.Index(
                fields=["organisation", "name"],
                condition=Q(erased_at=None),
                name="candidate_in_order",
            ),
            models.Index(fields=["organisation", "email"]),
            models.Index("organisation", Upper("email"), name="candidate_by_email"),
            models.Index(
                "organisation", "source", Upper("name"), name="candidate_by_name"
            ),
            models.Index(
                fields=["organisation"],
                condition=Q(do_not_contact=True),
                name="candidate_left_alone",
            ),
            models.Index(
                fields=["organisation", "phone_key"],
                condition=~Q(phone_key=""),
                name="candidate_by_telephone",
            ),
            models.Index(
                fields=["organisation", "keep_until"],
                condition=Q(erased_at=None),
                name="candidate_kept_until",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **options: Any) -> None:
        """The telephone number is kept as it is read, in one spelling, and as it is compared."""
        self.phone = telephone.tidy(self.phone) or self.phone
        self.phone_key = telephone.key(self.phone)
        fields = options.get("update_fields")
        if fields is not None and "phone" in fields:
            options["update_fields"] = {*fields, "phone_key"}
        super().save(**options)

    def get_absolute_url(self) -> str:
        return reverse("candidates:candidate", args=[self.pk])

    @property
    def phone_link(self) -> str:
        """The address that dials the number."""
        return telephone.link(self.phone)

    @property
    def source_label(self) -> str:
        """The name of the platform or other source, for a reader."""
        return platforms.label(self.source)

    @property
    def is_found_by_us(self) -> bool:
        """Whether we came to them, so that they must be told."""
        return self.basis == Candidate.Basis.LEGITIMATE_INTEREST

    @property
    def must_be_told(self) -> bool:
        return self.notice_due_on is not None and self.notified_on is None


class Profile(models.Model):
    """Where the person is found on a platform."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="profiles")
    platform = models.CharField(_("platform"), max_length=30)
    address = models.CharField(_("profile"), max_length=300)
    # The address as two people's typing can be compared (handles.name).
    handle = models.CharField(max_length=300, default="", editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "platform", "address"],
                name="profile_once_per_candidate",
            )
        ]
        indexes = [models.Index(fields=["platform", "handle"])]

    def __str__(self) -> str:
        return self.address

    @property
    def platform_label(self) -> str:
        return platforms.label(self.platform)

    @property
    def link(self) -> str:
        """The page on the platform; empty where only what somebody is called is known."""
        return handles.page(self.platform, self.address)
