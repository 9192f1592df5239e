import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
from werkzeug import Response

from campaigns.channels import wording as channel_words
from campaigns.publishing import wording as publishing_words
from core import outbound
from core.outbound import (
    Disconnected,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
    call,
)
from core.verdicts import verdict

HTML = "<html><body><h1>Bad gateway</h1></body></html>"


@pytest.mark.parametrize(
    ("status", "on_write", "on_read"),
    [
        (301, OutcomeUnknown, Unavailable),
        (308, OutcomeUnknown, Unavailable),
        (400, Rejected, Rejected),
        (401, Disconnected, Disconnected),
        (403, Disconnected, Disconnected),
        (404, Rejected, Rejected),
        (408, OutcomeUnknown, Unavailable),
        (413, Rejected, Rejected),
        (422, Rejected, Rejected),
        (429, Throttled, Throttled),
        (500, OutcomeUnknown, Unavailable),
        (502, OutcomeUnknown, Unavailable),
        (503, OutcomeUnknown, Unavailable),
        (504, OutcomeUnknown, Unavailable),
    ],
)
@pytest.mark.parametrize("body", ['{"message": "Nee"}', HTML, ""])
def test_what_a_status_means_for_trying_again(
    httpserver, status, on_write, on_read, body
):
    httpserver.expect_request("/").respond_with_response(
        Response(body, status, content_type="text/html")
    )
    for method, expected in (("POST", on_write), ("GET", on_read)):
        with pytest.raises(outbound.OutboundError) as no:
            call(method, httpserver.url_for("/"), json={} if method == "POST" else None)
        assert type(no.value) is expected
        assert no.value.status == status
        assert no.value.text == ("Nee" if body.startswith("{") else "")


def test_a_step_that_is_safe_to_repeat_is_never_in_doubt(httpserver):
    httpserver.expect_request("/").respond_with_data("", 500)
    with pytest.raises(Unavailable):
        call("POST", httpserver.url_for("/"), has_effect=False)


@pytest.mark.parametrize("body", ["", "{", HTML, "[" * 100_000])
def test_a_yes_that_cannot_be_read_is_a_doubt_about_a_write(httpserver, body):
    httpserver.expect_request("/").respond_with_data(body, 200)
    with pytest.raises(OutcomeUnknown, match="unreadable_answer"):
        call("POST", httpserver.url_for("/"))
    with pytest.raises(Unavailable, match="unreadable_answer"):
        call("GET", httpserver.url_for("/"))


def test_a_yes_without_an_id_is_a_doubt(httpserver):
    httpserver.expect_request("/").respond_with_json({"created_at": "now"})
    with pytest.raises(OutcomeUnknown, match="incomplete_answer"):
        call("POST", httpserver.url_for("/")).required("id")


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("text/plain", "Invalid Bearer token", "Invalid Bearer token"),
        ("text/plain; charset=utf-8", " Geen\ttoegang\n", "Geen toegang"),
        ("text/plain", "<p>No</p>", ""),
        ("text/plain", "x" * 301, ""),
        ("text/plain", b"\xff\xfe\0", "\ufffd\ufffd"),
        ("text/html", "Invalid Bearer token", ""),
        ("application/json", '{"error": "a\\u0000\\ud800b"}', "ab"),
        ("application/json", '{"error": ["no"], "detail": "no"}', "no"),
        ("application/json", '["no"]', ""),
    ],
)
def test_the_words_of_a_refusal_are_read_when_they_are_words(
    httpserver, kind, body, words
):
    httpserver.expect_request("/").respond_with_response(
        Response(body, 400, content_type=kind)
    )
    with pytest.raises(Rejected) as no:
        call("POST", httpserver.url_for("/"))
    assert no.value.text == words


@pytest.mark.parametrize("said", ["²", "9" * 5000, "-1", "1e9", "١٢"])
def test_a_wait_that_is_no_number_is_no_wait(said):
    no = verdict(429, {"retry-after": said}, b"", has_effect=True)
    assert (type(no), no.retry_after) == (Throttled, None)


def test_nobody_listens_so_nothing_was_sent(closed_port):
    with pytest.raises(Unavailable, match="unreachable"):
        call("POST", f"http://127.0.0.1:{closed_port}/")


def test_an_unknown_name_and_broken_tls_mean_nothing_was_sent(httpserver):
    with pytest.raises(Unavailable, match="unreachable"):
        call("POST", "https://nowhere.invalid/")
    with pytest.raises(Unavailable, match="unreachable"):
        call("POST", f"https://127.0.0.1:{httpserver.port}/")


