"""manage.py backup FOLDER: the database and the uploads in one file that was read back."""

from argparse import ArgumentParser
from datetime import UTC
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError

from campaigns.publishing import signs
from candidates.applications.filing import HELD
from core import clock
from core.backups import archive, erasures
from core.backups.programs import CannotBackUp


class Command(BaseCommand):
    """Nothing is noted, and no file is left, unless the backup is whole."""

    help = (
        "Write FOLDER/werf-<moment>.tar with the database and all uploads, read all of it back, and only then tell"
        " the status page. Beside it lies the list of erased rows, which a restore needs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where it goes."""
        parser.add_argument("folder", type=Path, help="Made when it is not there.")

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        """Make it, check it, note it."""
        try:
            at = clock.now().astimezone(UTC)
            path, contents = archive.make(folder, at=at, is_left_out=is_held)
            erasures.copy_to(folder)
        except CannotBackUp as no:
            raise CommandError(f"No backup was made. {no}") from no
        except OperationalError as error:
            raise CommandError(
                "No backup was made. The database of DATABASE_URL does not answer."
            ) from error
        except OSError as error:
            raise CommandError(f"No backup was made. {error}.") from error
        signs.leave("backup")
        self.stdout.write(
            f"{path}: {contents.tables} tables and {contents.uploads} uploads, {contents.size:,} bytes, read back."
            " Keep FIELD_KEYS apart from it: without them no sign-in of a channel can be opened."
        )


def is_held(inside: str) -> bool:
    """Files of forms that were not sent yet: they are kept for an hour at most."""
    return inside.startswith(f"{HELD}/")
