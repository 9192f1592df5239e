"""The simulated platform, through its connector and over real sockets. Its effect file is the truth."""

import itertools
import time
import urllib.request
from datetime import UTC, datetime, timedelta

import pytest

from campaigns.channels.connectors import find
from campaigns.channels.connectors.posts import Absent, Found
from campaigns.channels.simulator.figures import figures
from core.outbound import (
    Disconnected,
    Duplicate,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)
from tests.doubles.fixtures import start_noticeboard
from tests.doubles.http import ask

numbers = itertools.count()


@pytest.fixture
def board(noticeboard, impatient):
    return find("noticeboard")(
        {"base_url": noticeboard.url, "account": "zorg", "token": "noticeboard"}
    )


@pytest.fixture
def fresh(draft):
    """A draft that no other test has used."""

    def make(text="Kok gezocht", **more):
        number = next(numbers)
        return draft(
            f"{text} {number}",
            once=f"once-{number}",
            marker=f"Kok gezocht {number}",
            **more,
        )

    return make


@pytest.fixture
def before():
    return datetime.now(UTC) - timedelta(minutes=5)


def test_a_post_hangs_on_the_board_and_a_person_can_see_that_it_is_a_simulation(
    board, noticeboard, fresh
):
    post = fresh("<b>Kok</b>")
    published = board.publish(post)
    [effect] = noticeboard.effects.with_text(post.text)
    assert effect["id"] == published.remote_id
    for address in (published.url, noticeboard.url):
        page = page_of(address)
        assert "Simulatie" in page
        assert "Simulation" in page
        assert "&lt;b&gt;Kok&lt;/b&gt;" in page


def test_a_replay_answers_the_post_that_is_there(board, noticeboard, fresh):
    post = fresh()
    assert board.publish(post) == board.publish(post)
    assert len(noticeboard.effects.with_text(post.text)) == 1


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("before:429", Throttled),
        ("before:429:9", Throttled),
        ("before:401", Disconnected),
        ("before:403", Disconnected),
        ("before:422", Rejected),
        ("before:500", OutcomeUnknown),
        ("before:503:5", OutcomeUnknown),
        ("before:reset", OutcomeUnknown),
        ("before:slow_header:9", OutcomeUnknown),
    ],
)
def test_a_fault_before_the_effect_posts_nothing(
    board, noticeboard, fresh, before, fault, expected
):
    post = fresh()
    noticeboard.order(fault, once=post.once)
    with pytest.raises(OutboundError) as no:
        board.publish(post)
    assert type(no.value) is expected
    assert noticeboard.effects.with_text(post.text) == []
    assert board.find(post, before) == Absent()
    board.publish(post)
    assert len(noticeboard.effects.with_text(post.text)) == 1


@pytest.mark.parametrize(
    "fault",
    [
        "after:500",
        "after:502",
        "after:reset",
        "after:timeout:9",
        "after:cut",
        "after:no_id",
    ],
)
def test_a_lost_answer_is_a_doubt_that_looking_resolves(
    board, noticeboard, fresh, before, fault
):
    post = fresh()
    noticeboard.order(fault, once=post.once)
    with pytest.raises(OutcomeUnknown):
        board.publish(post)
    [effect] = noticeboard.effects.with_text(post.text)
    finding = board.find(post, before)
    assert isinstance(finding, Found)
    assert finding.published.remote_id == effect["id"]
    assert board.find(post, before, not_these={effect["id"]}) == Absent()


def test_a_post_that_is_applied_late_is_found_later(board, noticeboard, fresh, before):
    post = fresh()
    noticeboard.order("late:0.5", once=post.once)
    with pytest.raises(OutcomeUnknown):
        board.publish(post)
    assert board.find(post, before) == Absent()
    wait_for(lambda: noticeboard.effects.with_text(post.text))
    assert isinstance(board.find(post, before), Found)


def test_a_lagging_listing_does_not_show_the_newest(board, noticeboard, fresh, before):
    post = fresh()
    noticeboard.lag(60)
    board.publish(post)
    assert board.find(post, before) == Absent()
    noticeboard.lag(0)
    assert isinstance(board.find(post, before), Found)


@pytest.mark.parametrize("fault", ["500", "cut", "429:3", "reset"])
def test_a_listing_that_breaks_is_no_answer(board, noticeboard, fresh, before, fault):
    noticeboard.order(fault, on="listing")
    with pytest.raises(Unavailable):
        board.find(fresh(), before)


def test_an_old_post_is_found_behind_many_newer_ones(board, fresh, before):
    first = fresh()
    board.publish(first)
    for _number in range(45):
        board.publish(fresh())
    assert isinstance(board.find(first, before), Found)


