"""Fetch figures from platforms, or keep what somebody read off the screen."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from time import monotonic

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from analytics.metrics.models import Figure, Measuring, Snapshot
from analytics.metrics.rhythm import RHYTHM, first_at, next_at
from campaigns.channels.connectors import CONNECTORS
from campaigns.channels.connectors.base import Meter
from campaigns.channels.models import ChannelAccount, connector_of
from campaigns.publishing.models import Publication
from core.address_values import LARGEST
from core.audit.operations import record
from core.outbound import OutboundError
from core.users.models import Membership

log = logging.getLogger(__name__)
# Bluesky answers for 25 posts at most in one request.
BATCH = 25
AT_ONCE = 1000
# So long a claimed post is left alone; then its asker must have died.
CLAIMED = timedelta(minutes=15)
PUT_OFF, MOST_OFF = timedelta(hours=6), 10_000
# Less than the soft time limit of a task, with room for the last request.
SECONDS = 25.0
MOST_MISSES = 100
METERS = [one.key for one in CONNECTORS if issubclass(one, Meter)]


class CannotMeasure(ValidationError):
    """The message is written for who typed the figures."""


def collect(*, now: datetime, seconds: float = SECONDS) -> int:
    """Ask every platform for the figures that are due; returns how many were kept.

    A request at a time: what is claimed is due again in a quarter of an hour, so that a crash loses
    nothing and two that run at once ask for different posts. One account that does not answer costs the
    others nothing: it rests for this round.
    """
    until = monotonic() + seconds
    plan(now=now)
    _put_off(now)
    kept = 0
    resting: set[int] = set()
    while monotonic() < until:
        claimed = _claim(now, resting)
        if not claimed:
            break
        count, answers = _ask(claimed, now)
        kept += count
        if not answers:
            resting.add(claimed[0].publication.account_id)
    return kept


def plan(*, now: datetime) -> int:
    """Begin to measure what was published lately; what was measured before goes on in its rhythm."""
    unknown = (
        Publication.objects.published()
        .exclude(remote_id="")
        .filter(
            published_at__gt=now - RHYTHM[-1][0],
            account__platform__in=METERS,
            measuring=None,
        )
    )
    measured = Snapshot.objects.filter(
        publication=OuterRef("pk"), source=Snapshot.Source.PLATFORM
    )
    rows = unknown.annotate(
        measured_at=Subquery(measured.order_by("-taken_at").values("taken_at")[:1])
    ).order_by("pk")
    count = 0
    while True:
        found = list(rows.values_list("pk", "published_at", "measured_at")[:AT_ONCE])
        Measuring.objects.bulk_create(
            [
                Measuring(
                    publication_id=key,
                    next_at=published and first_at(published, measured),
                )
                for key, published, measured in found
            ],
            ignore_conflicts=True,
        )
        count += len(found)
        if len(found) < AT_ONCE:
            return count


def _put_off(now: datetime) -> None:
    """What cannot be asked for now: it was taken down, or its account has no access."""
    cannot = Q(publication__removed_at__isnull=False) | ~Q(
        publication__account__state=ChannelAccount.State.OK
    )
    due = Measuring.objects.filter(cannot, next_at__lte=now)
    keys = list(due.order_by("next_at", "pk").values_list("pk", flat=True)[:MOST_OFF])
    Measuring.objects.filter(pk__in=keys).update(next_at=now + PUT_OFF)


@transaction.atomic
def _claim(now: datetime, resting: set[int]) -> list[Measuring]:
    """What one request may ask for: the account that is due longest, its posts."""
    due = (
        Measuring.objects.filter(
            next_at__lte=now,
            publication__removed_at=None,
            publication__account__state=ChannelAccount.State.OK,
        )
        .exclude(publication__account__in=resting)
        .order_by("next_at", "pk")
    )
    account = due.values_list("publication__account", flat=True).first()
    if account is None:
        return []
    rows = list(
        due.filter(publication__account=account)
        .select_related("publication__account")
        .select_for_update(of=("self",), skip_locked=True)[:BATCH]
    )
    if not rows:  # another process has them
        resting.add(account)
        return _claim(now, resting)
    Measuring.objects.filter(pk__in=[row.pk for row in rows]).update(
        next_at=now + CLAIMED
    )
    return rows


def _ask(rows: Sequence[Measuring], now: datetime) -> tuple[int, bool]:
    """How many figures were kept, and whether the platform answered."""
    account = rows[0].publication.account
    try:
        connector = connector_of(account)
        if not isinstance(connector, Meter):
            return 0, False
        answers = connector.measure([row.publication.remote_id for row in rows])
    except OutboundError as trouble:
        log.info("account %s was not measured: %s", account.pk, trouble.code)
        return 0, False
    except Exception:
        # A mistake about one account must not keep the others from being asked.
        log.exception("account %s cannot be measured", account.pk)
        return 0, False
    kept = _keep([row.publication for row in rows], answers, now)
    for row in rows:
        published = row.publication.published_at
        is_known = row.publication.remote_id in answers
        row.misses = 0 if is_known else min(row.misses + 1, MOST_MISSES)
        row.next_at = published and next_at(published, now, misses=row.misses)
    Measuring.objects.bulk_update(rows, ["next_at", "misses"])
    return kept, True


def _keep(
    publications: Sequence[Publication],
    answers: Mapping[str, Mapping[str, int]],
    now: datetime,
) -> int:
    known = set(Figure.values)
    snapshots = [
        Snapshot(
            publication=publication,
            figure=figure,
            value=value,
            taken_at=now,
            source=Snapshot.Source.PLATFORM,
        )
        for publication in publications
        for figure, value in answers.get(publication.remote_id, {}).items()
        if figure in known and 0 <= value <= LARGEST
    ]
    Snapshot.objects.bulk_create(snapshots, ignore_conflicts=True)
    return len(snapshots)


@transaction.atomic
def type_in(
    *,
    publication: Publication,
    figures: Mapping[str, int],
    by: Membership,
    now: datetime,
) -> list[Snapshot]:
    """Keep figures that a person read off the platform, for a post of any channel."""
    if publication.published_at is None:
        raise CannotMeasure(_("This post is not published yet."))
    if not figures:
        raise CannotMeasure(_("Fill in at least one figure."))
    snapshots = [
        Snapshot(
            publication=publication,
            figure=figure,
            value=value,
            taken_at=now,
            source=Snapshot.Source.TYPED,
            typed_by=by,
        )
        for figure, value in figures.items()
    ]
    Snapshot.objects.bulk_create(snapshots, ignore_conflicts=True)
    record(
        by=by,
        verb="analytics.figures.typed",
        subject=publication,
        organisation_id=publication.organisation_id,
        now=now,
        **{str(figure): value for figure, value in figures.items()},
    )
    return snapshots
