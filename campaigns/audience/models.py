"""Whom we want to reach: a group we imagine, never a person we know."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.users.models import Membership, Organisation


class PersonaQuerySet(models.QuerySet["Persona"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)


class Persona(models.Model):
    """The ideal candidate for a kind of work: what moves them and where they are found.

    There is no field for age, sex, origin, religion or health, and there will be none.
    """

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="personas"
    )
    name = models.CharField(
        _("name"), max_length=120, help_text=_("For example: the district nurse")
    )
    role_family = models.CharField(_("kind of work"), max_length=120)
    seeks = models.TextField(_("looks for in work"), blank=True)
    motives = models.TextField(_("motives"), blank=True)
    doubts = models.TextField(_("doubts"), blank=True)
    skills = models.TextField(_("skills and talents"), blank=True)
    media_habits = models.TextField(_("media habits"), blank=True)
    attracting_words = models.TextField(_("words that attract"), blank=True)
    repelling_words = models.TextField(_("words that repel"), blank=True)
    found_at = models.TextField(_("where they are found"), blank=True)
    research = models.TextField(
        _("what this rests on"),
        blank=True,
        help_text=_("Interviews, figures, a source and its date."),
    )
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PersonaQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="persona_once_per_organisation",
                violation_error_message=_("There is a persona with this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("campaigns:persona", args=[self.pk])
