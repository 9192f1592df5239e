"""One ledger, one currency."""

import pytest

from campaigns.budget.models import BudgetLine, Spend, currency_of

SPEND = "/campaigns/nurses/spending/add/"
TYPED = {"spent_on": "2026-11-20", "kind": "media", "note": "Ads"}


@pytest.mark.parametrize("typed", ["$ 100", "100 USD", "100 usd"])
def test_another_currency_is_refused_in_words(
    as_, hanna, campaign, typed, time_machine
):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)

    answer = as_(hanna).post(SPEND, {**TYPED, "amount": typed})

    assert answer.status_code == 422
    assert "is in USD and the amount is kept in EUR" in answer.content.decode()
    assert not Spend.objects.exists()


def test_letters_are_no_currency(as_, hanna, campaign, time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)

    answer = as_(hanna).post(SPEND, {**TYPED, "amount": "abc"})

    assert answer.context["form"].errors == {"amount": ["Enter a number."]}


def test_its_own_currency_may_be_named(as_, hanna, campaign, time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)

    as_(hanna).post(SPEND, {**TYPED, "amount": "€ 1.250,50"})

    assert str(Spend.objects.get().amount) == "1250.50"


def test_a_ledger_keeps_the_currency_it_began_in(campaign):
    BudgetLine.objects.create(
        campaign=campaign, kind="media", planned=10, currency="SEK"
    )

    assert currency_of(campaign) == "SEK"
