"""What other programs may hear of. The rooms above name their events; nothing here knows them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.ui.components import Text

EVENTS: dict[str, "Event"] = {}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens: its code, its words, and the facts that a message about it has.

    Facts are numbers of rows, codes and moments, never what somebody wrote or who somebody is.
    """

    name: str
    label: Text
    facts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        EVENTS[self.name] = self


TRIAL = Event("webhook.test", _("Test delivery"))


def choices() -> list[tuple[str, Text]]:
    """Those that an address may ask for; a test comes to all of them."""
    return [
        (name, event.label)
        for name, event in sorted(EVENTS.items())
        if event is not TRIAL
    ]


def label(name: str) -> Text:
    """Its words; the code itself for one that this version does not know."""
    known = EVENTS.get(name)
    return known.label if known else name
