"""People, and what is done with them."""

from tests.doors import Door

TALKS = "SIGN_IN NO NO OK NO OK OK"
# A page of one's own organisation: who talks with people elsewhere sees theirs.
OWN = "SIGN_IN OK NO OK NO OK OK"
TALKS_GO = "SIGN_IN NO NO GO NO GO GO"
TALKS_405 = "SIGN_IN 405 NO 405 NO 405 405"
REFUSED = "SIGN_IN NO NO 422 NO 422 422"


def one(world):
    return [world.candidate.pk]


DOORS = {
    "candidates:candidate-list": Door(get=OWN, post=TALKS_405),
    "candidates:candidate": Door(
        one, get=TALKS, post="SIGN_IN 405 405 405 405 405 405"
    ),
    "candidates:candidate-edit": Door(one, get=TALKS, post=REFUSED),
    "candidates:candidate-do-not-contact": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:candidate-told": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:candidate-export": Door(one, get=TALKS, post=TALKS_405),
    "candidates:candidate-erase": Door(one, get=TALKS, post=REFUSED),
    "candidates:candidate-keep": Door(one, get=TALKS, post=REFUSED),
    # There is no legal hold, and the page says so.
    "candidates:candidate-end-hold": Door(one, get=TALKS_405, post=TALKS_GO),
    "candidates:candidate-retention": Door(
        one, get=TALKS, post="SIGN_IN 405 405 405 405 405 405"
    ),
    "candidates:retention": Door(get=OWN, post=TALKS_405),
    "candidates:today-expiring": Door(get=OWN, post=TALKS_405),
    "candidates:retention-answer": Door(
        lambda w: [w.night.pk],
        get="SIGN_IN NO NO NO NO NO 405",
        post="SIGN_IN NO NO NO NO NO GO",
    ),
    "candidates:erasure": Door(lambda w: [w.erasure.pk], get=TALKS, post=TALKS_405),
    # It is done: nothing can be undone, and the page says so.
    "candidates:erasure-undo": Door(
        lambda w: [w.erasure.pk], get=TALKS_405, post=TALKS_GO
    ),
    "candidates:application-moved": Door(
        lambda w: [w.application.pk], get=TALKS_405, post=TALKS_GO
    ),
}
