"""A talk goes to who is on duty for its kind and platform, and on when they are away."""

from datetime import date, timedelta

import pytest

from campaigns.duties.models import Absence, Duty
from campaigns.tests.factories import ChannelAccountFactory
from candidates.conversations import operations, routing
from candidates.conversations.models import Conversation
from candidates.tests.factories import CandidateFactory, ConversationFactory
from core.audit.models import AuditEvent
from core.notices.models import Notice

Kind = Conversation.Kind
TODAY = date(2026, 11, 25)


@pytest.fixture
def on_duty(campaign):
    def give(member, kind="messages", **changes):
        return Duty.objects.create(
            **{"campaign": campaign, "kind": kind, "member": member, "weekdays": [3]}
            | changes
        )

    return give


@pytest.fixture
def log(campaign, hanna, noon):
    def log(kind=Kind.DIRECT_MESSAGE, platform="linkedin", **changes):
        return operations.log_contact(
            by=hanna,
            now=noon,
            kind=kind,
            platform=platform,
            name="Carl",
            address="https://linkedin.example/in/carl",
            text="May I ask something?",
            campaign=campaign,
            **changes,
        )

    return log


@pytest.fixture
def waiting(campaign, organisation, noon):
    def waiting(owner):
        return ConversationFactory(
            candidate=CandidateFactory(organisation=organisation),
            campaign=campaign,
            owner=owner,
            waiting_since=noon,
        )

    return waiting


def away(member):
    Absence.objects.create(member=member, first_on=TODAY, last_on=TODAY)


def test_who_is_on_duty_answers_and_hears_it(log, on_duty, rita):
    on_duty(rita)

    talk = log()

    assert talk.owner == rita
    assert "You are on duty" in Notice.objects.get(member=rita).text
    assert "Carl" not in Notice.objects.get(member=rita).text


def test_a_comment_goes_to_who_answers_comments(log, on_duty, rita, ada):
    on_duty(rita)
    on_duty(ada, kind="comments")

    assert log(kind=Kind.COMMENT).owner == ada


def test_a_platform_may_have_its_own_colleague(log, on_duty, rita, ada, campaign):
    linkedin = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, platform="linkedin"
    )
    on_duty(rita)
    on_duty(ada, account=linkedin)

    assert log().owner == ada


@pytest.mark.parametrize("weekdays", [[1], [4, 5]])
def test_on_another_day_it_stays_with_who_logged_it(
    log, on_duty, rita, hanna, weekdays
):
    on_duty(rita, weekdays=weekdays)

    assert log().owner == hanna


def test_who_logs_their_own_answer_keeps_the_talk(log, on_duty, rita, hanna):
    on_duty(rita)

    assert log(they_spoke_last=False).owner == hanna


def test_somebody_who_may_not_talk_gets_none(log, on_duty, vera, hanna):
    on_duty(vera)

    assert log().owner == hanna


def test_the_stand_in_gets_the_talks_of_who_is_away(
    waiting, on_duty, rita, hanna, noon
):
    on_duty(rita, stand_in=hanna)
    talk = waiting(rita)
    away(rita)

    assert routing.route_all(now=noon) == 1
    assert routing.route_all(now=noon) == 0

    talk.refresh_from_db()
    assert talk.owner == hanna
    assert Notice.objects.filter(member=hanna).count() == 1
    assert AuditEvent.objects.get(verb="candidates.conversation.routed").actor is None


def test_a_talk_of_who_left_or_of_nobody_goes_to_who_is_on_duty(
    waiting, on_duty, rita, hanna, ada, noon
):
    on_duty(rita)
    talks = [waiting(None), waiting(ada)]
    type(ada).objects.filter(pk=ada.pk).update(is_active=False)

    routing.route_all(now=noon)

    assert {Conversation.objects.get(pk=t.pk).owner for t in talks} == {rita}


def test_who_is_there_keeps_their_talks(waiting, on_duty, rita, hanna, noon):
    on_duty(rita)
    talk = waiting(hanna)

    assert routing.route_all(now=noon) == 0
    talk.refresh_from_db()
    assert talk.owner == hanna


def test_where_nobody_is_on_duty_it_stays(waiting, rita, noon):
    talk = waiting(rita)
    away(rita)

    assert routing.route_all(now=noon) == 0
    talk.refresh_from_db()
    assert talk.owner == rita


def test_the_day_is_that_of_the_organisation(waiting, on_duty, rita, hanna, noon):
    """At half past eleven in the evening by universal time it is Thursday in Amsterdam."""
    on_duty(rita, weekdays=[4])
    talk = waiting(None)
    late = noon.replace(hour=23, minute=30)

    assert routing.route_all(now=late - timedelta(hours=2)) == 0
    assert routing.route_all(now=late) == 1
    talk.refresh_from_db()
    assert talk.owner == rita
