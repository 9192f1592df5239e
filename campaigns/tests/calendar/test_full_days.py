"""A day with many posts: some stand on the page, the rest is a number that leads to all of them."""

import itertools
from datetime import date, time, timedelta

import pytest

from campaigns.planning.models import ChannelChoice
from campaigns.proposals.models import Proposal
from campaigns.publishing.months import MOST_A_DAY
from campaigns.publishing.selectors import calendar_entries
from campaigns.tests.factories import PostFactory, PublicationFactory
from conftest import NOON

pytestmark = pytest.mark.django_db
CALENDAR = "/calendar/"
DAY = "/calendar/?view=day&day=2026-11-25"
ON = date(2026, 11, 25)
names = itertools.count(1)


@pytest.fixture
def many(campaign, rita, board):
    """`many(60)` posts on one day, a minute after each other, from noon in Amsterdam on."""

    def plan(number, day=0):
        return [
            PublicationFactory(
                post=PostFactory(campaign=campaign, author=rita),
                account=board,
                status="published",
                remote_id=f"{next(names)}",
                due_at=NOON + timedelta(days=day, minutes=n),
            )
            for n in range(number)
        ]

    return plan


def proposed(campaign, board, number):
    ChannelChoice.objects.get_or_create(campaign=campaign, account=board)
    return [
        Proposal.objects.create(
            campaign=campaign,
            account=board,
            day=ON,
            at=time(9, n),
            kind="team",
            week=ON,
            number=n + 1,
            needed=1,
            placed=0,
            proposed_by=campaign.team.first(),
            proposed_at=NOON,
        )
        for n in range(number)
    ]


def shown_on(answer, day=ON):
    return next(
        one.day for week in answer.context["weeks"] for one in week if one.day.on == day
    )


@pytest.mark.parametrize("view", ["month", "week"])
def test_a_full_day_shows_some_and_counts_the_rest(as_, rita, many, view):
    most = MOST_A_DAY[view]
    many(20)
    many(most, day=1)

    answer = as_(rita).get(CALENDAR, {"view": view})

    full, just = shown_on(answer), shown_on(answer, ON + timedelta(days=1))
    assert (len(full.items), full.more) == (most, 20 - most)
    assert (len(just.items), just.more) == (most, 0)
    assert f"+{20 - most} more" in answer.content.decode()
    assert "?view=day&amp;day=2026-11-25" in answer.content.decode()


def test_the_list_counts_too(as_, rita, many):
    many(20)

    answer = as_(rita).get(CALENDAR, {"view": "list"})

    [today] = [one.day for one in answer.context["agenda"]]
    most = MOST_A_DAY["list"]
    assert (len(today.items), today.more) == (most, 20 - most)


def test_proposals_count_with_what_is_planned(rita, campaign, board, many):
    many(3)
    proposed(campaign, board, 3)

    found = calendar_entries(rita, ON, ON, most=4, campaign=campaign)

    assert [one.is_proposed for one in found.on_the_days] == [True, True, True, False]
    assert found.totals == {ON: 6}


def test_the_day_has_all_of_it_by_pages(as_, rita, campaign, board, many):
    many(60)
    proposed(campaign, board, 1)
    browser = as_(rita)

    first, second = browser.get(DAY), browser.get(f"{DAY}&page=2")

    on_first, on_second = (
        [entry.pk for one in page.context["agenda"] for entry in one.day.items]
        for page in (first, second)
    )
    assert (len(on_first), len(on_second)) == (51, 10)
    assert [number for number, _url, _is in first.context["pages"]] == [1, 2]
    assert browser.get(f"{DAY}&page=nonsense").status_code == 200
    assert "2026-11-26" in first.context["after_url"]


def test_a_post_after_midnight_here_counts_for_the_day_here(as_, rita, post, board):
    """23:30 in London is 00:30 in Amsterdam."""
    PublicationFactory(
        post=post, account=board, due_at=NOON.replace(hour=23, minute=30)
    )

    answer = as_(rita).get(CALENDAR)

    assert len(shown_on(answer, ON + timedelta(days=1)).items) == 1
    assert not shown_on(answer).items


def test_the_page_does_not_grow_with_the_posts(as_, rita, many):
    browser = as_(rita)
    many(8)
    before = len(browser.get(CALENDAR).content)

    many(60, day=0)

    assert len(browser.get(CALENDAR).content) < before + 500


def test_on_a_phone_it_opens_at_today(as_, rita, many):
    many(1, day=-3)
    many(1, day=2)

    answer = as_(rita).get(CALENDAR)

    assert [one.day.on for one in answer.context["passed"]] == [ON - timedelta(days=3)]
    assert [one.day.on for one in answer.context["agenda"]] == [
        ON,
        ON + timedelta(days=2),
    ]
    assert answer.content.decode().count('id="today"') == 1


def test_another_month_folds_nothing(as_, rita, many):
    many(1, day=-30)

    answer = as_(rita).get(CALENDAR, {"month": "2026-10"})

    assert not answer.context["passed"]
    assert len(answer.context["agenda"]) == 1


def test_an_empty_month_says_what_to_do(as_, rita, post):
    answer = as_(rita).get(CALENDAR)

    assert not answer.context["agenda"]
    assert "Nothing planned here" in answer.content.decode()
