"""The sum over channels equals the raw events."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from analytics.clicks.models import Click, VacancyView
from analytics.funnel import scope as scopes
from analytics.funnel.people import Counting
from analytics.funnel.period import Period
from analytics.funnel.selectors import UNKNOWN, Channel, cells, total
from analytics.funnel.selectors import per_channel as grouped
from analytics.metrics.models import Snapshot
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    PublicationFactory,
    TrackedLinkFactory,
)
from candidates.applications.models import Touchpoint
from candidates.tests.factories import ApplicationFactory, ConversationFactory

PERIOD = Period(date(2026, 11, 1), date(2026, 11, 30), ZoneInfo("Europe/Amsterdam"))


def per_channel(campaigns, period=PERIOD):
    return grouped(cells(scopes.of_campaign(*campaigns), period))


@pytest.fixture
def board(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )


@pytest.fixture
def link(campaign, board):
    return TrackedLinkFactory(
        organisation=campaign.organisation, campaign=campaign, account=board
    )


def applied(campaign, at, **rest):
    return ApplicationFactory(
        campaign=campaign,
        candidate__organisation=campaign.organisation,
        applied_at=at,
        **rest,
    )


def test_an_application_belongs_to_the_last_link_before_it(campaign, link, board, noon):
    earlier = TrackedLinkFactory(organisation=campaign.organisation, campaign=campaign)
    application = applied(campaign, noon, hired_at=noon)
    Touchpoint.objects.create(
        application=application, link=earlier, at=noon - timedelta(days=3)
    )
    Touchpoint.objects.create(application=application, link=link, at=noon)

    channels = per_channel([campaign], PERIOD)

    assert channels[Channel(board.pk)].applications == 1
    assert channels[Channel(board.pk)].hires == 1


def test_who_came_by_a_conversation_belongs_to_its_platform(campaign, noon):
    talk = ConversationFactory(
        campaign=campaign,
        candidate__organisation=campaign.organisation,
        platform="linkedin",
        responded_at=noon,
    )
    applied(campaign, noon + timedelta(hours=1), candidate=talk.candidate)

    stages = per_channel([campaign], PERIOD)[Channel(None, "linkedin")]

    assert (stages.responses, stages.applications) == (1, 1)


def test_what_nobody_knows_is_called_unknown(campaign, noon):
    applied(campaign, noon)

    assert per_channel([campaign], PERIOD)[UNKNOWN].applications == 1


def test_the_sum_is_the_whole(campaign, link, noon):
    Click.objects.create(link=link, at=noon, device="phone")
    VacancyView.objects.create(vacancy=link.vacancy, link=link, at=noon, device="phone")
    for _ in range(3):
        applied(campaign, noon)

    stages = total(cells(scopes.of_campaign(campaign), PERIOD))

    assert (stages.clicks, stages.views, stages.applications) == (1, 1, 3)


def test_impressions_are_the_last_known_of_each_publication(campaign, board, noon):
    publication = PublicationFactory(
        post=PostFactory(campaign=campaign),
        account=board,
        status="published",
        remote_id="1",
        published_at=noon,
    )
    for hours, value in ((1, 80), (6, 300)):
        Snapshot.objects.create(
            publication=publication,
            figure="impressions",
            value=value,
            taken_at=noon + timedelta(hours=hours),
            source="platform",
        )

    assert per_channel([campaign], PERIOD)[Channel(board.pk)].impressions == 300


def test_what_happened_outside_the_period_is_outside(campaign, link, noon):
    Click.objects.create(link=link, at=noon - timedelta(days=60), device="phone")

    assert total(cells(scopes.of_campaign(campaign), PERIOD)).clicks == 0


def test_the_period_before_has_the_same_length():
    before = PERIOD.before

    assert (before.first, before.last) == (date(2026, 10, 2), date(2026, 10, 31))


def test_impressions_are_added_up_over_publications(campaign, board, noon):
    for remote_id, value in (("1", 300), ("2", 50), ("3", None)):
        publication = PublicationFactory(
            post=PostFactory(campaign=campaign),
            account=board,
            status="published",
            remote_id=remote_id,
            published_at=noon,
        )
        if value:
            Snapshot.objects.create(
                publication=publication,
                figure="impressions",
                value=value,
                taken_at=noon,
                source="platform",
            )

    assert per_channel([campaign], PERIOD)[Channel(board.pk)].impressions == 350


def test_a_person_who_wrote_and_applied_later_is_one_response(
    campaign, link, board, noon
):
    talk = ConversationFactory(
        campaign=campaign,
        candidate__organisation=campaign.organisation,
        platform="linkedin",
        responded_at=noon,
    )
    application = applied(campaign, noon + timedelta(1), candidate=talk.candidate)
    Touchpoint.objects.create(application=application, link=link, at=noon)

    channels = per_channel([campaign], PERIOD)

    assert channels[Channel(None, "linkedin")].responses == 1
    assert channels[Channel(board.pk)].responses == 0
    assert channels[Channel(board.pk)].applications == 1


def test_two_queries_however_many_rows(campaign, link, noon, django_assert_num_queries):
    for _ in range(3):
        Click.objects.create(link=link, at=noon, device="phone")
        applied(campaign, noon)

    with django_assert_num_queries(2):
        per_channel([campaign], PERIOD)


def test_click_through_is_of_the_same_publications(campaign, board, noon):
    seen, unseen = (
        PublicationFactory(
            post=PostFactory(campaign=campaign),
            account=board,
            status="published",
            remote_id=remote_id,
            published_at=noon,
            link=TrackedLinkFactory(
                organisation=campaign.organisation, campaign=campaign, account=board
            ),
        )
        for remote_id in ("1", "2")
    )
    Snapshot.objects.create(
        publication=seen,
        figure="impressions",
        value=200,
        taken_at=noon,
        source="platform",
    )
    for publication, clicks in ((seen, 5), (unseen, 40)):
        for _ in range(clicks):
            Click.objects.create(link=publication.link, at=noon, device="phone")

    stages = per_channel([campaign], PERIOD)[Channel(board.pk)]

    assert (stages.clicks, stages.click_through) == (45, 5 / 200)


def test_activity_is_what_took_place_in_these_days(campaign, noon):
    applied(campaign, noon - timedelta(days=40), hired_at=noon)
    applied(campaign, noon, hired_at=noon + timedelta(days=40))
    scope = scopes.of_campaign(campaign)

    cohort = total(cells(scope, PERIOD))
    activity = total(cells(scope, PERIOD, Counting.ACTIVITY))

    assert (cohort.applications, cohort.hires) == (1, 1)
    assert (activity.applications, activity.hires) == (1, 1)
    assert total(cells(scope, PERIOD.before)).hires == 1
    assert total(cells(scope, PERIOD.before, Counting.ACTIVITY)).hires == 0


def test_a_message_and_an_application_of_one_moment_are_one_response(campaign, noon):
    talk = ConversationFactory(
        campaign=campaign,
        candidate__organisation=campaign.organisation,
        responded_at=noon,
    )
    ConversationFactory(
        campaign=campaign, candidate=talk.candidate, responded_at=noon, platform="mail"
    )
    applied(campaign, noon, candidate=talk.candidate)
    applied(campaign, noon, candidate=talk.candidate)

    found = cells(scopes.of_campaign(campaign), PERIOD)

    assert (total(found).responses, total(found).applications) == (1, 2)
