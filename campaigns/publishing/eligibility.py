"""May this publication go out now? Asked with its row locked, in the transaction that claims it.

The first reason against it counts: `Wait` comes back later, `Hold` asks a person, `Hand` gives it to a
colleague, `Stop` obeys a wish to cancel. Without a reason it is sent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.conf import settings

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import AccountDay, Attempt, Publication
from campaigns.publishing.series import Series
from campaigns.vacancies.models import Vacancy

ON_TIME = timedelta(minutes=10)
"""Nobody calls this late."""
TOO_LATE = timedelta(hours=2)
"""Later than this a post goes out only when a person says so."""

IN_A_ROW = 5
ACCOUNTS = 2
"""One broken account is no broken server."""
MEMORY = timedelta(minutes=15)
FAILURES = {"unavailable", "unknown"}
"""Outcomes that speak against the server; that a process of ours died says nothing about it."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not yet; look again at this moment."""

    until: datetime
    is_for_account: bool = False
    """What else is due on this account waits as long: none of it could go out before."""


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


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt on the server: `ended_at` is None while it is under way."""

    account: int
    outcome: str
    ended_at: datetime | None


Reason = Wait | Hold | Hand | Stop


def judge(publication: Publication, now: datetime) -> Reason | None:
    """The first reason against sending this publication at `now`; None: it may go out."""
    for question in QUESTIONS:
        if reason := question(publication, now):
            return reason
    return None


def may_go_late(publication: Publication, at: datetime) -> bool:
    """Whether the plan allows this post to go out at such a moment."""
    late = at - publication.due_at
    if publication.not_after and at >= publication.not_after:
        return False
    return late <= ON_TIME or (publication.may_be_late and late <= TOO_LATE)


def day_of(publication: Publication, at: datetime) -> date:
    """The day that counts for the number of posts a day, by the clock of the organisation."""
    return at.astimezone(publication.organisation.zone).date()


def _is_cancelled(publication: Publication, _now: datetime) -> Reason | None:
    return Stop() if publication.cancel_requested_at else None


def _series_goes_without(publication: Publication, now: datetime) -> Reason | None:
    """A series that rests skips its dates; of those it missed only the last may still go."""
    series = publication.series
    if series is None:
        return None
    if series.status != Series.Status.RUNNING:
        return Stop(f"series_{series.status}")
    if now - publication.due_at <= ON_TIME:
        return None
    later = series.publications.filter(
        account=publication.account_id,
        occurs_on__gt=publication.occurs_on,
        due_at__lte=now,
    ).exclude(status=Publication.Status.CANCELLED)
    return Stop("series_missed") if later.exists() else None


def _account_is_broken(publication: Publication, _now: datetime) -> Reason | None:
    states = ChannelAccount.State
    codes = {
        states.NEEDS_SIGN_IN: "account_sign_in",
        states.REMOVED: "account_removed",
    }
    code = codes.get(states(publication.account.state))
    return Hold(code) if code else None


def _vacancy_is_not_open(publication: Publication, now: datetime) -> Reason | None:
    vacancy = publication.post.vacancy
    if publication.not_after and now >= publication.not_after:
        return Hold("vacancy_ended")
    if vacancy is None or vacancy.status == Vacancy.Status.OPEN:
        return None
    is_draft = vacancy.status == Vacancy.Status.DRAFT
    return Hold("vacancy_not_open" if is_draft else "vacancy_ended")


def _content_is_not_approved(publication: Publication, _now: datetime) -> Reason | None:
    post = publication.post
    is_same = post.content_sha() == publication.version.content_sha
    return None if post.is_approved and is_same else Hold("not_approved")


def _is_too_late(publication: Publication, now: datetime) -> Reason | None:
    return None if may_go_late(publication, now) else Hold("too_late")


def _is_by_hand(publication: Publication, _now: datetime) -> Reason | None:
    return Hand() if publication.account.is_by_hand else None


def _platform_rests(publication: Publication, now: datetime) -> Reason | None:
    account = publication.account
    attempts = Attempt.objects.filter(
        publication__account__platform=account.platform,
        publication__account__base_url=account.base_url,
        started_at__gt=now - MEMORY,
    ).order_by("-started_at")
    rows = attempts.values_list("publication__account", "outcome", "ended_at")
    tries = [Try(*row) for row in rows[: IN_A_ROW + 1]]
    until = circuit_opens_at(tries, now=now, rest=settings.PUBLISH_REST)
    return Wait(until, is_for_account=True) if until else None


def _another_just_went(publication: Publication, now: datetime) -> Reason | None:
    """Posts of one account are kept apart, so that a catch-up is no burst."""
    begun = Attempt.objects.filter(
        publication__account=publication.account_id,
        started_at__gt=now - settings.PUBLISH_SPACING,
    ).exclude(publication=publication)
    last = begun.order_by("-started_at").values_list("started_at", flat=True).first()
    if last is None:
        return None
    # A moment from the future was written by a clock that jumped.
    return Wait(min(last, now) + settings.PUBLISH_SPACING, is_for_account=True)


def _day_is_full(publication: Publication, now: datetime) -> Reason | None:
    today = day_of(publication, now)
    used = AccountDay.objects.filter(account=publication.account_id, day=today)
    if not used.filter(used__gte=publication.account.posts_a_day).exists():
        return None
    zone = publication.organisation.zone
    tomorrow = datetime.combine(today + timedelta(days=1), time(0, 0), tzinfo=zone)
    is_worth_waiting = may_go_late(publication, tomorrow)
    return Wait(tomorrow) if is_worth_waiting else Hold("daily_limit")


def circuit_opens_at(
    tries: Sequence[Try], *, now: datetime, rest: timedelta
) -> datetime | None:
    """A server that is down is left alone for a while, and then asked with one post; None: it may be asked now.

    Read from its last tries, newest first: nothing is kept that could disagree with them.

    Never later than `rest` from now, whatever moments are kept: the clock of the database may have jumped.
    """
    ended = [one for one in tries if one.ended_at][:IN_A_ROW]
    if len(ended) < IN_A_ROW or any(one.outcome not in FAILURES for one in ended):
        return None
    if len({one.account for one in ended}) < ACCOUNTS:
        return None
    is_probed = tries[0].ended_at is None
    last = max(one.ended_at for one in ended if one.ended_at)
    until = now + rest if is_probed else min(last, now) + rest
    return until if until > now else None


QUESTIONS: tuple[Callable[[Publication, datetime], Reason | None], ...] = (
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
