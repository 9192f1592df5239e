"""When a publication may go out: the moment a person means, and the moments the product refuses."""

import importlib.metadata
import zoneinfo
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.translation import gettext as _

from campaigns.publishing.wall import Choice, Moment, moments, shown
from core.users.models import Organisation


class CannotSchedule(ValidationError):
    """The message is written for the person who tried; `choices` holds the two real moments, if any."""

    def __init__(self, message: str, choices: tuple[Moment, ...] = ()) -> None:
        super().__init__(message)
        self.choices = choices


def settle(
    wall: datetime, *, organisation: Organisation, fold: int | None, now: datetime
) -> Moment:
    """The one moment a person means; refuses what has passed, does not exist or comes twice."""
    zone = organisation.zone
    if wall.tzinfo:
        moment = shown(wall, zone)
    else:
        found = moments(wall, zone)
        moment = found if isinstance(found, Moment) else _chosen(found, wall, fold)
    if moment.at < now:
        raise CannotSchedule(_("This moment has passed. Choose a later one."))
    return moment


def _chosen(found: Choice, wall: datetime, fold: int | None) -> Moment:
    earlier, later = found.options
    words = {
        "wall": formats.date_format(wall, "TIME_FORMAT"),
        "day": formats.date_format(wall, "DATE_FORMAT"),
        "earlier": formats.date_format(earlier.wall, "TIME_FORMAT"),
        "later": formats.date_format(later.wall, "TIME_FORMAT"),
        "earlier_offset": earlier.offset_text,
        "later_offset": later.offset_text,
    }
    if found.kind == "gap":
        raise CannotSchedule(
            _(
                "On %(day)s the clock goes forward and skips %(wall)s."
                " Choose %(earlier)s or %(later)s."
            )
            % words,
            found.options,
        )
    if fold is None:
        raise CannotSchedule(
            _(
                "On %(day)s the clock goes back, so %(wall)s comes twice. Choose the first"
                " (%(earlier_offset)s, summer time) or the second (%(later_offset)s, winter time)."
            )
            % words,
            found.options,
        )
    return found.options[fold]


def wall_fields(moment: Moment, organisation: Organisation) -> dict[str, Any]:
    """How a publication keeps its moment: the wall first, the derived moment beside it."""
    return {
        "local_wall": moment.wall.replace(fold=0).isoformat(timespec="seconds"),
        "time_zone": organisation.time_zone,
        "fold": moment.fold,
        "tzdata_version": tzdata_version(),
        "due_at": moment.at,
        "next_at": moment.at,
    }


@cache
def tzdata_version() -> str:
    """Which rules of time this process uses; the machine's own go before the package's."""
    for folder in zoneinfo.TZPATH:
        try:
            with (Path(folder) / "tzdata.zi").open() as rules:
                return rules.readline().rpartition(" ")[2].strip()[:20]
        except OSError:
            continue
    return importlib.metadata.version("tzdata")[:20]
