"""The machine's side of what comes back: dates are put on the calendar sixty days ahead.

Anybody may call `keep` at any time, as often as they like: a date that stands there already,
also a cancelled one, is never put there again.
"""

import logging
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import partial
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.proposals import operations as proposals
from campaigns.publishing import notifications
from campaigns.publishing.answers import locked
from campaigns.publishing.drafts import handle, link_for, take_version
from campaigns.publishing.models import Publication
from campaigns.publishing.refusals import end_of, refuse_what_cannot_fit
from campaigns.publishing.series import Series
from campaigns.publishing.series_dates import Occurrence, next_after, occurrences
from campaigns.publishing.times import wall_fields
from campaigns.vacancies.models import Vacancy
from core.audit.operations import record
from core.notices.models import Notice
from core.notices.operations import settle, tell

log = logging.getLogger(__name__)
Status = Publication.Status
AHEAD = timedelta(days=60)
# What a series takes along when it ends; what is being sent or in doubt has a life of its own.
STILL_TO_COME = [
    Status.SCHEDULED,
    Status.RETRY_WAIT,
    Status.AWAITING_HAND,
    Status.HELD,
    Status.FAILED,
]
ENDED = {
    "series_vacancy_ended": Q(
        post__vacancy__status__in=[Vacancy.Status.FILLED, Vacancy.Status.CLOSED]
    ),
    "series_campaign_ended": Q(post__campaign__status=Campaign.Status.CLOSED),
}
# Why a date is off the calendar that would come back if somebody restarts the series.
WITH_ITS_SERIES = ("series_stopped", "series_vacancy_ended", "series_campaign_ended")


def keep(*, now: datetime) -> int:
    """Bring every series up to date; says how many dates came on the calendar."""
    _end_with_vacancy_or_campaign(now)
    _take_off_after_the_end(now)
    _renew(now)
    _leave_out(now)
    _tell_who_waits(now)
    stale = Series.objects.running().filter(
        Q(unfolded_on=None) | Q(unfolded_on__lt=now.date()),
        post__status=Post.Status.APPROVED,
    )
    return sum(_unfold_safely(series, now) for series in stale.order_by("pk"))


def _unfold_safely(series: Series, now: datetime) -> int:
    """One that makes us stumble must not stop all the others."""
    try:
        return unfold(series=series, now=now)
    except DatabaseError:
        raise
    except Exception:
        log.exception("series %s cannot be unfolded", series.pk)
        return 0


@transaction.atomic
def unfold(*, series: Series, now: datetime) -> int:
    """Put the dates of the coming sixty days on the calendar of each channel, once."""
    row = (
        Series.objects.running()
        .select_for_update(of=("self",), skip_locked=True)
        .select_related("organisation", "planned_by", "post__campaign__organisation")
        .filter(pk=series.pk)
        .first()
    )
    if row is None or not _may_go(row.post):
        return 0
    coming = _coming(row, now)
    channels = row.accounts.in_use().filter(posts=row.post_id)
    count = sum(_unfold_on(row, account, coming, now) for account in channels)
    Series.objects.filter(pk=row.pk).update(unfolded_on=now.date())
    return count


def next_of(series: Series, now: datetime) -> Occurrence | None:
    """When it comes next; None when it is over."""
    zone = ZoneInfo(series.time_zone)
    return next_after(series.rule, series.wall_time, zone, now)


def _coming(series: Series, now: datetime) -> list[Occurrence]:
    zone = ZoneInfo(series.time_zone)
    until = timezone.localtime(now, zone).date() + AHEAD
    found = occurrences(series.rule, series.wall_time, zone, after=now, until=until)
    end = end_of(series.post.vacancy)
    last = series.post.campaign.ends_on
    return [
        one for one in found if one.day <= last and (end is None or one.moment.at < end)
    ]


def _may_go(post: Post) -> bool:
    is_same = post.is_approved and post.content_sha() == post.approved_sha
    is_over = post.campaign.status == Campaign.Status.CLOSED
    return (
        is_same
        and not is_over
        and (post.vacancy is None or post.vacancy.status == Vacancy.Status.OPEN)
    )


def _unfold_on(
    series: Series, account: ChannelAccount, coming: Iterable[Occurrence], now: datetime
) -> int:
    there = set(
        series.publications.filter(account=account).values_list("occurs_on", flat=True)
    ) | _of_the_one_before(series, account)
    missing = [one for one in coming if one.day not in there]
    for one in missing:
        _put(series, account, one, now)
    return len(missing)


def _of_the_one_before(series: Series, account: ChannelAccount) -> set[date]:
    """Dates of those it goes on for that stay with them: they went out, or may have.

    Of one that was stopped and restarted also those that somebody had cancelled before it was stopped.
    """
    before = _all_before(series)
    if not before:
        return set()
    there = Publication.objects.filter(series__in=before, account=account)
    stopped = there.filter(trouble_code__in=WITH_ITS_SERIES).values("series")
    kept = there.filter(
        ~Q(status=Status.CANCELLED)
        | (Q(series__in=stopped) & ~Q(trouble_code__in=WITH_ITS_SERIES))
    )
    days = kept.values_list("occurs_on", flat=True)
    return {day for day in days if day is not None}


def _all_before(series: Series) -> list[int]:
    """The series that it replaces, the one that this replaced, and so on."""
    found: list[int] = []
    one = series.replaces_id
    while one is not None:
        found.append(one)
        one = Series.objects.values_list("replaces_id", flat=True).get(pk=one)
    return found


