"""What this layer cleans."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from candidates.applications import filing
from candidates.retention import nights, operations
from core.cleanup.kinds import Kind, register

OFTEN, SOON = timedelta(minutes=15), timedelta(minutes=1)


def held_files(now: datetime, _most: int) -> int:
    """Files of application forms that nobody came back for."""
    return filing.forget_held(now=now)


def asked_for(now: datetime, most: int) -> int:
    """People whose erasure somebody asked for an hour ago."""
    return operations.finish_erasures(now=now, most=most)


def time_is_over(now: datetime, most: int) -> int:
    """People whose time is over, within the brakes of a night."""
    return nights.work(now=now, most=most)


register(
    Kind(
        "erasures",
        _("People erased by hand"),
        _("one hour, in which it can be undone"),
        asked_for,
        every=SOON,
        batch=1,
    ),
    Kind(
        "retention",
        _("People whose time is over"),
        _("until their day, and at least seven days on the list"),
        time_is_over,
        every=OFTEN,
        batch=1,
    ),
    Kind(
        "held_files",
        _("Files of application forms that were not sent"),
        _("one hour"),
        held_files,
        every=OFTEN,
    ),
)
