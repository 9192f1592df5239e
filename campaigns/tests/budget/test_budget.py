"""Money and hours of a campaign are planned, spent and looked at."""

from decimal import Decimal

import pytest

from campaigns.budget import operations as ledger
from campaigns.budget.models import BudgetLine, Spend
from core.audit.models import AuditEvent

PAGE = "/campaigns/nurses/budget/"
PLAN = "/campaigns/nurses/budget/add/"
SPEND = "/campaigns/nurses/spending/add/"
EXPENSE = {"spent_on": "2026-11-20", "kind": "media", "amount": "250,50", "note": "Ads"}


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


def test_a_plan_and_an_expense_give_what_is_left(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(PLAN, {"kind": "media", "planned": "1.000", "planned_hours": ""})
    browser.post(SPEND, EXPENSE)

    page = browser.get(PAGE).content.decode()
    assert "£" not in page
    assert "€749.50" in page
    assert "€250.50 of €1,000" in page
    assert set(AuditEvent.objects.values_list("verb", flat=True)) == {
        "campaigns.budget_line.added",
        "campaigns.spend.recorded",
    }


def test_money_is_in_the_currency_of_the_organisation(as_, hanna, campaign):
    type(campaign.organisation).objects.update(currency="SEK")
    browser = as_(hanna)
    browser.post(PLAN, {"kind": "media", "planned": "1000"})

    assert "SEK" in browser.get(PAGE).content.decode()


def test_hours_cost_what_they_cost(as_, hanna, campaign):
    browser = as_(hanna)
    typed = {"spent_on": "2026-11-20", "kind": "hours", "hours": "4", "hour_rate": "45"}

    browser.post(SPEND, typed)

    assert Spend.objects.get().total == 180
    assert "€180" in browser.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"amount": ""}, "Fill in an amount or hours."),
        ({"hours": "-5", "hour_rate": "5"}, "greater than or equal to 0"),
        ({"amount": "a lot"}, "Enter a number"),
        ({"spent_on": "2026-11-26"}, "has not come yet"),
        ({"spent_on": ""}, "required"),
        ({"hours": "3"}, "Say what an hour costs"),
    ],
)
def test_an_impossible_expense_is_refused_and_stays(
    as_, hanna, campaign, changes, words
):
    answer = as_(hanna).post(SPEND, {**EXPENSE, **changes})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert 'value="Ads"' in page
    assert not Spend.objects.exists()


def test_a_line_of_zero_plans_nothing(as_, hanna, campaign):
    answer = as_(hanna).post(PLAN, {"kind": "media", "planned": "0", "note": "Ads"})

    assert answer.status_code == 422
    assert "plans nothing" in answer.content.decode()
    assert not BudgetLine.objects.exists()


def test_a_line_is_changed_and_removed(as_, hanna, campaign):
    line = BudgetLine.objects.create(campaign=campaign, kind="media", planned=100)
    browser = as_(hanna)

    browser.post(
        f"/campaigns/budget/{line.pk}/edit/", {"kind": "tools", "planned": "75"}
    )
    line.refresh_from_db()
    assert (line.kind, line.planned) == ("tools", 75)

    url = f"/campaigns/budget/{line.pk}/remove/"
    assert browser.get(url).status_code == 200
    browser.post(url)
    assert not BudgetLine.objects.exists()


def test_a_mistake_is_taken_back_and_the_trail_keeps_the_figure(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(SPEND, EXPENSE)

    browser.post(f"/campaigns/spending/{Spend.objects.get().pk}/remove/")

    assert not Spend.objects.exists()
    gone = AuditEvent.objects.get(verb="campaigns.spend.removed")
    assert gone.details["total"] == "250.50"


def test_spending_is_taken_along_as_a_file(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(SPEND, EXPENSE)

    file = b"".join(browser.get(PAGE, {"format": "csv"})).decode()

    assert (
        "2026-11-20,Advertising,,,,,,Ads,0.00,0.00,250.50,250.50,external,EUR" in file
    )


def test_more_than_planned_is_said(as_, hanna, campaign):
    browser = as_(hanna)
    browser.post(SPEND, EXPENSE)

    assert "More was spent than planned" in browser.get(PAGE).content.decode()


def test_a_manager_reads_and_does_not_write(as_, max_, campaign):
    browser = as_(max_)

    assert browser.get(PAGE).status_code == 200
    assert "/spending/add/" not in browser.get(PAGE).content.decode()
    assert browser.post(SPEND, EXPENSE).status_code == 404


@pytest.mark.parametrize("who", ["rita", "vera", "olga"])
def test_money_does_not_exist_for_who_may_not_see_it(request, as_, campaign, who):
    assert as_(request.getfixturevalue(who)).get(PAGE).status_code == 404


def test_an_empty_budget_teaches(as_, hanna, campaign):
    page = as_(hanna).get(PAGE).content.decode()

    assert "What may it cost?" in page
    assert "Nothing spent yet" in page


def test_a_credit_note_takes_off_and_has_no_order(as_, hanna, campaign, noon):
    browser = as_(hanna)
    order = ledger.commit(
        campaign=campaign,
        by=hanna,
        kind="media",
        supplier="Drukkerij",
        ordered_on=noon.date(),
        amount=Decimal(500),
        now=noon,
    )

    refused = browser.post(
        SPEND, {**EXPENSE, "amount": "(100,00)", "commitment": order.pk}
    )
    assert "A credit note stands by itself" in refused.content.decode()
    browser.post(SPEND, {**EXPENSE, "amount": "(100,00)"})

    assert Spend.objects.get().amount == -100
    page = browser.get("/campaigns/nurses/budget/").content.decode()
    assert "-100" in page
