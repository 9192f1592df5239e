"""A post that is already out: who writes posts may say so."""

from tests.doors import Door

DOORS = {
    "campaigns:post-earlier": Door(
        lambda w: [w.post.pk],
        get="SIGN_IN NO NO OK NO OK OK",
        post="SIGN_IN NO NO 422 NO 422 422",
    ),
}
