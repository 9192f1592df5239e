"""Money: for who may see it; recruiters and viewers do not find it."""

from campaigns.budget.models import BudgetLine, Spend
from tests.doors import Door
from tests.doors.planning import ONCE, PLAN, slug


def line(world):
    return [
        BudgetLine.objects.get_or_create(
            campaign=world.campaign, kind="media", defaults={"planned": 100}
        )[0].pk
    ]


def spend(world):
    made = Spend.objects.create(
        campaign=world.campaign,
        kind="media",
        amount=10,
        spent_on="2026-11-20",
        recorded_by=world.member,
    )
    return [made.pk]


DOORS = {
    "campaigns:campaign-budget": Door(
        slug,
        get="SIGN_IN NO NO NO OK OK OK",
        post="SIGN_IN 405 NO NO 405 405 405",
    ),
    "campaigns:budget-line-add": Door(slug, get=PLAN, post=PLAN),
    "campaigns:budget-line-edit": Door(line, get=PLAN, post=PLAN),
    "campaigns:budget-line-remove": Door(line, get=PLAN, post=ONCE),
    "campaigns:budget-spend-add": Door(slug, get=PLAN, post=PLAN),
    "campaigns:budget-spend-remove": Door(spend, get=PLAN, post=ONCE),
}
