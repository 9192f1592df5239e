"""What an answer that is not a yes means for trying again: the outcome table, as a pure function."""

import json as json_format
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from core.address_values import whole_number
from core.refusals import (
    Disconnected,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)
from core.text import canonical

SAME = timedelta(seconds=2)
"""Clocks that differ by less say the same; `Date` counts in whole seconds."""


def verdict(
    status: int, headers: Mapping[str, str], raw: bytes, *, has_effect: bool
) -> OutboundError:
    """What an answer that is not a yes means for trying again."""
    body = _body(raw)
    text = _words(body) or _plain_words(raw, headers)
    later = _retry_after(headers)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Throttled("throttled", text, status=status, body=body, retry_after=later)
    if (
        status == HTTPStatus.REQUEST_TIMEOUT
        or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    ):
        return unclear(
            "platform_failed",
            text,
            has_effect=has_effect,
            status=status,
            body=body,
            retry_after=later,
        )
    if status < HTTPStatus.BAD_REQUEST:
        # Who sends us elsewhere says neither that it was done nor that it was refused.
        return unclear(
            "redirected", text, has_effect=has_effect, status=status, body=body
        )
    code = _CODES.get(status, "refused")
    kind = (
        Disconnected
        if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
        else Rejected
    )
    return kind(code, text, status=status, body=body)


_CODES: Mapping[int, str] = {
    HTTPStatus.UNAUTHORIZED: "token_refused",
    HTTPStatus.FORBIDDEN: "not_permitted",
    HTTPStatus.NOT_FOUND: "not_found",
    HTTPStatus.GONE: "not_found",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_large",
}


def _body(raw: bytes) -> Any:
    try:
        return json_format.loads(raw)
    except (ValueError, RecursionError):
        return None


LONGEST_WORDS = 300


def _words(body: Any) -> str:
    """The platform's own sentence, when it wrote one; never a page of HTML."""
    if not isinstance(body, dict):
        return ""
    for name in ("error_description", "message", "error", "detail", "title"):
        if isinstance(said := body.get(name), str) and said:
            return _sentence(said)
    return ""


def _plain_words(raw: bytes, headers: Mapping[str, str]) -> str:
    """The same from an answer of type text/plain, when it is short enough to be a sentence."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "text/plain" or len(raw) > LONGEST_WORDS or b"<" in raw:
        return ""
    return _sentence(raw.decode("utf-8", "replace"))


def _sentence(said: str) -> str:
    return re.sub(r"\s+", " ", canonical(said[: 10 * LONGEST_WORDS]))[:LONGEST_WORDS]


def _retry_after(headers: Mapping[str, str]) -> timedelta | None:
    """Retry-After in seconds or as a date, else the reset of the rate limit (unix or ISO 8601).

    A moment that the other side names is compared with its own clock (`Date`); ours is finer, and used
    while it says the same.
    """
    said = headers.get("retry-after", "").strip()
    if (seconds := whole_number(said)) is not None:
        return timedelta(seconds=min(seconds, 86_400))
    reset = (
        said or headers.get("ratelimit-reset") or headers.get("x-ratelimit-reset") or ""
    )
    if not (moment := _moment(reset.strip())):
        return None
    now = datetime.now(UTC)
    theirs = _moment(headers.get("date", "").strip()) or now
    if abs(theirs - now) < SAME:
        theirs = now
    return min(max(moment - theirs, timedelta(seconds=1)), timedelta(days=1))


def _moment(said: str) -> datetime | None:
    try:
        if (seconds := whole_number(said)) is not None:
            return datetime.fromtimestamp(seconds, UTC)
        moment = (
            parsedate_to_datetime(said) if "," in said else datetime.fromisoformat(said)
        )
    except (ValueError, OverflowError, OSError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def unclear(
    code: str, text: str = "", *, has_effect: bool, **more: Any
) -> OutboundError:
    """No clear answer: doubt when the request may have had an effect, else simply not done."""
    return (OutcomeUnknown if has_effect else Unavailable)(code, text, **more)
