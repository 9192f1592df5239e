"""A conversation goes on."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from candidates.conversations import operations
from candidates.conversations.models import Conversation
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def say(rita, noon):
    def say(talk, direction, hours, by=rita):
        return operations.log_message(
            conversation=talk,
            direction=direction,
            text="Hello",
            by=by,
            now=noon + timedelta(hours=hours),
        )

    return say


def test_an_answer_ends_the_waiting(logged, say, noon):
    talk = logged()

    say(talk, "out", 2)

    assert talk.waiting_since is None
    assert talk.answered_at == talk.last_message_at == noon + timedelta(hours=2)
    assert talk.responded_at == noon


def test_a_second_question_waits_again_and_keeps_the_first_answer(logged, say, noon):
    talk = logged()
    say(talk, "out", 2)
    say(talk, "in", 3)

    assert talk.waiting_since == noon + timedelta(hours=3)
    assert talk.answered_at == noon + timedelta(hours=2)


def test_what_they_say_opens_a_done_talk(logged, say, rita, noon):
    talk = logged()
    operations.finish(conversation=talk, by=rita, now=noon)
    assert not Conversation.objects.waiting().exists()

    say(talk, "in", 4)

    assert not talk.is_done
    assert list(Conversation.objects.waiting()) == [talk]


def test_who_answers_a_talk_of_nobody_owns_it(logged, say, hanna):
    talk = logged()
    Conversation.objects.update(owner=None)

    say(talk, "out", 1, by=hanna)

    assert talk.owner == hanna


def test_the_longest_wait_comes_first(logged, noon):
    late = logged()
    early = logged(name="Carl", address="carl", at=noon - timedelta(days=2))

    assert list(Conversation.objects.waiting()) == [early, late]


def test_nothing_said_is_no_message(logged, rita, noon):
    with pytest.raises(ValidationError):
        operations.log_message(
            conversation=logged(), direction="in", text="  ", by=rita, now=noon
        )


def test_who_wants_to_be_left_alone_is_answered_but_not_addressed(logged, say):
    talk = logged()
    talk.candidate.do_not_contact = True
    talk.candidate.save()
    say(talk, "out", 1)

    with pytest.raises(operations.MustNotContact):
        say(talk, "out", 2)


def test_a_contact_keeps_somebody_longer_and_never_shorter(logged, say, noon):
    talk = logged()
    before = talk.candidate.keep_until
    say(talk, "in", 48)
    talk.candidate.refresh_from_db()
    assert talk.candidate.keep_until == before + timedelta(days=2)

    operations.log_message(
        conversation=talk,
        direction="in",
        text="Earlier",
        by=talk.owner,
        now=noon + timedelta(days=3),
        at=noon - timedelta(days=5),
    )
    talk.candidate.refresh_from_db()
    assert talk.candidate.keep_until == before + timedelta(days=2)


def test_a_colleague_hears_that_it_is_theirs_without_a_name(logged, rita, hanna, noon):
    talk = logged()

    operations.assign(conversation=talk, to=hanna, by=rita, now=noon)

    notice = Notice.objects.get(member=hanna)
    assert "Sanne" not in notice.text
    assert notice.url == talk.get_absolute_url()


@pytest.mark.parametrize("who", ["olga", "vera", "max_"])
def test_only_who_talks_with_people_gets_a_talk(request, logged, rita, noon, who):
    with pytest.raises(ValidationError):
        operations.assign(
            conversation=logged(), to=request.getfixturevalue(who), by=rita, now=noon
        )


def test_done_can_be_undone(logged, rita, noon):
    talk = logged()
    operations.finish(conversation=talk, by=rita, now=noon)
    operations.reopen(conversation=talk, by=rita, now=noon)

    assert list(Conversation.objects.waiting()) == [talk]


def test_a_manager_sees_only_the_talks_of_the_hiring_team(
    logged, max_, vera, organisation
):
    from campaigns.tests.factories import VacancyFactory

    nurse = VacancyFactory(organisation=organisation)
    talk = logged(vacancy=nurse)
    assert not Conversation.objects.visible_to(max_).exists()

    nurse.hiring_team.add(max_, vera)

    assert list(Conversation.objects.visible_to(max_)) == [talk]
    assert not Conversation.objects.visible_to(vera).exists()
    assert list(type(talk.candidate).objects.visible_to(max_)) == [talk.candidate]
