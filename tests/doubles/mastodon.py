"""A double of a Mastodon server, written from its documentation: python -m tests.doubles.mastodon --effects FILE

Refuses what the real one refuses: no or a wrong token (401), a scope that is missing (403), a text that is too long by
its own counting (422), media that is still being processed (422). Answers a repeated Idempotency-Key with the same
status for an hour, whatever the body says. Tokens: `good`, `no-read`, `no-write`. Faults: the script of the simulator.
"""

import argparse
import email
import html
import itertools
import json
import re
import signal
import threading
import time
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path

import regex

from campaigns.channels.simulator.board import Board
from campaigns.channels.simulator.script import Script
from campaigns.channels.simulator.wire import Wire

SCOPES = {"good": {"read", "write"}, "no-read": {"write"}, "no-write": {"read"}}
LIMIT = 500
NOT_READY = (
    "Cannot attach files that have not finished processing. Try again in a moment!"
)
NOT_HTML = "<!DOCTYPE html><title>We're sorry, but something went wrong</title>"


class Server(Wire):
    def do_GET(self):  # noqa: N802
        parts = self.route.strip("/").split("/")
        if parts[:2] == ["api", "v2"]:
            self.answer_or_fail("instance", self.instance())
        elif self.allowed("read" if parts[2] != "media" else "write"):
            if self.route.endswith("verify_credentials"):
                self.answer_or_fail("account", self.account())
            elif parts[2] == "accounts":
                self.list_statuses()
            elif parts[2] == "media":
                self.show_media(parts[3])
            else:
                self.show_status(parts[3])

    def do_POST(self):  # noqa: N802
        if self.route == "/control/faults":
            self.script.add(self.json_body())
            self.say(200, {})
        elif self.route == "/control/listing":
            self.board.listing_lag = timedelta(seconds=float(self.json_body()["lag"]))
            self.say(200, {})
        elif self.route == "/api/v2/media":
            self.take_media()
        else:
            self.take_status()

    def do_DELETE(self):  # noqa: N802
        if self.route == "/control/faults":
            self.script.clear()
            self.board.listing_lag = timedelta(0)
            self.say(200, {})
        elif self.allowed("write"):
            posted = self.board.get(self.route.rpartition("/")[2])
            if posted is None or posted.is_removed:
                self.answer(404, {"error": "Record not found"})
            else:
                self.board.remove(posted.id)
                self.answer(200, self.status(posted))

    def answer_or_fail(self, on, content):
        fault = self.script.take(on)
        if fault.when == "ok":
            self.answer(200, content)
        else:
            self.refuse(fault)

    def allowed(self, scope):
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in SCOPES:
            self.answer(401, {"error": "The access token is invalid"})
        elif scope not in SCOPES[token]:
            self.answer(403, {"error": "This action is outside the authorized scopes"})
        return scope in SCOPES.get(token, set())

    def answer(self, status, content, headers=None):
        reset = (
            (datetime.now(UTC) + timedelta(minutes=5))
            .isoformat()
            .replace("+00:00", "Z")
        )
        rate = {
            "X-RateLimit-Limit": "300",
            "X-RateLimit-Remaining": "299",
            "X-RateLimit-Reset": reset,
        }
        self.say(status, content, rate | (headers or {}))

    def instance(self):
        return {
            "domain": "social.test",
            "configuration": {
                "statuses": {
                    "max_characters": LIMIT,
                    "max_media_attachments": 4,
                    "characters_reserved_per_url": 23,
                },
                "media_attachments": {
                    "image_size_limit": 16_777_216,
                    "description_limit": 1500,
                },
            },
        }

    def account(self):
        return {
            "id": "109",
            "username": "team",
            "display_name": "Team Werf",
            "url": f"{self.own}/@team",
        }

    @property
    def own(self):
        return f"http://{self.headers['Host']}"

    def take_media(self):
        raw = self.body()
        if not self.allowed("write"):
            return
        form = email.message_from_bytes(
            b"Content-Type: "
            + self.headers["Content-Type"].encode()
            + b"\r\n\r\n"
            + raw
        )
        parts = {
            part.get_param("name", header="content-disposition"): part
            for part in form.get_payload()
        }
        if not parts["file"].get_content_type().startswith("image/"):
            self.answer(
                422, {"error": "Validation failed: File content type is invalid"}
            )
            return
        fault = self.script.take("media")
        if fault.when != "ok":
            self.refuse(fault)
            return
        media_id = str(next(self.numbers))
        polls = 2 if b"slow" in parts["description"].get_payload(decode=True) else 0
        self.media[media_id] = {
            "left": polls,
            "description": parts["description"].get_payload(decode=True).decode(),
        }
        self.answer(
            202 if polls else 200,
            {"id": media_id, "url": None if polls else f"{self.own}/m/{media_id}"},
        )

    def show_media(self, media_id):
        there = self.media.get(media_id)
        if there is None:
            self.answer(404, {"error": "Record not found"})
            return
        there["left"] = max(0, there["left"] - 1)
        busy = there["left"] > 0
        self.answer(
            206 if busy else 200,
            {"id": media_id, "url": None if busy else f"{self.own}/m/{media_id}"},
        )

    def take_status(self):
        asked = self.json_body()
        if not self.allowed("write"):
            return
        text, key = asked.get("status", ""), self.headers.get("Idempotency-Key", "")
        fault = self.script.take("post", "", key, text)
        if fault.when == "before":
            self.refuse(fault)
        elif there := self.replayed(key):
            self.answer(200, self.status(there))
        elif refusal := self.refusal(text, asked.get("media_ids", [])):
            self.answer(422, {"error": refusal})
        elif fault.when == "late":
            threading.Timer(fault.seconds, self.apply, args=(text, key, [])).start()
            self.reset()
        else:
            media = [
                {"alt": self.media[media_id]["description"]}
                for media_id in asked.get("media_ids", [])
            ]
            self.confirm(self.apply(text, key, media), fault)

    def apply(self, text, key, media):
        posted, _is_new = self.board.apply(
            account="team", text=text, once=key, media=media
        )
        self.keys[key] = (time.monotonic(), posted)
        return posted

    def replayed(self, key):
        made_at, posted = self.keys.get(key, (0, None))
        return (
            posted
            if key and posted and time.monotonic() - made_at < self.remembers
            else None
        )

    def refusal(self, text, media_ids):
        weighed = re.sub(
            r"https?://\S+", "x" * 23, re.sub(r"(@\w+)@[\w.-]+", r"\1", text)
        )
        if not text.strip():
            return "Validation failed: Text can't be blank"
        if len(regex.findall(r"\X", weighed)) > LIMIT:
            return f"Validation failed: Text character limit of {LIMIT} exceeded"
        if any(self.media.get(media_id, {"left": 1})["left"] for media_id in media_ids):
            return NOT_READY
        return ""

    def confirm(self, posted, fault):
        if fault.what == "reset":
            self.reset()
        elif fault.what == "timeout":
            self.silence(fault.seconds or 60)
            self.reset()
        elif fault.what == "cut":
            self.cut(200, self.status(posted))
        elif fault.what == "no_id":
            self.answer(200, {})
        elif fault.what == "say":
            self.answer(200, self.status(posted) | json.loads(fault.argument))
        elif fault.what.startswith("3"):
            self.send_elsewhere(int(fault.what))
        elif fault.what.isdigit():
            self.say_raw(int(fault.what), NOT_HTML.encode(), "text/html; charset=utf-8")
        else:
            self.silence(fault.seconds)
            self.answer(200, self.status(posted))

    def refuse(self, fault):
        if self.fail(fault):
            return
        if fault.what == "429":
            self.answer(429, {"error": "Too many requests"})
        elif fault.argument == "empty":
            self.say_raw(int(fault.what), b"", "text/plain")
        else:
            self.say_raw(int(fault.what), NOT_HTML.encode(), "text/html; charset=utf-8")

    def list_statuses(self):
        fault = self.script.take("listing")
        listing = self.board.listing("team", self.query.get("max_id", ""))
        shown = [self.status(posted) for posted in listing]
        following = (
            {"Link": f'<{self.own}{self.route}?max_id={shown[-1]["id"]}>; rel="next"'}
            if shown
            else {}
        )
        if fault.what == "cut":
            self.cut(200, shown)
        elif fault.when != "ok":
            self.refuse(fault)
        else:
            self.answer(200, shown, following)

    def show_status(self, status_id):
        posted = self.board.get(status_id)
        if posted is None or posted.is_removed:
            self.answer(404, {"error": "Record not found"})
        else:
            self.answer_or_fail("figures", self.status(posted))

    def status(self, posted):
        text = html.escape(posted.text, quote=False)
        linked = re.sub(
            r"(https?://)(\S+)",
            r'<a href="\1\2"><span class="invisible">\1</span><span>\2</span></a>',
            text,
        )
        content = (
            "<p>" + linked.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>"
        )
        counts = {
            "replies_count": 1,
            "reblogs_count": 2,
            "favourites_count": 3,
            "quotes_count": 1,
        }
        return {
            "id": posted.id,
            "created_at": posted.applied_at.replace("+00:00", "Z"),
            "url": f"{self.own}/@team/{posted.id}",
            "uri": f"{self.own}/users/team/statuses/{posted.id}",
            "content": content,
            "visibility": "public",
            "media_attachments": posted.media,
            **counts,
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--effects", type=Path, required=True)
    parser.add_argument(
        "--remembers",
        type=float,
        default=3600,
        help="seconds an Idempotency-Key is kept",
    )
    asked = parser.parse_args()
    shared = {
        "board": Board(asked.effects, honours_once=False),
        "script": Script(),
        "keys": {},
        "media": {},
        "numbers": itertools.count(1),
        "remembers": asked.remembers,
    }
    server = ThreadingHTTPServer(
        ("127.0.0.1", asked.port), type("Bound", (Server,), shared)
    )
    server.daemon_threads = True
    signal.signal(
        signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start()
    )
    print(f"Mastodon double: http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever(poll_interval=0.1)


if __name__ == "__main__":
    main()