def test_a_second_page_that_breaks_is_no_absence(board, noticeboard, fresh, before):
    for _number in range(25):
        board.publish(fresh())
    noticeboard.order("ok", "500", on="listing")
    with pytest.raises(Unavailable):
        board.find(fresh(), before)


def test_a_duplicate_names_the_earlier_post(board, noticeboard, fresh):
    post = fresh()
    noticeboard.order("after:reset", "duplicate", "duplicate:ghost", once=post.once)
    with pytest.raises(OutcomeUnknown):
        board.publish(post)
    with pytest.raises(Duplicate) as real:
        board.publish(post)
    assert real.value.remote_ref == noticeboard.effects.with_text(post.text)[0]["id"]
    with pytest.raises(Duplicate) as ghost:
        board.publish(post)
    assert board.measure([ghost.value.remote_ref]) == {}


def test_figures_only_grow_and_a_removed_post_has_none(board, noticeboard, fresh):
    published = board.publish(fresh())
    week_ago = (datetime.now(UTC) - timedelta(days=7)).isoformat()
    young = board.measure([published.remote_id])[published.remote_id]
    ask(
        "POST",
        f"{noticeboard.url}/control/date",
        {"id": published.remote_id, "moment": week_ago},
    )
    old = board.measure([published.remote_id])[published.remote_id]
    assert old["impressions"] > young["impressions"]
    assert all(old[name] >= young[name] for name in board.counts)
    board.remove(published.remote_id)
    for unknown in (published.remote_id, "999999"):
        with pytest.raises(Rejected, match="not_found"):
            board.remove(unknown)
    assert board.measure([published.remote_id, "999999"]) == {}


def test_the_figures_of_a_text_at_an_age_are_always_the_same():
    hung = datetime(2026, 11, 1, tzinfo=UTC)
    series = [
        figures("Kok", hung, hung + timedelta(hours=hour)) for hour in (0, 1, 24, 240)
    ]
    assert series == [
        figures("Kok", hung, hung + timedelta(hours=hour)) for hour in (0, 1, 24, 240)
    ]
    assert series[0]["impressions"] == 0
    assert [row["impressions"] for row in series] == sorted(
        row["impressions"] for row in series
    )
    assert series[3]["clicks"] > 0


def test_a_wrong_token_opens_nothing(noticeboard, fresh):
    stranger = find("noticeboard")(
        {"base_url": noticeboard.url, "account": "zorg", "token": "guess"}
    )
    for deed in (stranger.verify, lambda: stranger.publish(fresh())):
        with pytest.raises(Disconnected):
            deed()


def test_the_account_is_shown_at_sign_in(board):
    profile = board.verify()
    assert (profile.name, profile.handle) == ("Zorg", "zorg")


def test_the_address_of_a_post_leads_back_to_its_id(board, fresh):
    published = board.publish(fresh())
    assert board.is_own_address(published.url)
    assert board.remote_id_of(published.url) == published.remote_id
    assert not board.is_own_address("https://elsewhere.example/posts/000001")


def test_the_board_survives_being_killed(tmp_path, draft, before):
    program = start_noticeboard(tmp_path)
    board = find("noticeboard")(
        {"base_url": program.url, "account": "zorg", "token": "noticeboard"}
    )
    published = board.publish(draft(marker="werken"))
    gone = board.publish(draft("Weg", once="gone"))
    board.remove(gone.remote_id)
    program.running.kill()
    program.running.start()
    again = find("noticeboard")(
        {"base_url": program.url, "account": "zorg", "token": "noticeboard"}
    )
    try:
        assert again.publish(draft(marker="werken")).remote_id == published.remote_id
        assert again.measure([gone.remote_id]) == {}
        assert len(program.effects.applied) == 2
    finally:
        program.running.end()


def test_a_forgetful_board_posts_twice_so_that_our_own_protocol_is_what_is_tested(
    tmp_path, draft, before
):
    program = start_noticeboard(tmp_path, "--forgetful")
    board = find("noticeboard")(
        {"base_url": program.url, "account": "zorg", "token": "noticeboard"}
    )
    try:
        first, second = (
            board.publish(draft(marker="werken")),
            board.publish(draft(marker="werken")),
        )
        assert first != second
        assert isinstance(board.find(draft(marker="werken"), before), Found)
        assert board.find(draft(marker="elders"), before) == Absent()
    finally:
        program.running.end()


def page_of(url):
    with urllib.request.urlopen(url) as answer:  # noqa: S310 - loopback
        return answer.read().decode()


def wait_for(condition):
    until = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)
