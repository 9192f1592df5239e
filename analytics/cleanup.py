"""What this layer cleans."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from analytics.clicks import operations
from core.cleanup.kinds import Kind, register

OFTEN = timedelta(minutes=15)


def visitors(now: datetime, most: int) -> int:
    """By whom a link was followed, as a keyed hash."""
    return operations.forget_visitors(now=now, most=most)


register(
    Kind(
        "visitors",
        _("Keyed hashes of visitors"),
        _("half an hour"),
        visitors,
        every=OFTEN,
    )
)
