"""What platforms say in words of their own when they refuse, and what it means: data, read in one place.

The number of an answer is not enough. A token that was revoked is 400 on one server and 401 on the next, and
422 stands for everything that Mastodon does not like.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.outbound import Disconnected, OutboundError

FIELDS = ("error", "error_description", "message", "detail", "title")
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """One line of the table: an answer with one of these numbers in which this phrase stands."""

    statuses: tuple[int, ...]
    phrase: str
    """In lower case."""
    kind: type[OutboundError]
    code: str


def token_refused(*phrases: str) -> tuple[ErrorWords, ...]:
    """Phrases that say that our access is no longer accepted."""
    return tuple(
        ErrorWords((400, 401, 403), phrase, Disconnected, "token_refused")
        for phrase in phrases
    )


# OAuth 2.0 (RFC 6750 section 3.1) and the usual libraries for it; every platform may answer these.
COMMON = token_refused(
    "invalid_token",
    "invalid token",
    "invalid bearer token",
    "invalid access token",
    "access token is invalid",
    "access token was revoked",
    "access token has been revoked",
    "token has been revoked",
    "access token expired",
    "access token has expired",
    "token has expired",
)


def explained(no: OutboundError, table: Iterable[ErrorWords]) -> OutboundError:
    """The first line of the table that fits decides; without one the number of the answer does."""
    said = words_of(no)
    for line in table:
        if no.status in line.statuses and line.phrase in said:
            return line.kind(
                line.code,
                no.text,
                status=no.status,
                body=no.body,
                retry_after=no.retry_after,
            )
    return no


def words_of(no: OutboundError) -> str:
    """All that the platform said about it, in lower case."""
    body = no.body if isinstance(no.body, dict) else {}
    said = [no.text, *(body.get(name) for name in FIELDS)]
    return " ".join(one[:LONGEST] for one in said if isinstance(one, str)).lower()
