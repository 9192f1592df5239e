"""manage.py seed_scale: fill the demo to the size at which every page must still be quick."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from campaigns.planning.models import Campaign
from core.users.models import Organisation
from recruitment.scale import SIZES, fill


class Command(BaseCommand):
    """Only where WERF_DEMO is set, on the organisation of the demo, and once."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--size", choices=SIZES, default="full")
        parser.add_argument("--snapshots", type=int, help="so many figures instead")

    def handle(
        self, *_args: Any, size: str, snapshots: int | None, **_options: Any
    ) -> None:
        if not settings.DEMO:
            raise CommandError("This fills a demo only: set WERF_DEMO=1.")
        if Organisation.objects.count() != 1:
            raise CommandError("Make the demo first: manage.py seed_demo.")
        if Campaign.objects.filter(slug="scale-0").exists():
            raise CommandError("It was filled already.")
        wanted = SIZES[size]
        if snapshots is not None:
            wanted = replace(wanted, snapshots=snapshots)
        fill(wanted, now=timezone.now(), say=self.stdout.write)
