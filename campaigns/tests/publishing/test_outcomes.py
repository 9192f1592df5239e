"""The outcome table, kind by kind, and how long we wait."""

from datetime import timedelta

import pytest
from celery.exceptions import SoftTimeLimitExceeded

from campaigns.publishing.models import Publication
from campaigns.publishing.outcomes import before_sending, patience, while_sending
from core.outbound import (
    Disconnected,
    Duplicate,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)

Status = Publication.Status


@pytest.mark.parametrize(
    ("error", "while_it_was_sent", "before_it_was_sent"),
    [
        (Unavailable("unreachable"), Status.RETRY_WAIT, Status.RETRY_WAIT),
        (Throttled("throttled"), Status.RETRY_WAIT, Status.RETRY_WAIT),
        (Rejected("too_long"), Status.FAILED, Status.FAILED),
        (Disconnected("token_refused"), Status.HELD, Status.HELD),
        (Duplicate("duplicate"), Status.UNKNOWN, Status.RETRY_WAIT),
        (OutcomeUnknown("no_answer"), Status.UNKNOWN, Status.RETRY_WAIT),
        (SoftTimeLimitExceeded(), Status.UNKNOWN, Status.RETRY_WAIT),
        (KeyError("blob"), Status.UNKNOWN, Status.RETRY_WAIT),
    ],
)
def test_doubt_is_possible_only_after_the_request(
    error, while_it_was_sent, before_it_was_sent
):
    assert while_sending(error).to == while_it_was_sent
    assert before_sending(error).to == before_it_was_sent


def test_only_a_no_that_is_certain_gives_the_days_post_back():
    assert while_sending(OutcomeUnknown("no_answer")).is_spent
    assert while_sending(Duplicate("duplicate")).is_spent
    assert not while_sending(Unavailable("unreachable")).is_spent
    assert not while_sending(Rejected("too_long")).is_spent


def test_the_wait_grows_is_drawn_and_ends_at_a_quarter_of_an_hour():
    first = timedelta(seconds=20)
    drawn = {
        tries: [patience(tries, first, None) for _ in range(200)] for tries in (1, 9)
    }

    assert max(drawn[1]) <= timedelta(seconds=40)
    assert len(set(drawn[1])) > 50
    assert timedelta(minutes=10) < max(drawn[9]) <= timedelta(minutes=15)


def test_the_platform_is_never_asked_sooner_than_it_said():
    assert patience(1, timedelta(seconds=20), timedelta(hours=1)) == timedelta(hours=1)
