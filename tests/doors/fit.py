"""The fit of channels: the team of the campaign reads, who plans changes."""

from campaigns.fit.models import FitOverride
from tests.doors import TEAM, Door
from tests.doors.planning import NEW, ONCE, PLAN, READ_POST, slug

SAVED = "SIGN_IN NO NO NO NO GO GO"


def cell(world):
    return [world.campaign.slug, world.persona.pk, world.account.pk]


def overruled(world):
    FitOverride.objects.get_or_create(
        campaign=world.campaign,
        persona=world.persona,
        account=world.account,
        defaults={"score": 1, "reason": "I know", "by": world.member},
    )
    return cell(world)


def account(world):
    return [world.account.pk]


DOORS = {
    "campaigns:campaign-channels": Door(slug, get=TEAM, post=READ_POST),
    "campaigns:fit-overrule": Door(cell, get=PLAN, post="SIGN_IN NO NO NO NO 422 422"),
    "campaigns:fit-follow": Door(
        overruled, get="SIGN_IN 405 NO NO NO 405 405", post=ONCE
    ),
    "campaigns:fit-weights": Door(get=NEW, post="SIGN_IN 422 NO NO NO 422 422"),
    "campaigns:mix-edit": Door(account, get=PLAN, post=SAVED),
}
