"""One file with everything: the dump of the database, the uploads, and a checksum of each.

A tar of `manifest.json`, `werf.dump` (pg_dump's custom format), `uploads/…` and, last, `checksums.json`. It is written
under a temporary name and gets its own when all of it was read back.
"""

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from django.conf import settings

from core.backups import programs
from core.backups.programs import CannotBackUp

MANIFEST, DUMP, UPLOADS, CHECKSUMS = (
    "manifest.json",
    "werf.dump",
    "uploads/",
    "checksums.json",
)
# A dump without these tables is none of ours.
NEEDED = ("django_migrations", "core_user", "candidates_candidate")
PIECE = 1024 * 1024
PRIVATE = 0o600


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    at: datetime
    """The clock of the database just before the dump began: later erasures are not in it."""
    postgres: int

    def text(self) -> str:
        """As JSON."""
        return json.dumps({"at": self.at.isoformat(), "postgres": self.postgres})

    @classmethod
    def of(cls, text: bytes) -> "Manifest":
        """Raises `CannotBackUp` when it is none."""
        try:
            said = json.loads(text)
            return cls(datetime.fromisoformat(said["at"]), int(said["postgres"]))
        except (ValueError, KeyError, TypeError) as error:
            raise CannotBackUp(
                "This is no backup of Werf: its manifest cannot be read."
            ) from error


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a backup that is whole."""

    manifest: Manifest
    tables: int
    uploads: int
    size: int


def make(
    folder: Path, *, at: datetime, is_left_out: Callable[[str], bool] = lambda _: False
) -> tuple[Path, Contents]:
    """Dump, pack, read all of it back, and only then give it its name."""
    version = programs.server_version()
    program = programs.find("pg_dump", version)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = f"werf-{at:%Y%m%dT%H%M%SZ}.tar"
    if (folder / name).exists():
        raise CannotBackUp(f"{folder / name} is there already.")
    with tempfile.TemporaryDirectory(prefix=".werf-", dir=folder) as unfinished:
        dump = Path(unfinished) / DUMP
        place, env = programs.conninfo()
        words = [str(program), "-Fc", f"--file={dump}", f"--dbname={place}"]
        programs.run(words, env)
        check_dump(dump, version)
        packed = Path(unfinished) / name
        _pack(packed, Manifest(at, version), dump, is_left_out)
        contents = check(packed, version)
        packed.replace(folder / name)
    _flush(folder)
    return folder / name, contents


def check_dump(dump: Path, version: int) -> int:
    """How many tables it holds. Refused: an empty file, one without our tables, one that cannot be read to its end."""
    if not dump.exists() or dump.stat().st_size == 0:
        raise CannotBackUp(f"{dump.name} is empty: this is no backup.")
    program = programs.find("pg_restore", version)
    try:
        listed = programs.run([str(program), "--list", str(dump)])
    except CannotBackUp as no:
        raise CannotBackUp(f"{dump.name} is no dump of pg_dump -Fc. {no}") from no
    tables = [line.split() for line in listed.splitlines() if " TABLE DATA " in line]
    names = {words[words.index("DATA") + 2] for words in tables}
    if missing := [table for table in NEEDED if table not in names]:
        raise CannotBackUp(f"{dump.name} lacks the tables {', '.join(missing)}.")
    # Reads and unpacks every row, and writes none.
    programs.run([str(program), f"--file={os.devnull}", str(dump)])
    return len(tables)


def _pack(
    packed: Path, manifest: Manifest, dump: Path, is_left_out: Callable[[str], bool]
) -> None:
    sums: dict[str, str] = {}
    handle = os.open(packed, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    with os.fdopen(handle, "wb") as file:
        with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
            _add_text(tar, MANIFEST, manifest.text(), sums)
            _add_file(tar, DUMP, dump, sums)
            for path, inside in _uploads(is_left_out):
                try:
                    _add_file(tar, f"{UPLOADS}{inside}", path, sums)
                except FileNotFoundError:
                    continue  # somebody was erased meanwhile
            _add_text(tar, CHECKSUMS, json.dumps(sums), {})
        file.flush()
        os.fsync(file.fileno())


def _uploads(is_left_out: Callable[[str], bool]) -> Iterator[tuple[Path, str]]:
    root = Path(settings.MEDIA_ROOT)
    ledger = Path(settings.ERASURES_FILE).resolve()
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).as_posix()
        if path.is_symlink() or not path.is_file() or is_left_out(inside):
            continue
        if path.resolve() != ledger:
            yield path, inside


def _add_text(tar: tarfile.TarFile, name: str, text: str, sums: dict[str, str]) -> None:
    content = text.encode()
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), PRIVATE
    tar.addfile(entry, io.BytesIO(content))
    sums[name] = hashlib.sha256(content).hexdigest()


def _add_file(
    tar: tarfile.TarFile, name: str, path: Path, sums: dict[str, str]
) -> None:
    """As long as it is when it is opened: what somebody else writes behind it is not in the backup."""
    with path.open("rb") as content:
        entry = tarfile.TarInfo(name)
        known = os.fstat(content.fileno())
        entry.size, entry.mtime, entry.mode = known.st_size, int(known.st_mtime), 0o640
        counted = _Counted(content)
        tar.addfile(entry, counted)
    sums[name] = counted.digest.hexdigest()


class _Counted(io.RawIOBase):
    """A file that adds up what is read of it."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self.file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        """The next piece."""
        piece = self.file.read(size)
        self.digest.update(piece)
        return piece


def check(packed: Path, version: int) -> Contents:
    """Read all of it: every checksum, and the dump to its last row."""
    with tempfile.TemporaryDirectory(prefix=".werf-", dir=packed.parent) as folder:
        manifest, uploads = unpack(packed, Path(folder), uploads_to=None)
        if manifest.postgres != version:
            raise CannotBackUp(
                f"{packed.name} was made by PostgreSQL {manifest.postgres}, and this server is {version}. Put it back"
                f" on a server of version {manifest.postgres} first."
            )
        tables = check_dump(Path(folder) / DUMP, version)
    return Contents(manifest, tables, uploads, packed.stat().st_size)


def unpack(
    packed: Path, folder: Path, *, uploads_to: Path | None
) -> tuple[Manifest, int]:
    """The dump into `folder` and, when a place is named, the uploads there; everything is compared with its checksum."""
    found: dict[str, str] = {}
    manifest: Manifest | None = None
    wanted: dict[str, str] | None = None
    try:
        with tarfile.open(packed, mode="r:") as tar:
            for entry in tar:
                content = tar.extractfile(entry)
                if content is None:
                    continue
                if entry.name == MANIFEST:
                    manifest = Manifest.of(content.read(PIECE))
                    content.seek(0)
                if entry.name == CHECKSUMS:
                    wanted = json.loads(content.read())
                    continue
                target = _target(entry.name, folder, uploads_to)
                found[entry.name] = _copy(content, target)
    except (tarfile.TarError, OSError, ValueError) as error:
        raise CannotBackUp(f"{packed} cannot be read as a backup: {error}.") from error
    if manifest is None or wanted is None:
        raise CannotBackUp(f"{packed} is no whole backup: its end is missing.")
    if wrong := sorted(
        n for n in wanted.keys() | found if wanted.get(n) != found.get(n)
    ):
        raise CannotBackUp(
            f"{packed} is damaged: {len(wrong)} files differ from their checksum, {wrong[0]} first."
        )
    return manifest, sum(name.startswith(UPLOADS) for name in found)


def _target(name: str, folder: Path, uploads_to: Path | None) -> Path | None:
    if name == DUMP:
        return folder / DUMP
    if uploads_to is None or not name.startswith(UPLOADS):
        return None
    target = uploads_to / name.removeprefix(UPLOADS)
    if not target.resolve().is_relative_to(uploads_to.resolve()):
        raise CannotBackUp(f"{name} would be written outside {uploads_to}.")
    return target


def _copy(content: IO[bytes], target: Path | None) -> str:
    digest = hashlib.sha256()
    if target is None:
        while piece := content.read(PIECE):
            digest.update(piece)
        return digest.hexdigest()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
        while piece := content.read(PIECE):
            digest.update(piece)
            file.write(piece)
    Path(file.name).chmod(0o640)
    Path(file.name).replace(target)
    return digest.hexdigest()


def _flush(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
