"""What chance does to a count that was expected, and when a low one says something. Pure.

People come one by one, so a count around `expected` varies as Poisson's; that posts differ from
each other adds to it (together the negative binomial). `variation` is the square of how much posts
differ, divided by their number.
"""

from __future__ import annotations

from math import exp, log, sqrt
from statistics import NormalDist

# A plan that runs as expected is called behind (or ahead) at most this often.
FALSE_ALARMS = 0.10
# What the arithmetic aims at, because people and posts do not keep to a formula.
AIM = 0.08
# Half of what was expected is seen at least this often.
SEEN = 0.90
# The least that must be expected for both to hold: below it nobody can tell.
ENOUGH_EXPECTED = 22
# Above this the sums are replaced by the normal distribution.
LARGE = 500
Z = NormalDist().inv_cdf(1 - AIM)


def behind_at(expected: float, variation: float = 0.0) -> int:
    """The highest count that says: behind.

    So low that chance brings it at most once in ten times; but never so low that half of
    what was expected would go unseen.
    """
    return max(_seldom_below(expected, variation), _half(expected))


def ahead_at(expected: float, variation: float = 0.0) -> int:
    """The lowest count that says: ahead."""
    if expected > LARGE:
        return int(expected + Z * _deviation(expected, variation)) + 1
    count, reached = -1, 0.0
    for count, share in enumerate(_shares(expected, variation)):  # noqa: B007
        reached += share
        if reached >= 1 - AIM:
            break
    return count + 1


def _seldom_below(expected: float, variation: float) -> int:
    """The highest count that stays within the share of false alarms; -1 where none does."""
    if expected > LARGE:
        return int(expected - Z * _deviation(expected, variation))
    reached = 0.0
    for count, share in enumerate(_shares(expected, variation)):
        reached += share
        if reached > AIM:
            return count - 1
    return -1


def _half(expected: float) -> int:
    """The lowest count under which half of the expectation stays nine times out of ten."""
    half = int(expected) / 2
    if half > LARGE:
        return int(half + NormalDist().inv_cdf(SEEN) * sqrt(half)) + 1
    reached = 0.0
    for count, share in enumerate(_shares(half, 0.0)):
        reached += share
        if reached >= SEEN:
            return count
    return 0


def _deviation(expected: float, variation: float) -> float:
    return sqrt(expected + expected**2 * variation)


def _shares(expected: float, variation: float) -> list[float]:
    """How often each count comes, from zero to beyond what can be expected."""
    most = int(expected + 12 * _deviation(expected, variation)) + 12
    if variation <= 0:
        share = exp(-expected)
        steps = (expected / (n + 1) for n in range(most))
    else:
        size = 1 / variation
        part = expected / (size + expected)
        share = exp(size * log(1 - part))
        steps = ((n + size) / (n + 1) * part for n in range(most))
    found = [share]
    for step in steps:
        share *= step
        found.append(share)
    return found
