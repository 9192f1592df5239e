"""manage.py after_restore: run once after a backup was put back, before anything is started again."""

from typing import Any

from django.core.management.base import BaseCommand

from campaigns.publishing.restoring import doubt_what_is_due
from core import clock


class Command(BaseCommand):
    """What is due may have been sent after the backup was made: it is looked for first."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        doubted = doubt_what_is_due(now=clock.now())
        found = ", ".join(f"{name}: {count}" for name, count in doubted.items())
        self.stdout.write(f"Looked for before anything is sent. {found}.")