def _put(
    series: Series, account: ChannelAccount, one: Occurrence, now: datetime
) -> None:
    post = series.post
    link = link_for(post, account, now)
    fields = wall_fields(one.moment, series.organisation)
    row = Publication.objects.create(
        organisation=series.organisation,
        post=post,
        account=account,
        series=series,
        occurs_on=one.day,
        link=link,
        version=take_version(post, account, link, now),
        once=handle(account, uuid4().hex, now),
        not_after=end_of(post.vacancy),
        may_be_late=series.may_be_late,
        scheduled_by=series.planned_by,
        created_at=now,
        **{**fields, "time_zone": series.time_zone},
    )
    proposals.settle(post=post, accounts=[account], day=one.day)
    record(
        by=None,
        verb="campaigns.publication.scheduled",
        subject=row,
        now=now,
        due_at=row.due_at.isoformat(),
        account=account.pk,
        series=series.pk,
    )


def _end_with_vacancy_or_campaign(now: datetime) -> None:
    """A series stops when its vacancy is filled or closed, or its campaign is finished; somebody may restart it."""
    for code, condition in ENDED.items():
        for series in Series.objects.live().filter(condition).order_by("pk"):
            _end(series, code, condition, now)


@transaction.atomic
def _end(series: Series, code: str, condition: Q, now: datetime) -> None:
    rows = Series.objects.live().select_for_update(of=("self",))
    row = rows.filter(condition, pk=series.pk).first()
    if row is None:
        return
    row.move(Series.Status.STOPPED)
    for publication in row.publications.filter(status__in=STILL_TO_COME):
        _take_off(publication, code, now)
    record(by=None, verb="campaigns.series.stopped", subject=row, now=now, code=code)
    tell(
        [row.planned_by],
        text=partial(_ended, row.post.title, code),
        once=f"series:{row.pk}:ended",
        url=row.get_absolute_url(),
        tone=Notice.Tone.INFO,
    )


def _ended(title: str, code: str) -> str:
    words = {"post": title}
    if code == "series_vacancy_ended":
        return _("“%(post)s” does not repeat any more: its vacancy is closed.") % words
    return _("“%(post)s” does not repeat any more: its campaign is finished.") % words


def _take_off_after_the_end(now: datetime) -> None:
    """Dates after the vacancy closes or the campaign ends, also when that day was moved forward."""
    coming = _occurrences().filter(status=Status.SCHEDULED, due_at__gt=now)
    after_vacancy = coming.filter(post__vacancy__closes_at__lte=F("due_at"))
    for publication in after_vacancy.order_by("pk"):
        _take_off(publication, "series_vacancy_ended", now)
    after_campaign = coming.filter(occurs_on__gt=F("post__campaign__ends_on"))
    for publication in after_campaign.select_related("post__campaign").order_by("pk"):
        # Somebody may have moved it to a day of the campaign.
        wall = datetime.fromisoformat(publication.local_wall)
        if wall.date() > publication.post.campaign.ends_on:
            _take_off(publication, "series_campaign_ended", now)


@transaction.atomic
def _take_off(publication: Publication, code: str, now: datetime) -> None:
    row = locked(publication)
    if row.status in STILL_TO_COME:
        row.move(Status.CANCELLED, trouble_code=code, trouble_text="")
        notifications.note(row, "left_out", now, code)


def _renew(now: datetime) -> None:
    """The post was changed and approved again: what is still to come says what it says now."""
    outdated = _occurrences().filter(
        status=Status.SCHEDULED,
        due_at__gt=now,
        post__status=Post.Status.APPROVED,
    )
    changed = outdated.exclude(version__content_sha=F("post__approved_sha"))
    for publication in changed.order_by("pk"):
        _renew_one(publication, now)


@transaction.atomic
def _renew_one(publication: Publication, now: datetime) -> None:
    row = locked(publication)
    if row.status != Status.SCHEDULED or not _may_go(row.post):
        return
    row.version = take_version(row.post, row.account, row.link, now)
    try:
        refuse_what_cannot_fit(row)
    except ValidationError:
        # It keeps the old content, which is not the approved one: at its time a person is asked.
        transaction.set_rollback(True)
        return
    row.save(update_fields=["version"])
    record(by=None, verb="campaigns.publication.renewed", subject=row, now=now)
    settle(f"series:{row.series_id}:waits:", organisation_id=row.organisation_id)


def _leave_out(now: datetime) -> None:
    """Of what was missed only the last may still go: the older ones leave the list of questions."""
    later = Publication.objects.filter(
        series=OuterRef("series"),
        account=OuterRef("account"),
        occurs_on__gt=OuterRef("occurs_on"),
        due_at__lte=now,
    ).exclude(status=Status.CANCELLED)
    for publication in _occurrences().filter(Exists(later), status=Status.HELD):
        with transaction.atomic():
            row = locked(publication)
            if row.status == Status.HELD:
                row.move(Status.CANCELLED, trouble_code="series_missed")
                notifications.note(row, "left_out", now, "series_missed")


def _tell_who_waits(now: datetime) -> None:
    """Whoever planned a series hears once that it waits for approval."""
    waiting = (
        Series.objects.waiting_for_approval()
        .filter(
            publications__status=Status.SCHEDULED,
            publications__due_at__lte=now + timedelta(days=7),
        )
        .select_related("post", "planned_by__user")
        .distinct()
    )
    for series in waiting:
        tell(
            [series.planned_by],
            text=partial(_waits, series.post.title),
            once=f"series:{series.pk}:waits:{series.post.revision}",
            url=series.get_absolute_url(),
            tone=Notice.Tone.WARNING,
        )


def _waits(title: str) -> str:
    words = {"post": title}
    return _("“%(post)s” was changed. It repeats again when it is approved.") % words


def _occurrences() -> models.QuerySet[Publication]:
    return Publication.objects.filter(series__isnull=False)
