"""Whether a target can be a target. Pure: figures and dates in, remarks per field out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ALL = Decimal(1)


@dataclass(frozen=True, slots=True)
class Aim:
    """A KPI as somebody wants it, with the days it must fit between."""

    baseline: Decimal
    target: Decimal
    due_on: date
    starts_on: date
    ends_on: date
    baseline_on: date | None = None
    is_share: bool = False
    """A part of something: 0.08 is eight percent."""


# Remark codes; the sentences are in `wording`.
def remarks(aim: Aim) -> Mapping[str, str]:
    """Field → code of what is wrong with it; empty when the aim can be kept."""
    found: dict[str, str] = {}
    for name, value in (("baseline", aim.baseline), ("target", aim.target)):
        if value < 0:
            found[name] = "negative"
        elif aim.is_share and value > ALL:
            found[name] = "more_than_all"
    if "target" not in found and aim.target == aim.baseline:
        found["target"] = "same_as_baseline"
    if aim.baseline_on and aim.due_on <= aim.baseline_on:
        found["due_on"] = "before_baseline"
    elif aim.due_on < aim.starts_on:
        found["due_on"] = "before_start"
    elif aim.due_on > aim.ends_on:
        found["due_on"] = "after_end"
    return found
