"""Personas: everybody of the organisation reads, who plans writes."""

from tests.doors import TEAM, Door
from tests.doors.planning import NEW, PLAN, READ_POST


def pk(world):
    return [world.persona.pk]


DOORS = {
    "campaigns:persona-list": Door(post=READ_POST),
    "campaigns:persona-add": Door(get=NEW, post=NEW),
    "campaigns:persona": Door(pk, get=TEAM, post=READ_POST),
    "campaigns:persona-edit": Door(pk, get=PLAN, post=PLAN),
}
