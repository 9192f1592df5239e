"""The criteria and their reasons in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.fit.scoring import Criterion, Fit, Part
from core.ui import formats
from core.ui.components import Tone

GOOD, FAIR = 70, 40

NAMES = {
    Criterion.AUDIENCE: gettext_lazy("The persona is there"),
    Criterion.GOAL: gettext_lazy("It serves the goal"),
    Criterion.SPEED: gettext_lazy("A post is out soon"),
    Criterion.COST: gettext_lazy("A click costs little"),
    Criterion.PAST: gettext_lazy("It worked before"),
}
WHY = {
    "audience_unknown": gettext_lazy(
        "unknown: the persona does not say where it is found"
    ),
    "found_there": gettext_lazy("the persona names it under “where they are found”"),
    "in_habits": gettext_lazy("the persona names it under “media habits”"),
    "not_named": gettext_lazy("the persona does not name it"),
    "no_goal": gettext_lazy("unknown: the campaign says no motive that tells"),
    "link_works": gettext_lazy("people must come to the vacancy, and a link works"),
    "no_link": gettext_lazy(
        "people must come to the vacancy, and a link cannot be clicked"
    ),
    "tells_reach": gettext_lazy(
        "the name must get known, and the platform counts who saw it"
    ),
    "no_reach": gettext_lazy(
        "the name must get known, and the platform does not count who saw it"
    ),
    "not_ready": gettext_lazy("paused, or somebody must sign in again"),
    "by_hand": gettext_lazy("a colleague places it by hand"),
    "by_itself": gettext_lazy("Werf places it at its time"),
    "few_clicks": gettext_lazy("unknown: %(n)s clicks, from %(enough)s on it counts"),
    "nothing_spent": gettext_lazy("no spending on this channel, %(n)s clicks"),
    "costs": gettext_lazy("%(cost)s a click, of %(n)s clicks"),
    "few_posts": gettext_lazy("unknown: %(n)s posts, from %(enough)s on it counts"),
    "brought": gettext_lazy("%(mean)s clicks a post, of %(n)s posts"),
}


def why(part: Part, currency: str) -> str:
    """The reason, with the number of cases."""
    figures = dict(part.figures)
    if "cost" in figures:
        figures["cost"] = formats.money(figures["cost"], currency)  # type: ignore[arg-type]
    if "mean" in figures:
        figures["mean"] = formats.number(round(float(str(figures["mean"])), 1))
    return str(WHY[part.why]) % figures


def scored(part: Part) -> str:
    return _("unknown") if part.score is None else formats.number(part.score)


@dataclass(frozen=True, slots=True)
class Reason:
    """A criterion in words: its name, its score and why."""

    name: Promise
    score: str
    why: str


def reasons_of(parts: Iterable[Part], currency: str) -> list[Reason]:
    return [
        Reason(NAMES[part.criterion], scored(part), why(part, currency))
        for part in parts
    ]


def interval_of(found: Fit) -> str:
    return _("between %(least)s and %(most)s") % {
        "least": found.least,
        "most": found.most,
    }


def said_of(found: Fit) -> str:
    """One figure when everything is known, an interval when some is, words when too little is."""
    if not found.is_enough:
        return _("too little known")
    if found.is_certain:
        return formats.number(found.least)
    return f"{found.least}–{found.most}"


def tone_of(found: Fit | int) -> Tone:
    """By what is sure: what nobody knows makes nothing good."""
    if isinstance(found, Fit):
        if not found.is_enough:
            return "neutral"
        found = found.least
    return "success" if found >= GOOD else "info" if found >= FAIR else "neutral"