def test_silence_after_the_request_is_a_doubt(silent_port, impatient):
    with pytest.raises(OutcomeUnknown, match="no_answer"):
        call("POST", f"http://127.0.0.1:{silent_port}/")
    with pytest.raises(Unavailable, match="no_answer"):
        call("GET", f"http://127.0.0.1:{silent_port}/")


def test_what_the_operating_system_says_is_no_text_of_a_platform(
    closed_port, noticeboard, caplog
):
    noticeboard.order("before:reset")
    asked = [f"http://127.0.0.1:{closed_port}/", f"{noticeboard.url}/api/posts"]
    said = []
    for url in asked:
        with pytest.raises((Unavailable, OutcomeUnknown)) as caught:
            call(
                "POST",
                url,
                headers={"Authorization": "Bearer noticeboard"},
                json={"account": "team", "text": "x", "once": "reset"},
            )
        said.append(caught.value.text)

    assert said == ["", ""]
    # Whoever looks after the machine finds it in the log.
    with caplog.at_level("INFO"), pytest.raises(Unavailable):
        call("GET", asked[0])
    assert "127.0.0.1 did not answer: " in caplog.text


@pytest.mark.parametrize("code", ["no_answer", "unreachable"])
def test_what_was_kept_of_the_operating_system_is_not_shown(code):
    old = "[Errno 104] Connection reset by peer"

    assert "Errno" not in publishing_words.explain(code, old)
    assert "Errno" not in channel_words.explain(Unavailable(code, old))


def test_a_server_that_sends_a_byte_now_and_then_does_not_hold_us(noticeboard):
    noticeboard.order("before:slow_body:30")
    started = time.monotonic()
    with pytest.raises(OutcomeUnknown):
        call(
            "POST",
            f"{noticeboard.url}/api/posts",
            json={"account": "team", "text": "x", "once": "drip"},
            headers={"Authorization": "Bearer noticeboard"},
            timeout=1.0,
        )
    assert time.monotonic() - started < 3


def test_a_silent_server_holds_us_no_longer_than_the_whole_call_may_take(silent_port):
    started = time.monotonic()
    with pytest.raises(OutcomeUnknown, match="no_answer"):
        call("POST", f"http://127.0.0.1:{silent_port}/", timeout=0.5)
    assert time.monotonic() - started < 3


def test_a_redirect_is_not_followed(httpserver):
    httpserver.expect_request("/").respond_with_data(
        "", 307, {"Location": httpserver.url_for("/elsewhere")}
    )
    with pytest.raises(OutcomeUnknown, match="redirected"):
        call("POST", httpserver.url_for("/"), json={"secret": 1})
    assert len(httpserver.log) == 1


def test_an_endless_answer_is_cut_off(httpserver, monkeypatch):
    monkeypatch.setattr(outbound, "LARGEST_ANSWER", 1000)
    httpserver.expect_request("/").respond_with_data("x" * 5000)
    with pytest.raises(Unavailable, match="no_answer"):
        call("GET", httpserver.url_for("/"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "999999999"}, 86_400),
        # A digit to Python, and no number; one that Python does not read; none.
        ({"Retry-After": "\xb2"}, None),
        ({"Retry-After": "9" * 5_000}, None),
        ({"Retry-After": "-1"}, None),
        ({"X-RateLimit-Reset": "\xb2"}, None),
        ({"X-RateLimit-Reset": "9" * 300}, None),
        ({"Retry-After": "Wed, 01 Jan 2020 00:00:00 GMT"}, 1),
        # By its own clock, which may be far from ours.
        (
            {
                "Date": "Wed, 01 Jan 2020 00:00:00 GMT",
                "Retry-After": "Wed, 01 Jan 2020 00:00:40 GMT",
            },
            40,
        ),
        ({"RateLimit-Reset": "{unix}"}, 60),
        ({"X-RateLimit-Reset": "{iso}"}, 60),
        ({"X-RateLimit-Reset": "soon"}, None),
        ({}, None),
    ],
)
def test_we_wait_as_long_as_the_platform_says_in_any_of_its_ways(
    httpserver, headers, seconds
):
    reset = datetime.now(UTC) + timedelta(seconds=60)
    filled = {
        name: value.format(unix=int(reset.timestamp()), iso=reset.isoformat())
        for name, value in headers.items()
    }
    httpserver.expect_request("/").respond_with_data("", 429, filled)
    with pytest.raises(Throttled) as no:
        call("POST", httpserver.url_for("/"))
    waited = no.value.retry_after and no.value.retry_after.total_seconds()
    assert waited == (seconds and pytest.approx(seconds, abs=2))


