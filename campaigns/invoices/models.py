"""A file of invoices that came in, and what became of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Kind, Spend
from campaigns.planning.models import Campaign, OfCampaignQuerySet
from core.states import Stateful
from core.users.models import Membership


class InvoiceImportQuerySet(OfCampaignQuerySet["InvoiceImport"]):
    pass


class InvoiceImport(Stateful):
    """One file. Its content is kept privately until it is imported or thrown away."""

    class Status(models.TextChoices):
        UPLOADED = "uploaded", _("Uploaded")
        IMPORTED = "imported", _("Imported")
        UNDONE = "undone", _("Undone")

    MOVES = {
        Status.UPLOADED: {Status.IMPORTED},
        Status.IMPORTED: {Status.UNDONE},
        Status.UNDONE: set(),
    }

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="invoice_imports"
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.UPLOADED)
    file_name = models.CharField(max_length=200)
    content = models.BinaryField(blank=True)
    columns = models.JSONField(default=dict)
    kind = models.CharField(_("for"), max_length=12, choices=Kind, default=Kind.MEDIA)
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    imported_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    count = models.PositiveIntegerField(default=0)

    objects = InvoiceImportQuerySet.as_manager()

    def __str__(self) -> str:
        return self.file_name


class ImportedInvoice(models.Model):
    """Which expense a row of the file became."""

    invoice_import = models.ForeignKey(
        InvoiceImport, models.CASCADE, related_name="invoices"
    )
    spend = models.OneToOneField(Spend, models.CASCADE, related_name="+")
    row = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.invoice_import_id}: {self.row}"
