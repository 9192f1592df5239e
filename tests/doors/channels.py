"""The register of accounts: everybody reads it, without a single credential."""

from tests.doors import TEAM, Door
from tests.doors.planning import NEW, PLAN, READ_POST, TWICE


def pk(world):
    return [world.account.pk]


DOORS = {
    "campaigns:account-list": Door(post=READ_POST),
    "campaigns:account-add": Door(get=NEW, post="SIGN_IN 405 NO NO NO 405 405"),
    "campaigns:account-connect": Door(["linkedin"], get=NEW, post=NEW),
    "campaigns:account": Door(pk, get=TEAM, post=READ_POST),
    "campaigns:account-edit": Door(pk, get=PLAN, post=PLAN),
    "campaigns:account-sign-in": Door(pk, get=PLAN, post=PLAN),
    "campaigns:account-pause": Door(pk, get="SIGN_IN 405 NO NO NO 405 405", post=TWICE),
    "campaigns:account-remove": Door(pk, get=PLAN, post="SIGN_IN NO NO NO NO GO NO"),
}
