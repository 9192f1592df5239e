"""Proposals stand on the calendar until somebody does something with them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from campaigns.content.models import Post
from campaigns.proposals import operations
from campaigns.proposals.models import Proposal
from campaigns.proposals.operations import Ask, CannotPropose
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory
from core.audit.models import AuditEvent

MONDAY = date(2026, 11, 30)
Status = Proposal.Status


@pytest.fixture
def board(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Board"
    )


@pytest.fixture
def ask(board):
    def of(needed=3, placed=1, **rest):
        until = MONDAY + timedelta(days=6)
        known = {"account": board, "monday": MONDAY, "until": until}
        return Ask(needed=needed, placed=placed, **{**known, **rest})

    return of


@pytest.fixture
def propose(campaign, hanna, noon):
    def go(*asks):
        return operations.propose(campaign=campaign, by=hanna, asks=asks, now=noon)

    return go


@pytest.fixture
def proposal(propose, ask):
    propose(ask(needed=1, placed=0))
    return Proposal.objects.get()


def written(proposal, by, now):
    return operations.write(
        proposal=proposal,
        by=by,
        now=now,
        campaign=proposal.campaign,
        title="A day in the team",
        text="Come and have a look.",
        accounts=[proposal.account],
        kind=proposal.kind,
    )


def test_what_is_short_is_proposed_and_nothing_is_scheduled(propose, ask, board):
    assert propose(ask(needed=3, placed=1)) == 2

    found = Proposal.objects.order_by("day")
    assert [p.day for p in found] == [date(2026, 12, 1), date(2026, 12, 3)]
    assert {(p.account, p.status, p.at) for p in found} == {
        (board, Status.OPEN, time(17))
    }
    assert not Post.objects.exists()
    assert not Publication.objects.exists()
    assert AuditEvent.objects.filter(verb="campaigns.posts.proposed").count() == 1


def test_asking_twice_doubles_nothing(propose, ask):
    assert propose(ask()) == 2
    assert propose(ask()) == 0
    assert propose(ask(needed=4)) == 1
    assert Proposal.objects.count() == 3


def test_the_table_itself_refuses_a_double(proposal):
    proposal.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        proposal.save(force_insert=True)


def test_what_was_dropped_does_not_come_back(propose, ask, proposal, hanna, noon):
    operations.drop(proposal=proposal, by=hanna, now=noon)

    assert propose(ask(needed=1, placed=0)) == 0


def test_what_became_a_post_is_not_proposed_again(
    propose, ask, proposal, board, hanna, noon
):
    post = written(proposal, hanna, noon)
    operations.settle(post=post, accounts=[board])

    assert propose(ask(needed=1, placed=1)) == 0
    assert propose(ask(needed=2, placed=1)) == 1


def test_in_a_finished_campaign_nothing_is_proposed(propose, ask, campaign):
    campaign.status = "closed"

    with pytest.raises(CannotPropose, match="finished"):
        propose(ask())


def test_a_draft_keeps_the_proposal_in_its_place(proposal, hanna, board, noon):
    post = written(proposal, hanna, noon)

    proposal.refresh_from_db()
    assert (proposal.status, proposal.post) == (Status.WRITTEN, post)
    assert post.status == Post.Status.DRAFT
    assert list(Proposal.objects.all().standing()) == [proposal]
    assert operations.settle(post=post, accounts=[board]) == 1
    assert not Proposal.objects.all().standing().exists()


def test_one_proposal_becomes_one_post(proposal, hanna, noon):
    written(proposal, hanna, noon)

    with pytest.raises(CannotPropose, match="already"):
        written(proposal, hanna, noon)
    assert Post.objects.count() == 1


def test_two_who_write_at_once_leave_no_second_post(proposal, hanna, noon):
    stale = Proposal.objects.get(pk=proposal.pk)
    written(proposal, hanna, noon)

    with pytest.raises(CannotPropose, match="just before you"):
        written(stale, hanna, noon)
    assert Post.objects.count() == 1


def test_a_proposal_moves_to_another_moment(proposal, hanna, noon):
    operations.move(
        proposal=proposal, by=hanna, day=date(2026, 12, 5), at=time(9), now=noon
    )

    proposal.refresh_from_db()
    assert (proposal.day, proposal.at) == (date(2026, 12, 5), time(9))
    assert proposal.week == MONDAY


@pytest.mark.parametrize(
    "now",
    [datetime(2026, 11, 25, 11, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)],
)
def test_the_past_is_refused(proposal, hanna, now):
    with pytest.raises(CannotPropose, match="has passed"):
        operations.move(
            proposal=proposal,
            by=hanna,
            day=now.date() - timedelta(days=1),
            at=time(17),
            now=now,
        )


def test_what_was_settled_stays_settled(proposal, hanna, noon):
    operations.drop(proposal=proposal, by=hanna, now=noon)

    with pytest.raises(CannotPropose, match="Dropped"):
        operations.drop(proposal=proposal, by=hanna, now=noon)
    with pytest.raises(CannotPropose, match="Dropped"):
        written(proposal, hanna, noon)
