"""Changing a series from a day on: what went out stays, what was still to come is planned anew."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time
from itertools import takewhile

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.publishing.operations import cancel
from campaigns.publishing.operations_series import (
    CannotRepeat,
    begin,
    locked_series,
    not_now,
    record_deed,
    refuse_channels,
    refuse_misfits,
)
from campaigns.publishing.refusals import refuse_stopped, refuse_unapproved
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import Rule, days
from campaigns.publishing.series_keeping import STILL_TO_COME, next_of, unfold
from core.users.models import Membership


@transaction.atomic
def change(
    *,
    series: Series,
    accounts: Iterable[ChannelAccount],
    weekdays: Iterable[int],
    at: time,
    starts_on: date,
    by: Membership,
    now: datetime,
    every_weeks: int = 1,
    ends_on: date | None = None,
    times: int | None = None,
    may_be_late: bool = True,
) -> Series:
    """The old series ends the day before `starts_on`; a new one goes on from there, and is answered.

    Dates from that day on leave the calendar, unless they went out, are under way or ask a person.
    A number of times is counted from that day on.
    """
    row = locked_series(series)
    _refuse(row, starts_on, now)
    post = Post.objects.select_for_update(of=("self",)).get(pk=row.post_id)
    refuse_unapproved(post)
    channels = list(accounts)
    refuse_channels(post, channels, now, but=row)
    rule = Rule(starts_on, frozenset(weekdays), every_weeks, ends_on, times)
    fresh = begin(post, rule, at, may_be_late=may_be_late, replaces=row, by=by, now=now)
    fresh.accounts.set(channels)
    was_paused = row.status == Series.Status.PAUSED
    _end(row, starts_on, by, now)
    unfold(series=fresh, now=now)
    refuse_misfits(fresh)
    if was_paused:
        fresh.move(Series.Status.PAUSED)
    record_deed(row, "changed", by, now)
    record_deed(fresh, "scheduled", by, now)
    return fresh


@transaction.atomic
def restart(*, series: Series, by: Membership, now: datetime) -> Series:
    """A stopped series goes on, as a new one, with its dates that are still to come.

    What it brought stays with the old one, also a date that somebody had cancelled by itself.
    """
    row = locked_series(series)
    if row.status != Series.Status.STOPPED:
        raise CannotRepeat(not_now(row))
    _refuse_replaced(row)
    following = next_of(row, now)
    if following is None:
        raise CannotRepeat(
            _("Every date of this series has been. Let the post repeat anew.")
        )
    post = Post.objects.select_for_update(of=("self",)).get(pk=row.post_id)
    refuse_unapproved(post)
    refuse_stopped(post)
    channels = list(row.accounts.in_use().filter(posts=post))
    refuse_channels(post, channels, now, but=row)
    rule = replace(
        row.rule, starts_on=following.day, times=times_left(row, following.day)
    )
    fresh = begin(
        post,
        rule,
        row.wall_time,
        may_be_late=row.may_be_late,
        replaces=row,
        by=by,
        now=now,
    )
    fresh.accounts.set(channels)
    unfold(series=fresh, now=now)
    refuse_misfits(fresh)
    record_deed(row, "restarted", by, now)
    return record_deed(fresh, "scheduled", by, now)


def times_left(series: Series, since: date) -> int | None:
    """How often it would come from this day on; nothing for one that ends on a day."""
    if series.times is None:
        return None
    return sum(day >= since for day in days(series.rule))


def _refuse(row: Series, starts_on: date, now: datetime) -> None:
    if row.status == Series.Status.STOPPED or next_of(row, now) is None:
        raise CannotRepeat(not_now(row))
    _refuse_replaced(row)
    today = timezone.localtime(now, row.organisation.zone).date()
    if starts_on <= today:
        raise CannotRepeat(
            {"starts_on": _("Choose tomorrow or later: today may be out already.")}
        )


def _refuse_replaced(row: Series) -> None:
    """One series goes on in one other."""
    if Series.objects.filter(replaces=row).exists():
        raise CannotRepeat(
            _("This series was changed already. Change the one that follows.")
        )


def _end(row: Series, starts_on: date, by: Membership, now: datetime) -> None:
    """It keeps what came before the day; the rest leaves the calendar."""
    gone = row.publications.filter(status__in=STILL_TO_COME, occurs_on__gte=starts_on)
    for publication in gone:
        cancel(publication=publication, by=by, now=now)
    before = list(takewhile(lambda day: day < starts_on, days(row.rule)))
    if not before:
        row.move(Series.Status.STOPPED)
        return
    row.ends_on, row.times = before[-1], None
    row.save(update_fields=["ends_on", "times"])
