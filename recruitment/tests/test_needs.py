"""“Needs you” on Today is made from how things stand, and not from what was told about them."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from campaigns.content import operations as content
from campaigns.planning.models import Campaign, Step
from campaigns.publishing.models import Publication
from campaigns.tests.factories import (
    ChannelAccountFactory,
    GoalFactory,
    PostFactory,
    PublicationFactory,
    RequisitionFactory,
)
from campaigns.workforce import operations as workforce
from campaigns.workforce.models import Requisition
from candidates.tests.factories import ConversationFactory
from core.notices.models import Notice
from core.notices.operations import tell
from core.outbox.models import Mail
from recruitment.needs import needs_of


@pytest.fixture
def asked(organisation, rita, noon):
    """A need for people that waits for approval."""
    return RequisitionFactory(
        organisation=organisation,
        title="Night nurse",
        status=Requisition.Status.ASKED,
        written_by=rita,
        asked_by=rita,
        asked_at=noon,
    )


def told(member, now=None):
    return [need.text for need in needs_of(member, now=now or timezone.now())]


def test_a_requisition_stands_on_the_approvers_today_until_it_is_decided(
    asked, hanna, max_, rita, noon
):
    words = ["Requisition to decide on: Night nurse"]
    assert told(hanna) == told(max_) == words
    assert told(rita) == []

    workforce.send_back(
        by=max_, requisition=asked, seen=asked.asking, remark="Too early", now=noon
    )

    assert told(hanna) == told(max_) == []
    assert told(rita) == ["Requisition that was sent back: Night nurse"]


def test_looking_at_it_does_not_take_it_away(asked, as_, hanna):
    browser = as_(hanna)
    browser.get(asked.get_absolute_url())
    Notice.objects.update(read_at=timezone.now())

    part = browser.get(reverse("today-needs"))

    assert "Night nurse" in part.text
    assert reverse("campaigns:requisition-decide", args=[asked.pk]) in part.text


def test_nobody_of_another_organisation_or_who_only_looks_sees_it(asked, olga, vera):
    assert told(olga) == told(vera) == []


def test_a_message_alone_asks_for_nothing(as_, hanna, noon):
    tell(
        [hanna],
        text=lambda: "Post it now",
        once="publication:1:hand",
        now=noon,
        tone=Notice.Tone.WARNING,
    )
    browser = as_(hanna)

    assert "Post it now" not in browser.get("/").text
    assert "Post it now" not in browser.get(reverse("today-needs")).text


@pytest.mark.parametrize("days", [-3, 0])
def test_my_step_stands_there_from_its_day_until_it_is_done(
    hanna, rita, campaign, days
):
    Campaign.objects.filter(pk=campaign.pk).update(status=Campaign.Status.RUNNING)
    now = timezone.now()
    step = Step.objects.create(
        goal=GoalFactory(campaign=campaign),
        title="Visit the school",
        owner=hanna,
        due_on=timezone.localdate(now) + timedelta(days=days),
    )
    [need] = needs_of(hanna, now=now)
    assert need.text == "Visit the school"
    assert need.is_late == (days < 0)
    assert told(rita, now) == []
    assert told(hanna, now - timedelta(days=5)) == []

    Step.objects.filter(pk=step.pk).update(done_at=now)

    assert told(hanna, now) == []


def test_a_channel_stands_there_until_it_is_connected(hanna, rita, campaign):
    account = ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        state=ChannelAccount.State.NEEDS_SIGN_IN,
    )
    assert len(told(hanna)) == 1
    assert told(rita) == []

    ChannelAccount.objects.filter(pk=account.pk).update(state=ChannelAccount.State.OK)

    assert told(hanna) == []


def test_of_one_sort_a_few(hanna, rita, organisation, noon):
    RequisitionFactory.create_batch(
        8,
        organisation=organisation,
        status=Requisition.Status.ASKED,
        written_by=rita,
        asked_by=rita,
        asked_at=noon,
    )

    assert len(told(hanna)) == 5


def test_a_post_that_was_sent_back_no_longer_waits(
    as_, hanna, max_, rita, campaign, noon
):
    """Approvals have a part of their own; no other part may contradict it."""
    post = PostFactory(campaign=campaign, author=rita, title="Open day")
    post.accounts.add(
        ChannelAccountFactory(organisation=campaign.organisation, brand=campaign.brand)
    )
    content.submit(by=rita, post=post, now=noon)
    browser = as_(max_)
    assert "Open day" in everything_on_today(browser)

    post.refresh_from_db()
    content.send_back(
        by=hanna, post=post, reason="Shorter", content_sha=post.content_sha(), now=noon
    )

    assert "Open day" not in everything_on_today(browser)


def test_what_was_told_of_a_post_is_over_when_it_is_decided(
    hanna, max_, rita, campaign, noon
):
    """No mail goes out about it, and the list of notices does not ask for it."""
    post = PostFactory(campaign=campaign, author=rita)
    other = PostFactory(campaign=campaign, author=rita)
    for each in (post, other):
        each.accounts.add(
            ChannelAccountFactory(
                organisation=campaign.organisation, brand=campaign.brand
            )
        )
        content.submit(by=rita, post=each, now=noon)
    assert Notice.objects.unread().filter(member=max_).count() == 2

    content.send_back(
        by=hanna, post=post, reason="Shorter", content_sha=post.content_sha(), now=noon
    )
    [left] = Notice.objects.unread().filter(member=max_)
    assert left.url == other.get_absolute_url()
    assert Notice.objects.unread().filter(member=rita).count() == 1

    post.refresh_from_db()
    content.submit(by=rita, post=post, now=noon)

    assert not Notice.objects.unread().filter(member=rita).exists()


def test_what_was_told_of_a_publication_is_over_when_it_is_placed(hanna, noon):
    publication = PublicationFactory(
        status=Publication.Status.AWAITING_HAND,
        post__campaign__organisation=hanna.organisation,
    )
    for cause in ("hand:1", "reminder:1"):
        once = f"publication:{publication.pk}:{cause}"
        tell([hanna], text=lambda: "Post it", once=once, now=noon)
    tell([hanna], text=lambda: "x", once=f"publication:{publication.pk}1:x", now=noon)

    publication.move(Publication.Status.CANCELLED)

    assert Notice.objects.unread().count() == 1


def everything_on_today(browser):
    page = browser.get("/")
    parts = re.findall(r'hx-get="([^"]+)" hx-trigger="load"', page.text)
    assert parts
    return page.text + "".join(browser.get(part).text for part in parts)


def test_what_is_to_be_done_stands_first(as_, hanna):
    page = as_(hanna).get("/")
    parts = re.findall(r'hx-get="([^"]+)" hx-trigger="load"', page.text)

    assert parts[0] == reverse("today-needs")
    assert parts[-1] == reverse("analytics:today-kpis")


@pytest.mark.parametrize(("count", "shown"), [(0, None), (3, "3"), (120, "99+")])
def test_the_bell_counts_what_was_not_read(as_, hanna, rita, noon, count, shown):
    for number in range(count):
        tell([hanna], text=lambda: "News", once=f"bell-{number}", now=noon)
    tell([rita], text=lambda: "News", once="bell", now=noon)

    page = as_(hanna).get("/settings/profile/").text

    bells = re.findall(r'class="bell".*?</a>', page, re.DOTALL)
    assert len(bells) == 2
    for bell in bells:
        found = re.search(r'class="nav-count"[^>]*>([^<]+)<', bell)
        assert (found and found[1]) == shown


def test_a_mail_in_a_talk_that_did_not_go_out_asks_whose_talk_or_mail_it_is(
    hanna, rita, max_, organisation, noon
):
    mine = ConversationFactory(candidate__organisation=organisation, owner=rita)
    theirs = ConversationFactory(candidate__organisation=organisation, owner=hanna)
    said_in(mine, by=hanna, status="failed", at=noon)
    said_in(mine, by=hanna, status="needs_person", at=noon)
    said_in(theirs, by=hanna, status="done", at=noon)

    [need] = needs_of(rita, now=noon)
    assert need.url == mine.get_absolute_url()
    assert mine.get_absolute_url() in [one.url for one in needs_of(hanna, now=noon)]
    assert told(max_, noon) == []

    said_in(theirs, by=rita, status="failed", at=noon)

    urls = [one.url for one in needs_of(rita, now=noon)]
    assert urls == [mine.get_absolute_url(), theirs.get_absolute_url()]


def test_mails_to_who_was_erased_or_is_of_others_ask_nothing(
    rita, olga, organisation, noon
):
    gone = ConversationFactory(
        candidate__organisation=organisation, candidate__erased_at=noon, owner=rita
    )
    of_others = ConversationFactory(
        candidate__organisation=olga.organisation, owner=olga
    )
    said_in(gone, by=rita, status="failed", at=noon)
    said_in(of_others, by=olga, status="failed", at=noon)

    assert told(rita, noon) == []


def said_in(talk, *, by, status, at):
    """A mail in a talk, and what became of it."""
    mail = Mail.objects.create(
        organisation=by.organisation,
        kind="talk-mail",
        target_type="candidates.conversation",
        target_id=talk.pk,
        once=f"{talk.pk}-{Mail.objects.count()}",
        status=status,
        next_at=at,
    )
    talk.messages.create(direction="out", text="Hello", at=at, by=by, mail=mail)
