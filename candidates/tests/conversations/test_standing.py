"""Whose turn it is, read from the messages."""

from datetime import UTC, datetime, timedelta

import pytest

from candidates.conversations.standing import Said, standing, urgency

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def at(hours):
    return NOON + timedelta(hours=hours)


def they(hours):
    return Said(at(hours), is_theirs=True)


def we(hours):
    return Said(at(hours), is_theirs=False)


@pytest.mark.parametrize(
    ("said", "waiting", "responded", "answered", "last"),
    [
        ([], None, None, None, None),
        ([they(0)], 0, 0, None, 0),
        ([they(0), they(3)], 0, 0, None, 3),
        ([they(0), we(1)], None, 0, 1, 1),
        ([they(0), we(1), they(2), they(5)], 2, 0, 1, 5),
        # Found by us: our own message is no response, theirs is.
        ([we(0)], None, None, None, 0),
        ([we(0), they(4)], 4, 4, None, 4),
        ([we(0), they(4), we(6)], None, 4, 6, 6),
        # Written down in another order than it was said.
        ([we(1), they(0)], None, 0, 1, 1),
    ],
)
def test_the_messages_say_whose_turn_it_is(said, waiting, responded, answered, last):
    found = standing(said)

    def hours(moment):
        return None if moment is None else (moment - NOON) / timedelta(hours=1)

    assert hours(found.waiting_since) == waiting
    assert hours(found.responded_at) == responded
    assert hours(found.answered_at) == answered
    assert hours(found.last_message_at) == last


def test_a_response_that_was_not_written_down_counts():
    found = standing([we(2)], responded_at=at(1))

    assert found.responded_at == at(1)
    assert found.answered_at == at(2)
    assert found.waiting_since is None


@pytest.mark.parametrize(
    ("hours", "tone"), [(0, "neutral"), (4, "warning"), (23, "warning"), (24, "danger")]
)
def test_a_long_wait_is_shown_louder(hours, tone):
    assert urgency(timedelta(hours=hours)) == tone
