"""The plan in words: stages, sources, verdicts and advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from analytics.planner.advice import OF_A_POST, Answers, Faster, MorePosts
from analytics.planner.assumptions import LABELS
from analytics.planner.funnel_math import Money, Stage
from analytics.planner.intervals import Interval
from analytics.planner.rates import (
    ENOUGH_CASES,
    ENOUGH_HITS,
    ENOUGH_POSTS,
    Count,
    Known,
    Origin,
    Rate,
    Seen,
)
from analytics.planner.schedule import Verdict
from core.ui import formats
from core.ui.components import Tone

# From here on a tenth says nothing more.
WHOLE_FROM = 10
STAGES: dict[Stage, Promise] = {
    Stage.POSTS: gettext_lazy("Posts"),
    Stage.IMPRESSIONS: gettext_lazy("Impressions"),
    Stage.CLICKS: gettext_lazy("Clicks"),
    Stage.APPLICATIONS: gettext_lazy("Applications"),
    Stage.QUALIFIED: gettext_lazy("Qualified applications"),
    Stage.INTERVIEWS: gettext_lazy("Interviews"),
    Stage.OFFERS: gettext_lazy("Offers"),
    Stage.HIRES: gettext_lazy("Hires"),
}
VERDICTS: dict[Verdict, tuple[Promise, Tone]] = {
    Verdict.AHEAD: (gettext_lazy("Ahead"), "success"),
    Verdict.ON: (gettext_lazy("On course"), "info"),
    Verdict.BEHIND: (gettext_lazy("Behind"), "warning"),
    Verdict.EARLY: (gettext_lazy("Too early to say"), "neutral"),
    Verdict.FEW: (gettext_lazy("Too few to tell"), "neutral"),
    Verdict.UNMEASURED: (gettext_lazy("Not all measured"), "neutral"),
}


def parts(needs: Interval) -> tuple[str, str]:
    """`89` and `54–179`; nothing beside what is certain."""
    low, likely, high = needs.whole
    beside = f"{formats.number(low)}–{formats.number(high)}" if low != high else ""
    return formats.number(likely), beside


def money_parts(amount: Money, currency: str) -> tuple[str, str]:
    """The same for money, in whole euros."""
    low, likely, high = (
        formats.money(round(one), currency, 0)
        for one in (amount.low, amount.likely, amount.high)
    )
    return likely, f"{low}–{high}"


def around(needs: Interval) -> str:
    """`89 (54–179)`: likely, and between brackets low and high."""
    likely, beside = parts(needs)
    return f"{likely} ({beside})" if beside else likely


def expected(due: Interval) -> str:
    """`12.4`: what is likely by now, not rounded up to what nobody can have yet."""
    return formats.number(due.likely, 0 if due.likely >= WHOLE_FROM else 1)


def missing_said(n: int) -> str:
    """`15 missing`, where there are any."""
    return ngettext("%(n)s missing", "%(n)s missing", n) % {"n": n} if n else ""


def money(amount: Money, currency: str) -> str:
    """`€ 4.000 (€ 2.000–€ 9.000)`."""
    return "{} ({})".format(*money_parts(amount, currency))


def cases(known: Known) -> str:
    """`own history, n = 212`."""
    if known.origin is Origin.ASSUMED:
        return _("assumption")
    return _("own history, n = %(n)s") % {"n": formats.number(known.cases)}


def left_out(known: Known) -> str:
    """`36 too recent to count`, where there are any."""
    if not (known.is_own and known.too_young):
        return ""
    return _("%(n)s too recent to count") % {"n": formats.number(known.too_young)}


def more(channel: str, found: MorePosts, gap: int, known: dict[Rate, Known]) -> str:
    """`2 more posts a week on LinkedIn, for 4 weeks, bring about 9 applications (5–14)`."""
    facts = {
        "n": found.a_week,
        "channel": channel,
        "weeks": found.weeks,
        "brings": around(found.brings),
        "gap": formats.number(gap),
        "posts": formats.number(known[Rate.IMPRESSIONS_PER_POST].cases),
        "clicks": formats.number(known[Rate.APPLY].cases),
    }
    if found.closes_the_gap:
        said = ngettext(
            "%(n)s more post a week on %(channel)s for %(weeks)s weeks would bring about "
            "%(brings)s applications; %(gap)s are short.",
            "%(n)s more posts a week on %(channel)s for %(weeks)s weeks would bring about "
            "%(brings)s applications; %(gap)s are short.",
            found.a_week,
        )
    else:
        said = _(
            "Even %(n)s more posts a week on %(channel)s for %(weeks)s weeks would bring "
            "about %(brings)s applications; %(gap)s are short."
        )
    because = _("From its own %(posts)s posts and %(clicks)s clicks.")
    return f"{said} {because}" % facts


def missing(channel: str, seen: Seen) -> str:
    """What must be known of a channel before it may be advised."""
    lacks = list(_lacks(seen))
    return _("%(channel)s: too little own history for advice. Needed: %(lacks)s.") % {
        "channel": channel,
        "lacks": ", ".join(lacks),
    }


def _lacks(seen: Seen) -> Iterator[str]:
    if not seen.impressions.is_enough:
        yield _("posts of which the impressions are known (%(have)s of %(need)s)") % {
            "have": seen.impressions.cases,
            "need": ENOUGH_POSTS,
        }
    for rate in OF_A_POST[1:]:
        count = seen.counts.get(rate, Count())
        if count.is_enough:
            continue
        have, need = (
            (count.cases, ENOUGH_CASES)
            if count.cases < ENOUGH_CASES
            else (count.hits, ENOUGH_HITS)
        )
        yield _("%(what)s (%(have)s of %(need)s)") % {
            "what": str(LABELS[rate]).lower(),
            "have": formats.number(have),
            "need": need,
        }


def faster(found: Faster, answers: Answers) -> list[str]:
    """What a quicker answer would bring, and on how many cases that rests."""
    said = _(
        "Of the people we answered within a day %(soon)s applied (n = %(soon_n)s), of those "
        "we answered later %(late)s (n = %(late_n)s)."
    ) % {
        "soon": formats.percent(found.soon.likely, 0),
        "soon_n": formats.number(answers.soon.cases),
        "late": formats.percent(found.late.likely, 0),
        "late_n": formats.number(answers.late.cases),
    }
    then = ngettext(
        "Answers that are %(hours)s hours faster would bring about %(brings)s applications "
        "from the %(waiting)s person who waits for one in this campaign.",
        "Answers that are %(hours)s hours faster would bring about %(brings)s applications "
        "from the %(waiting)s people who wait for one in this campaign.",
        answers.waiting,
    ) % {
        "hours": formats.number(found.hours),
        "brings": around(found.brings),
        "waiting": formats.number(answers.waiting),
    }
    if not answers.waiting:
        then = _("Late answers take %(hours)s hours longer. Nobody waits now.") % {
            "hours": formats.number(found.hours)
        }
    doubt = _("A difference in your own data; it does not prove the cause.")
    return [said, then, doubt]


def cannot_tell(answers: Answers) -> str:
    """Why nothing is said about faster answers."""
    if min(answers.soon.cases, answers.late.cases) >= ENOUGH_CASES:
        return _(
            "Quick and slow answers led to about as many applications, so faster answers "
            "are no advice here."
        )
    return _(
        "Faster answers: to compare, %(need)s conversations answered within a day and "
        "%(need)s answered later are needed; there are %(soon)s and %(late)s."
    ) % {
        "need": ENOUGH_CASES,
        "soon": answers.soon.cases,
        "late": answers.late.cases,
    }


def joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)
