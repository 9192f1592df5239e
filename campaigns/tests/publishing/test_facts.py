"""What is read under the lock of an account, just before its post is claimed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.content.models import Variant
from campaigns.publishing.facts import read
from campaigns.publishing.models import Attempt, Publication
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.conftest import ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(schedule, campaign, hanna):
    def make(account):
        post = PostFactory.approved(campaign=campaign, author=hanna)
        now = timezone.now()
        return ago(schedule(now, post=post, accounts=[account], now=now)[0], minutes=1)

    return make


@pytest.fixture
def began(board):
    """`began(publication, seconds)`: it was tried so long ago."""

    def at(publication, seconds, outcome="published"):
        return Attempt.objects.create(
            publication=publication,
            version=publication.version,
            fence=publication.attempts.count() + 1,
            owner_slot=1,
            state="done",
            outcome=outcome,
            started_at=timezone.now() - timedelta(seconds=seconds),
        )

    return at


@pytest.mark.parametrize("status", ["sending", "unknown"])
def test_an_account_speaks_while_another_post_is_under_way_or_in_doubt(
    plan, board, status
):
    other, mine = plan(board), plan(board)
    assert not read(mine.pk, timezone.now()).speaks
    words = {"owner_slot": 1, "leased_until": timezone.now()}
    Publication.objects.filter(pk=other.pk).update(status=status, **words)

    assert read(mine.pk, timezone.now()).speaks


def test_another_account_may_be_in_doubt(plan, board):
    mine = plan(board)
    other = plan(ChannelAccountFactory(organisation=board.organisation))
    Publication.objects.filter(pk=other.pk).update(status="unknown")

    assert not read(mine.pk, timezone.now()).speaks


def test_the_last_post_of_the_account_counts_and_not_ones_own(plan, board, began):
    other, mine = plan(board), plan(board)
    began(other, 300)
    attempt = began(other, 5)
    began(mine, 1, "unavailable")

    assert read(mine.pk, timezone.now()).last_began == attempt.started_at


def test_the_tries_of_its_server_come_newest_first_and_no_others(plan, board, began):
    mine = plan(board)
    elsewhere = plan(
        ChannelAccountFactory(
            organisation=board.organisation, base_url="https://other.example"
        )
    )
    began(elsewhere, 1)
    for seconds in range(90, 10, -10):
        began(mine, seconds, f"{seconds}")

    tries = read(mine.pk, timezone.now()).tries

    assert [one["outcome"] for one in tries] == ["20", "30", "40", "50", "60", "70"]
    assert {one["account"] for one in tries} == {board.pk}


def test_the_content_is_that_of_now_with_the_texts_of_all_channels(plan, board):
    mine = plan(board)
    Variant.objects.create(post=mine.post, account=board, text="Written since.")

    facts = read(mine.pk, timezone.now())

    assert facts.content_sha == mine.post.content_sha()
    assert facts.content_sha != facts.publication.version.content_sha


def test_one_statement_reads_it_all(plan, board, django_assert_num_queries):
    mine = plan(board)
    read(mine.pk, timezone.now())

    with django_assert_num_queries(1):
        facts = read(mine.pk, timezone.now())
        publication = facts.publication
        assert publication.account.connector
        assert publication.version.text
        assert publication.link.slug
        assert publication.organisation.zone


def test_what_is_gone_cannot_be_judged(plan, board):
    with pytest.raises(Publication.DoesNotExist):
        read(0, timezone.now())
