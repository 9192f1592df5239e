"""Ends what a runner leaves behind, however the runner ended.

It runs in a session of its own and reads a pipe whose only writing end is the runner. When the
pipe ends without `done`, the runner was killed: every process group it told of is ended, those
that use the servers first (tier 0), then the servers (tier 1).

One instruction a line: `add GROUP SIGNAL TIER`, `gone GROUP`, `file PATH` (to delete), `done`.
"""

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

PATIENCE = 6.0


def _tell(group: int, number: int) -> None:
    """Send a signal to a whole group, if it is still there."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, number)


def _lives(group: int) -> bool:
    """Whether a process of the group still runs; one that only waits to be buried does not."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    if not Path("/proc/self/stat").exists():
        return True
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError):
            state, _, its_group = path.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in "ZX":
                return True
    return False


def end(groups: dict[int, tuple[int, int]]) -> None:
    """End all groups, tier by tier, politely first."""
    for tier in sorted({tier for _, tier in groups.values()}):
        mine = {
            group: number
            for group, (number, its_tier) in groups.items()
            if its_tier == tier
        }
        for group, number in mine.items():
            _tell(group, number)
        deadline = time.monotonic() + PATIENCE
        while any(_lives(group) for group in mine) and time.monotonic() < deadline:
            time.sleep(0.05)
        for group in mine:
            _tell(group, signal.SIGKILL)


def main() -> None:
    """Listen until the runner says that it is done, or is no more."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups: dict[int, tuple[int, int]] = {}
    files: list[Path] = []
    for line in sys.stdin:
        verb, _, rest = line.rstrip("\n").partition(" ")
        if verb == "add":
            group, stop_signal, tier = map(int, rest.split())
            groups[group] = (stop_signal, tier)
        elif verb == "gone":
            groups.pop(int(rest), None)
        elif verb == "file":
            files.append(Path(rest))
        elif verb == "done":
            return
    end(groups)
    for path in files:
        with contextlib.suppress(OSError):
            path.unlink()


if __name__ == "__main__":
    main()
