"""The outcome table, kind by kind, and how long we wait."""

from datetime import timedelta

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from core.delivery.backoff import LONGEST_WAIT, backoff
from core.delivery.outcomes import Result, before_sending, while_sending
from core.outbound import (
    Disconnected,
    Duplicate,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)


@pytest.mark.parametrize(
    ("error", "while_it_was_sent", "before_it_was_sent"),
    [
        (Unavailable("unreachable"), Result.NOT_SENT, Result.NOT_SENT),
        (Throttled("throttled"), Result.THROTTLED, Result.THROTTLED),
        (Rejected("too_long"), Result.REFUSED, Result.REFUSED),
        (Disconnected("token_refused"), Result.DISCONNECTED, Result.DISCONNECTED),
        (Duplicate("duplicate"), Result.UNKNOWN, Result.NOT_SENT),
        (OutcomeUnknown("no_answer"), Result.UNKNOWN, Result.NOT_SENT),
        (SoftTimeLimitExceeded(), Result.UNKNOWN, Result.NOT_SENT),
        (KeyError("blob"), Result.UNKNOWN, Result.NOT_SENT),
    ],
)
def test_doubt_is_possible_only_after_the_request(
    error, while_it_was_sent, before_it_was_sent
):
    assert while_sending(error).result is while_it_was_sent
    assert before_sending(error).result is before_it_was_sent


def test_only_a_no_that_is_certain_gives_the_days_post_back():
    assert while_sending(OutcomeUnknown("no_answer")).may_be_there
    assert while_sending(Duplicate("duplicate")).may_be_there
    assert not while_sending(Unavailable("unreachable")).may_be_there
    assert not while_sending(Rejected("too_long")).may_be_there


def test_the_wait_grows_is_drawn_and_ends_at_a_quarter_of_an_hour():
    first = timedelta(seconds=20)
    drawn = {
        attempts: [backoff(attempts, first) for _ in range(200)]
        for attempts in range(1, 10)
    }

    for attempts in range(2, 6):
        assert min(drawn[attempts]) >= max(drawn[attempts - 1])
    assert timedelta(seconds=20) <= min(drawn[1]) <= max(drawn[1]) < 2 * first
    assert len(set(drawn[1])) > 50
    assert LONGEST_WAIT / 2 <= min(drawn[9]) <= max(drawn[9]) <= LONGEST_WAIT
