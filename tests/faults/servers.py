"""A PostgreSQL that a test may kill, and our programs run on it."""

import os
import signal
import subprocess
import sys

import psycopg

from recruitment.localstack.postgres import TEST_SETTINGS, Postgres
from tests.faults.programs import BASE, QUICK


def migrated_folder(children, folder):
    """A data folder with our tables in it, made once; copying it takes a moment."""
    server = OwnPostgres(children, folder)
    run(server, "manage.py", "migrate", "-v0")
    run(server, "manage.py", "createcachetable")
    server.stop()
    return server.server.data


class OwnPostgres:
    """A database server of this test alone, with the worst setting: it commits before it has written."""

    def __init__(self, children, folder, copied_from=None, **settings):
        self.children = children
        self.server = Postgres(folder, {**TEST_SETTINGS, **settings})
        if copied_from:
            copy(copied_from, self.server.data)
        self.server.initialise()
        self.url = self.server.url
        self.start()

    def start(self):
        self.process = self.children.start(
            self.server.command(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            **self.server.popen(),
        )
        self.server.wait(lambda: self.process.poll() is None)

    def stop(self, number=signal.SIGINT):
        """SIGQUIT is "immediate": no goodbye, recovery at the next start."""
        self.children.stop(self.process, number, 15)

    def restart(self, **settings):
        """With other settings."""
        self.stop()
        self.server.settings |= {name: str(value) for name, value in settings.items()}
        self.start()

    def session(self):
        address = f"host={self.server.socket} dbname=recruitment user=recruitment"
        return psycopg.connect(address)

    def value(self, question, *values):
        with self.session() as line:
            row = line.execute(question, values).fetchone()
        return row and row[0]


def copy(source, target):
    """Owners and all: the server runs as somebody else where we are root."""
    subprocess.run(["cp", "-a", f"{source}/.", str(target)], check=True)


def run(own_postgres, *words, cwd=BASE):
    """One of our programs on that server, to its end; what it said."""
    env = {**os.environ, **QUICK, "DATABASE_URL": own_postgres.url}
    argv = [sys.executable, *words]
    done = subprocess.run(argv, env=env, cwd=cwd, capture_output=True, text=True)  # noqa: PLW1510
    assert done.returncode == 0, done.stderr
    return done.stdout


def plan_on(own_postgres, board, *seconds):
    """A due post for each number; keys of publications and names of their accounts on the board."""
    said = run(own_postgres, "-m", "tests.faults.scenario", board.url, *seconds)
    return [line.split() for line in said.splitlines()][-len(seconds) :]
