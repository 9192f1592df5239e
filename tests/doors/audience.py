"""Personas: everybody of the organisation reads, who plans writes."""

from campaigns.audience.models import ResearchNote
from campaigns.tests.factories import NOON
from tests.doors import TEAM, Door
from tests.doors.planning import NEW, ONCE, PLAN, READ_POST

WRITE = "SIGN_IN NO NO OK NO OK OK"
SAVED = "SIGN_IN NO NO GO NO GO GO"


def pk(world):
    return [world.persona.pk]


def note(world):
    kept, _is_new = ResearchNote.objects.get_or_create(
        persona=world.persona, text="Rosters.", source="Survey", found_on=NOON.date()
    )
    return [kept.pk]


def post(world):
    world.post.persona = world.persona
    world.post.save(update_fields=["persona"])
    return [world.post.pk]


DOORS = {
    "campaigns:persona-list": Door(post=READ_POST),
    "campaigns:persona-add": Door(get=NEW, post=NEW),
    "campaigns:persona": Door(pk, get=TEAM, post=READ_POST),
    "campaigns:persona-card": Door(pk, get=TEAM, post=READ_POST),
    "campaigns:persona-drives": Door(pk, get=TEAM, post=READ_POST),
    "analytics:persona-results": Door(pk, get=TEAM, post=READ_POST),
    "campaigns:persona-note-add": Door(pk, get=PLAN, post=PLAN),
    "campaigns:persona-note-edit": Door(note, get=PLAN, post=PLAN),
    "campaigns:persona-note-remove": Door(note, get=PLAN, post=ONCE),
    "campaigns:post-answers": Door(post, get=WRITE, post=SAVED),
    "campaigns:persona-edit": Door(pk, get=PLAN, post=PLAN),
}
