"""The notices of somebody."""

from django.urls import reverse

from campaigns.tests.factories import NOON
from core.notices.models import Notice
from tests.weight import Page


def more(world, n):
    known = Notice.objects.count()
    for number in range(known, known + n):
        Notice.objects.create(
            member=world.member, text="Look", once=f"weight-{number}", created_at=NOON
        )


PAGES = {"notice-list": Page(lambda _w: reverse("core:notice-list"), more)}
