"""What counts as own history, and what does not."""

from datetime import timedelta
from decimal import Decimal

from analytics.planner.rates import Count, Lead, Rate
from analytics.planner.selectors import history_of
from campaigns.budget.models import Spend

DAY = timedelta(days=1)


def read(campaign, noon):
    return history_of(campaign.organisation, now=noon)


def test_clicks_and_impressions_are_those_of_the_same_posts(
    campaign, board, posted, noon
):
    posted(board, noon - 20 * DAY, impressions=1000, clicks=20)
    posted(board, noon - 20 * DAY, clicks=50)  # nobody typed its impressions

    seen = read(campaign, noon).channels[board.pk]

    assert seen.counts[Rate.CLICK_THROUGH] == Count(20, 1000)
    assert seen.counts[Rate.APPLY].cases == 70
    assert seen.impressions == (1000,)


def test_a_post_of_yesterday_is_still_being_seen(campaign, board, posted, noon):
    posted(board, noon - 2 * DAY, impressions=10)

    assert read(campaign, noon).everywhere.impressions == ()


def test_an_application_belongs_to_the_channel_of_its_last_link(
    campaign, board, square, posted, applied, noon
):
    first, last = posted(board, noon - 60 * DAY), posted(square, noon - 50 * DAY)
    application = applied(noon - 40 * DAY, publication=last)
    application.touchpoints.create(link=first.link, at=noon - 45 * DAY)

    known = read(campaign, noon)

    assert known.channels[square.pk].counts[Rate.APPLY].hits == 1
    assert known.channels[board.pk].counts[Rate.APPLY].hits == 0


def test_who_came_without_a_link_is_no_click(campaign, applied, noon):
    applied(noon - 40 * DAY)

    assert read(campaign, noon).everywhere.counts[Rate.QUALIFY] == Count(0, 1)
    assert Rate.APPLY not in read(campaign, noon).everywhere.counts


def test_what_is_too_young_is_left_out_and_counted_as_such(campaign, applied, noon):
    applied(noon - 40 * DAY, qualified_at=noon - 30 * DAY)
    applied(noon - 35 * DAY)
    applied(noon - 5 * DAY, qualified_at=noon - DAY)

    count = read(campaign, noon).everywhere.counts[Rate.QUALIFY]

    assert count == Count(1, 2, too_young=1)


def test_days_run_from_the_post_to_the_hire(campaign, board, posted, applied, noon):
    out = noon - 60 * DAY
    application = applied(
        out + 4 * DAY,
        publication=posted(board, out),
        qualified_at=out + 10 * DAY,
        interviewed_at=out + 10 * DAY,
        hired_at=out + 25 * DAY,
    )
    application.stage_changes.create(to_status="offer", at=out + 20 * DAY)

    assert read(campaign, noon).waits == {
        Lead.TO_APPLICATION: [4],
        Lead.TO_INTERVIEW: [6],
        Lead.TO_OFFER: [10],
        Lead.TO_ACCEPTANCE: [5],
    }


def test_posts_cost_money_and_hours(campaign, board, posted, hanna, noon):
    posted(board, noon - 20 * DAY)
    posted(board, noon - 10 * DAY)
    of = {"campaign": campaign, "recorded_by": hanna, "spent_on": noon.date() - 5 * DAY}
    Spend.objects.create(**of, kind="media", amount=100)
    Spend.objects.create(**of, kind="hours", hours=2, hour_rate=50)

    assert read(campaign, noon).prices == {campaign.pk: (Decimal(200), 2)}


def test_another_organisation_has_a_history_of_its_own(
    campaign, board, posted, olga, noon
):
    posted(board, noon - 20 * DAY, impressions=1000, clicks=20)

    theirs = history_of(olga.organisation, now=noon)

    assert theirs.posts == []
    assert theirs.channels == {}


def test_reading_costs_the_same_for_one_post_and_for_ten(
    campaign, board, posted, applied, noon, django_assert_num_queries
):
    for _ in range(10):
        applied(noon - 40 * DAY, publication=posted(board, noon - 50 * DAY, clicks=1))

    with django_assert_num_queries(3):
        read(campaign, noon)
