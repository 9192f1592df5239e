"""The money of a campaign, and of all campaigns."""

from django.urls import reverse

from campaigns.budget.models import BudgetLine, Commitment, HourRate, Spend
from campaigns.tests.factories import NOON, CampaignFactory
from tests.weight import Page


def more(world, n):
    for number in range(n):
        BudgetLine.objects.create(
            campaign=world.campaign, kind="media", account=world.account, planned=100
        )
        order = Commitment.objects.create(
            campaign=world.campaign,
            kind="media",
            account=world.account,
            supplier=f"Supplier {number}",
            ordered_on=NOON.date(),
            amount=50,
            recorded_by=world.member,
        )
        Spend.objects.create(
            campaign=world.campaign,
            kind="media",
            account=world.account,
            commitment=order,
            spent_on=NOON.date(),
            amount=10,
            recorded_by=world.member,
        )


def campaigns(world, n):
    more(world, n)
    CampaignFactory.create_batch(
        n, organisation=world.campaign.organisation, brand=world.campaign.brand
    )


def rates(world, n):
    organisation = world.campaign.organisation
    known = HourRate.objects.count()
    for number in range(known, known + n):
        HourRate.objects.create(
            organisation=organisation, name=f"Rate {number}", rate=40
        )


def of(name):
    return lambda w: reverse(f"campaigns:{name}", args=[w.campaign.slug])


PAGES = {
    "campaign-budget": Page(of("campaign-budget"), more),
    "campaign-pace": Page(of("campaign-pace"), more),
    "campaign-hours": Page(of("campaign-hours"), more),
    "spend-add": Page(of("budget-spend-add"), more),
    "spend-add of an order": Page(
        lambda w: (
            more(w, 1)
            or of("budget-spend-add")(w) + f"?order={Commitment.objects.first().pk}"
        ),
        more,
    ),
    "budgets": Page(lambda w: reverse("campaigns:budgets"), campaigns),
    "rates": Page(lambda w: reverse("campaigns:budget-rates"), rates),
    "costs": Page(
        lambda w: reverse("analytics:campaign-costs", args=[w.campaign.slug]), more
    ),
}
