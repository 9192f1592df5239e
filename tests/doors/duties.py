"""Duties and absence: the team reads, who plans divides, who writes may step in."""

from tests.doors import TEAM, Door
from tests.doors.planning import ONCE, ONLY_POST, PLAN, READ_POST, form, slug

OF_WRITERS = "SIGN_IN 405 NO 405 NO 405 405"
EVERYBODY = "SIGN_IN OK OK OK OK OK OK"

DOORS = {
    "campaigns:campaign-duties": Door(slug, get=TEAM, post=READ_POST),
    "campaigns:duty-add": form(slug),
    "campaigns:duty-edit": form(lambda w: [w.duty.pk]),
    "campaigns:duty-take": Door(lambda w: [w.duty.pk], get=PLAN, post=ONCE),
    "campaigns:duty-cover": Door(
        lambda w: [w.duty.pk], get=OF_WRITERS, post="SIGN_IN NO NO GO NO GO GO"
    ),
    "campaigns:campaign-duty-fill": Door(
        slug, get=OF_WRITERS, post="SIGN_IN NO NO GO NO GO GO"
    ),
    "campaigns:absence-list": Door(get=EVERYBODY, post=READ_POST),
    "campaigns:absence-add": Door(get=EVERYBODY, post=EVERYBODY),
    "campaigns:absence-withdraw": Door(
        lambda w: [w.absence.pk], get=ONLY_POST, post=ONCE
    ),
}
