"""Start a program that prints its address when it is ready, and end it whatever happens."""

import runpy
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

from recruitment.localstack import moved_clock
from recruitment.localstack.children import Children

BASE = Path(__file__).resolve().parents[2]
PATIENCE = 60


class Running:
    """A program with an address. Ends with the test run, also when that is killed."""

    def __init__(self, argv, **popen):
        self.argv = [str(part) for part in argv]
        self.popen = {"cwd": BASE, "stdout": subprocess.PIPE} | popen
        self.children = Children()
        self.start()

    def start(self):
        self.process = self.children.start(self.argv, **self.popen)
        self.url = self._address()

    def _address(self):
        until = time.monotonic() + PATIENCE
        line = b""
        while time.monotonic() < until and self.process.poll() is None:
            if select.select([self.process.stdout], [], [], 0.2)[0]:
                line = self.process.stdout.readline()
                if b"http://" in line:
                    return line.decode().split()[-1]
        self.end()
        raise RuntimeError(f"{self.argv} did not start: {line!r}")

    @property
    def port(self):
        return int(self.url.rpartition(":")[2])

    def stop(self):
        """The server is down; its port refuses."""
        self.children.stop(self.process, signal.SIGTERM, 10)

    def kill(self):
        self.process.kill()
        self.children.forget(self.process)

    def end(self):
        if self.process.poll() is None:
            self.stop()
        self.children.dismiss()


def python(module, *arguments, **popen):
    """`python -m module ...` of this project; at the moment of this test run, if that is another than now."""
    moved = [__name__] if moved_clock.offset() else []
    return Running([sys.executable, "-m", *moved, module, *arguments], **popen)


if __name__ == "__main__":
    moved_clock.move_python(moved_clock.offset())
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
