"""How a campaign begins: for who plans."""

from tests.doors import Door

PLAN = "SIGN_IN OK NO NO NO OK OK"
MINE = "SIGN_IN NO NO NO NO OK OK"
ONLY_GET = "SIGN_IN 405 NO NO NO 405 405"

DOORS = {
    "campaigns:campaign-begin": Door(get=PLAN, post=ONLY_GET),
    "campaigns:campaign-begin-template": Door(
        ["many-seats"], get=PLAN, post="SIGN_IN 422 NO NO NO 422 422"
    ),
    "campaigns:campaign-begin-earlier": Door(
        lambda w: [w.campaign.slug], get=MINE, post="SIGN_IN NO NO NO NO 422 422"
    ),
}
