"""The money of a campaign."""

from django.urls import reverse

from campaigns.budget.models import BudgetLine, Spend
from campaigns.tests.factories import NOON
from tests.weight import Page


def more(world, n):
    for _number in range(n):
        BudgetLine.objects.create(
            campaign=world.campaign, kind="media", account=world.account, planned=100
        )
        Spend.objects.create(
            campaign=world.campaign,
            kind="media",
            account=world.account,
            spent_on=NOON.date(),
            amount=10,
            recorded_by=world.member,
        )


PAGES = {
    "campaign-budget": Page(
        lambda w: reverse("campaigns:campaign-budget", args=[w.campaign.slug]), more
    )
}
