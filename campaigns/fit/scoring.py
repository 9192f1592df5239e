"""How well a channel fits a persona and a campaign's goal: plain arithmetic, never about a person.

Each criterion gives 0 to 100 with its reason, or nothing where nobody knows. The fit is their mean, weighted as HR
staff set it, between what it is at least and at most. docs/reference/channel-fit.md
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

# Below these, own results say too little and the criterion is left out.
ENOUGH_POSTS = 5
ENOUGH_CLICKS = 20
FULL, MOST, HALF, LITTLE, NOTHING = 100, 60, 50, 10, 0
LEAST_PREFIX = 4


class Criterion(StrEnum):
    AUDIENCE = "audience"
    GOAL = "goal"
    SPEED = "speed"
    COST = "cost"
    PAST = "past"


DEFAULT_WEIGHTS: Mapping[Criterion, int] = {
    Criterion.AUDIENCE: 3,
    Criterion.GOAL: 2,
    Criterion.SPEED: 1,
    Criterion.COST: 1,
    Criterion.PAST: 3,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One criterion: its score, or None where unknown, and why (a code with its figures)."""

    criterion: Criterion
    score: int | None
    why: str
    figures: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """Own results on one channel, of a year. `spent` in the organisation's currency."""

    posts: int = 0
    clicks: int = 0
    spent: float = 0

    @property
    def clicks_per_post(self) -> float | None:
        return self.clicks / self.posts if self.posts >= ENOUGH_POSTS else None

    @property
    def cost_per_click(self) -> float | None:
        return self.spent / self.clicks if self.clicks >= ENOUGH_CLICKS else None


def names_one_of(text: str, names: Sequence[str]) -> bool:
    """Long names also as the first part of a word (“Facebookgroepen”); short ones only whole."""
    return any(
        re.search(rf"\b{re.escape(name)}", text, re.IGNORECASE)
        if len(name) >= LEAST_PREFIX
        else re.search(rf"\b{re.escape(name)}\b", text)
        for name in names
    )


def audience(found_at: str, media_habits: str, names: Sequence[str]) -> Part:
    """Does the persona name this platform? Matching of words, nothing cleverer."""
    if not names or not (found_at.strip() or media_habits.strip()):
        return Part(Criterion.AUDIENCE, None, "audience_unknown")
    if names_one_of(found_at, names):
        return Part(Criterion.AUDIENCE, FULL, "found_there")
    if names_one_of(media_habits, names):
        return Part(Criterion.AUDIENCE, MOST, "in_habits")
    return Part(Criterion.AUDIENCE, LITTLE, "not_named")


def goal(*, wants_visits: bool | None, has_link: bool, tells_reach: bool) -> Part:
    """Visits need a link that can be clicked; a name needs a count of who saw it."""
    if wants_visits is None:
        return Part(Criterion.GOAL, None, "no_goal")
    if wants_visits:
        code = "link_works" if has_link else "no_link"
        return Part(Criterion.GOAL, FULL if has_link else HALF, code)
    code = "tells_reach" if tells_reach else "no_reach"
    return Part(Criterion.GOAL, FULL if tells_reach else HALF, code)


def speed(*, is_ready: bool, is_by_hand: bool) -> Part:
    """How soon a post is out: by itself, by hand, or not before somebody signs in."""
    if not is_ready:
        return Part(Criterion.SPEED, NOTHING, "not_ready")
    if is_by_hand:
        return Part(Criterion.SPEED, HALF, "by_hand")
    return Part(Criterion.SPEED, FULL, "by_itself")


def cost(own: Seen, cheapest: float | None) -> Part:
    """Own cost per click against the cheapest channel that is known."""
    mine = own.cost_per_click
    if mine is None:
        lacking = {"n": own.clicks, "enough": ENOUGH_CLICKS}
        return Part(Criterion.COST, None, "few_clicks", lacking)
    figures = {"cost": mine, "n": own.clicks}
    if not mine or cheapest is None:
        return Part(Criterion.COST, FULL, "nothing_spent", figures)
    return Part(Criterion.COST, round(FULL * cheapest / mine), "costs", figures)


def past(own: Seen, best: float | None) -> Part:
    """Own clicks per post against the best channel that is known."""
    mine = own.clicks_per_post
    if mine is None:
        lacking = {"n": own.posts, "enough": ENOUGH_POSTS}
        return Part(Criterion.PAST, None, "few_posts", lacking)
    figures = {"mean": mine, "n": own.posts}
    return Part(
        Criterion.PAST, round(FULL * mine / best) if best else 0, "brought", figures
    )


@dataclass(frozen=True, slots=True)
class Fit:
    """What can be said of a channel: between `least` (all that is unknown is bad) and `most` (it is as good as it gets)."""

    least: int
    most: int
    is_enough: bool
    """At least half of the weight is known; below that there is no score."""

    @property
    def is_certain(self) -> bool:
        return self.least == self.most


def fit(parts: Sequence[Part], weights: Mapping[Criterion, int]) -> Fit:
    """The weighted mean, and how far what nobody knows can move it."""
    whole = sum(weights.get(part.criterion, 0) for part in parts)
    known = [
        (part.score, weights.get(part.criterion, 0))
        for part in parts
        if part.score is not None
    ]
    heard = sum(weight for _score, weight in known)
    if not whole:
        return Fit(NOTHING, FULL, is_enough=False)
    sure = sum(score * weight for score, weight in known)
    most = sure + FULL * (whole - heard)
    return Fit(round(sure / whole), round(most / whole), is_enough=2 * heard >= whole)
