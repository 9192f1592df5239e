"""Addresses of other programs, and what one was told."""

from tests.weight import Page
from tests.world import make_endpoint, make_told


def grow(world, n):
    for _ in range(n):
        make_endpoint(world.member)


def grow_told(world, n):
    for _ in range(n):
        make_told(world.endpoint, status="failed", trouble_code="not_found")


PAGES = {
    "webhook-list": Page(lambda w: "/settings/webhooks/", grow, who="ada"),
    "webhook": Page(lambda w: w.endpoint.get_absolute_url(), grow_told, who="ada"),
}
