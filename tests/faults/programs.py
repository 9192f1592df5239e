"""Our own programs as real processes, with settings that make waiting short."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import redis
from kombu import Connection

from recruitment.localstack.redis_server import Redis, free_port
from recruitment.localstack.stack import worker_command

BASE = Path(__file__).resolve().parents[2]
QUICK = {
    "WERF_TESTING": "1",
    "DJANGO_SETTINGS_MODULE": "recruitment.settings.test",
    "ENV_FILES": "none",
    "PUBLISH_LEASE": "2",
    "PUBLISH_REQUEST": "0.5",
    "PUBLISH_SETTLE": "1",
    "PUBLISH_TICK": "0.1",
    "PUBLISH_SPACING": "0",
    "PUBLISH_PATIENCE": "0.2",
    "PUBLISH_REST": "0.5",
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
}


def until(is_so, seconds=60, what="what was expected"):
    """Wait for it, and fail when it does not come."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := is_so():
            return answer
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Program:
    """One process with its own log."""

    def __init__(self, children, argv, log, env, cwd=BASE):
        self.children = children
        self.log = log
        with log.open("ab") as out:
            self.process = children.start(
                [str(part) for part in argv],
                env={**os.environ, **QUICK, **env},
                cwd=cwd,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def ends(self, seconds=60):
        """Its exit code, once it has ended by itself."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"still alive; it said:\n{self.said}") from None
        finally:
            self.kill()

    def stop(self, seconds=60):
        """Ask it to end; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.ends(seconds)

    def kill(self):
        """No goodbye, for it and for all its children."""
        self.children.forget(self.process)

    @property
    def said(self):
        return self.log.read_text(errors="replace")[-4000:]


class Programs:
    """Starts them, and ends all of them with the test. `log` may be a file of the test's own."""

    def __init__(self, children, folder, env):
        self.children, self.folder, self.env = children, folder, env
        self.running = []

    def start(self, name, *argv, log=None, cwd=BASE, **env):
        log = log or self.folder / f"{name}-{len(self.running)}.log"
        program = Program(
            self.children, [sys.executable, *argv], log, {**self.env, **env}, cwd
        )
        self.running.append(program)
        return program

    def publisher(self, **env):
        return self.start("publisher", "manage.py", "publisher", **env)

    def worker(self, redis_url, **env):
        """A real Celery worker, started as `make run` does."""
        words = worker_command(len(self.running))
        return self.start("worker", "-m", *words, REDIS_URL=redis_url, **env)

    def beat(self, redis_url, **env):
        """A real clock that rings the doorbells."""
        schedule = self.folder / f"beat-{len(self.running)}"
        words = ("-m", "celery", "-q", "-A", "recruitment", "beat", "-l", "WARNING")
        words += ("-s", str(schedule), "--pidfile=")
        return self.start("beat", *words, REDIS_URL=redis_url, **env)

    def web(self, **env):
        """A real web server; answers the address."""
        port = str(free_port())
        words = ("-m", "gunicorn", "-c", "recruitment/gunicorn.py")
        words += ("recruitment.wsgi:application",)
        env = {"PORT": port, "WEB_PROCESSES": "1", "DATABASE_POOL": "1", **env}
        self.start("web", *words, **env)
        return f"http://127.0.0.1:{port}"

    def end(self):
        for program in self.running:
            if program.process.poll() is None:
                program.kill()


class Queue:
    """The doorbells of one worker."""

    def __init__(self, url):
        self.url = url

    def ring(self, *names):
        """Ring doorbells of publishing."""
        from recruitment.celery import (
            app,  # reads the settings, which a script sets later
        )

        with Connection(self.url) as line:
            for name in names:
                app.send_task(f"core.delivery.tasks.{name}", connection=line)

    def waiting(self):
        """Doorbells that nobody has taken yet."""
        with redis.Redis.from_url(self.url) as line:
            return line.llen("celery")

    def is_idle(self):
        """No doorbell waits and none is being answered: who answers says so afterwards."""
        with redis.Redis.from_url(self.url) as line:
            return not line.llen("celery") and not line.hlen("unacked")


class OwnRedis(Queue):
    """A Redis of this test alone, that may be stopped and frozen."""

    def __init__(self, children, folder):
        self.children, self.server = children, Redis(folder)
        super().__init__(self.server.url)
        self.queues = 0
        self.start()

    def of_its_own(self):
        """A queue that only one worker hears."""
        self.queues += 1
        before, _, _zero = self.url.rpartition("/")
        return Queue(f"{before}/{self.queues}")

    def start(self):
        self.process = self.children.start(
            self.server.command(), stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT
        )
        self.server.wait(lambda: self.process.poll() is None)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.children.stop(self.process, signal.SIGKILL, 5)

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)
