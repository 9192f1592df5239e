"""Who did what, when. Written once; the database refuses to change or remove a line, or to empty the table."""

from __future__ import annotations

from typing import Self

import pgtrigger
from django.db import models

from core.triggers import never_emptied
from core.users.models import Membership, Organisation, User


class AuditEventQuerySet(models.QuerySet["AuditEvent"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def about(self, subject: models.Model) -> Self:
        """The trail of one row."""
        return self.filter(
            subject_type=subject._meta.label_lower, subject_id=subject.pk
        )


class AuditEvent(models.Model):
    """One line of the trail. Holds ids and short words, never names or texts of people."""

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="audit_events"
    )
    actor = models.ForeignKey(
        User, models.DO_NOTHING, null=True, db_constraint=False, related_name="+"
    )
    verb = models.CharField(max_length=80)
    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    details = models.JSONField(default=dict)
    at = models.DateTimeField()

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "at"]),
            models.Index(fields=["organisation", "-at"]),
        ]
        triggers = [
            pgtrigger.Protect(
                name="append_only", operation=pgtrigger.Update | pgtrigger.Delete
            ),
            never_emptied(),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_id}"
