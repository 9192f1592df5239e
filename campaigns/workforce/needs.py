"""Whether a need can be one. Pure: figures and days in, remarks per field out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# More seats than anybody asks for at once: a slip of the finger.
MOST_SEATS = 200
MOST_HOURS = 60
# Further ahead nobody plans: the year was mistyped.
MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Wish:
    """So many seats, needed by this day; `line` is where it stood on the form."""

    seats: int
    needed_by: date
    line: int = 1


@dataclass(frozen=True, slots=True)
class Need:
    """What somebody asks for."""

    hours_min: int
    hours_max: int
    salary_min: Decimal
    salary_max: Decimal
    wishes: Sequence[Wish]


# Remark codes; the sentences are in `wording`.
def remarks(need: Need, *, today: date) -> Mapping[str, str]:
    """Field → code of what is wrong with it; empty when it can be asked for."""
    return {**_figures(need), **_wishes(need.wishes, today)}


def _figures(need: Need) -> dict[str, str]:
    found: dict[str, str] = {}
    if need.hours_max > MOST_HOURS:
        found["hours_max"] = "hours_too_many"
    if need.hours_min > need.hours_max:
        found["hours_max"] = "hours_downwards"
    if need.salary_min <= 0:
        found["salary_min"] = "salary_zero"
    if need.salary_min > need.salary_max:
        found["salary_max"] = "salary_downwards"
    return found


def _wishes(wishes: Sequence[Wish], today: date) -> dict[str, str]:
    if not wishes:
        return {"seats_1": "no_seats"}
    found: dict[str, str] = {}
    for wish in wishes:
        if wish.seats < 1:
            found[f"seats_{wish.line}"] = "no_seats"
        if code := day_remark(wish.needed_by, today=today):
            found[f"needed_by_{wish.line}"] = code
    if sum(wish.seats for wish in wishes) > MOST_SEATS:
        found[f"seats_{wishes[0].line}"] = "too_many_seats"
    return found


def day_remark(day: date, *, today: date) -> str:
    """What is wrong with a day a seat is needed by; empty when nothing is."""
    if day < today:
        return "day_has_passed"
    return "day_too_far" if day.year > today.year + MOST_YEARS else ""


def days(wishes: Sequence[Wish]) -> list[date]:
    """One day a seat, the first needed first."""
    return sorted(wish.needed_by for wish in wishes for _seat in range(wish.seats))
