"""Gives every test run a PostgreSQL and a Redis of its own.

Loaded with `-p` in pytest.ini, so that it acts before pytest-django reads the settings. Several
runs may go on in one checkout: each takes a numbered folder under `.run/test` whose database is
kept between runs. TEST_DATABASE_URL and TEST_REDIS_URL name servers to use in their place.
"""

import hashlib
import os
import signal
import subprocess
import time
from collections.abc import Generator
from datetime import datetime
from pathlib import Path

import pytest

from recruitment import catalogues
from recruitment.localstack import moved_clock
from recruitment.localstack.children import Children
from recruitment.localstack.lock import Lock
from recruitment.localstack.postgres import TEST_SETTINGS, Postgres
from recruitment.localstack.redis_server import Redis

BASE = Path(__file__).resolve().parents[2]
MOST_RUNS = 50


class Servers:
    """What one test run starts, and how it ends it."""

    def __init__(self) -> None:
        """Take the first folder that no other run has."""
        began = time.monotonic()
        self.offset = moved_clock.offset()
        self.children = Children()
        self.postgres: subprocess.Popen[bytes] | None = None
        self.redis: subprocess.Popen[bytes] | None = None
        self.home, self.lock = self._free_home()
        self.kept = self.home / "kept"
        if url := os.environ.get("TEST_DATABASE_URL"):
            os.environ["DATABASE_URL"] = url
        else:
            os.environ["DATABASE_URL"] = self._start_postgres()
        if url := os.environ.get("TEST_REDIS_URL"):
            os.environ["REDIS_URL"] = url
        else:
            os.environ["REDIS_URL"] = self._start_redis()
        catalogues.compile_stale(BASE)
        self.seconds = time.monotonic() - began

    @staticmethod
    def _free_home() -> tuple[Path, Lock]:
        top = Path(os.environ.get("WERF_HOME") or BASE / ".run") / "test"
        for number in range(MOST_RUNS):
            lock = Lock(top / str(number) / "lock")
            if lock.acquire():
                return top / str(number), lock
        raise pytest.UsageError(f"{MOST_RUNS} test runs are going on in {top}.")

    def _start_postgres(self) -> str:
        server = Postgres(
            self.home, TEST_SETTINGS, moved_clock.variables_for_postgres(self.offset)
        )
        server.outlive_predecessor()
        server.initialise()
        with (self.home / "postgres.log").open("w") as log:
            child = self.children.start(
                server.command(),
                stop_signal=signal.SIGINT,
                tier=1,
                stdout=log,
                stderr=log,
                **server.popen(),
            )
        self.postgres = child
        server.wait(lambda: child.poll() is None)
        # A database is used again only if it was left well and no migration has changed since.
        self.digest = _digest_of_migrations()
        if not self.kept.exists() or self.kept.read_text() != self.digest:
            names = server.sql(
                "select datname from pg_database where datname like 'test%'"
            )
            for name in names.splitlines():
                server.sql(f'drop database "{name}" with (force)')
        self.kept.unlink(missing_ok=True)
        return server.url

    def _start_redis(self) -> str:
        server = Redis(self.home)
        with (self.home / "redis.log").open("w") as log:
            child = self.children.start(
                server.command(), tier=1, stdout=log, stderr=log
            )
        self.redis = child
        server.wait(lambda: child.poll() is None)
        return server.url

    def stop(self) -> None:
        """End the servers and note that the database was left well."""
        if self.redis:
            self.children.stop(self.redis, signal.SIGTERM, 5)
        if self.postgres and self.children.stop(self.postgres, signal.SIGINT, 15):
            self.kept.write_text(self.digest)
        self.children.dismiss()
        self.lock.release()


def _digest_of_migrations() -> str:
    digest = hashlib.sha256()
    for path in sorted(BASE.glob("*/migrations/*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


_servers: Servers | None = None


@pytest.hookimpl(
    wrapper=True, tryfirst=True
)  # as a wrapper it goes before pytest-django's own
def pytest_load_initial_conftests() -> Generator[None, None, None]:
    """Start the servers, or find those of the run that started this worker process."""
    global _servers  # noqa: PLW0603
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        # One numbered database of the same Redis for each process: queues and keys do not mix.
        url, _, _ = os.environ["REDIS_URL"].rpartition("/")
        os.environ["REDIS_URL"] = f"{url}/{int(worker.removeprefix('gw')) + 1}"
    else:
        try:
            _servers = Servers()
        except moved_clock.CannotMove as reason:
            raise pytest.UsageError(str(reason)) from reason
    moved_clock.move_python(moved_clock.offset())
    return (yield)


def pytest_report_header() -> str:
    """Say how long it took, and where."""
    if not _servers:
        return "servers: those of the controlling process"
    where = f"servers: PostgreSQL and Redis in {_servers.home}, ready in {_servers.seconds:.2f} s"
    if not _servers.offset:
        return where
    return f"{where}; both clocks at {datetime.now(moved_clock.ZONE):%Y-%m-%d %H:%M}"


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Every way out of pytest comes by here, except a kill: then the guard acts."""
    global _servers  # noqa: PLW0603
    if _servers:
        _servers.stop()
        _servers = None
