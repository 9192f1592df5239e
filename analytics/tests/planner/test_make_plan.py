"""What can be planned backwards, and what is refused in words."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from analytics.planner import operations, selectors
from analytics.planner.calculation import by_rhythm, calculate
from analytics.planner.funnel_math import Stage
from analytics.planner.models import BackwardPlan
from analytics.planner.schedule import Verdict
from analytics.tests.planner.conftest import choose

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)


def make(campaign, by, shares, **changes):
    wanted = {"hires": 4, "due_on": date(2027, 1, 31), "now": START, **changes}
    return operations.make_plan(campaign=campaign, by=by, shares=shares, **wanted)


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"hires": 0}, "hires", "With zero hires there is nothing to plan"),
        ({"hires": -3}, "hires", "With zero hires there is nothing to plan"),
        ({"hires": 501}, "hires", "at most 500"),
        ({"budget": Decimal(0)}, "budget", "A budget of zero pays for no post"),
        ({"budget": Decimal(-5)}, "budget", "A budget of zero pays for no post"),
        (
            {"due_on": date(2026, 11, 20)},
            "due_on",
            "the first posts should have gone out on 23 Oct",
        ),
        (
            {"due_on": date(2026, 11, 20)},
            "due_on",
            "The earliest date that is possible is 29 Nov",
        ),
        ({"due_on": date(2026, 10, 1)}, "due_on", "There is not enough time"),
        ({"due_on": date(2031, 1, 1)}, "due_on", "within two years"),
        ({"now": START + 100 * DAY}, "due_on", "The campaign ends on"),
    ],
)
def test_the_impossible_is_refused_in_words(
    campaign, board, hanna, changes, field, words
):
    with pytest.raises(operations.CannotPlanBackwards) as refusal:
        make(campaign, hanna, {board: 100}, **changes)

    assert words in " ".join(refusal.value.message_dict[field])
    assert not BackwardPlan.objects.exists()


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [(60, 30, "make 90% together"), (120, -20, "below zero"), (100, 20, "120%")],
)
def test_shares_must_add_up(campaign, board, square, hanna, mine, theirs, words):
    with pytest.raises(operations.CannotPlanBackwards, match=words):
        make(campaign, hanna, {board: mine, square: theirs})


def test_a_campaign_without_channels_is_asked_for_them(campaign, hanna):
    with pytest.raises(operations.CannotPlanBackwards, match="Choose the channels"):
        make(campaign, hanna, {})


def test_what_has_finished_is_not_planned(campaign, board, hanna):
    campaign.status = "closed"

    with pytest.raises(operations.CannotPlanBackwards, match="finished"):
        make(campaign, hanna, {board: 100})


def test_a_changed_plan_keeps_its_beginning(campaign, board, square, hanna):
    first = make(campaign, hanna, {board: 100})

    later = make(
        campaign, hanna, {board: 40, square: 60}, hires=9, now=START + 10 * DAY
    )

    assert later.pk == first.pk
    assert (later.hires, later.begins_on) == (9, date(2026, 11, 1))
    assert [s.percent for s in later.shares.order_by("account")] == [40, 60]


def test_a_plan_that_is_under_way_can_be_changed_to_its_last_day(
    campaign, board, hanna
):
    make(campaign, hanna, {board: 100}, due_on=date(2026, 12, 5))

    changed = make(
        campaign,
        hanna,
        {board: 100},
        due_on=date(2026, 12, 5),
        hires=2,
        now=START + 20 * DAY,
    )

    assert changed.hires == 2


def assume(campaign, by, **changes):
    said = {
        "key": "apply",
        "low": Decimal("0.02"),
        "likely": Decimal("0.04"),
        "high": Decimal("0.08"),
        "source": "Last year's agency",
        "now": START,
        **changes,
    }
    return operations.assume(campaign=campaign, by=by, **said)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"low": Decimal("0.05")}, "likely"),
        ({"low": Decimal(0)}, "low"),
        ({"high": Decimal("1.2")}, "high"),
        ({"source": "  "}, "source"),
        ({"key": "days_to_offer", "low": Decimal(-1)}, "low"),
        ({"key": "cost_per_post", "high": Decimal(10**8)}, "high"),
    ],
)
def test_an_assumption_must_be_possible(campaign, hanna, changes, field):
    with pytest.raises(operations.CannotAssume) as refusal:
        assume(campaign, hanna, **changes)

    assert field in refusal.value.message_dict


def test_a_step_that_is_no_step_is_refused(campaign, hanna):
    with pytest.raises(ValidationError, match="no such step"):
        assume(campaign, hanna, key="luck")


def test_the_plan_counts_with_the_assumption(campaign, board, hanna, plan, noon):
    def clicks():
        inputs = selectors.inputs_of(campaign, now=noon)
        channels = selectors.channels_of(campaign, plan)
        return calculate(inputs, plan, channels).needs[Stage.CLICKS].likely

    before = clicks()
    assume(campaign, hanna, likely=Decimal("0.03"))

    assert clicks() == pytest.approx(before * 2)


@pytest.fixture
def found(campaign, board, plan, hanna):
    """`found(at)` is the plan calculated at a moment; ten times as many hires are wanted."""
    make(campaign, hanna, {board: 100}, hires=40)

    def calculated(at):
        inputs = selectors.inputs_of(campaign, now=at)
        campaign.backward_plan.refresh_from_db()
        channels = selectors.channels_of(campaign, campaign.backward_plan)
        return calculate(inputs, campaign.backward_plan, channels)

    return calculated


def test_behind_is_said_against_what_is_likely(found, applied, noon):
    assert found(noon).verdict(Stage.APPLICATIONS) is Verdict.BEHIND
    for _ in range(round(found(noon).due(Stage.APPLICATIONS).likely)):
        applied(noon - DAY)

    assert found(noon).verdict(Stage.APPLICATIONS) is Verdict.ON
    assert found(noon).verdict(Stage.HIRES) is Verdict.EARLY


def test_the_minute_it_is_saved_nothing_is_behind(found):
    at_once, late = START + timedelta(minutes=1), START + timedelta(hours=13)

    for at in (at_once, late):
        assert {found(at).verdict(stage) for stage in Stage} == {Verdict.EARLY}
        assert not found(at).missing(Stage.POSTS)


def test_posts_that_were_not_made_are_counted(found, board, posted, noon):
    for _ in range(3):
        posted(board, noon - DAY)

    due = found(noon).due(Stage.POSTS).likely
    assert found(noon).verdict(Stage.POSTS) is Verdict.BEHIND
    assert found(noon).missing(Stage.POSTS) == int(due) - 3


def test_what_came_before_the_plan_is_no_progress(found, board, posted, applied):
    """On the day of the plan too, and of who applied before it and got further since."""
    morning = START - timedelta(hours=2)
    posted(board, morning, impressions=900, clicks=4)
    applied(morning, qualified_at=START + DAY, hired_at=START + 2 * DAY)
    applied(START + timedelta(hours=1), qualified_at=START + DAY)

    stands = found(START + 3 * DAY)

    assert {stage: stands.actual(stage) for stage in Stage} == {
        **dict.fromkeys(Stage, 0),
        Stage.APPLICATIONS: 1,
        Stage.QUALIFIED: 1,
    }


def test_the_first_weeks_of_a_long_plan_stay_its_progress(
    found, board, posted, applied
):
    """A year later too."""
    posted(board, START + DAY, impressions=900, clicks=4)
    applied(START + 2 * DAY, hired_at=START + 20 * DAY)

    stands = found(START + 400 * DAY)

    reached = [Stage.POSTS, Stage.CLICKS, Stage.APPLICATIONS, Stage.HIRES]
    assert [stands.actual(stage) for stage in reached] == [1, 4, 1, 1]


def test_the_channels_add_up_to_the_whole_in_posts(
    campaign, board, square, plan, hanna, posted, applied
):
    """Also with a channel without a share, and with a post on the morning of the plan."""
    third = choose(campaign, "Third")
    make(campaign, hanna, {board: 33, third: 67}, hires=7)
    posted(board, START - timedelta(hours=1))
    posted(board, START + DAY, impressions=900, clicks=4)
    posted(square, START + DAY, impressions=500, clicks=2)
    posted(third, START + 2 * DAY)
    at = START + 3 * DAY
    campaign.backward_plan.refresh_from_db()

    found = calculate(
        selectors.inputs_of(campaign, now=at),
        campaign.backward_plan,
        selectors.channels_of(campaign, campaign.backward_plan),
    )

    assert [one.out for one in found.channels] == [1, 1]
    assert found.actual(Stage.POSTS) == 2
    assert (found.actual(Stage.IMPRESSIONS), found.actual(Stage.CLICKS)) == (900, 4)
    for n, whole in enumerate(found.whole(Stage.POSTS)):
        assert whole == sum(one.needs[Stage.POSTS].whole[n] for one in found.channels)


def test_a_changed_plan_keeps_the_moment_it_began(campaign, board, hanna):
    first = make(campaign, hanna, {board: 100})

    assert make(campaign, hanna, {board: 100}, hires=5, now=START + DAY).began_at == (
        first.began_at
    )


def test_a_plan_from_before_the_moment_was_kept_counts_its_first_day(
    campaign, found, applied
):
    BackwardPlan.objects.update(began_at=None)
    applied(START - timedelta(hours=2))
    applied(START - DAY)

    assert found(START + DAY).actual(Stage.APPLICATIONS) == 1


def test_after_the_date_missing_hires_are_a_fact(found, applied, noon):
    over = noon + 90 * DAY
    for _ in range(38):
        applied(noon, hired_at=noon + 30 * DAY)

    assert found(over).verdict(Stage.HIRES) is Verdict.BEHIND
    assert found(over).missing(Stage.HIRES) == 2


def test_impressions_that_nobody_measured_are_not_behind(found, board, posted, noon):
    posted(board, noon - 5 * DAY, impressions=100)
    assert found(noon).verdict(Stage.IMPRESSIONS) is Verdict.BEHIND

    posted(board, noon - 5 * DAY)

    assert found(noon).verdict(Stage.IMPRESSIONS) is Verdict.UNMEASURED


@pytest.mark.parametrize(
    ("rhythm", "shares"),
    [([2, 2, 2], [34, 33, 33]), ([3, 1], [75, 25]), ([5], [100]), ([], [])],
)
def test_starting_shares_follow_the_rhythm(rhythm, shares):
    assert by_rhythm(rhythm) == shares
