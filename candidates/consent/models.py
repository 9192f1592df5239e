"""What people were told, word for word."""

from __future__ import annotations

from typing import Self

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.triggers import never_emptied
from core.users.models import Membership, Organisation


class PrivacyNoticeQuerySet(models.QuerySet["PrivacyNotice"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def current(
        self, organisation: Organisation, language: str
    ) -> PrivacyNotice | None:
        """The newest text in this language, else the newest there is."""
        texts = self.filter(organisation=organisation).order_by("-version")
        return texts.filter(language=language).first() or texts.first()


class PrivacyNotice(models.Model):
    """One version of the notice under the application form (GDPR article 13)."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="privacy_notices"
    )
    language = models.CharField(_("language"), max_length=5)
    version = models.PositiveIntegerField(_("version"))
    text = models.TextField(_("text"), max_length=20_000)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PrivacyNoticeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "language", "version"],
                name="privacy_notice_version_once",
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="written_once", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.version}"
