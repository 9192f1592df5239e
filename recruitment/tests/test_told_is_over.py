"""What a colleague was told of something counts as read once it is over, whoever did it: the bell counts what is left."""

from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.content import operations as content
from campaigns.planning.operations import goals
from campaigns.publishing import operations as publishing
from campaigns.tests.factories import (
    ChannelAccountFactory,
    GoalFactory,
    PostFactory,
    RequisitionFactory,
)
from campaigns.workforce import operations as workforce
from candidates.applications import operations as applications
from candidates.applications import screening
from candidates.conversations import operations as talks
from candidates.conversations import operations_mail as mails
from candidates.retention import operations as retention
from candidates.retention.models import RetentionNight
from candidates.tests.factories import ApplicationFactory, ConversationFactory
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbox.kinds import KINDS
from core.outbox.models import Mail


def unread(cause):
    return Notice.objects.filter(once__startswith=cause, read_at=None).count()


def test_what_was_told_of_a_requisition_is_over_when_it_is_decided(
    hanna, max_, rita, organisation, noon
):
    need = RequisitionFactory(organisation=organisation, written_by=rita)
    workforce.ask(by=rita, requisition=need, now=noon)
    cause = f"requisition:{need.pk}:"
    assert unread(cause) > 1

    workforce.send_back(
        by=max_, requisition=need, seen=need.asking, remark="Too early", now=noon
    )

    assert [one.member for one in Notice.objects.unread()] == [rita]
    workforce.withdraw(by=rita, requisition=need, now=noon)
    assert not unread(cause)


def test_that_a_post_was_approved_is_over_when_it_is_on_the_calendar(
    hanna, rita, max_, campaign, noon
):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand
    )
    post = PostFactory(campaign=campaign, author=rita)
    post.accounts.add(account)
    content.submit(by=rita, post=post, now=noon)
    post = content.approve(by=max_, post=post, content_sha=post.content_sha(), now=noon)
    cause = f"post-approved:{post.pk}:"
    assert unread(cause) == 1

    wall = (timezone.now() + timedelta(days=2)).replace(tzinfo=None)
    publishing.schedule(
        post=post, accounts=[account], wall=wall, by=rita, now=timezone.now()
    )

    assert not unread(cause)


@pytest.mark.parametrize("how", ["answered", "done", "given to another"])
def test_that_somebody_waits_is_over_when_they_wait_no_more(
    how, hanna, rita, organisation, noon
):
    talk = ConversationFactory(
        candidate__organisation=organisation,
        owner=hanna,
        responded_at=noon,
        waiting_since=noon,
    )
    talk.messages.create(direction="in", text="Hello?", at=noon)
    talks.assign(conversation=talk, to=rita, by=hanna, now=noon)
    cause = f"conversation-{talk.pk}-"
    assert unread(cause) == 1

    later = noon + timedelta(hours=1)
    if how == "answered":
        talks.log_message(
            conversation=talk, direction="out", text="Yes", by=hanna, now=later
        )
    elif how == "done":
        talks.finish(conversation=talk, by=hanna, now=later)
    else:
        talks.assign(conversation=talk, to=hanna, by=rita, now=later)

    told = Notice.objects.filter(once__startswith=cause).unread()
    assert [one.member for one in told] == (
        [hanna] if how == "given to another" else []
    )


@pytest.mark.parametrize("how", ["moved", "screened"])
def test_a_new_application_is_no_news_once_somebody_dealt_with_it(
    how, hanna, organisation, noon
):
    application = ApplicationFactory(candidate__organisation=organisation)
    application.vacancy.organisation = organisation
    application.vacancy.save()
    cause = f"application-{application.pk}-received"
    tell([hanna], text=lambda: "New", once=cause, now=noon)

    if how == "moved":
        applications.move(by=hanna, application=application, to="screening", now=noon)
    else:
        screening.screen(by=hanna, application=application, answer="yes", now=noon)

    assert not unread(cause)


@pytest.mark.parametrize("how", ["finished", "removed", "given to another"])
def test_what_was_told_of_a_step_is_over_with_it(how, hanna, rita, campaign, noon):
    goal = GoalFactory(campaign=campaign)
    step = goals.add_step(
        goal=goal,
        by=hanna,
        title="Call the school",
        owner=rita,
        due_on=noon.date(),
        now=noon,
    )
    causes = [f"{told}:{step.pk}:" for told in ("step", "step-near", "step-late")]
    for cause in causes[1:]:
        tell([rita], text=lambda: "Late", once=f"{cause}x", now=noon)
    assert [unread(cause) for cause in causes] == [1, 1, 1]

    if how == "finished":
        goals.finish_step(step=step, by=rita, now=noon)
    elif how == "removed":
        goals.remove_step(step=step, by=hanna, now=noon)
    else:
        step.owner = hanna
        goals.change_step(step=step, by=hanna, now=noon)

    assert [unread(cause) for cause in causes] == [0, 0, 0]


def test_that_a_mail_needs_somebody_is_over_when_it_is_dropped(
    rita, organisation, noon
):
    talk = ConversationFactory(candidate__organisation=organisation, owner=rita)
    mail = Mail.objects.create(
        organisation=organisation,
        kind="talk-mail",
        target_type="candidates.conversation",
        target_id=talk.pk,
        once="talk-mail",
        status=Mail.Status.NEEDS_PERSON,
        next_at=noon,
    )
    message = talk.messages.create(
        direction="out", text="Hello", at=noon, by=rita, mail=mail
    )
    KINDS[mail.kind].in_trouble(mail, now=noon)
    assert unread("mail:") == 1

    mails.drop(message=message, by=rita, now=noon)

    assert not unread("mail:")


def test_what_a_night_asks_is_over_when_it_is_answered(ada, organisation, noon):
    night = RetentionNight.objects.create(
        organisation=organisation,
        night=noon.date(),
        status="asks",
        why="too_many",
        due=30,
        ran_at=noon,
    )
    cause = f"retention-asks:{night.night}:"
    tell([ada], text=lambda: "Decide", once=f"{cause}too_many", now=noon)

    retention.answer(night=night, goes_on=False, due=30, by=ada, now=noon)

    assert not unread(cause)
