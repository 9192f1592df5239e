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
from campaigns.channels.connectors.posts import COUNTS
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
            (200, "[" * 100_000, OutcomeUnknown),
            (302, "", OutcomeUnknown),
            (307, "<html>Moved</html>", OutcomeUnknown),
            (400, '{"error": "invalid_token"}', Disconnected),
            (
                400,
                '{"error": "invalid_request", "error_description": "The access token expired"}',
                Disconnected,
            ),
            (409, "[]", OutboundError),
            (422, '{"error": "no\\u0000\\ud800"}', Rejected),
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
        assert type(no.value) is expected or expected is OutboundError
        assert no.value.code
        assert no.value.text.isprintable()
        if expected is Throttled:
            assert no.value.retry_after == timedelta(seconds=7)

    @pytest.mark.parametrize(
        "said",
        [
            "Invalid Bearer token",
            "invalid_token",
            "The access token was revoked",
            "The access token expired\n",
            "The access token is invalid",
        ],
    )
    def test_a_token_that_is_refused_in_plain_words_asks_for_a_sign_in(
        self, connector, httpserver, draft, said
    ):
        httpserver.expect_request(ANY).respond_with_response(
            Response(said, 400, content_type="text/plain; charset=utf-8")
        )
        with pytest.raises(Disconnected, match="token_refused") as no:
            connected(connector, httpserver.url_for("")).publish(draft())
        assert no.value.text == said.strip()

    @pytest.mark.parametrize(
        "name",
        [[5], True, {"x": 1}, 5, 0, None, "", " ", "a b", "a\n", "\0", "x" * 301],
        ids=repr,
    )
    def test_a_name_of_the_wrong_type_is_no_name(
        self, connector, httpserver, draft, name
    ):
        answer = {"id": name, "uri": name, "url": httpserver.url_for("/@team/1")}
        httpserver.expect_request(ANY).respond_with_json(answer)
        with pytest.raises(OutcomeUnknown, match="incomplete_answer"):
            connected(connector, httpserver.url_for("")).publish(draft())

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_who_sends_us_elsewhere_neither_has_it_nor_refuses_it(
        self, connector, httpserver, draft, status
    ):
        elsewhere = {"Location": httpserver.url_for("/elsewhere")}
        httpserver.expect_request(ANY).respond_with_response(
            Response("", status, elsewhere)
        )
        one = connected(connector, httpserver.url_for(""))
        with pytest.raises(OutcomeUnknown, match="redirected"):
            one.publish(draft())
        for deed in (one.verify, lambda: one.find(draft(), SINCE)):
            with pytest.raises(Unavailable, match="redirected"):
                deed()
        assert {request.path for request, _ in httpserver.log} != {"/elsewhere"}

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "javascript://{host}/@team/1",
            "data:text/html,x",
            "https://elsewhere.example/@team/1",
            "https://{host}.example/@team/1",
            "https://{host}@elsewhere.example/@team/1",
            "http://elsewhere.example/@team/1",
            "//{host}/@team/1",
            "/@team/1",
            "https://{host}/@team/1\n",
            "https://{host}/a b",
            "https://{host}/" + "x" * 500,
            "https://[::1",
            "",
            5,
            None,
            ["https://{host}/@team/1"],
        ],
        ids=repr,
    )
    def test_an_address_of_elsewhere_is_never_stored_or_linked(
        self, connector, address
    ):
        one = connected(connector, "https://social.example")
        if isinstance(address, str):
            address = address.replace("{host}", "social.example")
            # What stands around a pasted address is left out.
            assert address.endswith("\n") or not one.is_own_address(address)
        assert one.own_address(address) == ""
        good = "https://social.example/@team/1"
        assert one.own_address(good) == good

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
        [
            (302, Unavailable),
            (401, Disconnected),
            (429, Throttled),
            (500, Unavailable),
        ],
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
