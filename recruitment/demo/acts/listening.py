"""A program that may hear what happens; paused, at an address of nobody, so nothing is ever sent."""

from core.webhooks import operations
from recruitment.demo.world import World

ADDRESS = "https://hooks.wolkenbeuk.example/werf"
EVENTS = ["application.moved", "application.received", "publication.held"]


def listen(world: World) -> None:
    """Added by the administrator and paused at once."""
    by, now = world.by("els"), world.clock.at(-3)
    endpoint = operations.add(address=ADDRESS, events=EVENTS, by=by, now=now)
    operations.pause(endpoint=endpoint, by=by, now=now)