@pytest.mark.parametrize(
    "url",
    [
        "http://social.example/",
        "ftp://social.example/",
        "https://",
        "social.example",
        "https://x\ny.example/",
        "http://10.0.0.1/",
        "https://social.example:99999/",
        "https://[::1/",
    ],
)
def test_secrets_do_not_travel_on_an_open_road(url):
    with pytest.raises(Rejected, match="address_not_usable"):
        call("POST", url)


@pytest.mark.parametrize(
    "host",
    [
        "10.0.0.1",
        "169.254.169.254",
        "192.168.1.1",
        "[::1]",
        "127.0.0.2",
        "0.0.0.0",  # noqa: S104 - refused, not bound
        "[64:ff9b::a9fe:a9fe]",
        "[2002:7f00:1::]",
        "[::127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[fec0::1]",
        "[2001::1]",
        "224.0.0.1",
        "2130706433",
        "0x7f.2",
    ],
)
def test_an_address_inside_our_own_network_is_not_reached(host):
    with pytest.raises(Rejected, match="address_not_allowed"):
        call("GET", f"https://{host}/")


def test_loopback_is_closed_unless_it_was_named(httpserver, monkeypatch):
    httpserver.expect_request("/").respond_with_json({})
    monkeypatch.delenv("WERF_TESTING")
    with pytest.raises(Rejected, match="address_not_usable"):
        call("GET", httpserver.url_for("/"))
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", httpserver.host)
    assert call("GET", httpserver.url_for("/")).status == 200


def test_the_port_that_was_named_opens_no_other(httpserver, monkeypatch):
    httpserver.expect_request("/").respond_with_json({})
    monkeypatch.delenv("WERF_TESTING")
    place = f"{httpserver.host}:{httpserver.port}"
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", f"{httpserver.host}:1")
    with pytest.raises(Rejected, match="address_not_usable"):
        call("GET", f"http://{place}/")
    with pytest.raises(Rejected, match="address_not_allowed"):
        call("GET", f"https://{place}/")
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", place)
    assert call("GET", f"http://{place}/").status == 200


def test_a_token_that_cannot_be_sent_asks_for_a_new_one(httpserver):
    with pytest.raises(Disconnected, match="token_unusable"):
        call(
            "GET", httpserver.url_for("/"), headers={"Authorization": "Bearer “token”"}
        )


PROGRAM = "from core.outbound import call; import sys; call('POST', sys.argv[1], json={'text': 'x'})"


@pytest.mark.parametrize(
    ("place", "is_connected", "is_received"),
    [
        ("before_connect", False, False),
        ("after_connect", True, False),
        ("after_request_written", True, True),
        ("before_answer", True, True),
        ("after_answer", True, True),
    ],
)
def test_a_process_dies_where_the_fault_point_says(place, is_connected, is_received):
    heard = Listener()
    died = subprocess.run(
        [sys.executable, "-c", PROGRAM, heard.url],
        env={"WERF_TESTING": "1", "WERF_FAULTS": f"{place}:kill9", "PYTHONPATH": "."},
        timeout=20,
        check=False,
    )
    assert died.returncode == -9
    heard.done.wait(1)
    assert heard.is_connected is is_connected
    assert (b'{"text":"x"}' in heard.received) is is_received


def test_fault_points_do_nothing_outside_tests(httpserver):
    httpserver.expect_request("/").respond_with_json({})
    went = subprocess.run(
        [sys.executable, "-c", PROGRAM, httpserver.url_for("/")],
        env={
            "OUTBOUND_LOCAL_HOSTS": httpserver.host,
            "WERF_FAULTS": "before_connect:kill9",
            "PYTHONPATH": ".",
        },
        timeout=20,
        check=False,
    )
    assert went.returncode == 0


class Listener:
    """Accepts one request, answers it, and remembers how far it came."""

    def __init__(self):
        import socket

        self.server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.server.getsockname()[1]}/"
        self.is_connected, self.received, self.done = False, b"", threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        self.server.settimeout(10)
        connection, _address = self.server.accept()
        self.is_connected = True
        connection.settimeout(10)
        while chunk := connection.recv(4096):
            self.received += chunk
            if b'{"text":"x"}' in self.received:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                break
        self.done.set()
