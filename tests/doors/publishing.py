"""The calendar and its publications."""

from tests.doors import TEAM, Door

WRITERS = "SIGN_IN NO NO OK NO OK OK"
MISTAKES = "SIGN_IN NO NO 422 NO 422 422"
READS = "SIGN_IN 405 405 405 405 405 405"
DEED_GET = "SIGN_IN 405 NO 405 NO 405 405"
DEED = "SIGN_IN NO NO GO NO GO GO"


def publication(world):
    return [world.publication.pk]


def deed():
    return Door(publication, get=DEED_GET, post=DEED)


DOORS = {
    "campaigns:calendar": Door(post=READS),
    "campaigns:post-schedule": Door(lambda w: [w.post.pk], get=WRITERS, post=MISTAKES),
    "campaigns:today-publications": Door(post=READS),
    "campaigns:campaign-publications": Door(
        lambda w: [w.campaign.slug], get=TEAM, post=READS
    ),
    "campaigns:post-publications": Door(lambda w: [w.post.pk], get=TEAM, post=READS),
    "campaigns:publication": Door(publication, get=TEAM, post=READS),
    "campaigns:publication-state": Door(publication, get=TEAM, post=READS),
    "campaigns:publication-address": Door(publication, get=DEED_GET, post=MISTAKES),
    "campaigns:publication-move": Door(publication, get=WRITERS, post=MISTAKES),
    "campaigns:publication-confirm": Door(publication, get=DEED_GET, post=MISTAKES),
    "campaigns:publication-skip": Door(publication, get=DEED_GET, post=MISTAKES),
    "campaigns:publication-cancel": Door(publication, get=WRITERS, post=DEED),
    "campaigns:publication-take-down": Door(
        publication,
        get="SIGN_IN 405 NO NO NO 405 405",
        post="SIGN_IN NO NO NO NO 422 422",
    ),
    "campaigns:publication-there": Door(publication, get=DEED_GET, post=MISTAKES),
    "campaigns:publication-send-again": deed(),
    "campaigns:publication-drop": deed(),
    "campaigns:publication-release": deed(),
}
