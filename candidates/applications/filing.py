"""Files on disk: kept for good before the row that names them, or held for two hours."""

import logging
import os
import secrets
from datetime import datetime, timedelta
from pathlib import Path

from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from candidates.applications.documents import Checked

log = logging.getLogger(__name__)
HELD = "held"
# How long a file waits for somebody who has to correct the form or confirm it.
HOLDS = timedelta(hours=2)
SALT = "candidates.applications.held"


class CannotKeep(ValidationError):
    """There is no room on the disk, or it does not answer."""


def keep(file: Checked, *, now: datetime) -> str:
    """Write a document under a random name; when this returns it survives a power cut."""
    return _write(f"documents/{now:%Y/%m}/{secrets.token_hex(16)}.{file.kind}", file)


def remove(name: str) -> None:
    default_storage.delete(name)


def hold(file: Checked) -> str:
    """Set a checked file aside, so that it need not be chosen again; answers its ticket."""
    name = _write(f"{HELD}/{secrets.token_hex(16)}.{file.kind}", file)
    return signing.dumps([name, file.name, file.kind], salt=SALT)


def find_held(ticket: str) -> Checked | None:
    """The file of a ticket; None when it is forged, too old or gone."""
    named = _read(ticket)
    if named is None or not default_storage.exists(named[0]):
        return None
    path, name, kind = named
    with default_storage.open(path) as stored:
        return Checked(name, kind, stored.read())


def release(ticket: str) -> None:
    """The file was kept for good or is no longer wanted."""
    named = _read(ticket)
    if named:
        default_storage.delete(named[0])


def forget_held(*, now: datetime) -> int:
    """Remove what nobody came back for; how many files that were."""
    if not default_storage.exists(HELD):
        return 0
    too_old = [
        name
        for name in default_storage.listdir(HELD)[1]
        if default_storage.get_modified_time(f"{HELD}/{name}") <= now - HOLDS
    ]
    for name in too_old:
        default_storage.delete(f"{HELD}/{name}")
    return len(too_old)


def _read(ticket: str) -> tuple[str, str, str] | None:
    try:
        path, name, kind = signing.loads(ticket, salt=SALT, max_age=HOLDS)
    except (signing.BadSignature, ValueError):
        return None
    return path, name, kind


def _write(name: str, file: Checked) -> str:
    try:
        stored = default_storage.save(name, ContentFile(file.content))
        # The row is committed after this: it must never name a file that was only in memory.
        path = Path(default_storage.path(stored))
        for place in (path, path.parent):
            _flush(place)
    except OSError as error:
        default_storage.delete(name)
        log.exception("a file of a form cannot be kept")
        raise CannotKeep(
            _(
                "We cannot keep your file at this moment. Everything you typed is still"
                " here: try again in a few minutes, or send the form without a file."
            )
        ) from error
    return stored


def _flush(place: Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
