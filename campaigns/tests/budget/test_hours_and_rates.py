"""Hours of colleagues, and what they cost."""

from decimal import Decimal

import pytest

from campaigns.budget.models import HourRate, Spend

HOURS = "/campaigns/nurses/hours/"
SPEND = "/campaigns/nurses/spending/add/"
RATES = "/budgets/rates/"
TYPED = {"spent_on": "2026-11-24", "hours": "2,5", "note": "Answering"}


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-25T11:00Z", tick=True)


@pytest.fixture
def rate(organisation):
    return HourRate.objects.create(
        organisation=organisation, name="Recruiter", role="recruiter", rate="42.50"
    )


def test_a_recruiter_logs_hours_and_sees_no_money(as_, rita, campaign, rate):
    browser = as_(rita)

    browser.post(HOURS, TYPED)

    logged = Spend.objects.get()
    assert (logged.hours, logged.hour_rate) == (Decimal("2.5"), Decimal("42.50"))
    assert logged.total == Decimal("106.25")
    page = browser.get(HOURS).content.decode()
    assert "2.5 hours" in page
    assert "€" not in page
    assert "42.50" not in page
    assert "106.25" not in page
    assert browser.get("/campaigns/nurses/budget/").status_code == 404


def test_without_a_rate_it_says_whom_to_ask_and_keeps_what_was_typed(
    as_, rita, campaign
):
    answer = as_(rita).post(HOURS, TYPED)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Nobody said yet what an hour of your role costs" in page
    assert 'value="Answering"' in page


def test_hours_outside_the_campaign_are_refused_in_words(as_, rita, campaign, rate):
    answer = as_(rita).post(HOURS, {**TYPED, "spent_on": "2020-01-01"})

    assert answer.status_code == 422
    assert "Choose a day within it" in answer.content.decode()


def test_zero_hours_are_no_hours(as_, rita, campaign, rate):
    answer = as_(rita).post(HOURS, {**TYPED, "hours": ""})

    assert "Fill in how many hours" in answer.content.decode()
    assert not Spend.objects.exists()


def test_another_rate_leaves_what_was_logged(as_, rita, hanna, campaign, rate):
    as_(rita).post(HOURS, TYPED)

    as_(hanna).post(
        f"{RATES}{rate.pk}/edit/",
        {"name": "Recruiter", "role": "recruiter", "rate": "60"},
    )

    assert Spend.objects.get().hour_rate == Decimal("42.50")
    assert HourRate.objects.get().rate == 60


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"name": "recruiter", "role": "", "rate": "50"}, "rate with this name"),
        ({"name": "Sourcer", "role": "recruiter", "rate": "50"}, "role has a rate"),
        ({"name": "Sourcer", "role": "", "rate": "0"}, "above zero"),
    ],
)
def test_an_impossible_rate_is_refused_and_stays(as_, hanna, rate, typed, words):
    answer = as_(hanna).post(RATES, typed)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert f'value="{typed["name"]}"' in answer.content.decode()
    assert HourRate.objects.count() == 1


def test_the_rate_of_a_kind_of_colleague_is_chosen(as_, hanna, campaign, rate):
    typed = {"spent_on": "2026-11-20", "kind": "hours", "hours": "4"}

    as_(hanna).post(SPEND, {**typed, "rate_of": rate.pk})

    assert Spend.objects.get().total == 170


def test_a_rate_is_removed(as_, hanna, rate):
    browser = as_(hanna)
    url = f"{RATES}{rate.pk}/remove/"

    assert "keep their rate" in browser.get(url).content.decode()
    browser.post(url)

    assert not HourRate.objects.exists()
