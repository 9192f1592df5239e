"""manage.py restore FILE: put a backup back, erase again who was erased since, look before anything is sent."""

import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.utils import timezone

from candidates.people.erasing_again import erase_again
from core.backups import archive, erasures, programs
from core.backups.programs import CannotBackUp


class Command(BaseCommand):
    """Everything is checked before a byte is written."""

    help = "Put a file of `manage.py backup` back into an empty database. Stop web, workers, beat and publishers first."
    # The database is empty.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What is put back."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--again",
            action="store_true",
            help="The tables are there, from a restore of this file that was cut off: do what comes after them.",
        )
        parser.add_argument(
            "--erasures",
            type=Path,
            action="append",
            default=[],
            help="One more list of erased rows, besides ERASURES_FILE and the one beside FILE.",
        )

    def handle(
        self,
        *_args: Any,
        file: Path,
        again: bool,
        **options: Any,
    ) -> None:
        """Check, tables, uploads, migrations, erasures, doubt."""
        try:
            manifest = self._put_back(file, has_tables=again)
            lists = self._lists(file, options["erasures"])
        except (CannotBackUp, OSError) as no:
            raise CommandError(str(no)) from no
        except OperationalError as error:
            raise CommandError(
                "The database of DATABASE_URL does not answer. Make an empty one first: createdb."
            ) from error
        call_command("prepare", stdout=self.stdout)
        erased = erase_again(
            erasures.read(*lists), since=manifest.at, now=timezone.now()
        )
        self.stdout.write(
            f"Erased since this backup was made, and erased again now: {erased}."
        )
        call_command("after_restore", stdout=self.stdout)
        self.stdout.write(
            "Done. Start everything, and look at /status/ until nothing is in doubt."
        )

    def _put_back(self, file: Path, *, has_tables: bool) -> archive.Manifest:
        if not file.exists():
            raise CannotBackUp(f"{file} is not there.")
        version = programs.server_version()
        program = programs.find("pg_restore", version)
        if bool(connection.introspection.table_names()) != has_tables:
            raise CannotBackUp(_about_tables(has_tables=has_tables))
        contents = archive.check(file, version)
        self.stdout.write(
            f"{file} is whole: {contents.tables} tables and {contents.uploads} uploads,"
            f" made at {contents.manifest.at:%Y-%m-%d %H:%M:%S} UTC."
        )
        with tempfile.TemporaryDirectory(prefix=".werf-", dir=file.parent) as folder:
            media = Path(settings.MEDIA_ROOT)
            archive.unpack(file, Path(folder), uploads_to=media)
            if not has_tables:
                place, env = programs.conninfo()
                words = [str(program), "--no-owner", "--no-privileges"]
                words += ["--exit-on-error", "--single-transaction"]
                words += [f"--dbname={place}"]
                # What we opened to look at the tables must not see the old catalogue.
                connection.close()
                programs.run([*words, f"{folder}/{archive.DUMP}"], env)
        return contents.manifest

    def _lists(self, file: Path, more: list[Path]) -> list[Path]:
        """Every list of erased rows; one of them must be there, though it may be empty."""
        ours = Path(settings.ERASURES_FILE)
        lists = [ours, file.parent / ours.name, *more]
        if missing := [path for path in more if not path.exists()]:
            raise CannotBackUp(f"{missing[0]} is not there.")
        if not any(path.exists() for path in lists):
            self.stderr.write(
                f"No list of erased rows was found ({ours}, {lists[1]}). If people were erased after this backup was"
                " made they are back now: find the list, and run this again with --again --erasures FILE."
            )
        return lists


def _about_tables(*, has_tables: bool) -> str:
    name = connection.settings_dict["NAME"]
    if has_tables:
        return f"The database {name} has no tables yet: run this without --again."
    return (
        f"The database {name} has tables already, and a backup is put back into an empty one: make it with createdb"
        " and name it in DATABASE_URL. If a restore of this file was cut off, run it again with --again."
    )
