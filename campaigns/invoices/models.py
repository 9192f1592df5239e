"""A file of invoices that came in, and what became of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import Kind, Spend
from campaigns.planning.models import Campaign, OfCampaignQuerySet
from core.imports.models import ImportedFile


class InvoiceImportQuerySet(OfCampaignQuerySet["InvoiceImport"]):
    pass


class InvoiceImport(ImportedFile):
    """One file, for the ledger of one campaign."""

    campaign = models.ForeignKey(
        Campaign, models.CASCADE, related_name="invoice_imports"
    )
    kind = models.CharField(_("for"), max_length=12, choices=Kind, default=Kind.MEDIA)

    objects = InvoiceImportQuerySet.as_manager()


class ImportedInvoice(models.Model):
    """Which expense a row of the file became."""

    invoice_import = models.ForeignKey(
        InvoiceImport, models.CASCADE, related_name="invoices"
    )
    spend = models.OneToOneField(Spend, models.CASCADE, related_name="+")
    row = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.invoice_import_id}: {self.row}"
