"""Money that is ordered, and becomes spending when its invoice comes."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from campaigns.budget import operations
from campaigns.budget.models import BudgetLine, Commitment, Spend
from campaigns.budget.selectors import ledger_of
from campaigns.tests.factories import CampaignFactory

PAGE = "/campaigns/nurses/budget/"
ORDER = "/campaigns/nurses/orders/add/"
SPEND = "/campaigns/nurses/spending/add/"
TYPED = {
    "supplier": "Fotostudio Helder",
    "reference": "PO-7",
    "ordered_on": "2026-11-20",
    "amount": "800",
    "kind": "production",
}


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


@pytest.fixture
def order(campaign, hanna, noon):
    BudgetLine.objects.create(campaign=campaign, kind="production", planned=1000)
    return operations.commit(
        campaign=campaign,
        by=hanna,
        kind="production",
        supplier="Fotostudio Helder",
        ordered_on=noon.date(),
        amount=Decimal(800),
        now=noon,
    )


def invoice(order, hanna, noon, amount, **more):
    return operations.record_spend(
        campaign=order.campaign,
        by=hanna,
        kind="production",
        spent_on=noon.date(),
        amount=Decimal(amount),
        commitment=Commitment.objects.get(pk=order.pk),
        now=noon,
        **more,
    )


def whole(campaign):
    return ledger_of(campaign).by_kind().whole


def test_an_order_is_no_spending_and_is_not_left_either(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(
        "/campaigns/nurses/budget/add/", {"kind": "production", "planned": "1000"}
    )

    answer = browser.post(ORDER, TYPED)

    assert answer.status_code == 302
    page = browser.get(PAGE).content.decode()
    assert "Fotostudio Helder" in page
    assert "€200 left" in page
    assert not Spend.objects.exists()


def test_an_invoice_takes_the_place_of_its_order(order, campaign, hanna, noon):
    invoice(order, hanna, noon, "780.50")

    found = whole(campaign)
    assert (found.spent, found.committed) == (Decimal("780.50"), 0)
    assert found.left == Decimal("219.50")


def test_the_first_of_two_invoices_leaves_the_rest_ordered(
    order, campaign, hanna, noon
):
    invoice(order, hanna, noon, 300, is_last_invoice=False)

    found = whole(campaign)
    assert (found.spent, found.committed, found.left) == (300, 500, 200)


def test_an_invoice_above_its_order_commits_nothing_below_zero(
    order, campaign, hanna, noon
):
    invoice(order, hanna, noon, 900, is_last_invoice=False)

    assert whole(campaign).committed == 0


def test_an_invoice_that_was_a_mistake_opens_its_order_again(
    order, campaign, hanna, noon
):
    spend = invoice(order, hanna, noon, 800)

    operations.remove_spend(spend=spend, by=hanna, now=noon)

    assert whole(campaign).committed == 800


def test_a_closed_order_takes_no_invoice(order, campaign, hanna, noon):
    invoice(order, hanna, noon, 800)

    with pytest.raises(ValidationError, match="closed already"):
        invoice(order, hanna, noon, 10)


def test_an_order_of_another_campaign_is_refused(order, hanna, noon):
    other = CampaignFactory(organisation=hanna.organisation)

    with pytest.raises(ValidationError, match="another campaign"):
        operations.record_spend(
            campaign=other,
            by=hanna,
            kind="production",
            spent_on=noon.date(),
            amount=Decimal(10),
            commitment=order,
            now=noon,
        )


def test_calling_an_order_off_sets_its_money_free(as_, order, campaign, hanna):
    browser = as_(hanna)
    url = f"/campaigns/orders/{order.pk}/close/"

    assert "Does no invoice of" in browser.get(url).content.decode()
    browser.post(url)

    assert whole(campaign).left == 1000
    assert "closed already" in browser.post(url, follow=True).content.decode()


def test_its_invoice_begins_with_what_the_order_says(as_, order, hanna):
    page = as_(hanna).get(f"{SPEND}?order={order.pk}").content.decode()

    assert 'value="Fotostudio Helder"' in page
    assert 'value="800"' in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"amount": "0"}, "An order of zero"),
        ({"amount": "-5"}, "greater than or equal to 0"),
        ({"ordered_on": "2026-11-26"}, "has not come yet"),
        ({"supplier": ""}, "required"),
        ({"kind": "hours"}, "Select a valid choice"),
        ({"amount": "$ 800"}, "is in USD and the amount is kept in EUR"),
    ],
)
def test_an_impossible_order_is_refused_and_stays(as_, hanna, campaign, changes, words):
    answer = as_(hanna).post(ORDER, {**TYPED, **changes})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert 'value="PO-7"' in page
    assert not Commitment.objects.exists()
