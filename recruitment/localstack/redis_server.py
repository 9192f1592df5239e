"""A Redis server of our own: loopback, a fresh password, nothing on disk.

It holds nothing that PostgreSQL cannot issue again, so it keeps nothing: an emptied Redis is a
case that the product must survive anyway.
"""

import secrets
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path

from recruitment.localstack.binaries import CannotStart, redis_program


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Redis:
    """The program, the settings and the address of one server."""

    stop_signal = signal.SIGTERM

    def __init__(self, home: Path) -> None:
        """Choose port and password and write the settings; nothing is started yet."""
        self.program = redis_program()
        self.port = free_port()
        self.password = secrets.token_urlsafe(18)
        folder = home.resolve() / "redis"
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        self.settings = folder / "redis.conf"
        self.settings.touch(mode=0o600)
        lines = (
            "bind 127.0.0.1",
            f"port {self.port}",
            "protected-mode yes",
            "daemonize no",
            f'dir "{folder}"',
            f"requirepass {self.password}",
            "loglevel warning",
            'logfile ""',
            'save ""',
            "appendonly no",
            "maxmemory-policy noeviction",
            "databases 64",
        )
        self.settings.write_text("\n".join(lines) + "\n")

    def command(self) -> list[str]:
        """The server itself, in the foreground. Started again it keeps port and password."""
        return [str(self.program), str(self.settings)]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as line:
                line.sendall(b"AUTH %b\r\nPING\r\n" % self.password.encode())
                heard = b""
                while heard.count(b"\n") < 2 and (part := line.recv(64)):  # noqa: PLR2004
                    heard += part
                return b"PONG" in heard
        except OSError:
            return False

    def wait(self, is_alive: Callable[[], bool], patience: float = 20) -> None:
        """Until it answers."""
        deadline = time.monotonic() + patience
        while not self._answers():
            if not is_alive():
                raise CannotStart("Redis ended while it started.")
            if time.monotonic() > deadline:
                raise CannotStart(f"Redis did not answer within {patience:.0f} s.")
            time.sleep(0.03)

    @property
    def url(self) -> str:
        """Database 0; test processes take others."""
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"


def is_routine(line: str) -> bool:
    """Lines of Redis' own log that say nothing to anybody."""
    return any(mark in line for mark in (" # ", " * ", "WARNING", ":signal-handler"))
