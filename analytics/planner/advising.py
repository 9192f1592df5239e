"""From a plan that is behind to advice in words; silent or plain about what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from analytics.planner import advice, answers, wording
from analytics.planner.advice import Faster
from analytics.planner.chain import Stage
from analytics.planner.intervals import rounded_up
from analytics.planner.path import Verdict, verdict
from analytics.planner.rates import Seen
from analytics.planner.reckoning import Reckoning


@dataclass(frozen=True, slots=True)
class Said:
    """What would help, and about what nothing can be said."""

    head: str
    does: list[str]
    missing: list[str]


def advise(found: Reckoning) -> Said:
    """Advice where the applications are behind; own data only."""
    due = found.expected(Stage.APPLICATIONS, found.ground.today)
    actual = found.actual(Stage.APPLICATIONS)
    gap = rounded_up(due.likely - actual)
    if verdict(actual, due) is not Verdict.BEHIND:
        return Said(_("Applications are not behind; no advice is needed."), [], [])
    head = _("%(actual)s applications came in, about %(due)s were expected by now.") % {
        "actual": actual,
        "due": wording.around(due),
    }
    does, missing = _posts(found, gap)
    _answers(found, does, missing)
    return Said(head, does, missing)


def _posts(found: Reckoning, gap: int) -> tuple[list[str], list[str]]:
    does: list[str] = []
    missing: list[str] = []
    today = found.ground.today
    weeks = sum(monday > today for monday in found.span.weeks)
    for one in found.channels:
        name = one.name
        post = advice.per_post(one.rates)
        if post is None:
            seen = found.ground.history.channels.get(one.channel.account.pk, Seen())
            missing.append(wording.missing(name, seen))
        elif more := advice.more_posts(gap, weeks, post):
            does.append(wording.more(name, more, gap, dict(one.rates)))
    if weeks < 1:
        missing.append(
            _("No week is left in which a post still leads to a hire before the date.")
        )
    return does, missing


def _answers(found: Reckoning, does: list[str], missing: list[str]) -> None:
    ground = found.ground
    compared = answers.compare(ground.campaign, ground.history.ways, now=ground.now)
    told = advice.faster(compared)
    if isinstance(told, Faster):
        does.append(" ".join(wording.faster(told, compared)))
    else:
        missing.append(wording.cannot_tell(compared))
