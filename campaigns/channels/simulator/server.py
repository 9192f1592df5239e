"""The Noticeboard's HTTP: what a platform answers, and the faults a test ordered."""

import json
import threading
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from typing import Any, ClassVar

from campaigns.channels.simulator import pages
from campaigns.channels.simulator.board import Board, Posted
from campaigns.channels.simulator.figures import figures
from campaigns.channels.simulator.script import Fault, Script
from campaigns.channels.simulator.wire import Wire

LONGEST = 5000
REASONS = {
    401: "This token is not accepted.",
    403: "This account may not post.",
    422: "The text is refused.",
    429: "Slow down.",
    500: "The board stumbled.",
    503: "The board is closed for a moment.",
}


class Handler(Wire):
    """One request to the board."""

    board: ClassVar[Board]
    script: ClassVar[Script]
    token: ClassVar[str]
    is_scripted: ClassVar[bool]

    def do_GET(self) -> None:  # noqa: N802 - the name of the standard library
        parts = self.route.strip("/").split("/")
        if self.route == "/health":
            self.say(200, {"simulation": True})
        elif parts[0] == "control" and self.is_scripted:
            self.say(200, {"left": self.script.left()})
        elif parts[0] != "api":
            self._show_page(parts)
        elif self._is_known():
            self._answer_reading(parts)

    def do_POST(self) -> None:  # noqa: N802
        if self.route.startswith("/control/"):
            self._obey(self.json_body())
        elif self.route == "/api/posts":
            self._take_post()
        else:
            self.say(404, {"error": "not_found"})

    def do_DELETE(self) -> None:  # noqa: N802
        if self.route == "/control/faults" and self.is_scripted:
            self.script.clear()
            self.board.listing_lag = timedelta(0)
            self.say(200, {})
        elif self.route.startswith("/api/posts/") and self._is_known():
            self._take_down(self.route.rpartition("/")[2])

    def _take_down(self, remote_id: str) -> None:
        fault = self.script.take("removal")
        if fault.when == "before":
            self._refuse(fault)
        elif self.board.remove(remote_id):
            self._confirm_with({}, fault, 200)
        else:
            self.say(404, {"error": "not_found", "message": "There is no such post."})

    def _show_page(self, parts: list[str]) -> None:
        posted = (
            self.board.get(parts[1]) if parts[0] == "posts" and len(parts) > 1 else None
        )
        if self.route == "/":
            account = self.query.get("account", "")
            shown = pages.board(
                self.board.listing(account, self.query.get("before", "")), account
            )
        elif posted and not posted.is_removed:
            shown = pages.post(posted)
        else:
            self.say_raw(
                404,
                b"<!doctype html><title>404</title><h1>404</h1>",
                "text/html; charset=utf-8",
            )
            return
        self.say_raw(200, shown.encode(), "text/html; charset=utf-8")

    def _answer_reading(self, parts: list[str]) -> None:
        on = "listing" if parts[1:] == ["posts"] else parts[-1]
        on = "accounts" if parts[1] == "accounts" else on
        fault = self.script.take(on, self.query.get("account", ""))
        content = self._read(parts)
        if fault.what == "cut":
            self.cut(200, content or {})
        elif fault.when != "ok":
            self._refuse(fault)
        elif content is None:
            self.say(404, {"error": "not_found"})
        else:
            self.say(200, content)

    def _read(self, parts: list[str]) -> dict[str, Any] | None:
        if parts[1:] == ["posts"]:
            listing = self.board.listing(
                self.query.get("account", ""), self.query.get("before", "")
            )
            return {"posts": [self._shown(posted) for posted in listing]}
        if parts[1] == "accounts":
            return {"id": parts[2], "name": parts[2].replace("-", " ").capitalize()}
        posted = self.board.get(parts[2])
        if posted is None or posted.is_removed:
            return None
        return {
            "id": posted.id,
            **figures(posted.text, posted.published_at, datetime.now(UTC)),
        }

    def _shown(self, posted: Posted) -> dict[str, Any]:
        once = posted.once if self.board.honours_once else ""
        return {
            "id": posted.id,
            "text": posted.text,
            "once": once,
            "created_at": posted.applied_at,
        }

    def _take_post(self) -> None:
        asked = self.json_body()
        if not self._is_known():
            return
        account, text, once = (
            str(asked.get(name, "")) for name in ("account", "text", "once")
        )
        fault = self.script.take("post", account, once, text)
        if fault.when == "before":
            self._refuse(fault)
        elif not text.strip() or len(text) > LONGEST:
            self.say(
                422,
                {"error": "text", "message": f"A text has 1 to {LONGEST} characters."},
            )
        elif fault.when == "late":
            self._apply_late(fault.seconds, account, text, once, asked.get("media", []))
        elif fault.when == "duplicate":
            there = self.board.with_once(account, once) or self.board.with_text(
                account, text
            )
            of = "999999" if fault.argument == "ghost" or there is None else there.id
            self.say(
                409, {"error": "duplicate", "message": f"Duplicate of {of}.", "of": of}
            )
        else:
            posted, is_new = self.board.apply(
                account=account, text=text, once=once, media=asked.get("media", [])
            )
            self._confirm(posted, fault, 201 if is_new else 200)

    def _apply_late(
        self,
        seconds: float,
        account: str,
        text: str,
        once: str,
        media: list[dict[str, Any]],
    ) -> None:
        effect = {"account": account, "text": text, "once": once, "media": media}
        later = threading.Timer(seconds, self.board.apply, kwargs=effect)
        later.daemon = True
        later.start()
        self.reset()

    def _confirm(self, posted: Posted, fault: Fault, status: int) -> None:
        """The post is there; whether the other side learns it is another matter."""
        answer = {"id": posted.id, "created_at": posted.applied_at}
        self._confirm_with(answer, fault, status)

    def _confirm_with(self, answer: dict[str, Any], fault: Fault, status: int) -> None:
        if fault.what == "reset":
            self.reset()
        elif fault.what == "timeout":
            self.silence(fault.seconds or 60)
            self.reset()
        elif fault.what == "cut":
            self.cut(status, answer)
        elif fault.what == "no_id":
            self.say(status, {"created_at": answer.get("created_at")})
        elif fault.what == "say":
            self.say(status, answer | json.loads(fault.argument))
        elif fault.what == "502":
            self.say_raw(502, b"<html><h1>502 Bad Gateway</h1></html>", "text/html")
        elif fault.what.isdigit() or fault.what == "plain":
            self._refuse(fault)
        else:
            self.silence(fault.seconds)
            self.say(status, answer)

    def _refuse(self, fault: Fault) -> None:
        if self.fail(fault):
            return
        status = int(fault.what)
        later = {"Retry-After": fault.argument} if fault.argument else {}
        self.say(
            status, {"error": fault.what, "message": REASONS.get(status, "")}, later
        )

    def _is_known(self) -> bool:
        if self.headers.get("Authorization") == f"Bearer {self.token}":
            return True
        self.say(401, {"error": "401", "message": REASONS[401]})
        return False

    def _obey(self, order: dict[str, Any]) -> None:
        if self.route == "/control/date":
            self.board.date_back(str(order["id"]), str(order["moment"]))
        elif not self.is_scripted:
            self.say(403, {"error": "not_scripted"})
            return
        elif self.route == "/control/listing":
            self.board.listing_lag = timedelta(seconds=float(order["lag"]))
        else:
            self.script.add(order)
        self.say(200, {})


def serve(
    port: int, board: Board, *, token: str, is_scripted: bool
) -> ThreadingHTTPServer:
    """A server bound to this machine only, ready for `serve_forever`."""
    bound = type(
        "Bound",
        (Handler,),
        {
            "board": board,
            "script": Script(),
            "token": token,
            "is_scripted": is_scripted,
        },
    )
    server = ThreadingHTTPServer(("127.0.0.1", port), bound)
    server.daemon_threads = True
    return server
