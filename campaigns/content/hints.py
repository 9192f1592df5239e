"""What makes a recruiting post better, as far as a rule can see. Pure; hints, never refusals."""

from dataclasses import dataclass

from campaigns.guidelines.rules.whole import has_next_step, is_paid

LONG = 900


@dataclass(frozen=True, slots=True)
class Hint:
    """One point of a good post, and whether this one has it."""

    code: str
    is_met: bool


def hints(
    *, text: str, is_vacancy: bool, has_vacancy: bool, has_link: bool, has_picture: bool
) -> list[Hint]:
    """The list for this post; points that do not apply are left out."""
    # Whoever reads a question may answer it; a vacancy asks for more.
    asks = any(line.rstrip().endswith("?") for line in text.splitlines())
    found = [
        Hint("link", has_link),
        Hint("picture", has_picture),
        Hint("next_step", has_next_step(text) or (asks and not is_vacancy)),
        Hint("short", len(text) <= LONG),
    ]
    if is_vacancy:
        found[:0] = [Hint("vacancy", has_vacancy), Hint("salary", is_paid(text))]
    return found
