"""Faults on order. A test says what goes wrong, for whom, and how often; the next requests get it in that order.

A fault is written `when:what:argument`:

before:429, before:429:7 (Retry-After 7), before:401, before:403, before:422, before:500, before:503, before:503:5,
before:reset, before:slow_header:SECONDS, before:slow_body:SECONDS   refused or lost, and nothing was posted
after:500, after:502 (HTML), after:reset, after:timeout:SECONDS, after:slow_header:SECONDS, after:cut, after:no_id
                                       posted, and the answer is lost or useless (slow_header: comes late)
after:say:JSON                         posted, and these fields in the answer say something else
before:302, after:302                  sent elsewhere; the other address is on this machine
before:plain:400 WORDS                 these words as text/plain; any number
late:SECONDS                           reset now, posted that many seconds later
duplicate, duplicate:ghost             409 that names the post that is there, or one that never was
cut, 500, say:JSON and the like        without `when`, for `on` listing, figures, removal and accounts: say:JSON is all that is answered
ok                                     nothing goes wrong this time
"""

import threading
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one request."""

    when: str = "ok"
    what: str = ""
    argument: str = ""

    @classmethod
    def read(cls, line: str) -> "Fault":
        first, _, rest = line.partition(":")
        if first in {"before", "after"}:
            what, _, argument = rest.partition(":")
            return cls(first, what, argument)
        if first in {"late", "duplicate"}:
            return cls(first, first, rest)
        return cls("ok") if first == "ok" else cls("before", first, rest)

    @property
    def seconds(self) -> float:
        return float(self.argument or 0)


@dataclass(slots=True)
class Rule:
    """For which requests a sequence of faults is meant."""

    on: str = "post"
    account: str = ""
    once: str = ""
    text: str = ""
    sequence: list[str] = field(default_factory=list)
    is_endless: bool = False
    """The last fault of the sequence repeats for ever."""

    def fits(self, on: str, account: str, once: str, text: str) -> bool:
        return (
            bool(self.sequence)
            and self.on == on
            and self.account in {"", account}
            and self.once in {"", once}
            and self.text in text
        )

    def take(self) -> Fault:
        is_kept = self.is_endless and len(self.sequence) == 1
        return Fault.read(self.sequence[0] if is_kept else self.sequence.pop(0))


class Script:
    """The faults that are still to come."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: list[Rule] = []

    def add(self, order: dict[str, Any]) -> None:
        with self._lock:
            self._rules.append(Rule(**order))

    def clear(self) -> None:
        with self._lock:
            self._rules.clear()

    def left(self) -> list[list[str]]:
        with self._lock:
            return [rule.sequence for rule in self._rules if rule.sequence]

    def take(self, on: str, account: str = "", once: str = "", text: str = "") -> Fault:
        with self._lock:
            for rule in self._rules:
                if rule.fits(on, account, once, text):
                    return rule.take()
        return Fault()
