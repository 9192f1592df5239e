"""Make the database and the translations fit this version of the code."""

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connection
from django.utils import translation

from campaigns.publishing.retiming import retime
from core import clock
from core.users.models import Organisation
from recruitment.catalogues import compile_stale
from recruitment.settings.environment import BASE

# Any number will do, as long as it is always the same one.
ONE_AT_A_TIME = 727_001


class Command(BaseCommand):
    """Safe to run at every start, and on several machines at once."""

    help = (
        "Migrate, make the cache table, compile translations, and load the demo once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One option."""
        parser.add_argument(
            "--summary", type=Path, help="write here who can sign in to the demo"
        )

    def handle(self, *_args: Any, summary: Path | None, **_options: Any) -> None:
        """Do everything that is not done yet."""
        compile_stale(BASE)
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
        with self._alone():
            with self._timed("database is up to date"):
                call_command("migrate", interactive=False, verbosity=0)
                call_command("createcachetable", verbosity=0)
                retime(now=clock.now())
            if settings.DEMO and not Organisation.objects.exists():
                with self._timed("demo is loaded"):
                    call_command("seed_demo", verbosity=0)
        if summary:
            summary.write_text("".join(f"{line}\n" for line in _sign_ins()))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Many machines may start together: one migrates, the others wait for it."""
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s)", [ONE_AT_A_TIME])

    @contextmanager
    def _timed(self, what: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.stdout.write(f"{what} ({time.monotonic() - began:.1f} s)")


def _sign_ins() -> list[str]:
    if not settings.DEMO:
        return []
    with translation.override("en"):
        lines = [
            f"sign in as {mail:<28} {role}" for mail, role in settings.DEMO_SIGN_INS
        ]
    return [*lines, f"each with the password   {settings.DEMO_PASSWORD}"]
