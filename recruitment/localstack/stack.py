"""What runs when Werf runs: servers, web, worker, beat, publisher, simulated platform."""

import http.client
import os
import re
import socket
import sys
import time
from pathlib import Path

from recruitment.catalogues import compile_stale
from recruitment.localstack import keys, postgres, redis_server
from recruitment.localstack.binaries import CannotStart
from recruitment.localstack.supervisor import Program, Supervisor

BASE = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
FIRST_PORT, PORTS_TRIED = 8000, 100
WEB_PATIENCE = 90.0
WORKERS = 2
# What `manage.py` in another terminal needs to know.
SHARED = (
    "DATABASE_URL",
    "REDIS_URL",
    "SECRET_KEY",
    "FIELD_KEYS",
    "SITE_URL",
    "NOTICEBOARD_URL",
    "OUTBOUND_LOCAL_HOSTS",
    "MEDIA_ROOT",
    "WERF_DEMO",
)


def is_part_of_traceback(line: str) -> bool:
    """Beat tells the whole story of every missed tick; its first line is enough."""
    return (
        re.match(r"\s|Traceback|During handling|The above|[\w.]+Error: ", line)
        is not None
    )


def is_free(port: int) -> bool:
    """Whether a web server could listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def choose_port(asked: str | None) -> int:
    """The port that was asked for, or the first free one from 8000."""
    if asked:
        if not asked.isdecimal() or not 0 < int(asked) < 2**16:
            raise CannotStart(f"PORT={asked} is not a port number.")
        if not is_free(int(asked)):
            raise CannotStart(
                f"Port {asked} is taken. Choose another: make run PORT=8001"
            )
        return int(asked)
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        if is_free(port):
            return port
    raise CannotStart("No free port found. Choose one: make run PORT=9000")


def worker_command(number: int) -> tuple[str, ...]:
    """A Celery worker of one process: with more of them it ends when Redis flaps."""
    start = ("celery", "-q", "-A", "recruitment", "worker", "-l", "WARNING")
    options = ("--without-mingle", "--without-gossip", "-n", f"worker{number}@%h")
    return (*start, "--concurrency=1", *options)


class Stack:
    """Everything on this machine, started in the order in which it needs each other."""

    def __init__(self, state: Path, port: int, supervisor: Supervisor) -> None:
        """Make the folder and the environment that all programs share."""
        self.state, self.port, self.supervisor = state, port, supervisor
        self.began = time.monotonic()
        self.summary = state / "summary.txt"
        quiet = "ignore::UserWarning:celery.platforms"  # about running as root
        self.env = {
            "WERF_DEMO": "1",
            "SITE_URL": f"http://{HOST}:{port}",
            "MEDIA_ROOT": str(state / "media"),
            "PYTHONWARNINGS": quiet,
            **os.environ,
            **keys.kept_keys(state),
            "PORT": str(port),
            "PYTHONUNBUFFERED": "1",
        }
        Path(self.env["MEDIA_ROOT"]).mkdir(parents=True, exist_ok=True)

    def say(self, text: str) -> None:
        """Tell how far we are."""
        self.supervisor.say("werf", f"{text} ({time.monotonic() - self.began:.1f} s)")

    def start_servers(self) -> None:
        """PostgreSQL and Redis, unless the environment names others."""
        if not self.env.get("DATABASE_URL"):
            self._start_postgres()
        if not self.env.get("REDIS_URL"):
            server = redis_server.Redis(self.state)
            program = Program(
                "redis", server.command(), tier=1, is_routine=redis_server.is_routine
            )
            self.supervisor.launch(program)
            server.wait(program.is_alive)
            self.env["REDIS_URL"] = server.url
        self.say("PostgreSQL and Redis answer")

    def _start_postgres(self) -> None:
        server = postgres.Postgres(self.state)
        server.outlive_predecessor()
        if server.initialise():
            self.say(f"made a database in {server.data}")
        program = Program(
            "postgres",
            server.command(),
            popen=server.popen(),
            stop_signal=server.stop_signal,
            patience=30,
            tier=1,
            is_routine=postgres.is_routine,
        )
        self.supervisor.launch(program)
        server.wait(program.is_alive)
        self.env["DATABASE_URL"] = server.url

    def start_simulator(self) -> None:
        """The simulated platform, so that there is something to publish to without an account."""
        if self.env.get("NOTICEBOARD_URL"):
            return
        port = self._kept_port("noticeboard.port")
        effects = str(self.state / "noticeboard.jsonl")
        self.env["NOTICEBOARD_URL"] = f"http://{HOST}:{port}"
        # This port and no other: whoever administrates the demo cannot reach our servers.
        self.env.setdefault("OUTBOUND_LOCAL_HOSTS", f"{HOST}:{port}")
        words = ("--port", str(port), "--effects", effects)
        self._launch("noticeboard", "-m", "campaigns.channels.simulator", *words)

    def _kept_port(self, name: str) -> int:
        """The same port every time, because published posts keep their addresses."""
        path = self.state / name
        if path.exists() and is_free(port := int(path.read_text())):
            return port
        port = redis_server.free_port()
        path.write_text(str(port))
        return port

    def publish_addresses(self) -> None:
        """Let `manage.py` in another terminal find the same servers and keys."""
        path = self.state / "services.env"
        keys.write_private(path, {n: self.env[n] for n in SHARED if n in self.env})
        self.supervisor.children.delete_afterwards(path)

    def _python(self, name: str, *words: str, **extra: str) -> Program:
        argv = [sys.executable, *words]
        return Program(name, argv, env=self.env | extra, popen={"cwd": str(BASE)})

    def _launch(self, name: str, *words: str, **extra: str) -> None:
        self.supervisor.launch(self._python(name, *words, **extra))

    def prepare(self) -> None:
        """Tables, translations and, the first time, the demo."""
        compile_stale(BASE)
        self.summary.unlink(missing_ok=True)
        words = ("manage.py", "prepare", "--summary", str(self.summary))
        if self.supervisor.run_once(self._python("prepare", *words)):
            raise CannotStart(
                "The database could not be prepared; the reason is above."
            )

    def start_programs(self) -> None:
        """Everything that is ours."""
        celery = ("-m", "celery", "-q", "-A", "recruitment")
        config = ("-c", "recruitment/gunicorn.py", "recruitment.wsgi:application")
        self._launch("web", "-m", "gunicorn", *config, DATABASE_POOL="1")
        for number in range(1, WORKERS + 1):
            self._launch(f"worker {number}", "-m", *worker_command(number))
        schedule = ("-s", str(self.state / "beat"), "--pidfile", "")
        beat = self._python("beat", *celery, "beat", "-l", "WARNING", *schedule)
        beat.is_routine = is_part_of_traceback
        self.supervisor.launch(beat)
        self._launch("publisher", "manage.py", "publisher")

    def web_answers(self) -> bool:
        """Whether a page can be asked for."""
        line = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            line.request("GET", "/live")
            line.getresponse().read()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()
        return True

    def greet(self) -> None:
        """The address, and who may come in."""
        if not self.supervisor.wait(self.web_answers, WEB_PATIENCE):
            raise CannotStart(
                f"The web server did not answer within {WEB_PATIENCE:.0f} s."
            )
        self.say("ready")
        say = self.supervisor.say
        if self.summary.exists():
            for line in self.summary.read_text().splitlines():
                say("werf", line)
        say("werf", f"open {self.env['SITE_URL']}/ - Ctrl-C stops everything")
