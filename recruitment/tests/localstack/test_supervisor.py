"""Programs that should always run, do."""

import io
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from recruitment.localstack.supervisor import Program, Supervisor

NOTE_AND_WAIT = "import os, sys, time; print(os.getpid(), file=open(sys.argv[1], 'a'), flush=True); time.sleep(600)"
NOTE_AND_DIE = "import os, sys; print(os.getpid(), file=open(sys.argv[1], 'a')); sys.exit('cannot go on')"


@pytest.fixture
def supervisor():
    handlers = {
        n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    supervisor = Supervisor(io.StringIO())
    yield supervisor
    supervisor.stop()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def starts(path):
    return path.read_text().split() if path.exists() else []


def test_a_program_that_dies_is_started_again_and_it_is_said(supervisor, tmp_path):
    notes = tmp_path / "notes"
    supervisor.launch(
        Program("worker", [sys.executable, "-c", NOTE_AND_WAIT, str(notes)])
    )
    assert supervisor.wait(lambda: len(starts(notes)) == 1, 20)

    os.kill(int(starts(notes)[0]), signal.SIGKILL)

    assert supervisor.wait(lambda: len(starts(notes)) == 2, 20)
    assert (
        "worker ended (exit status -9); starting it again" in supervisor.out.getvalue()
    )


def test_a_program_that_cannot_run_is_not_tried_without_end(supervisor, tmp_path):
    notes = tmp_path / "notes"
    supervisor.launch(
        Program("broken", [sys.executable, "-c", NOTE_AND_DIE, str(notes)])
    )

    supervisor.wait(lambda: False, 3)

    assert 2 <= len(starts(notes)) <= 3
    assert "broken     | cannot go on" in supervisor.out.getvalue()


def test_whatever_a_program_started_ends_with_it(supervisor, tmp_path):
    notes = tmp_path / "notes"
    parent = (
        "import subprocess, sys, time; "
        f"subprocess.Popen([sys.executable, '-c', {NOTE_AND_WAIT!r}, sys.argv[1]]); time.sleep(600)"
    )
    supervisor.launch(Program("parent", [sys.executable, "-c", parent, str(notes)]))
    assert supervisor.wait(lambda: starts(notes), 20)

    supervisor.stop()

    assert gone(int(starts(notes)[0]))


def gone(pid):
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if ") Z" in Path(f"/proc/{pid}/stat").read_text():
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.05)
    return False
