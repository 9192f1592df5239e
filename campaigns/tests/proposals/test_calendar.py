"""Proposals stand on the calendar beside the posts, and turn into posts by hands only."""

import re
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from campaigns.content.models import Post
from campaigns.proposals.models import Proposal
from campaigns.publishing import operations as publishing
from campaigns.publishing.models import Publication
from campaigns.publishing.operations_earlier import record_earlier
from campaigns.tests.factories import ChannelAccountFactory, PostFactory

VIEWS = ["month", "week", "list"]


@pytest.fixture
def account(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Board"
    )


@pytest.fixture
def proposal(campaign, account, hanna):
    day = timezone.localdate() + timedelta(days=9)
    return Proposal.objects.create(
        campaign=campaign,
        account=account,
        day=day,
        at=time(12, 30),
        kind="team",
        week=day - timedelta(days=day.weekday()),
        number=1,
        needed=2,
        placed=1,
        proposed_by=hanna,
        proposed_at=timezone.now(),
    )


def calendar(browser, proposal, view):
    address = f"/calendar/?view={view}&month={proposal.day:%Y-%m}&day={proposal.day}"
    return browser.get(address).content.decode()


@pytest.mark.parametrize("view", VIEWS)
def test_it_is_there_in_words_and_dashed(as_, rita, proposal, view):
    page = calendar(as_(rita), proposal, view)

    item = re.search(r"<li[^>]*is-proposed.*?</li>", page, re.DOTALL).group()
    assert "Proposed" in item
    assert "12:30" in item
    assert f'href="/proposals/{proposal.pk}/"' in item
    assert (f'data-move-url="/proposals/{proposal.pk}/move/"' in page) == (
        view != "list"
    )


@pytest.mark.parametrize("view", VIEWS)
def test_who_only_looks_does_not_drag_it(as_, vera, proposal, view):
    page = calendar(as_(vera), proposal, view)

    assert "is-proposed" in page
    assert "/move/" not in page


def test_another_organisation_does_not_see_it(as_, olga, proposal):
    assert "is-proposed" not in calendar(as_(olga), proposal, "month")


@pytest.mark.parametrize("status", ["dropped", "placed"])
def test_what_was_settled_is_gone(as_, rita, proposal, status):
    Proposal.objects.update(status=status)

    assert "is-proposed" not in calendar(as_(rita), proposal, "month")


@pytest.fixture
def written(campaign, account, proposal, hanna, rita):
    post = PostFactory.approved(campaign=campaign, author=rita, title="Our team")
    post.accounts.add(account)
    Post.objects.filter(pk=post.pk).update(approved_sha=post.content_sha())
    Proposal.objects.update(status="written", post=post)
    return post


def test_a_draft_stands_there_by_its_own_name(as_, rita, proposal, written):
    page = calendar(as_(rita), proposal, "month")

    assert "Our team" in page
    assert "Proposed, draft written" in page


def test_scheduling_starts_with_the_moment_of_the_proposal(
    as_, rita, proposal, written
):
    page = as_(rita).get(f"/calendar/post/{written.pk}/").content.decode()

    assert f'value="{proposal.day}"' in page
    assert 'value="12:30"' in page


def test_once_on_the_calendar_the_proposal_has_done_its_work(
    account, proposal, written, hanna
):
    publishing.schedule(
        post=Post.objects.get(pk=written.pk),
        accounts=[account],
        wall=datetime.combine(proposal.day, proposal.at),
        by=hanna,
        now=timezone.now(),
    )

    proposal.refresh_from_db()
    assert proposal.status == "placed"
    assert Publication.objects.count() == 1


def test_what_was_published_by_hand_before_settles_it_too(
    account, proposal, written, hanna
):
    now = timezone.now()

    record_earlier(
        post=Post.objects.get(pk=written.pk),
        account=account,
        url=f"{account.connector.default_base_url}/posts/17",
        published_at=now - timedelta(hours=2),
        by=hanna,
        now=now,
    )

    proposal.refresh_from_db()
    assert proposal.status == "placed"
