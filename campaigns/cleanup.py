"""What this layer cleans."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from campaigns.content import library
from campaigns.duties import operations as duties
from campaigns.invoices import operations as invoices
from core.cleanup.kinds import Kind, register


def invoice_files(now: datetime, most: int) -> int:
    """Files of invoices that were brought in and never imported."""
    return invoices.forget_unused(now=now, most=most)


def undescribed_pictures(now: datetime, most: int) -> int:
    """Pictures that were chosen for a post and never described."""
    return library.forget_undescribed(now=now, most=most)


def absences(now: datetime, _most: int) -> int:
    """Days on which colleagues were away."""
    return duties.forget_absences(now=now)


register(
    Kind(
        "invoice_files",
        _("Files of invoices that were not imported"),
        _("14 days after they came in"),
        invoice_files,
        batch=100,
    ),
    Kind(
        "undescribed_pictures",
        _("Pictures that were never described"),
        _("two days"),
        undescribed_pictures,
        batch=100,
    ),
    Kind("absences", _("Absences that are over"), _("a month"), absences),
)
