"""A token that is no longer accepted: the account is disconnected, its queue waits, people hear it once."""

import pytest
from django.utils import timezone

from campaigns.channels import operations as channels
from campaigns.channels.models import ChannelAccount
from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory
from campaigns.tests.publishing.conftest import ago
from core.notices.models import Notice

Status = Publication.Status
REFUSED = "before:plain:400 Invalid Bearer token"


@pytest.fixture
def queue(campaign, vacancy, hanna, board, platform):
    """`queue(3)`: so many posts on one account, all due."""

    def plan(number):
        rows = []
        for _ in range(number):
            post = PostFactory.approved(
                campaign=campaign, author=hanna, vacancy=vacancy
            )
            now = timezone.now()
            (row,) = operations.schedule(
                post=post, accounts=[board], wall=now, by=hanna, now=now
            )
            rows.append(ago(row, minutes=1))
        return rows

    return plan


def told(member, board):
    return Notice.objects.filter(member=member, url=board.get_absolute_url())


@pytest.mark.fault("TK-04")
def test_a_token_that_is_refused_with_400_holds_the_queue_and_is_told_once(
    queue, send, platform, board, hanna, effects
):
    rows = queue(3)
    platform.order(REFUSED, account=platform.account, is_endless=True)
    for row in rows:
        send(row)

    board.refresh_from_db()
    assert (board.state, board.trouble) == (
        ChannelAccount.State.NEEDS_SIGN_IN,
        "token_refused",
    )
    codes = Publication.objects.order_by("pk").values_list("status", "trouble_code")
    assert list(codes) == [
        (Status.HELD, "token_refused"),
        (Status.HELD, "account_sign_in"),
        (Status.HELD, "account_sign_in"),
    ]
    assert effects() == []
    assert rows[1].attempts.count() == 0, "nobody asks the platform again"
    notice = Notice.objects.get(member=hanna)
    assert notice.url == board.get_absolute_url()
    assert "connected again" in notice.text


@pytest.mark.fault("TK-04")
def test_after_a_sign_in_the_notice_is_over_and_the_next_loss_is_told_anew(
    queue, send, platform, board, hanna
):
    first, second = queue(2)
    platform.order(REFUSED, account=platform.account, is_endless=True)
    send(first)
    platform.forgive()
    board.refresh_from_db()
    channels.sign_in_again(account=board, by=hanna, credentials={}, now=timezone.now())
    assert told(hanna, board).get().read_at

    platform.order(REFUSED, account=platform.account, is_endless=True)
    send(second)

    assert told(hanna, board).count() == 2
    assert told(hanna, board).filter(read_at=None).count() == 1


def test_the_page_of_the_account_says_in_words_what_is_the_matter(
    queue, send, platform, board, hanna, client
):
    (row,) = queue(1)
    platform.order(REFUSED, account=platform.account)
    send(row)
    client.force_login(hanna.user)
    for url in (board.get_absolute_url(), "/channels/"):
        page = client.get(url).content.decode()
        assert "does not accept these details" in page
        assert "token_refused" not in page
