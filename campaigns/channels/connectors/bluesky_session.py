"""Asking a personal data server as ourselves: sessions that are refreshed, and what its errors mean."""

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from campaigns.channels.connectors.base import SessionKeeper
from campaigns.channels.connectors.error_words import ErrorWords, token_refused
from campaigns.channels.connectors.posts import LONGEST_HANDLE, Session
from core.json_values import Malformed
from core.outbound import Answer, Disconnected, OutboundError, Rejected

STALE = {"ExpiredToken", "InvalidToken", "AuthMissing"}
SUSPENDED = {"AccountTakedown", "AccountDeactivated", "AccountSuspended"}
REFUSALS = (400, 401, 403)
# The server names its errors; each phrase is such a name, or a sentence where there is none.
ERROR_WORDS = (
    ErrorWords(REFUSALS, "authenticationrequired", Disconnected, "wrong_password"),
    ErrorWords(REFUSALS, "authfactortokenrequired", Disconnected, "second_factor"),
    *token_refused(*sorted(name.lower() for name in STALE)),
    *(
        ErrorWords(REFUSALS, name.lower(), Disconnected, "account_suspended")
        for name in sorted(SUSPENDED)
    ),
    ErrorWords((400,), "grapheme too big", Rejected, "too_long"),
)
DID = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]{1,250}")
LONGEST_TOKEN = 8_000
SIGN_IN_SECONDS = 5.0
"""The keeper may hold a lock meanwhile; others wait no longer than ten seconds for it."""


class Repository:
    """One account on its server; `call` is how its connector asks."""

    def __init__(
        self,
        base_url: str,
        credentials: Mapping[str, str],
        sessions: SessionKeeper,
        call: Callable[..., Answer],
    ) -> None:
        self.call = call
        self.base_url = base_url
        self.credentials = credentials
        self.sessions = sessions

    def ask(
        self,
        method: str,
        name: str,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Answer:
        """Ask as ourselves. A stale access token is refused unread, so asking once more is safe."""
        session = self.session()
        try:
            return self._ask_with(session, method, name, headers, **more)
        except (Rejected, Disconnected) as no:
            if not _is_stale(no):
                raise
        session = self.sessions.renew(session, self._renewed)
        return self._ask_with(session, method, name, headers, **more)

    def session(self) -> Session:
        """The session that is kept, or a new one."""
        session = self.sessions.current()
        return (
            session
            if session.get("access")
            else self.sessions.renew(session, self._renewed)
        )

    def renew(self) -> Session:
        """A new session while the old one still works; who comes second gets that of the first."""
        return self.sessions.renew(self.sessions.current(), self._renewed)

    def _ask_with(
        self,
        session: Session,
        method: str,
        name: str,
        headers: Mapping[str, str] | None,
        **more: Any,
    ) -> Answer:
        token = {"Authorization": f"Bearer {session['access']}"}
        return self.call(
            method,
            f"{self.base_url}/xrpc/{name}",
            headers={**token, **(headers or {})},
            **more,
        )

    def _renewed(self, kept: Session) -> Session:
        """A new pair for the refresh token, else with the app password; sign-ins are limited to 300 a day."""
        if kept.get("refresh"):
            try:
                return self._open(
                    "refreshSession",
                    headers={"Authorization": f"Bearer {kept['refresh']}"},
                )
            except (Rejected, Disconnected) as no:
                if not _is_stale(no):
                    raise
        who = {
            name: self.credentials.get(name, "") for name in ("identifier", "password")
        }
        return self._open("createSession", json=who)

    def _open(self, name: str, **more: Any) -> Session:
        url = f"{self.base_url}/xrpc/com.atproto.server.{name}"
        answer = self.call(
            "POST", url, has_effect=False, timeout=SIGN_IN_SECONDS, **more
        )
        access = answer.required("accessJwt", longest=LONGEST_TOKEN)
        return {
            "did": did_in(answer),
            "handle": answer.required("handle", longest=LONGEST_HANDLE),
            "access": access,
            "refresh": answer.required("refreshJwt", longest=LONGEST_TOKEN),
            "opened_at": datetime.now(UTC).isoformat(),
            "expires_at": end_of(access),
        }


def did_in(answer: Answer) -> str:
    """The DID that an answer names; an answer without one is no answer."""
    did = answer.required("did")

    def checked(_body: object) -> str:
        if not DID.fullmatch(did):
            raise Malformed("not a DID")
        return did

    return answer.read(checked)


def end_of(token: str) -> str:
    """When a token of this kind (a JWT) ends, as it says itself; empty when it does not."""
    try:
        claims = token.split(".")[1]
        said = json.loads(urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        return datetime.fromtimestamp(int(said["exp"]), UTC).isoformat()
    except (LookupError, TypeError, ValueError, OverflowError, OSError, RecursionError):
        return ""


def name_of(no: OutboundError) -> str:
    """The server's own name of the error."""
    return str(no.body.get("error", "")) if isinstance(no.body, dict) else ""


def _is_stale(no: OutboundError) -> bool:
    """Refused for its access token alone: nothing was applied, and a new session may mend it."""
    name = name_of(no)
    if name in STALE or no.code == "token_refused":
        return True
    return no.status == HTTPStatus.UNAUTHORIZED and name not in SUSPENDED
