"""Money: for who may see it; recruiters log hours, and viewers do not find it."""

from campaigns.budget.models import BudgetLine, Commitment, HourRate, Spend
from tests.doors import Door
from tests.doors.planning import ONCE, PLAN, slug

MONEY = "SIGN_IN NO NO NO OK OK OK"
SEE_MONEY = {"get": MONEY, "post": "SIGN_IN 405 NO NO 405 405 405"}
ALL_MONEY = {
    "get": "SIGN_IN OK NO NO OK OK OK",
    "post": "SIGN_IN 405 NO NO 405 405 405",
}
LOG = "SIGN_IN NO NO OK NO OK OK"


def line(world):
    return [
        BudgetLine.objects.get_or_create(
            campaign=world.campaign, kind="media", defaults={"planned": 100}
        )[0].pk
    ]


def order(world):
    return [
        Commitment.objects.get_or_create(
            campaign=world.campaign,
            supplier="Drukkerij",
            defaults={
                "kind": "media",
                "amount": 10,
                "ordered_on": "2026-11-20",
                "recorded_by": world.member,
            },
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


def rate(world):
    return [
        HourRate.objects.get_or_create(
            organisation=world.campaign.organisation,
            name="Recruiter",
            defaults={"rate": 40},
        )[0].pk
    ]


DOORS = {
    "campaigns:campaign-budget": Door(slug, **SEE_MONEY),
    "campaigns:campaign-pace": Door(slug, **SEE_MONEY),
    "campaigns:budgets": Door(**ALL_MONEY),
    "campaigns:budget-rates": Door(
        get="SIGN_IN OK NO NO NO OK OK", post="SIGN_IN OK NO NO NO OK OK"
    ),
    "campaigns:budget-rate-edit": Door(rate, get=PLAN, post=PLAN),
    "campaigns:budget-rate-remove": Door(rate, get=PLAN, post=ONCE),
    "campaigns:campaign-hours": Door(slug, get=LOG, post=LOG),
    "campaigns:budget-line-add": Door(slug, get=PLAN, post=PLAN),
    "campaigns:budget-line-edit": Door(line, get=PLAN, post=PLAN),
    "campaigns:budget-line-remove": Door(line, get=PLAN, post=ONCE),
    "campaigns:budget-order-add": Door(slug, get=PLAN, post=PLAN),
    "campaigns:budget-order-close": Door(
        order, get=PLAN, post="SIGN_IN NO NO NO NO GO GO"
    ),
    "campaigns:budget-spend-add": Door(slug, get=PLAN, post=PLAN),
    "campaigns:budget-spend-remove": Door(spend, get=PLAN, post=ONCE),
}
