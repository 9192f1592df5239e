"""Proposals stand on the calendar until somebody does something with them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from campaigns.content.models import Post
from campaigns.proposals import operations
from campaigns.proposals.models import Proposal
from campaigns.proposals.operations import Ask, CannotPropose
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
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
    operations.settle(post=post, accounts=[board], day=post.proposals.get().day)

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
    assert (
        operations.settle(post=post, accounts=[board], day=post.proposals.get().day)
        == 1
    )
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


@pytest.fixture
def square(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Square"
    )


def test_an_idea_is_one_proposal_for_all_its_channels(propose, ask, square, board):
    assert (
        propose(ask(needed=2, placed=0), ask(account=square, needed=1, placed=0)) == 3
    )

    first = Proposal.objects.filter(number=1)
    assert {one.account for one in first} == {board, square}
    assert len({(one.day, one.at, one.kind) for one in first}) == 1


def test_a_channel_that_comes_later_joins_the_idea_where_it_stands(
    propose, ask, square, proposal, hanna, noon
):
    moved = date(2026, 12, 4)
    operations.move(proposal=proposal, by=hanna, day=moved, at=time(9), now=noon)

    propose(ask(account=square, needed=1, placed=0))

    assert set(Proposal.objects.values_list("day", "at")) == {(moved, time(9))}


@pytest.fixture
def idea(propose, ask, square):
    """On both channels."""
    propose(ask(needed=1, placed=0), ask(account=square, needed=1, placed=0))
    return list(Proposal.objects.order_by("pk"))


def test_what_is_done_with_an_idea_is_done_on_all_its_channels(idea, hanna, noon):
    operations.move(
        proposal=idea[0], by=hanna, day=date(2026, 12, 5), at=time(9), now=noon
    )
    assert {one.day for one in Proposal.objects.all()} == {date(2026, 12, 5)}

    operations.drop(proposal=idea[0], by=hanna, now=noon)

    assert {one.status for one in Proposal.objects.all()} == {Status.DROPPED}


def test_one_post_is_the_answer_on_the_channels_it_is_for(idea, hanna, noon, square):
    post = operations.write(
        proposal=idea[0],
        by=hanna,
        now=noon,
        campaign=idea[0].campaign,
        title="A day in the team",
        text="Come and have a look.",
        accounts=[one.account for one in idea],
        kind=idea[0].kind,
    )

    assert set(post.proposals.values_list("status", flat=True)) == {Status.WRITTEN}
    assert operations.settle(post=post, accounts=[square], day=idea[0].day) == 1
    assert sorted(post.proposals.values_list("status", flat=True)) == [
        Status.PLACED,
        Status.WRITTEN,
    ]


def test_a_post_that_was_made_otherwise_takes_the_place_of_a_proposal(
    propose, ask, board, hanna, campaign, noon
):
    propose(ask(needed=3, placed=0))
    other = PostFactory(campaign=campaign, author=hanna, kind="team")
    last = Proposal.objects.latest("day")

    operations.settle(post=other, accounts=[board], day=last.day)
    operations.settle(post=other, accounts=[board], day=last.day + timedelta(days=14))

    last.refresh_from_db()
    placed = Proposal.objects.filter(status=Status.PLACED)
    assert [one.pk for one in placed] == [last.pk]
    assert propose(ask(needed=3, placed=1)) == 0


def test_several_are_dropped_together_and_counted_as_ideas(
    propose, ask, square, hanna, noon
):
    propose(ask(needed=2, placed=0), ask(account=square, needed=2, placed=0))

    n = operations.drop_together(proposals=Proposal.objects.all(), by=hanna, now=noon)

    assert n == 2
    assert not Proposal.objects.all().standing().exists()


def test_before_the_plan_begins_nothing_is_proposed(propose, ask):
    propose(ask(needed=3, placed=0, since=date(2026, 12, 3)))

    assert min(Proposal.objects.values_list("day", flat=True)) >= date(2026, 12, 3)
