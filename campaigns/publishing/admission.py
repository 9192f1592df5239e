"""May this publication go out now? Asked with its row locked, in the transaction that claims it.

Facts in, an answer out. The answers are values; `claims` acts on them. `Go` sends, `Wait` comes back later, `Hold` asks a
person, `Hand` gives it to a colleague, `Stop` obeys a wish to cancel.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import circuit
from campaigns.publishing.days import day_of, next_day_of
from campaigns.publishing.facts import Facts, read
from campaigns.publishing.models import Publication
from campaigns.publishing.series import Series
from campaigns.vacancies.models import Vacancy

ON_TIME = timedelta(minutes=10)
"""Nobody calls this late."""
TOO_LATE = timedelta(hours=2)
"""Later than this a post goes out only when a person says so."""


@dataclass(frozen=True, slots=True)
class Go:
    """Send it."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not yet; look again at this moment."""

    until: datetime
    apart: timedelta | None = None
    """What else is due on this account waits too, each so much longer than the one before."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A person must decide; the code says why."""

    code: str


@dataclass(frozen=True, slots=True)
class Hand:
    """A colleague posts it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Somebody cancelled it; or, by the code, its series goes on without it."""

    code: str = ""


Answer = Go | Wait | Hold | Hand | Stop


def admit(publication: Publication, now: datetime) -> Answer:
    """The answer as things stand in the database."""
    return judge(read(publication.pk, now))


def judge(facts: Facts) -> Answer:
    """The first reason against it counts; without one it goes."""
    for ask in QUESTIONS:
        if answer := ask(facts):
            return answer
    return Go()


def may_go_late(publication: Publication, at: datetime) -> bool:
    """Whether the plan allows this post to go out at such a moment."""
    late = at - publication.due_at
    if publication.not_after and at >= publication.not_after:
        return False
    return late <= ON_TIME or (publication.may_be_late and late <= TOO_LATE)


def _is_cancelled(facts: Facts) -> Answer | None:
    return Stop() if facts.publication.cancel_requested_at else None


def _series_goes_without(facts: Facts) -> Answer | None:
    """A series that rests skips its dates; of those it missed only the last may still go."""
    series = facts.publication.series
    if series is None:
        return None
    if series.status != Series.Status.RUNNING:
        return Stop(f"series_{series.status}")
    if facts.now - facts.publication.due_at <= ON_TIME:
        return None
    return Stop("series_missed") if facts.is_overtaken else None


def _account_is_broken(facts: Facts) -> Answer | None:
    states = ChannelAccount.State
    codes = {
        states.NEEDS_SIGN_IN: "account_sign_in",
        states.REMOVED: "account_removed",
    }
    code = codes.get(states(facts.publication.account.state))
    return Hold(code) if code else None


def _vacancy_is_not_open(facts: Facts) -> Answer | None:
    publication = facts.publication
    vacancy = publication.post.vacancy
    if publication.not_after and facts.now >= publication.not_after:
        return Hold("vacancy_ended")
    if vacancy is None or vacancy.status == Vacancy.Status.OPEN:
        return None
    is_draft = vacancy.status == Vacancy.Status.DRAFT
    return Hold("vacancy_not_open" if is_draft else "vacancy_ended")


def _content_is_not_approved(facts: Facts) -> Answer | None:
    is_same = facts.content_sha == facts.publication.version.content_sha
    is_approved = facts.publication.post.is_approved
    return None if is_approved and is_same else Hold("not_approved")


def _is_too_late(facts: Facts) -> Answer | None:
    is_fine = may_go_late(facts.publication, facts.now)
    return None if is_fine else Hold("too_late")


def _is_by_hand(facts: Facts) -> Answer | None:
    return Hand() if facts.publication.account.is_by_hand else None


def _platform_rests(facts: Facts) -> Answer | None:
    until = circuit.rests_until(facts.tries, facts.now)
    return Wait(until) if until else None


def _another_just_went(facts: Facts) -> Answer | None:
    """Posts of one account are kept apart, so that a catch-up is no burst."""
    last, apart = facts.last_began, settings.PUBLISH_SPACING
    return Wait(last + apart, apart) if last else None


def _day_is_full(facts: Facts) -> Answer | None:
    publication = facts.publication
    today = day_of(publication, facts.now)
    if facts.used.get(today, 0) < publication.account.posts_a_day:
        return None
    tomorrow = next_day_of(publication, facts.now)
    is_worth_waiting = may_go_late(publication, tomorrow)
    return Wait(tomorrow) if is_worth_waiting else Hold("daily_limit")


QUESTIONS: tuple[Callable[[Facts], Answer | None], ...] = (
    _is_cancelled,
    _series_goes_without,
    _account_is_broken,
    _vacancy_is_not_open,
    _content_is_not_approved,
    _is_too_late,
    _is_by_hand,
    _platform_rests,
    _another_just_went,
    _day_is_full,
)
