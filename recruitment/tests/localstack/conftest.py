import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[3]
PATIENCE = 60


def until(condition, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.05)
    pytest.fail(f"Not within {patience} s.")


class Werf:
    """`python -m recruitment.localstack` in a folder of its own, as somebody would start it."""

    def __init__(self, home):
        self.home = home
        self.log = home.parent / "log.txt"
        self.runner = None

    def start(self, action="services", **variables):
        unwanted = {
            "DATABASE_URL",
            "REDIS_URL",
            "PORT",
            "MAKELEVEL",
            "DJANGO_SETTINGS_MODULE",
        }
        unwanted |= {"SECRET_KEY", "FIELD_KEYS", "MEDIA_ROOT", "SITE_URL", "ENV_FILES"}
        env = {k: v for k, v in os.environ.items() if k not in unwanted}
        env |= {"WERF_HOME": str(self.home), "WERF_DEMO": "0"} | variables
        with self.log.open("w") as log:
            self.runner = subprocess.Popen(
                [sys.executable, "-m", "recruitment.localstack", action],
                cwd=BASE,
                env=env,
                stdout=log,
                stderr=log,
            )
        mark = "Ctrl-C stops everything" if action == "run" else "answer ("
        until(lambda: mark in self.log.read_text() or self.runner.poll() is not None)
        assert self.runner.poll() is None, self.log.read_text()
        until((self.home / "services.env").exists)
        return self

    @property
    def address(self):
        lines = (self.home / "services.env").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines)

    def processes(self):
        """Everything that runs because of this one, guard and grandchildren included."""
        mark = str(self.home).encode()
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
                words = (folder / "cmdline").read_bytes() + (
                    folder / "environ"
                ).read_bytes()
            except OSError:
                continue
            if mark in words and state not in "ZX" and int(folder.name) != os.getpid():
                found.append(int(folder.name))
        return found

    def kill_runner(self):
        self.runner.send_signal(signal.SIGKILL)
        self.runner.wait()

    def stop(self):
        if self.runner and self.runner.poll() is None:
            self.runner.terminate()
            self.runner.wait(PATIENCE)


@pytest.fixture
def home(tmp_path):
    """A folder that PostgreSQL may enter: root lends it to another account."""
    home = tmp_path / "a folder with spaces"
    home.mkdir()
    if os.geteuid() == 0:
        # Up to the folder that all test runs share; each process of a parallel run has its own in it.
        own = [one for one in home.parents if "pytest-of-" in str(one)]
        for folder in (home, *own):
            folder.chmod(0o711)
    return home


@pytest.fixture
def werf(home):
    if not Path("/proc/self/environ").exists():
        pytest.skip("counts processes in /proc")
    werf = Werf(home)
    yield werf
    werf.stop()
    until(lambda: not werf.processes())
