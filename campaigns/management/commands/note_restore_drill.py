"""manage.py note_restore_drill: somebody put a backup back, to try it; the status page then knows when."""

from typing import Any

from django.core.management.base import BaseCommand

from campaigns.publishing import signs


class Command(BaseCommand):
    """A row that says when a backup was last put back and found whole."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        signs.leave("restore_drill")
        self.stdout.write("noted")
