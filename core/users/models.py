"""Who signs in, where they work and what they do there."""

from __future__ import annotations

import hashlib
import zoneinfo
from datetime import datetime
from typing import Any, Self

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from core.users.roles import MAY_ADMINISTER, SEE_ALL, Role

LANGUAGES = [("nl", "Nederlands"), ("en", "English")]


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address; there are no user names."""

    def create_user(self, email: str, password: str | None = None, **rest: Any) -> User:
        user = self.model(email=self.normalize_email(email).lower(), **rest)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractUser):
    """Somebody who signs in."""

    class Theme(models.TextChoices):
        AUTO = "auto", _("As my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=LANGUAGES,
        default="nl",
    )
    theme = models.CharField(
        _("appearance"), max_length=5, choices=Theme, default=Theme.AUTO
    )
    has_shortcuts = models.BooleanField(_("keyboard shortcuts"), default=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserManager()  # type: ignore[misc, assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_is_unique_whatever_its_case",
                violation_error_message=_("Somebody with this address exists already."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]


class Organisation(models.Model):
    """An employer or agency: the wall around everything it knows."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(unique=True)
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="Europe/Amsterdam"
    )
    language = models.CharField(_("language"), max_length=5, default="nl")
    mission = models.TextField(
        _("mission"),
        max_length=400,
        blank=True,
        help_text=_("What you are for, in one or two sentences. Goals serve it."),
    )
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    # Roles for which a second factor is compulsory.
    second_factor_roles = ArrayField(
        models.CharField(max_length=20, choices=Role), default=list, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active(self) -> Self:
        return self.filter(is_active=True, user__is_active=True)

    def visible_to(self, member: Membership) -> Self:
        """Colleagues of the same organisation."""
        return self.filter(organisation_id=member.organisation_id)

    def with_role(self, *roles: Role) -> Self:
        return self.filter(role__in=roles)


class Membership(models.Model):
    """A person in an organisation, in one role. Views know it as `request.member`."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    is_active = models.BooleanField(_("active"), default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                name="membership_once_per_organisation",
                violation_error_message=_("This person is a member already."),
            )
        ]

    def __str__(self) -> str:
        return self.user.name

    @property
    def sees_all(self) -> bool:
        """Whether every row of the organisation is this person's business."""
        return self.role in SEE_ALL

    def is_one_of(self, *roles: str) -> bool:
        return self.role in roles

    @property
    def must_use_second_factor(self) -> bool:
        return self.role in self.organisation.second_factor_roles


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def visible_to(self, member: Membership) -> Self:
        """Administrators invite; nobody else needs to know who was."""
        if not member.is_one_of(*MAY_ADMINISTER):
            return self.none()
        return self.filter(organisation_id=member.organisation_id)

    def waiting(self) -> Self:
        """Neither accepted nor withdrawn; perhaps expired."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def of_key(self, key: str, *, now: datetime) -> Self:
        """The one that this link opens, while it holds."""
        sha = fingerprint(key)
        return self.waiting().filter(
            Q(mailed_sha=sha) | Q(handed_sha=sha), expires_at__gt=now
        )


class Invitation(models.Model):
    """A place in an organisation that waits for somebody: accepting it makes the membership.

    It has two links at most. The one that went by mail proves the address of who opens it; the
    one that an administrator copied proves nothing. Of both only a hash is kept.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGES)
    invited_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    mailed_sha = models.CharField(max_length=64, blank=True, db_default="")
    handed_sha = models.CharField(max_length=64, blank=True, db_default="")

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation",
                Lower("email"),
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="invitation_waits_once_per_address",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None, withdrawn_at=None)
                | Q(mailed_sha="", handed_sha=""),
                name="invitation_over_opens_nothing",
            ),
        ]
        indexes = [
            models.Index(fields=["mailed_sha"], name="invitation_by_mail"),
            models.Index(fields=["handed_sha"], name="invitation_by_hand"),
        ]

    def __str__(self) -> str:
        return self.email

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be accepted."""
        is_over = self.accepted_at or self.withdrawn_at
        return not is_over and self.expires_at > now

    def is_proof(self, key: str) -> bool:
        """Whether this link went by mail, so that who has it reads the mail of the address."""
        return bool(self.mailed_sha) and self.mailed_sha == fingerprint(key)


def fingerprint(key: str) -> str:
    """What is kept of the secret part of a link. It is long and random, so a plain hash is enough."""
    return hashlib.sha256(key.encode()).hexdigest()
