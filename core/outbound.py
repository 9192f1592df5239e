"""The only door to the internet: one way to ask, six ways to hear no.

The words are a promise to the caller about what may be tried again (docs: the outcome table of publishing).
Each carries a `code` for the words that people read, and the platform's own text.
"""

import json as json_format
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from typing import Any, Literal, TypeVar

import httpcore2
import httpx2

from core import json_values
from core.faults import fault
from core.refusals import (
    Disconnected,
    Duplicate,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)
from core.verdicts import unclear, verdict
from core.wire import CONNECT_SECONDS, AddressNotAllowed, Wire, is_local, place_of

__all__ = [
    "Answer",
    "Disconnected",
    "Duplicate",
    "OutboundError",
    "OutcomeUnknown",
    "Rejected",
    "Throttled",
    "Unavailable",
    "call",
    "within",
]

log = logging.getLogger(__name__)
TOTAL_SECONDS = 30.0
READ_SECONDS = 20.0
LARGEST_ANSWER = 4_000_000
USER_AGENT = "Werf/1.0 (recruitment calendar)"
Expect = Literal["json", "bytes", "nothing"]
T = TypeVar("T")


_ends_at: ContextVar[float | None] = ContextVar("ends_at", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Everything asked inside takes at most this long together: somebody waits for a page."""
    token = _ends_at.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends_at.reset(token)


def _seconds_left() -> float:
    ends_at = _ends_at.get()
    return TOTAL_SECONDS if ends_at is None else max(0.001, ends_at - time.monotonic())


@dataclass(frozen=True, slots=True)
class Answer:
    """A yes."""

    status: int
    headers: Mapping[str, str]
    body: Any
    has_effect: bool

    def required(
        self,
        name: str,
        *,
        longest: int = json_values.LONGEST_IDENTIFIER,
        exactly: str | None = None,
    ) -> str:
        """A field without which the answer is no answer, such as the id of a new post.

        Another type, spaces, controls or more than `longest` characters are no id; with `exactly`
        it must say just this. Names that may hold a space are read with `read`.
        """
        try:
            value = json_values.identifier(
                json_values.mapping(self.body).get(name), longest
            )
        except json_values.Malformed as error:
            raise self._unclear("incomplete_answer") from error
        if exactly is not None and value != exactly:
            raise self._unclear("incomplete_answer")
        return value

    def read(self, parse: Callable[[Any], T]) -> T:
        """The body as a typed value. What `parse` calls `Malformed` is no answer: neither a yes nor an absence."""
        try:
            return parse(self.body)
        except json_values.Malformed as error:
            raise self._unclear("unreadable_answer") from error

    def _unclear(self, code: str) -> OutboundError:
        return unclear(code, status=self.status, has_effect=self.has_effect)


def call(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, Any] | None = None,
    json: Any = None,
    data: Mapping[str, Any] | None = None,
    content: bytes | None = None,
    files: Mapping[str, Any] | None = None,
    timeout: float = TOTAL_SECONDS,
    expect: Expect = "json",
    has_effect: bool | None = None,
) -> Answer:
    """Ask once. Never follows a redirect, never tries again.

    `has_effect`: whether this request may put something before the public, so that doubt about its outcome is
    `OutcomeUnknown`. Default: every method but GET and HEAD. Steps that are safe to repeat pass False.
    """
    if has_effect is None:
        has_effect = method.upper() not in {"GET", "HEAD"}
    _refuse_open_road(url)
    wire = Wire(min(timeout, TOTAL_SECONDS, _seconds_left()))
    request = _request(
        method,
        url,
        params=params,
        headers=headers,
        json=json,
        data=data,
        content=content,
        files=files,
    )
    with _verdict_on_silence(wire, request.url.host, has_effect=has_effect):
        status, answer_headers, raw = _exchange(wire, request)
    fault("after_answer")
    if HTTPStatus(200) <= status < HTTPStatus(300):
        return Answer(
            status,
            answer_headers,
            _understood(raw, expect, status, has_effect=has_effect),
            has_effect,
        )
    raise verdict(status, answer_headers, raw, has_effect=has_effect)


def _request(
    method: str, url: str, headers: Mapping[str, str] | None, **content: Any
) -> httpx2.Request:
    timeouts = {"read": READ_SECONDS, "write": READ_SECONDS, "connect": CONNECT_SECONDS}
    try:
        return httpx2.Request(
            method,
            url,
            headers={
                "User-Agent": USER_AGENT,
                "Accept-Encoding": "identity",
                "Connection": "close",
                **(headers or {}),
            },
            extensions={"timeout": timeouts},
            **content,
        )
    except UnicodeEncodeError as error:
        raise Disconnected("token_unusable") from error
    except (httpx2.InvalidURL, ValueError) as error:
        raise Rejected("address_not_usable", url[:200]) from error


@cache
def _trust() -> Any:
    return httpx2.create_ssl_context()


def _exchange(wire: Wire, request: httpx2.Request) -> tuple[int, dict[str, str], bytes]:
    is_secure = request.url.scheme == "https"
    asked = httpcore2.Request(
        method=request.method,
        url=str(request.url),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )
    # One connection for one call: one that was kept open may be closed by the other side just when
    # we write, and then nobody knows whether the request arrived.
    with httpcore2.HTTPConnection(
        asked.url.origin,
        ssl_context=_trust() if is_secure else None,
        network_backend=wire,
        retries=0,
    ) as line:
        answer = line.handle_request(asked)
        raw = bytearray()
        try:
            for chunk in answer.iter_stream():
                raw += chunk
                if len(raw) > LARGEST_ANSWER:
                    raise httpcore2.RemoteProtocolError("The answer is too large.")
        finally:
            answer.close()
    headers = {
        name.decode("latin-1").lower(): value.decode("latin-1")
        for name, value in answer.headers
    }
    return answer.status, headers, bytes(raw)


@contextmanager
def _verdict_on_silence(wire: Wire, host: str, *, has_effect: bool) -> Iterator[None]:
    """What no answer means. Its text is empty: what the operating system says, no platform said."""
    try:
        yield
    except AddressNotAllowed as error:
        raise Rejected("address_not_allowed", str(error)) from error
    except httpcore2.UnsupportedProtocol as error:
        raise Rejected("address_not_usable", str(error)) from error
    except httpcore2.LocalProtocolError as error:  # a header that cannot be written
        raise Disconnected("token_unusable") from error
    except _SILENCES as error:
        log.info("%s did not answer: %s", host, str(error) or type(error).__name__)
        if not wire.has_written:
            raise Unavailable("unreachable") from error
        raise unclear("no_answer", has_effect=has_effect) from error


_SILENCES = (
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    OSError,
)


def _understood(raw: bytes, expect: Expect, status: int, *, has_effect: bool) -> Any:
    if expect == "bytes":
        return raw
    if expect == "nothing":
        return None
    try:
        return json_format.loads(raw)
    except (ValueError, RecursionError) as error:
        raise unclear(
            "unreadable_answer", status=status, has_effect=has_effect
        ) from error


def _refuse_open_road(url: str) -> None:
    """Secrets only travel encrypted, except to a host that was named as local."""
    try:
        host, port = place_of(url)
    except ValueError as error:
        raise Rejected("address_not_usable", url[:200]) from error
    scheme = url.partition(":")[0].lower()
    if scheme != "https" and not (scheme == "http" and is_local(host, port)):
        raise Rejected("address_not_usable", url[:200])
