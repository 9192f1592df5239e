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
from campaigns.planning.models import Campaign
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
from campaigns.publishing.series_keeping import STILL_TO_COME, next_of, unfold
from core.audit.operations import record
from core.ui import formats
from core.users.models import Membership

Status = Publication.Status
MOST_WEEKS = 12
MOST_TIMES = 200
LONGEST = timedelta(days=731)


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
    refuse_channels(mine, channels, now)
    rule = Rule(starts_on, frozenset(weekdays), every_weeks, ends_on, times)
    series = begin(
        mine, rule, at, replaces=None, may_be_late=may_be_late, by=by, now=now
    )
    series.accounts.set(channels)
    record_deed(series, "scheduled", by, now)
    unfold(series=series, now=now)
    refuse_misfits(series)
    return series


def begin(
    post: Post,
    rule: Rule,
    at: time,
    *,
    may_be_late: bool,
    replaces: Series | None,
    by: Membership,
    now: datetime,
) -> Series:
    """The row of a series, when its rule makes sense; without channels and dates as yet."""
    _refuse_rule(rule)
    organisation = post.campaign.organisation
    first = _first(rule, at, organisation.zone, now)
    refuse_after_the_end(post.vacancy, first.moment)
    _refuse_after_campaign(post.campaign, first.day)
    return Series.objects.create(
        organisation=organisation,
        post=post,
        weekdays=sorted(rule.weekdays),
        every_weeks=rule.every_weeks,
        wall_time=at,
        time_zone=organisation.time_zone,
        # A date that has passed is none of its times.
        starts_on=first.day,
        ends_on=rule.ends_on,
        times=rule.times,
        may_be_late=may_be_late,
        replaces=replaces,
        planned_by=by,
        created_at=now,
    )


@transaction.atomic
def pause(*, series: Series, by: Membership, now: datetime) -> Series:
    """From now on its dates pass without a post, until it is resumed."""
    row = locked_series(series)
    if row.status != Series.Status.RUNNING:
        raise CannotRepeat(not_now(row))
    row.move(Series.Status.PAUSED)
    return record_deed(row, "paused", by, now)


@transaction.atomic
def resume(*, series: Series, by: Membership, now: datetime) -> Series:
    """Its next date goes out again; what passed meanwhile stays away."""
    row = locked_series(series)
    if row.status != Series.Status.PAUSED:
        raise CannotRepeat(not_now(row))
    for publication in row.publications.filter(
        status__in=[Status.SCHEDULED, Status.RETRY_WAIT], due_at__lte=now
    ):
        cancel(publication=publication, by=by, now=now)
    row.move(Series.Status.RUNNING)
    unfold(series=row, now=now)
    return record_deed(row, "resumed", by, now)


@transaction.atomic
def stop(*, series: Series, by: Membership, now: datetime) -> Series:
    """It does not come back any more; its dates leave the calendar, and say that they left with it."""
    row = locked_series(series)
    if row.status == Series.Status.STOPPED:
        raise CannotRepeat(not_now(row))
    row.move(Series.Status.STOPPED)
    gone = [one.pk for one in row.publications.filter(status__in=STILL_TO_COME)]
    for publication in row.publications.filter(pk__in=gone):
        cancel(publication=publication, by=by, now=now)
    row.publications.filter(pk__in=gone, status=Status.CANCELLED).update(
        trouble_code="series_stopped", trouble_text=""
    )
    return record_deed(row, "stopped", by, now)


def locked_series(series: Series) -> Series:
    """As it stands now, and nobody else moves it until we are done."""
    return (
        Series.objects.select_for_update(of=("self",))
        .select_related("organisation", "post")
        .get(pk=series.pk)
    )


def not_now(series: Series) -> str:
    """Why a deed does not fit the state in which the series is."""
    return _("This is not possible now: the series is “%(status)s”.") % {
        "status": series.get_status_display()
    }


def refuse_channels(
    post: Post,
    channels: list[ChannelAccount],
    now: datetime,
    *,
    but: Series | None = None,
) -> None:
    """Channels of ours on which nothing else lets this post come back; `but` makes room itself."""
    if not channels:
        raise CannotRepeat({"accounts": _("Choose at least one channel.")})
    for account in channels:
        refuse_foreign(account, post)
    others = Series.objects.live().filter(post=post)
    for series in others.exclude(pk=but.pk) if but else others:
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


def _refuse_after_campaign(campaign: Campaign, first: date) -> None:
    if campaign.status == Campaign.Status.CLOSED:
        raise CannotRepeat(_("The campaign of this post is finished."))
    if first > campaign.ends_on:
        words = _("The campaign ends on %(day)s, before the first date.")
        raise CannotRepeat(
            {"starts_on": words % {"day": formats.day(campaign.ends_on)}}
        )


def _first(rule: Rule, at: time, zone: ZoneInfo, now: datetime) -> Occurrence:
    # Counting begins with the first that can still go out.
    first = next_after(replace(rule, times=None), at, zone, now)
    if first is None:
        raise CannotRepeat(
            {"ends_on": _("No date is left before this day. Choose a later one.")}
        )
    return first


def refuse_misfits(series: Series) -> None:
    """All its dates say the same, so one of each channel is looked at."""
    rows = series.publications.select_related("account", "version", "link")
    for publication in rows.order_by("account", "occurs_on").distinct("account"):
        refuse_what_cannot_fit(publication)


def record_deed(series: Series, deed: str, by: Membership, now: datetime) -> Series:
    """A line in the trail of the series."""
    record(by=by, verb=f"campaigns.series.{deed}", subject=series, now=now)
    return series
