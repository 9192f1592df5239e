"""The planner as people use it."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from analytics.planner import operations
from analytics.planner.models import Assumption, BackwardPlan, ChannelShare
from campaigns.budget.models import BudgetLine, HourRate
from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
from campaigns.tests.factories import (
    GoalFactory,
    KpiFactory,
    OpeningFactory,
    RequisitionFactory,
)

PAGE = "/reports/nurses/planner/"
DAY = timedelta(days=1)


@pytest.fixture
def today(campaign):
    """A campaign around today, whenever the tests run."""
    now = timezone.now().astimezone(campaign.organisation.zone).date()
    Campaign.objects.filter(pk=campaign.pk).update(
        starts_on=now - 20 * DAY, ends_on=now + 120 * DAY
    )
    campaign.refresh_from_db()
    return now


@pytest.fixture
def plan(campaign, board, hanna, today):
    """Made when the campaign began; sixty days are left."""
    return operations.make_plan(
        campaign=campaign,
        by=hanna,
        hires=40,
        due_on=today + 60 * DAY,
        shares={board: 100},
        budget=Decimal(4000),
        now=timezone.now() - 20 * DAY,
    )


def fill_in(board, today, **changes):
    return {
        "hires": "4",
        "due_on": f"{today + 80 * DAY}",
        "budget": "4.000",
        f"share_{board.pk}": "100",
        **changes,
    }


def test_hanna_plans_backwards_and_max_reads_it(as_, hanna, max_, board, today):
    answer = as_(hanna).post(f"{PAGE}edit/", fill_in(board, today), follow=True)

    assert answer.redirect_chain[-1][0] == PAGE
    assert BackwardPlan.objects.get().budget == Decimal(4000)
    page = as_(max_).get(PAGE).content.decode()
    assert "4 hires, accepted by" in page
    assert "assumption" in page
    assert "Change the plan" not in page
    assert "Propose" not in page.replace("Proposed", "")


def test_without_channels_the_page_says_what_comes_first(as_, hanna, campaign):
    assert "Choose the channels first" in as_(hanna).get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"hires": "0"}, "With zero hires there is nothing to plan"),
        ({"budget": "0"}, "A budget of zero pays for no post"),
        ({"hires": "many"}, "Enter a whole number"),
    ],
)
def test_what_was_typed_is_kept_beside_the_mistake(
    as_, hanna, board, today, changes, words
):
    typed = fill_in(board, today, **changes)

    answer = as_(hanna).post(f"{PAGE}edit/", typed)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert words in page
    assert all(f'value="{value}"' in page for value in typed.values())


def test_too_little_time_is_said_with_both_dates(as_, hanna, board, today):
    typed = fill_in(board, today, due_on=f"{today + 5 * DAY}")

    page = as_(hanna).post(f"{PAGE}edit/", typed).content.decode()

    assert "the first posts should have gone out on" in page
    assert "The earliest date that is possible is" in page


def test_a_plan_that_slower_answers_made_impossible_says_so(
    as_, hanna, board, today, campaign
):
    browser = as_(hanna)
    browser.post(f"{PAGE}edit/", fill_in(board, today, due_on=f"{today + 40 * DAY}"))
    slow = {"low": "50", "likely": "60", "high": "70", "source": "The works council"}

    browser.post(f"{PAGE}assume/days_to_offer/", slow)

    assert "This cannot be done in time" in browser.get(PAGE).content.decode()


def test_an_assumption_is_typed_in_percent_and_kept_with_its_source(
    as_, hanna, board, today
):
    typed = {"low": "1", "likely": "2,5", "high": "4", "source": "Trial of 2025"}

    page = as_(hanna).post(f"{PAGE}assume/apply/", typed, follow=True)

    kept = Assumption.objects.get()
    assert (kept.low, kept.likely) == (Decimal("0.01"), Decimal("0.025"))
    assert "Trial of 2025" in page.content.decode()
    assert "2.5%" in page.content.decode()


def test_an_impossible_assumption_stays_on_the_page(as_, hanna, board, today):
    typed = {"low": "9", "likely": "2", "high": "4", "source": "Trial of 2025"}

    answer = as_(hanna).post(f"{PAGE}assume/apply/", typed)

    assert answer.status_code == 422
    assert "Likely lies between low and high" in answer.content.decode()
    assert "Trial of 2025" in answer.content.decode()


def test_there_is_no_assumption_about_luck(as_, hanna, board):
    assert as_(hanna).get(f"{PAGE}assume/luck/").status_code == 404


def test_one_click_proposes_and_the_second_doubles_nothing(as_, hanna, board, today):
    browser = as_(hanna)
    browser.post(f"{PAGE}edit/", fill_in(board, today))

    browser.post(f"{PAGE}propose/")
    first = Proposal.objects.count()
    answer = browser.post(f"{PAGE}propose/", follow=True)

    assert first > 0
    assert Proposal.objects.count() == first
    assert "Nothing new to propose" in answer.content.decode()
    assert all(p.day > today for p in Proposal.objects.all())


def test_advice_says_what_is_missing_while_nothing_is_known(
    as_, hanna, board, today, campaign, plan
):
    page = as_(hanna).get(PAGE).content.decode()

    assert "About this nothing can be said" in page
    assert "It has not been counted yet" in page
    assert "posts of which the impressions are known (0 of 5)" in page
    assert "conversations answered within a day" in page


def test_own_data_gives_advice_with_its_cases(
    as_, hanna, board, today, campaign, plan, posted, applied
):
    now = timezone.now()
    earlier = [
        posted(board, now - 60 * DAY, impressions=1000, clicks=20) for _ in range(12)
    ]
    for publication in earlier[:10]:
        applied(now - 55 * DAY, publication=publication)
    operations.refresh_histories(organisations=[campaign.organisation], now=now)

    page = as_(hanna).get(PAGE).content.decode()

    assert "· Board for" in page
    assert "From its own 12 posts and 240 clicks." in page
    assert "It is counted every quarter of an hour, last on" in page


@pytest.mark.parametrize("address", ["/campaigns/nurses/plan/", "/reports/nurses/"])
def test_the_plan_and_the_results_lead_there(as_, hanna, rita, campaign, address):
    assert PAGE in as_(hanna).get(address).content.decode()
    assert PAGE not in as_(rita).get(address).content.decode()


def test_a_channel_that_left_is_missed_and_nothing_breaks(
    as_, hanna, board, square, today, campaign
):
    browser = as_(hanna)
    shares = {f"share_{board.pk}": "70", f"share_{square.pk}": "30"}
    browser.post(f"{PAGE}edit/", fill_in(board, today, **shares))

    campaign.channel_choices.filter(account=square).delete()
    one_left = browser.get(PAGE).content.decode()
    campaign.channel_choices.all().delete()
    square.choices.create(campaign=campaign, reason="Later")
    ChannelShare.objects.filter(account=square).delete()
    none_left = browser.get(PAGE)

    assert "No channel brings 30% of the hires" in one_left
    assert "From hires back to posts" in one_left
    assert none_left.status_code == 200
    assert "No channel brings 100% of the hires" in none_left.content.decode()


def test_what_a_person_typed_is_escaped(as_, hanna, board, today):
    typed = {"low": "1", "likely": "2", "high": "4", "source": "<script>x</script>"}

    page = as_(hanna).post(f"{PAGE}assume/apply/", typed, follow=True).content.decode()

    assert "&lt;script&gt;x" in page
    assert "<script>x" not in page


def test_posts_that_are_missing_are_counted_in_words(as_, hanna, board, plan):
    page = as_(hanna).get(PAGE).content.decode()

    row = page.split('<th scope="row" class="cell-title">Posts</th>')[1].split("</tr>")[
        0
    ]
    assert "Behind" in row
    assert " missing" in row


def test_with_few_expected_the_page_says_so(as_, hanna, board, today):
    browser = as_(hanna)
    operations.make_plan(
        campaign=board.choices.get().campaign,
        by=hanna,
        hires=1,
        due_on=today + 60 * DAY,
        shares={board: 100},
        now=timezone.now() - 20 * DAY,
    )

    page = browser.get(PAGE).content.decode()

    assert "Too few to tell" in page
    assert "too few are expected by now" in page


def test_the_minute_it_is_saved_the_page_says_too_early(as_, hanna, board, today):
    browser = as_(hanna)

    page = browser.post(f"{PAGE}edit/", fill_in(board, today), follow=True)

    stages = page.content.decode().split("chain-title")[-1].split("</table>")[0]
    assert stages.count("Too early to say") == 8


def test_what_is_known_is_filled_in(as_, hanna, board, today, campaign):
    """The target of hires with its date, and money and hours of the budget."""
    goal = GoalFactory(campaign=campaign)
    KpiFactory(goal=goal, metric="hires", target=6, due_on=today + 90 * DAY)
    KpiFactory(goal=goal, metric="clicks", target=900, due_on=today + 30 * DAY)
    HourRate.objects.create(
        organisation=campaign.organisation, name="Recruiter", rate=Decimal(40)
    )
    for planned, hours in ((1500, 0), (0, 20)):
        BudgetLine.objects.create(
            campaign=campaign, kind="media", planned=planned, planned_hours=hours
        )

    form = as_(hanna).get(f"{PAGE}edit/").context["form"]

    assert form.initial["hires"] == 6
    assert form.initial["due_on"] == today + 90 * DAY
    assert form.initial["budget"] == Decimal(2300)


def test_without_a_target_the_open_seats_of_the_goal_tell(
    as_, hanna, board, today, campaign
):
    requisition = RequisitionFactory(
        organisation=campaign.organisation, status="approved", approved=True
    )
    for days in (40, 70):
        OpeningFactory(requisition=requisition, needed_by=today + days * DAY)
    GoalFactory(campaign=campaign, requisition=requisition)

    form = as_(hanna).get(f"{PAGE}edit/").context["form"]

    assert (form.initial["hires"], form.initial["due_on"]) == (2, today + 70 * DAY)
    assert form.initial["budget"] is None


def test_with_nothing_known_only_the_end_of_the_campaign_stands_there(
    as_, hanna, board, campaign, today
):
    form = as_(hanna).get(f"{PAGE}edit/").context["form"]

    assert (form.initial["hires"], form.initial["due_on"]) == (None, campaign.ends_on)
