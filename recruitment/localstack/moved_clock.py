"""Runs the tests at another moment: `make test AT=2027-10-31T02:30` moves both clocks.

Python's clock is moved by time-machine, PostgreSQL's by libfaketime, by the same number of whole
seconds; both go on ticking. Delivery asks PostgreSQL what is due and everything else asks Python,
so a suite with one clock moved would compare two different days.
"""

import os
import re
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import time_machine

ZONE = ZoneInfo("Europe/Amsterdam")
# Handed on to the worker processes of a parallel run, so that all have the same clock.
OFFSET = "WERF_CLOCK_OFFSET"
LIBRARY = "faketime/libfaketime.so.1"


class CannotMove(Exception):
    """The clocks cannot be moved here; the text says what to do."""


def offset() -> int:
    """Seconds between the real clock and the moment of AT; 0 when none is asked for.

    AT is an ISO date with an optional time (local time in Amsterdam unless it has an offset), or a
    number of days from now (`+400d`). Raises CannotMove when it cannot be read.
    """
    if kept := os.environ.get(OFFSET):
        return int(kept)
    asked = os.environ.get("AT", "")
    if not asked:
        return 0
    if days := re.fullmatch(r"([+-]\d{1,5})d", asked):
        return _kept(int(days[1]) * 86_400)
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError as error:
        raise CannotMove(
            f"AT={asked} is not a moment; write for example AT=2027-10-31T02:30."
        ) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZONE)
    return _kept(round(moment.timestamp() - time.time()))


def _kept(seconds: int) -> int:
    os.environ[OFFSET] = str(seconds)
    return seconds


def move_python(seconds: int) -> None:
    """Move the clock of this process, for good."""
    if seconds:
        time_machine.travel(time.time() + seconds, tick=True).start()
        time.time()  # the moved clock starts with its first reading


def variables_for_postgres(seconds: int) -> dict[str, str]:
    """What to set in the environment of PostgreSQL so that its clock is moved by so much.

    Raises CannotMove on a machine without libfaketime.
    """
    if not seconds:
        return {}
    found = sorted(Path("/usr/lib").glob(f"*/{LIBRARY}"))
    library = os.environ.get("LIBFAKETIME") or (str(found[0]) if found else "")
    if not library:
        raise CannotMove(
            "Moving the clock of PostgreSQL needs libfaketime: install it"
            " (Debian: apt-get install libfaketime), or name the library in LIBFAKETIME."
        )
    return {
        "LD_PRELOAD": library,
        "FAKETIME": f"{seconds:+d}",
        # Waiting goes by the real monotonic clock.
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
