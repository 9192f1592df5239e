"""Whom we want to reach: a group we imagine, never a person we know."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand
from core.text import canonical
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
    brand = models.ForeignKey(
        Brand,
        models.PROTECT,
        related_name="personas",
        null=True,
        blank=True,
        verbose_name=_("brand"),
        help_text=_("Empty: for all your brands."),
    )
    role_family = models.CharField(_("kind of work"), max_length=120)
    seeks = models.TextField(_("looks for in work"), max_length=5_000, blank=True)
    motives = models.TextField(_("motives"), max_length=5_000, blank=True)
    doubts = models.TextField(_("doubts"), max_length=5_000, blank=True)
    skills = models.TextField(_("skills"), max_length=5_000, blank=True)
    talents = models.TextField(_("talents"), max_length=5_000, blank=True)
    interests = models.TextField(_("interests"), max_length=5_000, blank=True)
    media_habits = models.TextField(_("media habits"), max_length=5_000, blank=True)
    attracting_words = models.TextField(
        _("words that attract"), max_length=5_000, blank=True
    )
    repelling_words = models.TextField(
        _("words that repel"), max_length=5_000, blank=True
    )
    found_at = models.TextField(_("where they are found"), max_length=5_000, blank=True)
    research = models.TextField(
        _("what this rests on"),
        max_length=5_000,
        blank=True,
        help_text=_("In short. What you read or heard, with its date, is a note."),
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

    @property
    def points(self) -> list[str]:
        """The doubts and motives that a post can answer, a line each."""
        return [*lines(self.doubts), *lines(self.motives)]


def lines(text: str) -> list[str]:
    """One thing a line, without the dash that people put before it."""
    found = (line.strip(" -•") for line in canonical(text).splitlines())
    return [line for line in found if line]


class ResearchNoteQuerySet(models.QuerySet["ResearchNote"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(persona__organisation_id=member.organisation_id)


class ResearchNote(models.Model):
    """Something we found out about a group, where, and when."""

    persona = models.ForeignKey(Persona, models.CASCADE, related_name="notes")
    text = models.TextField(_("what we found out"), max_length=5_000)
    source = models.CharField(
        _("source"),
        max_length=240,
        help_text=_("Who was asked, or where it stands: never a name of a person."),
    )
    found_on = models.DateField(_("date of the source"))

    objects = ResearchNoteQuerySet.as_manager()

    def __str__(self) -> str:
        return self.source
