"""The measured baseline: for who plans."""

from tests.doors import Door

DOORS = {
    "analytics:baseline": Door(
        get="SIGN_IN OK NO NO NO OK OK", post="SIGN_IN 405 NO NO NO 405 405"
    ),
}
