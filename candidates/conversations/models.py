"""Talking with people, wherever it happens."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.guidelines.models import Exemption
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.people import platforms
from candidates.people.models import Candidate
from core.outbox.models import Mail
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role

# Somebody wrote to us and had no answer yet.
IS_WAITING = Q(waiting_since__isnull=False, is_done=False)


class ConversationQuerySet(models.QuerySet["Conversation"]):
    def visible_to(self, member: Membership) -> Self:
        """Need to know: who talks to people; a manager only of their hiring team."""
        mine = self.filter(candidate__organisation_id=member.organisation_id)
        mine = mine.filter(candidate__erased_at=None)
        if member.is_one_of(*MAY_TALK):
            return mine
        if not member.is_one_of(Role.MANAGER):
            return mine.none()
        return mine.filter(vacancy__hiring_team=member.pk)

    def waiting(self) -> Self:
        """Somebody wrote to us and had no answer yet; the longest wait first."""
        return self.filter(IS_WAITING).order_by("waiting_since")

    def for_list(self) -> Self:
        """With what a row of a list shows: the person, who answers, and the last words."""
        last = Message.objects.filter(conversation=OuterRef("pk")).order_by(
            "-at", "-pk"
        )
        return self.select_related("candidate", "owner__user").annotate(
            last_text=Subquery(last.values("text")[:1])
        )

    def with_newest(self) -> Self:
        """With the number of the message that was written down last."""
        return self.annotate(newest=Max("messages__pk"))


class Conversation(models.Model):
    """One thread with one person on one platform."""

    class Kind(models.TextChoices):
        DIRECT_MESSAGE = "direct_message", _("Private message")
        COMMENT = "comment", _("Public comment")
        MAIL = "mail", _("E-mail")
        TELEPHONE = "telephone", _("Telephone")
        SOURCED = "sourced", _("Found by us")

    candidate = models.ForeignKey(
        Candidate, models.CASCADE, related_name="conversations"
    )
    kind = models.CharField(_("kind"), max_length=14, choices=Kind)
    platform = models.CharField(_("platform"), max_length=30)
    campaign = models.ForeignKey(
        Campaign,
        models.PROTECT,
        related_name="conversations",
        null=True,
        blank=True,
        verbose_name=_("campaign"),
    )
    vacancy = models.ForeignKey(
        Vacancy,
        models.PROTECT,
        related_name="conversations",
        null=True,
        blank=True,
        verbose_name=_("vacancy"),
    )
    link = models.ForeignKey(
        TrackedLink, models.PROTECT, related_name="+", null=True, blank=True
    )
    owner = models.ForeignKey(
        Membership,
        models.PROTECT,
        related_name="conversations",
        null=True,
        blank=True,
        verbose_name=_("who answers"),
    )
    is_done = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    last_message_at = models.DateTimeField()
    # Their first unanswered message; empty when the turn is theirs.
    waiting_since = models.DateTimeField(null=True, blank=True)
    # Their first message ever: the response of the funnel.
    responded_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # Read by `for_list` only.
    last_text: str | None
    # Read by `with_newest` only.
    newest: int | None

    objects = ConversationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["waiting_since"],
                condition=Q(is_done=False, waiting_since__isnull=False),
                name="conversation_waiting",
            ),
            models.Index(fields=["campaign", "responded_at"]),
            models.Index(fields=["-last_message_at"]),
            models.Index(fields=["owner", "created_at"], name="conversation_by_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.candidate} ({self.platform})"

    def get_absolute_url(self) -> str:
        return reverse("candidates:conversation", args=[self.pk])

    @property
    def platform_label(self) -> str:
        return platforms.label(self.platform)

    @property
    def is_waiting(self) -> bool:
        return self.waiting_since is not None and not self.is_done

    @property
    def is_spoken(self) -> bool:
        """What stands in it is a note of what was said aloud."""
        return self.kind == Conversation.Kind.TELEPHONE

    @property
    def is_public(self) -> bool:
        """Everybody reads along with an answer."""
        return self.kind == Conversation.Kind.COMMENT


class MessageQuerySet(models.QuerySet["Message"]):
    def really_said(self) -> Self:
        """Without mails that were dropped before they went out."""
        return self.exclude(mail__status=Mail.Status.CANCELLED)


class Message(models.Model):
    """One thing said, by them or by us."""

    class Direction(models.TextChoices):
        IN = "in", _("From them")
        OUT = "out", _("From us")

    conversation = models.ForeignKey(
        Conversation, models.CASCADE, related_name="messages"
    )
    direction = models.CharField(max_length=3, choices=Direction)
    text = models.TextField(_("text"), max_length=20_000)
    at = models.DateTimeField()
    by = models.ForeignKey(
        Membership, models.PROTECT, related_name="+", null=True, blank=True
    )
    # The e-mail that it is, when Werf sends it.
    mail = models.OneToOneField(
        Mail, models.SET_NULL, related_name="+", null=True, blank=True
    )
    # Why it went out in spite of a guideline that stops it.
    exemption = models.OneToOneField(
        Exemption, models.SET_NULL, related_name="+", null=True, blank=True
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["conversation", "at"])]

    def __str__(self) -> str:
        return self.text[:60]
