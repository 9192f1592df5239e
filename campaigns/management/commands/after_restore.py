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
        count = sum(doubted.values())
        each = ", ".join(f"{name} {number}" for name, number in doubted.items())
        self.stdout.write(
            f"{count} due posts, mails and the like are looked for before anything is sent"
            f" ({each})."
        )
