"""The measured baseline."""

from django.urls import reverse

from candidates.tests.factories import ApplicationFactory
from tests.weight import Page


def more(world, n):
    for _number in range(n):
        ApplicationFactory(vacancy=world.vacancy)


PAGES = {
    "baseline": Page(
        lambda w: f"{reverse('analytics:baseline')}?motive=too_few&brand={w.brand.pk}",
        more,
    ),
}
