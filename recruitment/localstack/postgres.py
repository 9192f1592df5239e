"""A PostgreSQL server of our own: one folder, one Unix socket, no network."""

import contextlib
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from recruitment.localstack.account import (
    fingerprint,
    readable_copy,
    shared_folder,
    substitute_for_root,
)
from recruitment.localstack.binaries import CannotStart, postgres_programs

NAME = "recruitment"  # of the database and of its owner
LONGEST_SOCKET_FOLDER = (
    85  # the operating system stores 103 to 107 characters with the file name
)

SETTINGS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "log_line_prefix": "",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
    # No rows, parameters or statements in its log: they are about people.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "unix_socket_permissions": "0700",
    "huge_pages": "off",
}
# Nothing in a test database has to survive a power cut.
TEST_SETTINGS = SETTINGS | {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


class Postgres:
    """The programs, the data folder and the address of one server."""

    stop_signal = (
        signal.SIGINT
    )  # "fast": open transactions are rolled back, nothing is lost

    def __init__(
        self,
        home: Path,
        settings: dict[str, str] = SETTINGS,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """Find the programs and make the folders; nothing is started yet.

        `variables` are set in the environment of every program besides those that are inherited.
        """
        self.variables = dict(variables or {})
        home = home.resolve()
        home.mkdir(parents=True, exist_ok=True)
        self.settings = settings
        self.account = substitute_for_root()
        self.programs = postgres_programs()
        if self.account and not self.account.may_enter(home):
            home = shared_folder(f"werf-{fingerprint(home)}")
        if self.account and not self.account.may_run(self.programs / "postgres"):
            self.programs = readable_copy(self.programs)
        self.data = home / "pgdata"
        self.socket = home / "socket"
        if len(str(self.socket)) > LONGEST_SOCKET_FOLDER:
            self.socket = (
                Path(tempfile.gettempdir()) / f"werf-{os.geteuid()}-{fingerprint(home)}"
            )
        self.socket.mkdir(exist_ok=True, mode=0o700)
        self._give_away(self.socket)

    def _give_away(self, folder: Path) -> None:
        if self.account:
            os.chown(folder, self.account.uid, self.account.gid)

    def popen(self) -> dict[str, Any]:
        """How to start any of its programs: as the right account, untouched by PG variables."""
        env = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PG")
        }
        account = self.account.popen() if self.account else {}
        env |= {"LC_ALL": "C", **self.variables}
        return {"env": env, "cwd": "/", **account}

    def _ask(
        self, program: str, *arguments: str | Path
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [self.programs / program, *arguments],
            capture_output=True,
            text=True,
            check=False,
            **self.popen(),
        )

    @property
    def version(self) -> str:
        """Full version number, such as 18.6."""
        return self._ask("postgres", "--version").stdout.split(")", 1)[1].split()[0]

    def initialise(self) -> bool:
        """Make the data folder if there is none; says whether it did."""
        need = self.version.split(".")[0]
        mark = self.data / "PG_VERSION"
        if mark.exists():
            have = mark.read_text().strip()
            if have == need:
                return False
            raise CannotStart(
                f"{self.data} was made by PostgreSQL {have} and this is {need}. "
                "Move that folder away, or set PG_BIN_DIR to the programs of the older version."
            )
        # Under another name first: an initdb that was broken off is never taken for a whole one.
        fresh = self.data.with_name(f"pgdata.{secrets.token_hex(4)}")
        fresh.mkdir(mode=0o700)
        self._give_away(fresh)
        # The same rules on every machine, whatever locales it has installed.
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        if int(need) < 17:  # noqa: PLR2004
            locale = ("--lc-ctype=C.UTF-8",)  # type: ignore[assignment]
        flags = (
            "--encoding=UTF8",
            "--locale=C",
            *locale,
            "--auth=trust",
            "--no-sync",
            "--no-instructions",
        )
        out = self._ask("initdb", "-D", fresh, "-U", NAME, *flags)
        if out.returncode:
            shutil.rmtree(fresh, ignore_errors=True)
            raise CannotStart(f"initdb failed:\n{out.stdout}{out.stderr}")
        fresh.rename(self.data)
        return True

    def outlive_predecessor(self, patience: float = 15) -> None:
        """End a server of a killed run that still holds the folder. Call it with the lock held."""
        mark = self.data / "postmaster.pid"
        deadline = time.monotonic() + patience
        for number in (signal.SIGINT, signal.SIGQUIT):
            while (pid := _server_named_in(mark)) and time.monotonic() < deadline:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, number)
                time.sleep(0.1)
            deadline += patience

    def command(self) -> list[str]:
        """The server itself, in the foreground."""
        settings = self.settings | {"unix_socket_directories": str(self.socket)}
        pairs = [
            word
            for name, value in settings.items()
            for word in ("-c", f"{name}={value}")
        ]
        return [str(self.programs / "postgres"), "-D", str(self.data), *pairs]

    def wait(self, is_alive: Callable[[], bool], patience: float = 60) -> None:
        """Until it answers (crash recovery comes first), then make sure of the database."""
        deadline = time.monotonic() + patience
        while self._ask(
            "pg_isready", "-q", "-h", self.socket, "-U", NAME, "-d", "postgres"
        ).returncode:
            if not is_alive():
                raise CannotStart("PostgreSQL ended while it started.")
            if time.monotonic() > deadline:
                raise CannotStart(f"PostgreSQL did not answer within {patience:.0f} s.")
            time.sleep(0.03)
        if not self.sql(f"select 1 from pg_database where datname = '{NAME}'"):  # noqa: S608
            self.sql(f"create database {NAME}")

    def sql(self, statement: str) -> str:
        """Run one statement as the owner, outside of any database of ours."""
        where = ("-h", self.socket, "-U", NAME, "-d", "postgres")
        out = self._ask(
            "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", *where, "-c", statement
        )
        if out.returncode:
            raise CannotStart(out.stderr.strip())
        return out.stdout.strip()

    @property
    def url(self) -> str:
        """Understood by django-environ as well as by psql and pg_dump."""
        return f"postgres://{NAME}@/{NAME}?host={quote(str(self.socket))}"


def _server_named_in(mark: Path) -> int:
    """The process id in a postmaster.pid, if that process is a PostgreSQL server; else 0."""
    try:
        pid = int(mark.read_text().split()[0])
        proc = Path("/proc")
        if (proc / "self").exists():  # empty for one that only waits to be buried
            command = (proc / str(pid) / "cmdline").read_text()
        else:
            asked = ["ps", "-o", "args=", "-p", str(pid)]
            command = subprocess.check_output(asked, text=True)
    except (OSError, ValueError, IndexError, subprocess.CalledProcessError):
        return 0
    return pid if "postgres" in command else 0


def is_routine(line: str) -> bool:
    """Lines of PostgreSQL's own log that say nothing to anybody."""
    return line.startswith(("LOG:", "HINT:  Future log")) or "is starting up" in line
