"""The whole story, act by act, in one transaction: all of it or nothing."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.test.utils import override_settings
from django.utils import translation

from recruitment.demo.acts import (
    applying,
    beginning,
    bookkeeping,
    choosing,
    counting_back,
    delivering,
    ending,
    founding,
    listening,
    planning,
    posting,
    retaining,
    spending,
    staffing,
    talking,
)
from recruitment.demo.world import World

SEED = 20261122
# Nobody gets a letter from the past.
SILENT = "django.core.mail.backends.dummy.EmailBackend"


def tell(*, now: datetime, say: Callable[[str], None]) -> World:
    """Make the organisation and twelve weeks of its life; `say` hears how far we are."""
    with (
        override_settings(EMAIL_BACKEND=SILENT),
        translation.override("nl"),
        transaction.atomic(),
    ):
        world = founding.gather(now=now, seed=SEED)
        say(f"{world.organisation}: {len(world.members)} colleagues")
        founding.register(world, board=settings.NOTICEBOARD_URL)
        say(f"{len(world.accounts)} channels, {len(world.pictures)} pictures")
        staffing.staff(world)
        planning.plan(world)
        counting_back.plan(world)
        posting.post(world)
        spending.spend(world)
        bookkeeping.keep_books(world)
        applying.apply(world)
        talking.talk(world)
        ending.end(world)
        retaining.retain(world)
        world.clock.play()
        say(f"{len(world.campaigns)} campaigns, {len(world.vacancies)} vacancies")
        say(f"{sum(len(rows) for rows in world.out.values())} publications")
        beginning.begin_again(world)
        ending.look_back(world)
        choosing.choose(world)
        counting_back.put_forward(world)
        delivering.deliver(world)
        listening.listen(world)
        say("figures are up to date")
    return world
