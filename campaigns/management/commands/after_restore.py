"""manage.py after_restore: run once after a backup was put back, before anything is started again."""

from typing import Any

from django.core.management.base import BaseCommand

from campaigns.publishing import clock
from campaigns.publishing.restoring import doubt_what_is_due


class Command(BaseCommand):
    """What is due may have been sent after the backup was made: it is looked for first."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        doubted = doubt_what_is_due(now=clock.now())
        self.stdout.write(
            f"{doubted.publications} due posts and {doubted.effects} mails and the like are"
            " looked for before anything is sent."
        )
