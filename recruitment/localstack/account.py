"""PostgreSQL refuses to run as root, so root lends it another account of the machine."""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recruitment.localstack.binaries import CannotStart

# Everybody may enter it, and nothing cleans it up: /tmp and /var/tmp are emptied now and then.
SHARED = Path("/var/lib") if Path("/var/lib").is_dir() else Path("/usr/local/var")


@dataclass(frozen=True)
class Account:
    """Somebody else on this machine, as whom a program may run."""

    uid: int
    gid: int

    def popen(self) -> dict[str, Any]:
        """Arguments for subprocess that make a program run as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def may_enter(self, folder: Path) -> bool:
        """Whether every folder on the way down is open to this account."""
        for step in (folder, *folder.parents):
            found = step.stat()
            bit = 0o001
            if found.st_uid == self.uid:
                bit = 0o100
            elif found.st_gid == self.gid:
                bit = 0o010
            if not found.st_mode & bit:
                return False
        return True

    def may_run(self, program: Path) -> bool:
        """Whether the program starts, libraries included."""
        try:
            out = subprocess.run(
                [program, "--version"],
                capture_output=True,
                cwd="/",
                check=False,
                **self.popen(),
            )
        except (OSError, subprocess.SubprocessError):
            return False
        return out.returncode == 0


def substitute_for_root() -> Account | None:
    """Nobody for an ordinary user; for root the first harmless account there is."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody", "daemon"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid:
            return Account(entry.pw_uid, entry.pw_gid)
    raise CannotStart(
        "Running as root, and there is no other account to run PostgreSQL as. Set DATABASE_URL."
    )


def fingerprint(*parts: object) -> str:
    """A short name for something long, the same every time."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:10]


def shared_folder(name: str) -> Path:
    """A folder of ours outside every home; refused when somebody else made it first."""
    folder = SHARED / name
    folder.mkdir(mode=0o711, exist_ok=True)
    if folder.lstat().st_uid != os.geteuid() or folder.is_symlink():
        raise CannotStart(
            f"{folder} belongs to somebody else. Remove it, or set WERF_HOME to another folder."
        )
    return folder


def readable_copy(programs: Path) -> Path:
    """Copy the PostgreSQL wheel out of a home that other accounts may not enter (such as /root)."""
    package = programs.parents[1]
    made = (programs / "postgres").stat()
    target = shared_folder(
        f"werf-postgres-{fingerprint(programs.resolve(), made.st_size, made.st_mtime_ns)}"
    )
    inside = Path(package.name) / programs.parent.name / "bin"
    if not (target / inside).exists():
        # Under another name first: a copy that was broken off is never taken for a whole one.
        half = Path(tempfile.mkdtemp(dir=target))
        half.chmod(0o755)
        shutil.copytree(programs.parent, half / programs.parent.name, symlinks=True)
        libraries = package.parent / f"{package.name}.libs"
        if libraries.exists():
            shutil.copytree(libraries, target / libraries.name, dirs_exist_ok=True)
        try:
            half.rename(target / package.name)
        except OSError:  # another process was first
            shutil.rmtree(half)
    return target / inside
