"""What counts as own history, and what does not."""

from datetime import timedelta
from decimal import Decimal

from analytics.planner.history import History
from analytics.planner.intervals import exactly
from analytics.planner.operations import refresh_histories
from analytics.planner.rates import Count, Lead, Measured, Rate, Waited
from analytics.planner.selectors import (
    answers_of,
    count_history,
    history_of,
    posts_of,
)
from campaigns.budget.models import Spend
from candidates.tests.factories import ConversationFactory

DAY = timedelta(days=1)


def read(campaign, noon):
    return count_history(campaign.organisation, now=noon)


def test_clicks_and_impressions_are_those_of_the_same_posts(
    campaign, board, posted, noon
):
    posted(board, noon - 20 * DAY, impressions=1000, clicks=20)
    posted(board, noon - 20 * DAY, clicks=50)  # nobody typed its impressions

    seen = read(campaign, noon).channels[board.pk]

    assert seen.counts[Rate.CLICK_THROUGH] == Count(20, 1000)
    assert seen.counts[Rate.APPLY].cases == 70
    assert seen.impressions == Measured(1, 1000, 1_000_000)


def test_a_post_of_yesterday_is_still_being_seen(campaign, board, posted, noon):
    posted(board, noon - 2 * DAY, impressions=10)

    assert read(campaign, noon).everywhere.impressions == Measured()


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
    for _ in range(10):
        application = applied(
            out + 4 * DAY,
            publication=posted(board, out),
            qualified_at=out + 10 * DAY,
            interviewed_at=out + 10 * DAY,
            hired_at=out + 25 * DAY,
        )
        application.stage_changes.create(to_status="offer", at=out + 20 * DAY)

    assert read(campaign, noon).waits == {
        Lead.TO_APPLICATION: Waited(10, exactly(4)),
        Lead.TO_INTERVIEW: Waited(10, exactly(6)),
        Lead.TO_OFFER: Waited(10, exactly(10)),
        Lead.TO_ACCEPTANCE: Waited(10, exactly(5)),
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

    theirs = count_history(olga.organisation, now=noon)

    assert theirs.channels == {}
    assert theirs.prices == {}


def test_reading_costs_the_same_for_one_post_and_for_ten(
    campaign, board, posted, applied, noon, django_assert_num_queries
):
    for _ in range(10):
        applied(noon - 40 * DAY, publication=posted(board, noon - 50 * DAY, clicks=1))

    with django_assert_num_queries(4):
        read(campaign, noon)


def test_what_is_stored_is_what_was_counted(
    campaign, board, square, posted, applied, hanna, noon
):
    for n in range(12):
        out = noon - (60 + n) * DAY
        applied(
            out + 3 * DAY,
            publication=posted(board, out, impressions=100 + n, clicks=n),
            qualified_at=out + 5 * DAY,
            interviewed_at=out + 9 * DAY,
        )
        talk = {"responded_at": out, "answered_at": out + n * timedelta(hours=5)}
        ConversationFactory(
            candidate__organisation=campaign.organisation, campaign=campaign, **talk
        )
    posted(square, noon - 40 * DAY)
    applied(noon - 35 * DAY)
    of = {"campaign": campaign, "recorded_by": hanna, "spent_on": noon.date() - 5 * DAY}
    Spend.objects.create(**of, kind="media", amount=Decimal("100.10"))

    refresh_histories(organisations=[campaign.organisation], now=noon)

    counted, stored = read(campaign, noon), history_of(campaign.organisation)
    assert stored.channels == counted.channels
    assert stored.everywhere == counted.everywhere
    assert stored.difference == counted.difference
    assert stored.prices == counted.prices
    assert stored.answers == counted.answers
    assert stored.answers.soon.cases == 5
    known = {lead: seen for lead, seen in counted.waits.items() if seen.days}
    assert set(known) == {Lead.TO_APPLICATION, Lead.TO_INTERVIEW}
    assert stored.waits == known


def test_only_who_waits_for_an_answer_waits_for_a_faster_one(campaign, noon):
    """Not a talk that was closed unanswered."""
    for changes in ({}, {"is_done": True}, {"is_done": True, "waiting_since": None}):
        ConversationFactory(
            campaign=campaign,
            candidate__organisation=campaign.organisation,
            responded_at=noon - DAY,
            **{"waiting_since": noon - DAY, **changes},
        )

    assert answers_of(campaign, History(), now=noon).waiting == 1


def test_before_it_is_counted_nothing_is_known(campaign, board, posted, noon):
    posted(board, noon - 20 * DAY, impressions=1000, clicks=20)

    assert history_of(campaign.organisation) == History()
    assert len(posts_of(campaign, since=noon - 30 * DAY)) == 1
