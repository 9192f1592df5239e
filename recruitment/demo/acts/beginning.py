"""The next class: a draft that begins with the plan, and the lesson, of the last one."""

from campaigns.beginnings import operations
from campaigns.beginnings.operations import Wish
from recruitment.demo.world import World


def begin_again(world: World) -> None:
    """Last week Sanne copied the plan of the finished campaign; nothing is started yet."""
    clock, sanne = world.clock, world.by("sanne")
    earlier = world.campaigns["trainees"]
    earlier.refresh_from_db()
    world.campaigns["next-class"] = operations.begin_from_earlier(
        earlier=earlier,
        wish=Wish(
            name="Leren in de zorg, de volgende klas",
            brand=earlier.brand,
            starts_on=clock.at(21).date(),
            ends_on=clock.at(85).date(),
            lead=sanne,
            personas=[world.personas["carer"]],
        ),
        by=sanne,
        now=clock.at(-6, 14),
    )
