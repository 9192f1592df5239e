"""How often somebody may try a password, so that guessing is slow and nobody is locked out by others.

Counted are wrong passwords only. A device on which this account signed in before has a count of
its own and is touched by no other: whoever guesses elsewhere does not keep the owner out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest

from core import limits
from core.users import known_devices


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many wrong passwords in so much time."""

    guard: str
    most: int
    per: timedelta


KNOWN_DEVICE = Limit("sign-in-device", 10, timedelta(minutes=5))
ACCOUNT_AND_PLACE = Limit("sign-in-pair", 5, timedelta(minutes=5))
PLACE = Limit("sign-in-place", 30, timedelta(minutes=5))
# More than one place alone can fill: it is for who guesses from many at once.
ACCOUNT = Limit("sign-in-account", 100, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Attempt:
    """One password that is tried, and what it was counted under."""

    counted: tuple[tuple[Limit, str], ...]
    at: datetime
    is_allowed: bool

    def was_right(self) -> None:
        """No offence after all."""
        for limit, who in self.counted:
            limits.give_back(guard=limit.guard, who=who, per=limit.per, now=self.at)


def count(request: HttpRequest, *, login: str, place: str, now: datetime) -> Attempt:
    """Count an attempt before the password is looked at, so that many at once gain nothing.

    It stops at the first limit that is reached: what is refused there fills no other.
    """
    counted: list[tuple[Limit, str]] = []
    for limit, who in _limits_of(request, login.strip().lower(), place):
        counted.append((limit, who))
        if not limits.is_within(
            guard=limit.guard, who=who, most=limit.most, per=limit.per, now=now
        ):
            return Attempt(tuple(counted), now, is_allowed=False)
    return Attempt(tuple(counted), now, is_allowed=True)


def _limits_of(
    request: HttpRequest, login: str, place: str
) -> Iterator[tuple[Limit, str]]:
    device = known_devices.device_of(request, login)
    if device:
        yield KNOWN_DEVICE, f"{login} {device}"
        return
    place = limits.network_of(place)
    yield ACCOUNT_AND_PLACE, f"{login} {place}"
    yield PLACE, place
    yield ACCOUNT, login
