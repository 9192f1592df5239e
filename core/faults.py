"""Places where a test may let the world end: `fault("after_connect")`.

Does nothing unless WERF_TESTING=1 and WERF_FAULTS names the place. The script is a comma separated list of
`place:deed` with deed `kill9`, `kill9all` (its whole process group), `stop`, `sleep=SECONDS`, `wait=GATE`, `eat`, `raise`
or `die`; `@n` waits for the n-th visit of this process: `WERF_FAULTS="after_connect:kill9@2,after_answer:sleep=9"`.
"""

import os
import signal
import time
from collections import Counter
from pathlib import Path

PATIENCE = 60.0
"""Seconds that a gate is waited for; a test that forgot to open it must not hang for ever."""
MEGABYTE = 1024**2
_visits: Counter[str] = Counter()


class FaultRaised(Exception):
    """What a scripted `raise` raises: never an answer of a platform."""


class Died(BaseException):
    """What a scripted `die` raises: nobody catches it, as nobody catches a kill."""


def fault(place: str) -> None:
    """The process dies, freezes, dawdles or stumbles here if the script says so."""
    script = os.environ.get("WERF_FAULTS")
    if not script or os.environ.get("WERF_TESTING") != "1":
        return
    _visits[place] += 1
    for line in script.split(","):
        name, _, rest = line.strip().partition(":")
        deed, _, visit = rest.partition("@")
        if name == place and int(visit or _visits[place]) == _visits[place]:
            _do(deed, place)


def forget_visits() -> None:
    """Count from the first again: the next test of this process."""
    _visits.clear()


def _do(deed: str, place: str) -> None:
    word, _, argument = deed.partition("=")
    if word not in DEEDS:
        raise ValueError(f"WERF_FAULTS knows no deed {deed!r}.")
    DEEDS[word](argument, place)


def _kill9(_argument: str, _place: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill9all(_argument: str, _place: str) -> None:
    os.killpg(0, signal.SIGKILL)


def _stop(_argument: str, _place: str) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def _sleep(seconds: str, _place: str) -> None:
    time.sleep(float(seconds))


def _wait(gate: str, _place: str) -> None:
    """Say that we stand before the gate (a file beside it), and go on once it is there."""
    Path(f"{gate}.reached").touch()
    end = time.monotonic() + PATIENCE
    while not Path(gate).exists() and time.monotonic() < end:
        time.sleep(0.01)


def _eat(_argument: str, _place: str) -> None:
    """Take memory until the system has none left for us."""
    eaten = []
    while True:
        eaten.append(bytearray(os.urandom(MEGABYTE)))


def _raise(_argument: str, place: str) -> None:
    raise FaultRaised(place)


def _die(_argument: str, place: str) -> None:
    raise Died(place)


DEEDS = {
    "kill9": _kill9,
    "kill9all": _kill9all,
    "stop": _stop,
    "sleep": _sleep,
    "wait": _wait,
    "eat": _eat,
    "raise": _raise,
    "die": _die,
}
