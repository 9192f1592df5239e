"""What a person does with a series: plan it, let it rest, let it go on, end it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import cancel
from campaigns.publishing.refusals import (
    refuse_after_the_end,
    refuse_foreign,
    refuse_stopped,
    refuse_unapproved,
    refuse_what_cannot_fit,
)
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import Occurrence, Rule, next_after
from campaigns.publishing.series_keeping import next_of, unfold
from core.audit.operations import record
from core.users.models import Membership

Status = Publication.Status
MOST_WEEKS = 12
MOST_TIMES = 200
LONGEST = timedelta(days=731)
# What a series takes along when it ends; what is being sent or in doubt has a life of its own.
STILL_TO_COME = [
    Status.SCHEDULED,
    Status.RETRY_WAIT,
    Status.AWAITING_HAND,
    Status.HELD,
    Status.FAILED,
]


class CannotRepeat(ValidationError):
    """The message is written for the person who tried, where possible beside the field."""


@transaction.atomic
def repeat(
    *,
    post: Post,
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
    """Let an approved post come back; its dates of the coming sixty days go on the calendar."""
    mine = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
    refuse_unapproved(mine)
    refuse_stopped(mine)
    channels = list(accounts)
    _refuse_channels(mine, channels, now)
    rule = Rule(starts_on, frozenset(weekdays), every_weeks, ends_on, times)
    _refuse_rule(rule)
    organisation = mine.campaign.organisation
    first = _first(rule, at, organisation.zone, now)
    refuse_after_the_end(mine.vacancy, first.moment)
    series = Series.objects.create(
        organisation=organisation,
        post=mine,
        weekdays=sorted(rule.weekdays),
        every_weeks=every_weeks,
        wall_time=at,
        time_zone=organisation.time_zone,
        # A date that has passed is none of its times.
        starts_on=first.day,
        ends_on=ends_on,
        times=times,
        may_be_late=may_be_late,
        planned_by=by,
        created_at=now,
    )
    series.accounts.set(channels)
    _record(series, "scheduled", by, now)
    unfold(series=series, now=now)
    _refuse_misfits(series)
    return series


@transaction.atomic
def pause(*, series: Series, by: Membership, now: datetime) -> Series:
    """From now on its dates pass without a post, until it is resumed."""
    row = _locked(series)
    if row.status != Series.Status.RUNNING:
        raise CannotRepeat(_not_now(row))
    row.move(Series.Status.PAUSED)
    return _record(row, "paused", by, now)


@transaction.atomic
def resume(*, series: Series, by: Membership, now: datetime) -> Series:
    """Its next date goes out again; what passed meanwhile stays away."""
    row = _locked(series)
    if row.status != Series.Status.PAUSED:
        raise CannotRepeat(_not_now(row))
    for publication in row.publications.filter(
        status__in=[Status.SCHEDULED, Status.RETRY_WAIT], due_at__lte=now
    ):
        cancel(publication=publication, by=by, now=now)
    row.move(Series.Status.RUNNING)
    unfold(series=row, now=now)
    return _record(row, "resumed", by, now)


@transaction.atomic
def stop(*, series: Series, by: Membership, now: datetime) -> Series:
    """It does not come back any more; its dates leave the calendar."""
    row = _locked(series)
    if row.status == Series.Status.STOPPED:
        raise CannotRepeat(_not_now(row))
    row.move(Series.Status.STOPPED)
    for publication in row.publications.filter(status__in=STILL_TO_COME):
        cancel(publication=publication, by=by, now=now)
    return _record(row, "stopped", by, now)


def _locked(series: Series) -> Series:
    return (
        Series.objects.select_for_update(of=("self",))
        .select_related("organisation", "post")
        .get(pk=series.pk)
    )


def _not_now(series: Series) -> str:
    return _("This is not possible now: the series is “%(status)s”.") % {
        "status": series.get_status_display()
    }


def _refuse_channels(post: Post, channels: list[ChannelAccount], now: datetime) -> None:
    if not channels:
        raise CannotRepeat({"accounts": _("Choose at least one channel.")})
    for account in channels:
        refuse_foreign(account, post)
    for series in Series.objects.live().filter(post=post):
        taken = series.accounts.filter(pk__in=[a.pk for a in channels]).first()
        if taken and next_of(series, now):
            words = _(
                "This post already repeats on %(channel)s. Stop that series first."
            )
            raise CannotRepeat({"accounts": words % {"channel": taken}})


def _refuse_rule(rule: Rule) -> None:
    wrong: dict[str, str] = {}
    if not rule.weekdays:
        wrong["weekdays"] = _("Choose at least one day.")
    if not 1 <= rule.every_weeks <= MOST_WEEKS:
        wrong["every_weeks"] = _("Choose 1 to %(most)s weeks.") % {"most": MOST_WEEKS}
    if (rule.ends_on is None) == (rule.times is None):
        wrong["ends_on"] = _("Choose a last day or a number of times.")
    elif rule.ends_on and rule.ends_on > rule.starts_on + LONGEST:
        wrong["ends_on"] = _("A series lasts two years at most.")
    elif rule.times is not None and not 1 <= rule.times <= MOST_TIMES:
        wrong["times"] = _("Choose 1 to %(most)s times.") % {"most": MOST_TIMES}
    if wrong:
        raise CannotRepeat(wrong)


def _first(rule: Rule, at: time, zone: ZoneInfo, now: datetime) -> Occurrence:
    # Counting begins with the first that can still go out.
    first = next_after(replace(rule, times=None), at, zone, now)
    if first is None:
        raise CannotRepeat(
            {"ends_on": _("No date is left before this day. Choose a later one.")}
        )
    return first


def _refuse_misfits(series: Series) -> None:
    """All its dates say the same, so one of each channel is looked at."""
    rows = series.publications.select_related("account", "version", "link")
    for publication in rows.order_by("account", "occurs_on").distinct("account"):
        refuse_what_cannot_fit(publication)


def _record(series: Series, deed: str, by: Membership, now: datetime) -> Series:
    record(by=by, verb=f"campaigns.series.{deed}", subject=series, now=now)
    return series
