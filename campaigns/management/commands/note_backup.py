"""manage.py note_backup FILE: the last step of a backup of your own; the status page then knows how old it is."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from campaigns.publishing import signs
from core.backups import archive, programs
from core.backups.programs import CannotBackUp


class Command(BaseCommand):
    """Only a dump that can be read to its end is noted."""

    help = "Look at a dump of `pg_dump -Fc`, and note it. `manage.py backup FOLDER` does all of it by itself."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The dump."""
        parser.add_argument("file", type=Path, nargs="?")

    def handle(self, *_args: Any, file: Path | None, **_options: Any) -> None:
        """Check it, and leave the sign."""
        if file is None:
            raise CommandError(
                "Name the dump, so that it can be looked at: manage.py note_backup werf.dump. Or let manage.py backup"
                " FOLDER make one."
            )
        try:
            archive.check_dump(file, programs.server_version())
        except (CannotBackUp, OSError) as no:
            raise CommandError(f"Nothing was noted. {no}") from no
        signs.leave("backup")
        self.stdout.write("noted")
