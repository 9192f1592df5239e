"""Ways in which a connection ends badly, and well. For the Noticeboard and for doubles in tests."""

import json
import socket
import struct
import time
from collections.abc import Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from campaigns.channels.simulator.script import Fault

SLICE = 0.05


class Wire(BaseHTTPRequestHandler):
    """A request handler that can also misbehave."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the standard library
        """Silent: the effect file is the record."""

    @property
    def route(self) -> str:
        return urlsplit(self.path).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.path).query))

    def body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def json_body(self) -> dict[str, Any]:
        try:
            read = json.loads(self.body() or b"{}")
        except ValueError:
            return {}
        return read if isinstance(read, dict) else {}

    def say(
        self, status: int, content: Any, headers: Mapping[str, str] | None = None
    ) -> None:
        self.say_raw(status, json.dumps(content).encode(), "application/json", headers)

    def say_raw(
        self,
        status: int,
        raw: bytes,
        kind: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.send_response(status)
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(raw)),
            **(headers or {}),
        }.items():
            self.send_header(name, value)
        with suppress(ConnectionError):  # who asked may be dead by now
            self.end_headers()
            self.wfile.write(raw)

    def fail(self, fault: Fault) -> bool:
        """The ways to fail that every platform has; False for one that the platform itself must say."""
        if fault.what == "reset":
            self.reset()
        elif fault.what == "slow_header":
            self.silence(fault.seconds or 60)
            self.reset()
        elif fault.what == "slow_body":
            self.dribble(fault.seconds or 60)
        elif fault.what == "plain":
            self.say_plain(fault.argument)
        elif fault.what == "say":
            self.say(200, json.loads(fault.argument))
        elif fault.what.startswith("3"):
            self.send_elsewhere(int(fault.what))
        else:
            return False
        return True

    def say_plain(self, said: str) -> None:
        """`400 Invalid token`: the number, and the words as plain text."""
        status, _, words = said.partition(" ")
        self.say_raw(int(status), words.encode(), "text/plain; charset=utf-8")

    def send_elsewhere(self, status: int) -> None:
        """A redirect, to an address that is ours and was not asked for."""
        place = f"http://{self.headers.get('Host', '127.0.0.1')}/elsewhere"
        self.say_raw(status, b"", "text/html", {"Location": place})

    def reset(self) -> None:
        """The connection is torn: a TCP reset, no goodbye."""
        self.connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        self.rfile.close()
        self.close_connection = True
        self.connection.close()

    def cut(self, status: int, content: Any) -> None:
        """Half of the answer, then nothing more."""
        raw = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw[: len(raw) // 2])
        self.wfile.flush()
        self.close_connection = True

    def silence(self, seconds: float) -> None:
        """Nothing for so long, or until the other side gives up."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self._is_left():
            time.sleep(SLICE)

    def dribble(self, seconds: float) -> None:
        """A head at once, and then a body that never gets anywhere."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self._is_left():
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.2)
        self.close_connection = True

    def _is_left(self) -> bool:
        try:
            flags = socket.MSG_PEEK | socket.MSG_DONTWAIT
            return not self.connection.recv(1, flags)
        except BlockingIOError:
            return False
        except OSError:
            return True
