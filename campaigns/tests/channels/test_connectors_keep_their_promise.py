"""Walks the list of connectors: a newcomer is tested by being listed."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from werkzeug import Response

from campaigns.channels.connectors import CONNECTORS, choices, find
from campaigns.channels.connectors.base import (
    Finder,
    InMemory,
    Meter,
    Publisher,
    SignIn,
)
from campaigns.channels.connectors.values import COUNTS
from core.outbound import (
    Disconnected,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)

PUBLISHERS = [connector for connector in CONNECTORS if issubclass(connector, Publisher)]
SESSION = {"did": "did:plc:team", "handle": "team.test", "access": "a", "refresh": "r"}
ANY = re.compile(".*")
SINCE = datetime(2026, 11, 22, tzinfo=UTC)


def connected(connector, url):
    credentials = {
        field.name: field.default or "something"
        for field in connector.credential_fields
    }
    addresses = {
        field.name: url for field in connector.credential_fields if field.is_address
    }
    return connector(credentials | addresses, InMemory(SESSION))


@pytest.mark.parametrize("connector", CONNECTORS, ids=lambda c: c.key)
def test_every_connector_says_what_it_is(connector):
    assert (connector.key, connector.label) in choices()
    assert find(connector.key) is connector
    assert connector.__doc__
    assert connector.facts
    assert set(connector.counts) <= set(COUNTS)
    assert connector.is_by_hand is not issubclass(connector, Publisher)
    if connector.is_simulated:
        assert "simulation" in connector.label
    if issubclass(connector, Publisher):
        assert issubclass(connector, Finder)
        assert issubclass(connector, SignIn)
        assert any(field.is_secret for field in connector.credential_fields)
    if issubclass(connector, Meter):
        assert connector.counts


def test_no_two_platforms_share_a_key():
    assert len({connector.key for connector in CONNECTORS}) == len(CONNECTORS)


@pytest.mark.parametrize("connector", PUBLISHERS, ids=lambda c: c.key)
class TestEachPublisher:
    @pytest.mark.parametrize(
        ("status", "body", "expected"),
        [
            (401, "", Disconnected),
            (401, '{"error": "AuthenticationRequired", "message": "No"}', Disconnected),
            (
                403,
                '{"error": "This action is outside the authorized scopes"}',
                Disconnected,
            ),
            (400, "No", Rejected),
            (422, '{"error": "Validation failed"}', Rejected),
            (422, "<html>no</html>", Rejected),
            (429, "", Throttled),
            (500, "", OutcomeUnknown),
            (500, '{"error": "InternalServerError"}', OutcomeUnknown),
            (502, "<html>Bad gateway</html>", OutcomeUnknown),
            (503, "", OutcomeUnknown),
            (504, "", OutcomeUnknown),
            (200, "", OutcomeUnknown),
            (200, "<html>Welcome</html>", OutcomeUnknown),
            (200, "{}", OutcomeUnknown),
            (200, '{"id"', OutcomeUnknown),
            (200, "[]", OutcomeUnknown),
        ],
    )
    def test_publishing_hears_no_in_the_right_words(
        self, connector, httpserver, draft, status, body, expected
    ):
        httpserver.expect_request(ANY).respond_with_response(
            Response(body, status, {"Retry-After": "7"})
        )
        with pytest.raises(OutboundError) as no:
            connected(connector, httpserver.url_for("")).publish(draft())
        assert type(no.value) is expected
        assert no.value.code
        if expected is Throttled:
            assert no.value.retry_after == timedelta(seconds=7)

    def test_a_closed_door_means_not_sent(self, connector, closed_port, draft):
        with pytest.raises(Unavailable):
            connected(connector, f"http://127.0.0.1:{closed_port}").publish(draft())

    def test_silence_means_doubt(self, connector, silent_port, draft, impatient):
        with pytest.raises(OutcomeUnknown):
            connected(connector, f"http://127.0.0.1:{silent_port}").publish(draft())

    @pytest.mark.parametrize(
        ("status", "body"),
        [(500, ""), (502, "<html>"), (200, "<html>"), (200, '{"posts": [')],
    )
    def test_a_listing_that_fails_is_not_an_absence(
        self, connector, httpserver, draft, status, body
    ):
        httpserver.expect_request(ANY).respond_with_response(Response(body, status))
        with pytest.raises(Unavailable):
            connected(connector, httpserver.url_for("")).find(draft(), SINCE)

    @pytest.mark.parametrize(
        ("status", "expected"),
        [(401, Disconnected), (429, Throttled), (500, Unavailable)],
    )
    def test_signing_in_hears_no_in_the_right_words(
        self, connector, httpserver, status, expected
    ):
        httpserver.expect_request(ANY).respond_with_response(Response("", status))
        with pytest.raises(expected):
            connected(connector, httpserver.url_for("")).verify()

    def test_a_text_that_cannot_fit_is_refused_before_anybody_is_asked(
        self, connector, closed_port, draft
    ):
        with pytest.raises(Rejected, match="too_long"):
            connected(connector, f"http://127.0.0.1:{closed_port}").publish(
                draft(text="x" * 6000)
            )

    def test_the_handle_is_the_same_for_the_same_publication_only(self, connector):
        assert connector.make_once("7:abc", SINCE) == connector.make_once(
            "7:abc", SINCE
        )
        handles = {
            connector.make_once(f"{number}:abc", SINCE) for number in range(2000)
        }
        assert len(handles) == 2000

    def test_the_link_stands_in_the_text_once(self, connector, closed_port):
        one = connected(connector, f"http://127.0.0.1:{closed_port}")
        assert (
            one.compose("Kom", "https://w.example/go/a")
            == "Kom\n\nhttps://w.example/go/a"
        )
        assert (
            one.compose("Kom https://w.example/go/a!", "https://w.example/go/a")
            == "Kom https://w.example/go/a!"
        )
