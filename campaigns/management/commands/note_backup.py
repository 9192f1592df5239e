"""manage.py note_backup: the last step of your backup; the status page then knows how old it is."""

from typing import Any

from django.core.management.base import BaseCommand

from campaigns.publishing import signs


class Command(BaseCommand):
    """A row that says when the last backup was complete."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        signs.leave("backup")
        self.stdout.write("noted")
