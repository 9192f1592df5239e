"""manage.py seed_demo: a lived-in organisation, once, by the operations of the product."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from core.users.models import Organisation
from recruitment.demo.story import tell


class Command(BaseCommand):
    """Does nothing where an organisation is known already."""

    help = __doc__

    def handle(self, *_args: Any, verbosity: int, **_options: Any) -> None:
        """Tell the story, and how far we are."""
        if Organisation.objects.exists():
            self.stdout.write("There is an organisation already: nothing was added.")
            return
        tell(now=timezone.now(), say=self._say if verbosity else _quiet)

    def _say(self, text: str) -> None:
        self.stdout.write(f"demo: {text}")


def _quiet(_text: str) -> None:
    """Who prepares a server hears it from there."""
