"""Whatever came in, with or without a campaign or a source: the sums are the raw rows."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from analytics.clicks.models import Click, VacancyView
from analytics.funnel import scope as scopes
from analytics.funnel.people import MILESTONES, Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import Scope
from analytics.funnel.selectors import cells, per_campaign, per_channel, total
from analytics.funnel.stages import Stages
from campaigns.tests.factories import (
    CampaignFactory,
    ChannelAccountFactory,
    TrackedLinkFactory,
    VacancyFactory,
)
from candidates.applications.models import Application, Touchpoint
from candidates.conversations.models import Conversation
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST, LAST = date(2026, 11, 10), date(2026, 11, 20)
PERIOD = Period(FIRST, LAST, ZONE)
START = datetime(
    2026, 11, 8, 23, 0, tzinfo=UTC
)  # before the period; rows go on after it
# Midnights and noons, so that moments often coincide with each other and with the edges.
MOMENTS = st.integers(0, 28).map(lambda n: START + timedelta(hours=12 * n))
# Index into two campaigns, two links (one of no campaign, one of no account), or none.
SOME = st.sampled_from([0, 1, None])
WHO = st.integers(0, 3)
VISITS = st.lists(st.tuples(st.sampled_from(["click", "view"]), MOMENTS, SOME))
TALKS = st.lists(st.tuples(WHO, MOMENTS, SOME, SOME), max_size=8)
LATER = st.sampled_from([None, 0, 30, 200])
APPLIED = st.lists(st.tuples(WHO, MOMENTS, SOME, SOME, LATER, LATER, LATER), max_size=8)


@pytest.fixture
def made(organisation):
    campaigns = [
        CampaignFactory(organisation=organisation, slug=f"campaign-{n}")
        for n in range(2)
    ]
    board = ChannelAccountFactory(organisation=organisation)
    links = [
        TrackedLinkFactory(organisation=organisation, account=board, campaign=None),
        TrackedLinkFactory(organisation=organisation, campaign=campaigns[1]),
    ]
    vacancies = [VacancyFactory(organisation=organisation) for _ in range(8)]
    people = [CandidateFactory(organisation=organisation) for _ in range(4)]
    return campaigns, links, vacancies, people


def chosen(things, index):
    return None if index is None else things[index]


def write(made, visits, talks, applied):
    campaigns, links, vacancies, people = made
    for kind, at, link in visits:
        found = chosen(links, link)
        if kind == "view":
            VacancyView.objects.create(
                vacancy=vacancies[0], link=found, at=at, device="phone"
            )
        elif found:
            Click.objects.create(link=found, at=at, device="phone")
    for person, at, campaign, link in talks:
        ConversationFactory(
            candidate=people[person],
            campaign=chosen(campaigns, campaign),
            link=chosen(links, link),
            responded_at=at,
            started_at=at,
        )
    for number, (person, at, campaign, link, *waits) in enumerate(applied):
        moments = [
            None if wait is None else at + timedelta(hours=wait) for wait in waits
        ]
        application = ApplicationFactory(
            candidate=people[person],
            vacancy=vacancies[number],
            campaign=chosen(campaigns, campaign),
            applied_at=at,
            **dict(
                zip(
                    ("qualified_at", "interviewed_at", "hired_at"), moments, strict=True
                )
            ),
        )
        if found := chosen(links, link):
            Touchpoint.objects.create(application=application, link=found, at=at)


def is_in(at, period=PERIOD):
    start, end = period.span
    return at is not None and start <= at < end


def raw(counting, period=PERIOD):
    """The whole, counted by hand over every row."""
    applications = list(Application.objects.all())
    signs: dict[tuple[int, int | None], datetime] = {}
    talks = Conversation.objects.all()
    for person, campaign, at in [
        *((t.candidate_id, t.campaign_id, t.responded_at) for t in talks),
        *((a.candidate_id, a.campaign_id, a.applied_at) for a in applications),
    ]:
        known = signs.get((person, campaign), at)
        signs[person, campaign] = min(known, at)
    reached = {
        name: sum(
            is_in(getattr(one, moment), period)
            if counting is Counting.ACTIVITY
            else is_in(one.applied_at, period) and getattr(one, moment) is not None
            for one in applications
        )
        for moment, name in MILESTONES.items()
    }
    return Stages(
        clicks=sum(is_in(click.at, period) for click in Click.objects.all()),
        views=sum(is_in(view.at, period) for view in VacancyView.objects.all()),
        responses=sum(is_in(at, period) for at in signs.values()),
        **reached,
    )


def summed(groups):
    return sum(groups.values(), Stages())


@settings(
    max_examples=30,
    phases=[Phase.generate],  # a failure says enough as it is
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    visits=VISITS,
    talks=TALKS,
    applied=APPLIED,
    counting=st.sampled_from(Counting),
    days=st.integers(0, 9),
)
def test_sums_equal_raw_rows(made, visits, talks, applied, counting, days):
    campaigns = made[0]
    everything = Scope(campaigns[0].organisation_id)
    with transaction.atomic():
        write(made, visits, talks, applied)

        found = cells(everything, PERIOD, counting)

        assert total(found) == raw(counting)
        assert summed(per_channel(found)) == raw(counting)
        assert summed(per_campaign(found)) == raw(counting)
        for campaign in campaigns:
            alone = cells(scopes.of_campaign(campaign), PERIOD, counting)
            assert total(alone) == per_campaign(found).get(campaign.pk, Stages())
        # Cut anywhere, the two halves are the whole: nothing counts twice.
        cut = FIRST + timedelta(days=days)
        halves = [
            total(cells(everything, half, counting))
            for half in (
                Period(FIRST, cut, ZONE),
                Period(cut + timedelta(days=1), LAST, ZONE),
            )
        ]
        assert halves[0] + halves[1] == total(found)
        transaction.set_rollback(True)
