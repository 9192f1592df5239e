"""Start processes that never outlive this one (see guard.py)."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from recruitment.localstack import guard

PR_SET_PDEATHSIG = 1


def _end_with_parent(number: int) -> Callable[[], object] | None:
    """Linux can tell a child that its parent died, even when the guard was killed too."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return lambda: library.prctl(PR_SET_PDEATHSIG, number)


class Children:
    """The processes of this process, and the guard that knows of them."""

    def __init__(self) -> None:
        """Start the guard first, so that there is no moment without one."""
        self.running: dict[int, subprocess.Popen[bytes]] = {}
        self._guard = subprocess.Popen(
            [sys.executable, "-I", guard.__file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
            cwd="/",
        )

    def _tell_guard(self, line: str) -> None:
        pipe = self._guard.stdin
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                pipe.write(line + "\n")
                pipe.flush()

    def start(
        self,
        argv: list[str],
        *,
        stop_signal: int = signal.SIGTERM,
        tier: int = 0,
        **popen: Any,
    ) -> "subprocess.Popen[bytes]":
        """Start a program in a process group of its own."""
        child: subprocess.Popen[bytes] = subprocess.Popen(
            argv,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent(int(stop_signal)),  # noqa: PLW1509
            **popen,
        )
        self.running[child.pid] = child
        self._tell_guard(f"add {child.pid} {int(stop_signal)} {tier}")
        return child

    def forget(self, child: "subprocess.Popen[bytes]") -> None:
        """It ended: whatever it left in its group goes too."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
        self.running.pop(child.pid, None)
        self._tell_guard(f"gone {child.pid}")

    def stop(
        self, child: "subprocess.Popen[bytes]", stop_signal: int, patience: float
    ) -> bool:
        """End one politely; says whether that was enough."""
        if child.poll() is None:
            child.send_signal(stop_signal)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            self.forget(child)
            return False
        self.forget(child)
        return True

    def delete_afterwards(self, path: Path) -> None:
        """A file that must not stay behind when this process is killed."""
        self._tell_guard(f"file {path}")

    def dismiss(self) -> None:
        """Everything has ended well: the guard may go."""
        self._tell_guard("done")
        with contextlib.suppress(OSError):
            if self._guard.stdin:
                self._guard.stdin.close()
        self._guard.wait()
