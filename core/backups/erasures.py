"""Who was erased, beside the database: a backup that is put back does not know it.

An append-only file of JSON lines (`ERASURES_FILE`) with the table, the number of the row and the moment: no name, no
text. After a restore the rows that were erased since the backup are erased again (`manage.py restore`).
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db.models import Model

PRIVATE = 0o600


@dataclass(frozen=True, slots=True, order=True)
class Erased:
    """One row whose person was erased."""

    at: datetime
    table: str
    pk: int

    def line(self) -> str:
        """As it stands in the file."""
        at = self.at.astimezone(UTC).isoformat()
        return json.dumps({"at": at, "table": self.table, "id": self.pk})


def note(row: Model, *, now: datetime) -> None:
    """Write it down, on disk when this returns. Raises OSError: then the erasure must not be committed.

    Called inside the transaction of the erasure. A line whose transaction is rolled back does no harm: it names
    somebody who is to be erased.
    """
    append(Path(settings.ERASURES_FILE), [Erased(now, row._meta.label, row.pk)])


def append(path: Path, erased: Iterable[Erased]) -> None:
    """Add lines at the end, and flush them to disk."""
    text = "".join(f"{one.line()}\n" for one in erased)
    if not text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE)
    try:
        if _is_cut_off(path):
            text = f"\n{text}"
        if os.write(handle, text.encode()) != len(text.encode()):
            raise OSError("The line was not written in whole.")
        os.fsync(handle)
    finally:
        os.close(handle)
    if is_new:
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _is_cut_off(path: Path) -> bool:
    """Whether the disk was full in the middle of the last line."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return False
        file.seek(-1, os.SEEK_END)
        return file.read(1) != b"\n"


def read(*paths: Path) -> list[Erased]:
    """All that stand in these files, oldest first, each once. A file that is not there holds none."""
    found: set[Erased] = set()
    for path in paths:
        if path.exists():
            found.update(_lines_of(path))
    return sorted(found)


def _lines_of(path: Path) -> Iterator[Erased]:
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                said = json.loads(line)
                at = datetime.fromisoformat(said["at"])
                yield Erased(at.astimezone(UTC), str(said["table"]), int(said["id"]))
            except (ValueError, KeyError, TypeError):
                continue  # the end of a line that met a full disk


def copy_to(folder: Path) -> None:
    """Add to the file beside the backups what it does not hold yet."""
    ours, theirs = (
        Path(settings.ERASURES_FILE),
        folder / Path(settings.ERASURES_FILE).name,
    )
    if theirs.exists() and ours.exists() and theirs.samefile(ours):
        return
    known = set(read(theirs))
    append(theirs, [one for one in read(ours) if one not in known])
