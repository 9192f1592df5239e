"""What this layer cleans."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from candidates.applications import filing
from core.cleanup.kinds import Kind, register

OFTEN = timedelta(minutes=15)


def held_files(now: datetime, _most: int) -> int:
    """Files of application forms that nobody came back for."""
    return filing.forget_held(now=now)


register(
    Kind(
        "held_files",
        _("Files of application forms that were not sent"),
        _("one hour"),
        held_files,
        every=OFTEN,
    )
)
