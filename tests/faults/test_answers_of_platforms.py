"""What a platform may answer, before and after the effect (HT rows): one post, whatever was heard.

The engine runs in this process; the platform is a program of its own that does not honour our
handle, and its effect file is the truth.
"""

import socket
from contextlib import closing
from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Publication
from core import secrets
from core.delivery import rescue
from core.notices.models import Notice
from core.outbound import within
from tests.doubles.http import ask
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
NOWHERE = "http://127.0.0.1:9"


def row(name, *values):
    return pytest.param(*values, marks=pytest.mark.fault(name), id=f"{name} {values}")


@pytest.fixture
def ends_published_once(work, effects, status):
    def check(publication):
        def is_published():
            work()
            return status(publication) == Status.PUBLISHED

        until(is_published, what="publishing")
        publication.refresh_from_db()
        (effect,) = effects(publication)
        assert publication.remote_id == effect["id"]
        assert Publication.objects.filter(pk=publication.pk).count() == 1
        return publication

    return check


@pytest.mark.parametrize(
    "answer",
    [
        row("HT-01", "before:429"),
        row("HT-01", "before:429:1"),
        row("HT-02", "before:500"),
        row("HT-03", "before:503"),
        row("HT-03", "before:503:1"),
        row("HT-04", "before:reset"),
        row("HT-09", "before:slow_header:1"),
        row("HT-10", "before:slow_body:1"),
        row("HT-11", "after:500"),
        row("HT-12", "after:502"),
        row("HT-13", "after:reset"),
        row("HT-14", "after:timeout:1"),
        row("HT-15", "after:cut"),
        row("HT-16", "after:no_id"),
        row("HT-17", "late:0.7"),
        row("HT-21", 'after:say:{"id": [5]}'),
        row("HT-21", 'after:say:{"id": true}'),
        row("HT-21", 'after:say:{"id": " "}'),
        row("HT-22", "before:302"),
        row("HT-22", "after:307"),
    ],
)
def test_one_bad_answer(
    due, board, name_of, work, effects, answer, monkeypatch, settings
):
    monkeypatch.setattr("core.delivery.outcomes.SLOW_DOWN", timedelta(seconds=1))
    if answer.startswith("late"):
        # A busy platform may apply it later still: never later than the settling.
        settings.PUBLISH_SETTLE = timedelta(seconds=6)
    publication = due()
    board.order(answer, account=name_of(publication))

    def is_published():
        work()
        publication.refresh_from_db()
        return publication.status == Status.PUBLISHED

    until(is_published, what="publishing")
    (effect,) = effects(publication)
    assert publication.remote_id == effect["id"]
    first = publication.attempts.order_by("fence").first()
    assert first.outcome != "published"
    if answer.startswith("after"):
        assert publication.attempts.count() == 1, "looked, and not sent again"


@pytest.fixture
def leads_to(due, name_of):
    """A publication whose account stands at another address for now."""

    def plan(address):
        publication = due()
        point(publication, address, name_of(publication))
        return publication

    return plan


def point(publication, address, name):
    account = publication.account
    words = {"account": name, "token": "noticeboard", "base_url": address}
    account.base_url = address
    account.sealed_credentials = secrets.seal(words, place=account.place)
    account.save()


