"""The backward planner shows money: for who may see it. Who may write takes up a proposal."""

from datetime import time

from analytics.planner.models import BackwardPlan, ChannelShare
from campaigns.proposals.models import Proposal
from campaigns.tests.factories import NOON
from tests.doors import TEAM, Door
from tests.doors.planning import PLAN, slug

MONEY = "SIGN_IN NO NO NO OK OK OK"
EMPTY = "SIGN_IN NO NO NO NO 422 422"
WRITE = "SIGN_IN NO NO OK NO OK OK"


def plan(world):
    kept, is_new = BackwardPlan.objects.get_or_create(
        campaign=world.campaign,
        defaults={
            "hires": 4,
            "begins_on": world.campaign.starts_on,
            "due_on": world.campaign.ends_on,
            "made_by": world.member,
            "changed_at": NOON,
        },
    )
    if is_new:
        ChannelShare.objects.create(plan=kept, account=world.account, percent=100)
    return [world.campaign.slug]


def proposal(world):
    kept, _is_new = Proposal.objects.get_or_create(
        campaign=world.campaign,
        account=world.account,
        week=NOON.date(),
        number=1,
        defaults={
            "day": NOON.date(),
            "at": time(17, 0),
            "kind": "team",
            "needed": 2,
            "placed": 1,
            "proposed_by": world.member,
            "proposed_at": NOON,
        },
    )
    return [kept.pk]


DOORS = {
    "analytics:campaign-planner": Door(
        plan, get=MONEY, post="SIGN_IN 405 NO NO 405 405 405"
    ),
    "analytics:planner-edit": Door(slug, get=PLAN, post=EMPTY),
    "analytics:planner-assumption": Door(
        lambda w: [w.campaign.slug, "apply"], get=PLAN, post=EMPTY
    ),
    "analytics:planner-propose": Door(
        plan, get="SIGN_IN 405 NO NO NO 405 405", post="SIGN_IN NO NO NO NO GO GO"
    ),
    "campaigns:proposal": Door(
        proposal, get=TEAM, post="SIGN_IN 405 405 405 405 405 405"
    ),
    "campaigns:proposals": Door(slug, get=WRITE, post="SIGN_IN NO NO 422 NO 422 422"),
    "campaigns:proposal-write": Door(
        proposal, get=WRITE, post="SIGN_IN NO NO 422 NO 422 422"
    ),
    "campaigns:proposal-move": Door(
        proposal,
        get="SIGN_IN 405 NO 405 NO 405 405",
        post="SIGN_IN NO NO 422 NO 422 422",
    ),
    "campaigns:proposal-drop": Door(
        proposal,
        get="SIGN_IN 405 NO 405 NO 405 405",
        post="SIGN_IN NO NO GO NO GO GO",
    ),
}
