"""Places where a test may let the world end: `fault("after_connect")`.

Does nothing unless WERF_TESTING=1 and WERF_FAULTS names the place. The script is a comma separated list of
`place:deed` with deed `kill9`, `stop`, `sleep=SECONDS`, `raise` or `die`; `@n` waits for the n-th visit of this process:
`WERF_FAULTS="after_connect:kill9@2,after_answer:sleep=9"`.
"""

import os
import signal
import time
from collections import Counter

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


def _do(deed: str, place: str) -> None:
    word, _, seconds = deed.partition("=")
    if word == "kill9":
        os.kill(os.getpid(), signal.SIGKILL)
    elif word == "stop":
        os.kill(os.getpid(), signal.SIGSTOP)
    elif word == "sleep":
        time.sleep(float(seconds))
    elif word == "raise":
        raise FaultRaised(place)
    elif word == "die":
        raise Died(place)
    else:
        raise ValueError(f"WERF_FAULTS knows no deed {deed!r}.")
