"""The budgets of all campaigns on one page, and how one stands on its own page."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from campaigns.budget.models import BudgetLine, Commitment, Spend
from campaigns.tests.factories import CampaignFactory

PAGE = "/budgets/"


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


@pytest.fixture
def ledger(campaign, hanna):
    BudgetLine.objects.create(campaign=campaign, kind="media", planned=1000)
    Commitment.objects.create(
        campaign=campaign,
        kind="media",
        supplier="Drukkerij",
        ordered_on="2026-11-20",
        amount=300,
        recorded_by=hanna,
    )
    Spend.objects.create(
        campaign=campaign,
        kind="hours",
        hours=2,
        hour_rate=45,
        spent_on="2026-11-20",
        recorded_by=hanna,
    )


def test_every_campaign_stands_with_what_is_left(as_, max_, ledger):
    CampaignFactory(organisation=max_.organisation, name="Welders")

    page = as_(max_).get(PAGE).content.decode()

    assert "€700" in page
    assert "€90" in page
    assert "Welders" in page


def test_a_file_holds_the_same(as_, max_, ledger):
    file = b"".join(as_(max_).get(PAGE, {"format": "csv"})).decode()

    assert "Nurses,1000.00,300.00,0.00,700.00,2.00,90.00," in file


def test_another_organisation_sees_nothing_of_it(as_, olga, ledger):
    assert "Nurses" not in as_(olga).get(PAGE).content.decode()


def test_money_of_all_campaigns_is_not_for_who_may_not_see_it(as_, rita):
    assert as_(rita).get(PAGE).status_code == 404


def test_the_pace_stands_on_the_campaigns_own_page(as_, max_, rita, ledger):
    page = as_(max_).get("/campaigns/nurses/").content.decode()
    assert "/campaigns/nurses/budget/pace/" in page
    line = as_(max_).get("/campaigns/nurses/budget/pace/").content.decode()
    assert "of the budget is spent or ordered" in line

    assert "/budget/pace/" not in as_(rita).get("/campaigns/nurses/").content.decode()


def test_a_spreadsheet_holds_the_same(as_, max_, ledger):
    answer = as_(max_).get(PAGE, {"format": "xlsx"})

    book = load_workbook(BytesIO(b"".join(answer)))
    nurses = [cell.value for cell in book.active[2]]
    assert nurses[:5] == ["Nurses", 1000, 300, 0, 700]
