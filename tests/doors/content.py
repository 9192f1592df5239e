"""Posts, their approval, and pictures."""

from campaigns.content import library
from campaigns.tests.content.pictures import upload
from conftest import NOON
from tests.doors import TEAM, Door

WRITERS = "SIGN_IN NO NO OK NO OK OK"
MISTAKES = "SIGN_IN NO NO 422 NO 422 422"


def post(world):
    return [world.post.pk]


def picture(world):
    kept = library.keep(
        by=world.member,
        picture=library.look_at(upload()),
        alt_text="A nurse on her bicycle",
        now=NOON,
    )
    return [kept.pk]


DOORS = {
    "campaigns:post-list": Door(post="SIGN_IN 405 405 405 405 405 405"),
    "campaigns:post-add": Door(
        get="SIGN_IN OK NO OK NO OK OK", post="SIGN_IN 422 NO 422 NO 422 422"
    ),
    "campaigns:today-approvals": Door(post="SIGN_IN 405 405 405 405 405 405"),
    "campaigns:post": Door(post, get=TEAM, post="SIGN_IN 405 405 405 405 405 405"),
    "campaigns:post-edit": Door(post, get=WRITERS, post=MISTAKES),
    "campaigns:post-remarks": Door(
        get="SIGN_IN 405 NO 405 NO 405 405", post="SIGN_IN OK NO OK NO OK OK"
    ),
    "campaigns:post-exempt": Door(
        post,
        get="SIGN_IN 405 NO 405 NO 405 405",
        post="SIGN_IN NO NO GO NO GO GO",
    ),
    "campaigns:post-submit": Door(
        post,
        get="SIGN_IN 405 NO 405 NO 405 405",
        post="SIGN_IN NO NO GO NO GO GO",
    ),
    "campaigns:post-withdraw": Door(
        post,
        get="SIGN_IN 405 NO 405 NO 405 405",
        post="SIGN_IN NO NO GO NO GO GO",
    ),
    "campaigns:post-approve": Door(
        post,
        get="SIGN_IN 405 NO NO 405 405 405",
        post="SIGN_IN NO NO NO GO GO GO",
    ),
    "campaigns:post-send-back": Door(
        post,
        get="SIGN_IN NO NO NO OK OK OK",
        post="SIGN_IN NO NO NO 422 422 422",
    ),
    "campaigns:media": Door(picture, get=TEAM, post="SIGN_IN 405 405 405 405 405 405"),
}
