"""Files on disk: kept for good before the row that names them, or held for an hour."""

import errno
import logging
import os
import secrets
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.core import signing
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from candidates.applications.documents import Checked, text_of
from candidates.applications.rendering import CannotRender, text_within_limits

log = logging.getLogger(__name__)
HELD = "held"
# How long a file waits for somebody who has to correct the form or confirm it.
HOLDS = timedelta(hours=1)
SALT = "candidates.applications.held"
# Everything that is held together: nobody has signed in, and it is only a convenience.
MOST_HELD, MOST_HELD_BYTES = 300, 200 * 1024 * 1024
# What stays free on the disk for the database beside us: a twentieth, at most this.
ROOM, ROOM_SHARE = 500 * 1024 * 1024, 20


@dataclass(frozen=True, slots=True)
class Held:
    """A file that was set aside; its content is read when it is needed."""

    path: str
    name: str
    kind: str

    def read(self) -> Checked | None:
        """None when it was forgotten meanwhile."""
        try:
            with default_storage.open(self.path) as stored:
                return Checked(self.name, self.kind, stored.read())
        except FileNotFoundError:
            return None


class CannotKeep(ValidationError):
    """There is no room on the disk, or it does not answer."""


class CannotHold(ValidationError):
    """Too much is set aside already; the file must be chosen again."""


def keep(file: Checked, *, now: datetime) -> str:
    """Write a document under a random name; when this returns it survives a power cut."""
    return _write(f"documents/{now:%Y/%m}/{secrets.token_hex(16)}.{file.kind}", file)


def name_of_preview() -> str:
    """Random, as the name of a document is."""
    return f"{secrets.token_hex(16)}.jpg"


def remove(name: str) -> None:
    default_storage.delete(name)


def hold(file: Checked, *, organisation_id: int, now: datetime) -> str:
    """Set a checked file aside, so that it need not be chosen again; answers its ticket."""
    forget_held(now=now)
    count, size = _held()
    if count >= MOST_HELD or size + len(file.content) > MOST_HELD_BYTES:
        log.warning(
            "no more files of refused forms are held: %s, %s bytes", count, size
        )
        raise CannotHold(
            _("Please choose your file again: we could not keep it. The rest is here.")
        )
    stamp = int(now.timestamp())
    unique = f"{stamp}-{organisation_id}-{secrets.token_hex(16)}"
    name = _write(f"{HELD}/{unique}.{file.kind}", file)
    return signing.dumps([name, file.name, file.kind], salt=SALT)


def _held() -> tuple[int, int]:
    """How many files are held, of how many bytes together."""
    if not default_storage.exists(HELD):
        return 0, 0
    names = default_storage.listdir(HELD)[1]
    return len(names), sum(_size(f"{HELD}/{name}") for name in names)


def _size(path: str) -> int:
    try:
        return default_storage.size(path)
    except FileNotFoundError:  # another request needed it, or forgot it
        return 0


def find_held(ticket: str) -> Held | None:
    """The file of a ticket; None when it is forged, too old or gone."""
    named = _read(ticket)
    if named is None or not default_storage.exists(named[0]):
        return None
    return Held(*named)


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
        name for name in default_storage.listdir(HELD)[1] if _is_too_old(name, now)
    ]
    for name in too_old:
        default_storage.delete(f"{HELD}/{name}")
    return len(too_old)


def search_held(identifiers: Sequence[str], organisation_id: int) -> int:
    """In how many held files of this organisation one of these words stands."""
    return len(_naming(identifiers, organisation_id))


def erase_held(identifiers: Sequence[str], organisation_id: int) -> int:
    """Remove those; whoever still corrects that form is asked for the file again."""
    found = _naming(identifiers, organisation_id)
    for path in found:
        default_storage.delete(path)
    return len(found)


def _naming(identifiers: Sequence[str], organisation_id: int) -> list[str]:
    if not default_storage.exists(HELD):
        return []
    words = [word.casefold() for word in identifiers]
    return [
        f"{HELD}/{name}"
        for name in default_storage.listdir(HELD)[1]
        if _is_of(name, organisation_id) and _holds(f"{HELD}/{name}", words)
    ]


def _is_of(name: str, organisation_id: int) -> bool:
    """By the number in its name; a file that was held before there was one is anybody's."""
    parts = name.split("-")
    return len(parts) < 3 or parts[1] == str(organisation_id)  # noqa: PLR2004


def _holds(path: str, words: list[str]) -> bool:
    """In its text, or among its bytes where the text cannot be read."""
    held = Held(path, "", path.rpartition(".")[2]).read()
    if held is None:
        return False
    text = text_of(held.kind, held.content)
    if text is None:
        # Of a PDF another program knows the text; what is not compressed stands among the bytes.
        text = held.content.decode("latin-1")
        if held.kind == "pdf":
            with suppress(CannotRender):
                text += text_within_limits(held.kind, held.content)
    folded = " ".join(text.casefold().split())
    return any(" ".join(word.split()) in folded for word in words)


def _is_too_old(name: str, now: datetime) -> bool:
    """By the moment in its name: the clock of a disk is another one than ours."""
    stamp = name.partition("-")[0]
    return not stamp.isdecimal() or int(stamp) <= (now - HOLDS).timestamp()


def _read(ticket: str) -> tuple[str, str, str] | None:
    try:
        path, name, kind = signing.loads(ticket, salt=SALT, max_age=HOLDS)
    except (signing.BadSignature, ValueError):
        return None
    return path, name, kind


def _write(name: str, file: Checked) -> str:
    try:
        _refuse_without_room(len(file.content))
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


def _refuse_without_room(size: int) -> None:
    """A form fills no disk to its last byte: PostgreSQL may write there too."""
    place = Path(default_storage.path(""))
    place.mkdir(parents=True, exist_ok=True)
    disk = shutil.disk_usage(place)
    if disk.free - size < min(ROOM, disk.total // ROOM_SHARE):
        raise OSError(errno.ENOSPC, "the room that is kept free is needed")


def _flush(place: Path) -> None:
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
