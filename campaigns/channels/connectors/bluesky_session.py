"""Asking a personal data server as ourselves: sessions that are refreshed, and what its errors mean."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from campaigns.channels.connectors.base import SessionKeeper
from campaigns.channels.connectors.values import Session
from core.outbound import Answer, Disconnected, OutboundError, Rejected, call

STALE = {"ExpiredToken", "InvalidToken", "AuthMissing"}
SUSPENDED = {"AccountTakedown", "AccountDeactivated", "AccountSuspended"}
DISCONNECTED = {
    "AuthenticationRequired": "wrong_password",
    "AuthFactorTokenRequired": "second_factor",
    **dict.fromkeys(STALE, "token_refused"),
    **dict.fromkeys(SUSPENDED, "account_suspended"),
}
SIGN_IN_SECONDS = 5.0
"""The keeper may hold a lock meanwhile; others wait no longer than ten seconds for it."""
T = TypeVar("T")


class Repository:
    """One account on its server."""

    def __init__(
        self, base_url: str, credentials: Mapping[str, str], sessions: SessionKeeper
    ) -> None:
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
                raise _explained(no) from no
        session = self.sessions.renew(session, self._renewed)
        return _explaining(
            lambda: self._ask_with(session, method, name, headers, **more)
        )

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
        return call(
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
                    raise _explained(no) from no
        who = {
            name: self.credentials.get(name, "") for name in ("identifier", "password")
        }
        return _explaining(lambda: self._open("createSession", json=who))

    def _open(self, name: str, **more: Any) -> Session:
        url = f"{self.base_url}/xrpc/com.atproto.server.{name}"
        answer = call("POST", url, has_effect=False, timeout=SIGN_IN_SECONDS, **more)
        return {
            "did": answer.required("did"),
            "handle": answer.required("handle"),
            "access": answer.required("accessJwt"),
            "refresh": answer.required("refreshJwt"),
            "opened_at": datetime.now(UTC).isoformat(),
            "expires_at": end_of(answer.required("accessJwt")),
        }


def end_of(token: str) -> str:
    """When a token of this kind (a JWT) ends, as it says itself; empty when it does not."""
    try:
        claims = token.split(".")[1]
        said = json.loads(urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
        return datetime.fromtimestamp(int(said["exp"]), UTC).isoformat()
    except (IndexError, KeyError, TypeError, ValueError):
        return ""


def name_of(no: OutboundError) -> str:
    """The server's own name of the error."""
    return str(no.body.get("error", "")) if isinstance(no.body, dict) else ""


def _explaining(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except (Rejected, Disconnected) as no:
        raise _explained(no) from no


def _is_stale(no: OutboundError) -> bool:
    return name_of(no) in STALE or (
        no.code == "token_refused" and name_of(no) not in SUSPENDED
    )


def _explained(no: OutboundError) -> OutboundError:
    """The server's names for what a person must mend, in our codes."""
    if code := DISCONNECTED.get(name_of(no)):
        return Disconnected(code, no.text, status=no.status, body=no.body)
    if "grapheme too big" in no.text:
        return Rejected("too_long", no.text, status=no.status, body=no.body)
    return no
