"""Who does what on which days, and who is away."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, of_visible
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_TALK, MAY_WRITE, Role


class DutyQuerySet(models.QuerySet["Duty"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(of_visible(member))

    def with_people(self) -> Self:
        """With its channel, and who has it and who stands in, by name."""
        return self.select_related("member__user", "stand_in__user", "account")


class Duty(models.Model):
    """Who does what, on which days, and who stands in."""

    class Kind(models.TextChoices):
        POSTS = "posts", _("Places the posts")
        COMMENTS = "comments", _("Answers comments")
        REACTIONS = "reactions", _("Handles negative reactions")
        MESSAGES = "messages", _("Answers private messages")
        FIGURES = "figures", _("Keeps the figures")
        APPROVES = "approves", _("Approves")

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="duties")
    kind = models.CharField(_("duty"), max_length=10, choices=Kind)
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("channel"),
    )
    member = models.ForeignKey(
        Membership, models.PROTECT, related_name="duties", verbose_name=_("who")
    )
    stand_in = models.ForeignKey(
        Membership,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("stand-in"),
    )
    weekdays = ArrayField(  # ISO: Monday is 1
        models.PositiveSmallIntegerField(), default=list, verbose_name=_("on")
    )

    objects = DutyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stand_in=None) | ~Q(stand_in=F("member")),
                name="duty_stand_in_is_somebody_else",
                violation_error_message=_("The stand-in must be somebody else."),
            ),
            models.UniqueConstraint(
                fields=["campaign", "kind", "member", "account"],
                name="duty_once_per_member_and_channel",
                nulls_distinct=False,
                violation_error_message=_("This person has this duty already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.member}"


# Whose pages let them do it; anybody else would be asked in vain.
ROLES: dict[str, tuple[Role, ...]] = {
    Duty.Kind.POSTS: MAY_WRITE,
    Duty.Kind.COMMENTS: MAY_TALK,
    Duty.Kind.REACTIONS: MAY_TALK,
    Duty.Kind.MESSAGES: MAY_TALK,
    Duty.Kind.FIGURES: MAY_WRITE,
    Duty.Kind.APPROVES: MAY_APPROVE,
}
HAS_A_DUTY = {role for roles in ROLES.values() for role in roles}


def may_do(member: Membership, kind: str) -> bool:
    """Whether the role of this colleague is enough; for an unknown kind, no."""
    return member.is_one_of(*ROLES.get(kind, ()))


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def visible_to(self, member: Membership) -> Self:
        """Of colleagues: who divides the work must see who is there."""
        return self.filter(member__organisation_id=member.organisation_id)

    def between(self, first: date, last: date) -> Self:
        """That touch these days, both included."""
        return self.filter(first_on__lte=last, last_on__gte=first)


class Absence(models.Model):
    """Days on which a colleague is not there. Why is nobody's business and not asked."""

    member = models.ForeignKey(
        Membership, models.CASCADE, related_name="absences", verbose_name=_("who")
    )
    first_on = models.DateField(_("first day away"))
    last_on = models.DateField(_("last day away"))

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(first_on__lte=F("last_on")),
                name="absence_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            )
        ]
        indexes = [models.Index(fields=["member", "last_on"])]

    def __str__(self) -> str:
        return f"{self.member}: {self.first_on} – {self.last_on}"
