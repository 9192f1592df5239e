"""A PostgreSQL that a test may kill, and our programs run on it."""

import os
import signal
import subprocess
import sys

import psycopg

from recruitment.localstack.postgres import TEST_SETTINGS, Postgres
from tests.faults.programs import BASE, QUICK


class OwnPostgres:
    """A database server of this test alone, with the worst setting: it commits before it has written."""

    def __init__(self, children, folder):
        self.children = children
        self.server = Postgres(folder, TEST_SETTINGS)
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

    def value(self, question, *values):
        address = f"host={self.server.socket} dbname=recruitment user=recruitment"
        with psycopg.connect(address) as line:
            row = line.execute(question, values).fetchone()
        return row and row[0]


def run(own_postgres, *words):
    env = {**os.environ, **QUICK, "DATABASE_URL": own_postgres.url}
    argv = [sys.executable, *words]
    done = subprocess.run(argv, env=env, cwd=BASE, capture_output=True, text=True)  # noqa: PLW1510
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]
