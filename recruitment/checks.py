"""System checks of the settings: what a value alone does not show.

`refuse_wrong_settings` runs them before a web server, a worker or beat starts; `manage.py`
runs them by itself.
"""

import errno
import os
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

NO_MAIL_SERVER = "recruitment.W001"
MAIL_SERVER = "django.core.mail.backends.smtp.EmailBackend"


@checks.register()
def a_request_fits_into_the_lease(**_kwargs: Any) -> list[checks.CheckMessage]:
    """A worker must hear a platform's answer before its lease ends, else it sends nothing at all."""
    from core.delivery.engine import SAFETY  # noqa: PLC0415 - models are ready now

    lease, request = settings.PUBLISH_LEASE, settings.PUBLISH_REQUEST
    room = lease * (1 - SAFETY)
    if room > request:
        return []
    return [
        checks.Error(
            f"PUBLISH_REQUEST ({request.total_seconds():g} s) does not fit into"
            f" PUBLISH_LEASE ({lease.total_seconds():g} s): it must be shorter than"
            f" {room.total_seconds():g} s.",
            hint="For example PUBLISH_LEASE=90 PUBLISH_REQUEST=30.",
            id="recruitment.E001",
        )
    ]


@checks.register()
def uploads_have_a_folder(**_kwargs: Any) -> list[checks.CheckMessage]:
    """MEDIA_ROOT is a folder that this user may write to; a full disk is no reason to refuse."""
    folder = Path(settings.MEDIA_ROOT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK | os.X_OK):
            return []
        reason = "it is not writable"
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return []
        reason = error.strerror or type(error).__name__
    return [
        checks.Error(
            f"MEDIA_ROOT={folder} cannot keep uploads: {reason}.",
            hint="Name a folder that the user of this process owns, for example"
            " MEDIA_ROOT=/srv/werf/media.",
            id="recruitment.E002",
        )
    ]


@checks.register()
def a_demo_is_not_on_the_internet(**_kwargs: Any) -> list[checks.CheckMessage]:
    """The demo shows its passwords to every visitor."""
    if not (settings.DEMO and settings.IS_HTTPS):
        return []
    return [
        checks.Error(
            "WERF_DEMO=1 shows a sign-in for every role to every visitor, and SITE_URL is https.",
            hint="Set WERF_DEMO=0, or SITE_URL=http://127.0.0.1:8000 for a demonstration.",
            id="recruitment.E003",
        )
    ]


def has_mail_server() -> bool:
    """Whether mails leave this machine."""
    return bool(settings.EMAIL_BACKEND == MAIL_SERVER)


@checks.register()
def mails_reach_people(**_kwargs: Any) -> list[checks.CheckMessage]:
    """Without a mail server everything works, but nobody hears of it by mail."""
    if has_mail_server():
        return []
    return [
        checks.Warning(
            "No mail server is set: mails are not sent.",
            hint="For example EMAIL_URL=smtp+tls://user:password@mail.example:587.",
            id=NO_MAIL_SERVER,
        )
    ]


def read_settings_or_exit() -> None:
    """Read the settings; what is wrong with them is said without a traceback, and ends the program."""
    try:
        settings.DEBUG  # noqa: B018 - reading one reads them all
    except ImproperlyConfigured as error:
        sys.exit(str(error))


def refuse_wrong_settings() -> None:
    """Run the system checks; errors end the program with their texts, warnings are printed.

    Django must be set up.
    """
    found = checks.run_checks()
    for message in found:
        print(message, file=sys.stderr, flush=True)  # noqa: T201 - before logging exists
    if any(message.is_serious() for message in found):
        sys.exit("Werf does not start with these settings.")