def full_listener():
    """A port on which nobody accepts and nobody more may wait."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = [listener]
    for _ in range(3):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(listener.getsockname())
        waiting.append(client)
    return listener.getsockname()[1], waiting


@pytest.mark.parametrize(
    "address",
    [
        row("HT-05", NOWHERE),
        row("HT-06", "https://nobody-has-this-name.invalid"),
        row("HT-07", "https://127.0.0.1:{board}"),
        row("HT-08", "http://127.0.0.1:{full}"),
    ],
)
def test_it_cannot_be_reached(
    leads_to, board, work, name_of, ends_published_once, address
):
    full, waiting = full_listener()
    publication = leads_to(address.format(board=board.running.port, full=full))
    work()
    publication.refresh_from_db()
    for one in waiting:
        one.close()

    assert (publication.status, publication.trouble_code) == (
        Status.RETRY_WAIT,
        "unreachable",
    )
    # Full jitter may let the second try come at once: every one of them says the same.
    tries = publication.attempts.values_list("outcome", flat=True)
    assert set(tries) == {"unavailable"}
    point(publication, board.url, name_of(publication))
    ends_published_once(publication)


@pytest.mark.fault("HT-14")
def test_our_own_patience_ends_first(due, board, name_of, work, ends_published_once):
    publication = due()
    board.order("after:timeout:30", account=name_of(publication))

    with within(0.5):
        work()

    publication.refresh_from_db()
    assert publication.attempts.get().outcome == "unknown"
    assert ends_published_once(publication).attempts.count() == 1


@pytest.mark.parametrize(
    "listing",
    [
        row("HT-18", "500"),
        row("HT-18", "cut"),
        row("HT-18", "lag"),
        row("HT-23", 'say:{"posts": [{"id": 5}]}'),
        row("HT-23", "302"),
    ],
)
def test_a_listing_that_cannot_be_had_is_waited_for(
    due, board, name_of, work, ends_published_once, listing, settings
):
    # On a busy machine three rounds take longer than the settling of these tests.
    settings.PUBLISH_SETTLE = timedelta(seconds=30)
    publication = due()
    board.order("after:500", account=name_of(publication))
    if listing == "lag":
        board.lag(60)
    else:
        board.order(
            listing, on="listing", account=name_of(publication), is_endless=True
        )
    for _ in range(3):
        work()
    publication.refresh_from_db()
    assert publication.status == Status.UNKNOWN

    board.forgive()

    assert ends_published_once(publication).attempts.count() == 1


@pytest.mark.fault("HT-18")
def test_a_listing_that_lacks_it_for_ever_is_a_question_on_a_strict_account(
    due, board, name_of, work, status, effects
):
    publication = due()
    ChannelAccount.objects.filter(pk=publication.account_id).update(is_strict=True)
    board.order("after:500", account=name_of(publication))
    board.lag(3600)

    def is_asked():
        work()
        return status(publication) == Status.NEEDS_PERSON

    until(is_asked, what="the question")
    assert len(effects(publication)) == 1
    assert Notice.objects.filter(url=publication.get_absolute_url()).exists()


@pytest.mark.fault("HT-18")
def test_a_listing_that_never_answers_ends_in_a_question(
    due, board, name_of, work, status, monkeypatch
):
    monkeypatch.setattr(rescue, "MOST_LOOKS", 3)
    publication = due()
    name = name_of(publication)
    board.order("after:500", account=name)
    board.order("503", on="listing", account=name, is_endless=True)

    def is_asked():
        work()
        return status(publication) == Status.NEEDS_PERSON

    until(is_asked, what="the question")
    assert status(publication) == Status.NEEDS_PERSON


@pytest.mark.fault("HT-19")
def test_a_duplicate_that_is_really_there_is_ours(
    due, board, name_of, ends_published_once
):
    publication = due()
    version = publication.version
    words = {"account": name_of(publication), "once": "another"}
    token = {"Authorization": "Bearer noticeboard"}
    text = f"{version.text}\n\n{version.link}"
    ask("POST", f"{board.url}/api/posts", {**words, "text": text}, token)
    board.order("duplicate", account=name_of(publication))

    assert ends_published_once(publication).attempts.get().outcome == "duplicate"


@pytest.mark.fault("HT-19")
def test_a_duplicate_that_is_a_ghost_is_a_question(
    due, board, name_of, work, status, effects
):
    publication = due()
    board.order("duplicate:ghost", account=name_of(publication))

    def is_asked():
        work()
        return status(publication) == Status.NEEDS_PERSON

    until(is_asked, what="the question")
    assert effects(publication) == []


@pytest.mark.fault("HT-20")
def test_a_storm_of_429_on_one_account_leaves_the_others_alone(
    due, board, name_of, work, status
):
    stormy, *others = [due() for _ in range(6)]
    board.order("before:429:1", account=name_of(stormy), is_endless=True)

    def are_published():
        work()
        return {status(one) for one in others} == {Status.PUBLISHED}

    until(are_published, what="publishing")
    stormy.refresh_from_db()
    assert (stormy.status, stormy.attempts_made) == (Status.RETRY_WAIT, 0)


@pytest.mark.parametrize(
    "answer",
    [
        row("TK-03", "before:401"),
        row("TK-03", "before:403"),
        row("TK-04", "before:plain:400 Invalid Bearer token"),
    ],
)
def test_access_that_was_taken_away_holds_the_post_and_says_so(
    due, board, name_of, work, effects, answer
):
    publication = due()
    board.order(answer, account=name_of(publication))

    work()

    publication.refresh_from_db()
    publication.account.refresh_from_db()
    assert publication.status == Status.HELD
    assert publication.account.state == ChannelAccount.State.NEEDS_SIGN_IN
    assert effects(publication) == []
    notice = Notice.objects.get(member=publication.scheduled_by)
    assert notice.url == publication.account.get_absolute_url()
    assert publication.attempts.get().ended_at <= timezone.now()


def test_the_full_listener_really_drops_who_knocks():
    full, waiting = full_listener()
    with closing(socket.socket()) as client:
        client.settimeout(0.3)
        with pytest.raises(TimeoutError):
            client.connect(("127.0.0.1", full))
    for one in waiting:
        one.close()
