"""What was typed into a form that is not saved yet."""

from __future__ import annotations

from typing import Self

from django.db import models

from core import secrets
from core.users.models import Membership


class FormDraftQuerySet(models.QuerySet["FormDraft"]):
    def visible_to(self, member: Membership) -> Self:
        """A draft is for who wrote it."""
        return self.filter(member=member)

    def waiting(self) -> Self:
        """Neither saved nor discarded."""
        return self.filter(closed_at=None)


class FormDraft(models.Model):
    """One filling-in of one form. Closed when the form was saved: a draft that is under way is too late then."""

    # Stands in the page, so that two windows do not write over each other.
    number = models.UUIDField(primary_key=True, editable=False)
    member = models.ForeignKey(
        Membership, models.CASCADE, related_name="form_drafts", editable=False
    )
    # The URL name of the page and the class of the form.
    form = models.CharField(max_length=200, editable=False)
    # The arguments of the page's URL: what the form is about.
    subject = models.CharField(max_length=200, blank=True, editable=False)
    # Where it is filled in.
    page = models.CharField(max_length=2_000, editable=False)
    # The fields, encrypted: they may say anything about anybody.
    sealed = models.TextField(blank=True, editable=False)
    kept_at = models.DateTimeField(editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)

    objects = FormDraftQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["member", "form", "subject"],
                condition=models.Q(closed_at=None),
                name="form_draft_of_a_form",
            ),
            models.Index(fields=["kept_at"], name="form_draft_by_age"),
        ]

    def __str__(self) -> str:
        return self.form

    @property
    def place(self) -> str:
        """Where the sealed fields may be opened."""
        return f"core.formdraft:{self.number}:{self.member_id}"

    @property
    def fields(self) -> dict[str, list[str]]:
        """The texts of each field, as a browser sends them. A key that is gone opens nothing."""
        try:
            return secrets.unseal(self.sealed, place=self.place)
        except secrets.CannotOpen:
            return {}
