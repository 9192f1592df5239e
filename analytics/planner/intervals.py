"""Low, likely and high: what a figure may be, given how little we have seen of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt
from statistics import median, quantiles

# Eight times out of ten the real figure lies between low and high.
Z = 1.2816
# The least a mean may be taken for, as a part of itself: never zero, nothing divides by it.
FLOOR = 0.05
# What is a whole number but for the last bits of a float is that whole number.
DUST = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """Three figures in order; `exactly(6)` is one that nobody doubts."""

    low: float
    likely: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low, self.likely + other.likely, self.high + other.high
        )

    def times(self, factor: float) -> Interval:
        return Interval(self.low * factor, self.likely * factor, self.high * factor)

    @property
    def whole(self) -> tuple[int, int, int]:
        """Rounded up: half a post or half a person does not exist."""
        return rounded_up(self.low), rounded_up(self.likely), rounded_up(self.high)


def exactly(value: float) -> Interval:
    return Interval(value, value, value)


def rounded_up(value: float) -> int:
    return ceil(value - DUST)


def share(hits: int, cases: int) -> Interval:
    """The Wilson interval of `hits` out of `cases`: few cases make it wide, never impossible."""
    seen = hits / cases
    centre = (seen + Z**2 / (2 * cases)) / (1 + Z**2 / cases)
    half = Z / (1 + Z**2 / cases)
    half *= sqrt(seen * (1 - seen) / cases + Z**2 / (4 * cases**2))
    return Interval(
        min(max(centre - half, 0), seen), seen, max(min(centre + half, 1), seen)
    )


def mean(middle: float, deviation: float, cases: int) -> Interval:
    """A mean of measured values, give or take its standard error; two cases at least."""
    # Student's t for so few values, by the first term of Cornish and Fisher.
    wide = Z + (Z**3 + Z) / (4 * (cases - 1))
    half = wide * deviation / sqrt(cases)
    return Interval(max(middle - half, middle * FLOOR), middle, middle + half)


def middle(values: Sequence[float]) -> Interval:
    """The median and the quartiles around it: half of all cases lie between them."""
    low, _median, high = quantiles(values, n=4, method="inclusive")
    return Interval(low, median(values), high)
