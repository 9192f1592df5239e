"""The names under which an organisation recruits."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.users.models import Membership, Organisation


class BrandQuerySet(models.QuerySet["Brand"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)


class Brand(models.Model):
    """One employer name with its own face; an organisation may have several."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="brands"
    )
    name = models.CharField(_("name"), max_length=120)
    website = models.URLField(_("website"), blank=True)
    about = models.TextField(
        _("about us"),
        max_length=2_000,
        blank=True,
        help_text=_("Two or three sentences that stand under every vacancy."),
    )
    colour = models.CharField(_("colour"), max_length=7, default="#0b5fc0")

    objects = BrandQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="brand_once_per_organisation",
                violation_error_message=_("There is a brand with this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
