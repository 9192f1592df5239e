"""Run in a process of its own: which expressions work more than twice as hard on twice the text."""

import json
import resource
import signal
import sys
import time
from typing import Any

import django

SIZE = 100_000
# Work that is done within this on 100 kB is linear: anything worse takes seconds there.
EASY = 0.08
GROWTH = 2.5
GIVE_UP = 4.0


class TooLong(Exception):
    """The expression had more CPU time than anything linear needs."""


def _stop(*_words: Any) -> None:
    raise TooLong


def limit(*, cpu: int, memory: int) -> None:
    """Of this whole process; a runaway ends here and takes nothing with it."""
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.signal(signal.SIGVTALRM, _stop)


def cost(pattern: Any, text: Any) -> float:
    """CPU seconds to find everything in it."""
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, GIVE_UP)
    try:
        for _hit in pattern.finditer(text):
            pass
    except TooLong:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def slow_attack(pattern: Any) -> tuple[str, str] | None:
    """The text that holds this expression up, if there is one."""
    from tests.patterns.worst import attacks, text_of

    def work(attack: tuple[str, str], size: int) -> float:
        text: Any = text_of(attack, size)
        if isinstance(pattern.pattern, bytes):
            text = text.encode()
        return cost(pattern, text)

    for attack in attacks(pattern):
        first = work(attack, SIZE)
        if first == float("inf"):
            return attack
        if first <= EASY:
            continue
        half = min(work(attack, SIZE // 2) for _ in range(3))
        whole = min(first, *(work(attack, SIZE) for _ in range(2)))
        if whole > EASY and whole > GROWTH * half:
            return attack
    return None


def is_slow(pattern: Any) -> bool:
    """Whether an expression would be found out; in this process, for expressions that end."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        return slow_attack(pattern) is not None
    finally:
        signal.signal(signal.SIGVTALRM, before)


def main() -> None:
    """Answer {place: attack} of the slow ones among share `i` of `n`."""
    share, of = int(sys.argv[1]), int(sys.argv[2])
    django.setup()
    from tests.patterns.collected import patterns

    limit(cpu=600, memory=2 * 1024**3)
    slow = {}
    for number, (place, pattern) in enumerate(sorted(patterns().items())):
        if number % of == share and (attack := slow_attack(pattern)):
            slow[place] = attack
    json.dump(slow, sys.stdout)


if __name__ == "__main__":
    main()
