"""What the nightly clean-up did."""

from datetime import timedelta

from django.urls import reverse

from core.cleanup.models import CleanUp
from tests.weight import Page
from tests.world import NOON


def grow(_world, n):
    first = CleanUp.objects.count()
    for number in range(first, first + n):
        CleanUp.objects.create(
            night=NOON.date() - timedelta(days=number),
            kind="sessions",
            started_at=NOON,
            worked_at=NOON,
        )


PAGES = {"clean-up": Page(lambda _w: reverse("core:clean-up"), grow, who="ada")}
