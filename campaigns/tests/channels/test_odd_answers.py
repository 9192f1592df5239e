"""What a server answers that is no platform, or wants to do harm: words for a person, and nothing odd is kept."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from campaigns.channels import operations
from campaigns.channels.connectors import find
from campaigns.channels.connectors.posts import Profile, Published
from campaigns.channels.models import ChannelAccount
from campaigns.tests.factories import BrandFactory
from core.outbound import OutcomeUnknown, Unavailable, call

pytestmark = pytest.mark.django_db
ME = {"id": "1", "username": "wolkenbeuk"}
DEEP = b"[" * 100_000
ODD = {
    "a list": [],
    "a text": "x",
    "nothing": None,
    "an id that is a list": {**ME, "id": ["1"]},
    "an id that is yes": {**ME, "id": True},
    "an id with a NUL": {**ME, "id": "1\0"},
    "an id of two lines": {**ME, "id": "1\r\nX: y"},
    "an id without end": {**ME, "id": "1" * 30_000},
    "a number of 5,000 digits": b'{"id": ' + b"1" * 5000 + b"}",
    "no number": b'{"id": NaN}',
    "brackets without end": DEEP,
    "half a character": b'{"id": "\\ud800", "username": "x"}',
}


@contextmanager
def serving(answers):
    """A server that answers each path with what is in `answers`: bytes, or a value as JSON."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            found = answers.get(self.path.partition("?")[0], {})
            raw = found if isinstance(found, bytes) else json.dumps(found).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_GET = do_POST = answer  # noqa: N815 - names of the library

        def log_message(self, *_words):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def connect(hanna, url, platform="mastodon"):
    return operations.connect(
        by=hanna,
        brand=BrandFactory(organisation=hanna.organisation),
        platform=platform,
        credentials={
            "base_url": url,
            "access_token": "good",
            "identifier": "x",
            "password": "x",
        },
        now=timezone.now(),
    )


@pytest.mark.parametrize("odd", ODD)
def test_no_account_of_what_is_no_answer(hanna, odd):
    with (
        serving({"/api/v1/accounts/verify_credentials": ODD[odd]}) as url,
        pytest.raises(ValidationError),
    ):
        connect(hanna, url)

    assert not ChannelAccount.objects.exists()


@pytest.mark.parametrize("record", [[], "x", None, {"value": []}, {"value": "x"}])
def test_no_account_of_an_odd_profile_elsewhere(hanna, record):
    session = {"did": "did:x", "handle": "h", "accessJwt": "a", "refreshJwt": "r"}
    answers = {
        "/xrpc/com.atproto.server.createSession": session,
        "/xrpc/com.atproto.server.getSession": session,
        "/xrpc/com.atproto.repo.getRecord": record,
    }
    with serving(answers) as url, pytest.raises(ValidationError):
        connect(hanna, url, "bluesky")

    assert not ChannelAccount.objects.exists()


@pytest.mark.parametrize("odd", [[], "x", {"statuses": "x"}, {"statuses": []}, DEEP])
def test_odd_limits_of_a_server_are_none(hanna, odd):
    told = odd if isinstance(odd, bytes) else {"configuration": odd}
    answers = {
        "/api/v1/accounts/verify_credentials": ME,
        "/api/v2/instance": told,
    }
    with serving(answers) as url:
        try:
            account = connect(hanna, url)
        except ValidationError:
            return
    assert account.limits == {}


def test_a_name_is_one_line_and_an_address_leads_to_this_server(hanna):
    said = ME | {
        "display_name": "Wolken\r\nBcc: x\0\u202e" + "x" * 500,
        "url": "javascript:alert(1)",
    }
    limits = {"max_characters": -1, "characters_reserved_per_url": 10**30}
    answers = {
        "/api/v1/accounts/verify_credentials": said,
        "/api/v2/instance": {"configuration": {"statuses": limits}},
    }
    with serving(answers) as url:
        account = connect(hanna, url)

    account.refresh_from_db()
    assert account.name.startswith("Wolken Bcc: xx")
    assert len(account.name) == 120
    assert account.profile_url == url
    assert account.limits == {}


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://elsewhere.test/@x/1", "http://[", 5, None, "x"],
)
def test_a_post_has_no_page_that_is_not_of_the_platform(address, draft):
    status = {"id": "7", "url": address, "uri": "tag:x"}
    with serving({"/api/v1/statuses": status}) as url:
        account = find("mastodon")({"base_url": url, "access_token": "good"})
        published = account.publish(draft())

    assert published == Published("7", "")


@pytest.mark.parametrize("named", ["", "x" * 301, "a\0b", "a\nb", 7, None, ["x"]])
def test_a_post_without_a_usable_id_is_none(named):
    with pytest.raises(ValueError, match="no id"):
        Published(named, "")


def test_a_profile_keeps_no_limits_that_nobody_can_keep():
    told = {"a": 0, "b": -1, "c": 10**400, "d": "500", "e": 500, "f": None}

    assert Profile("1", "x", "x", "", told).limits == {"e": 500}


@pytest.mark.parametrize("raw", [DEEP, b'{"a":' * 100_000, b"1" * 5000])
def test_what_no_parser_takes_is_no_answer(raw):
    with serving({"/": raw}) as url:
        with pytest.raises(Unavailable, match="unreadable_answer"):
            call("GET", f"{url}/")
        with pytest.raises(OutcomeUnknown, match="unreadable_answer"):
            call("POST", f"{url}/")
