"""Fetch figures from platforms, or keep what somebody read off the screen."""

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from analytics.metrics.models import Figure, Snapshot
from analytics.metrics.rhythm import RHYTHM, is_due
from campaigns.channels.connectors.base import Meter
from campaigns.channels.models import ChannelAccount
from campaigns.channels.sessions import connector_of
from campaigns.publishing.models import Publication
from core.audit.operations import record
from core.outbound import OutboundError
from core.users.models import Membership

log = logging.getLogger(__name__)
# Bluesky answers for 25 posts at most in one request.
BATCH = 25


class CannotMeasure(ValidationError):
    """The message is written for who typed the figures."""


def due_for_measuring(now: datetime) -> dict[ChannelAccount, list[Publication]]:
    """Published on an account that can be asked, and not asked lately; per account."""
    oldest = now - RHYTHM[-1][0]
    rows = (
        Publication.objects.published()
        .exclude(remote_id="")
        .filter(published_at__gt=oldest, account__state=ChannelAccount.State.OK)
        .annotate(
            measured_at=Max(
                "snapshots__taken_at",
                filter=Q(snapshots__source=Snapshot.Source.PLATFORM),
            )
        )
        .select_related("account")
        .order_by("account_id", "pk")
    )
    due: dict[ChannelAccount, list[Publication]] = defaultdict(list)
    for publication in rows:
        published: datetime | None = publication.published_at
        measured: datetime | None = getattr(publication, "measured_at", None)
        since = now - measured if measured else None
        if published and is_due(now - published, since):
            due[publication.account].append(publication)
    return {a: rows for a, rows in due.items() if issubclass(a.connector, Meter)}


def collect(*, now: datetime) -> int:
    """Ask every platform for the figures that are due; returns how many were kept.

    One account that does not answer costs the others nothing: it is asked again at the
    next round. A doubled call does no harm, a figure is kept once per moment.
    """
    return sum(
        _collect_account(account, publications, now)
        for account, publications in due_for_measuring(now).items()
    )


def _collect_account(
    account: ChannelAccount, publications: Sequence[Publication], now: datetime
) -> int:
    kept = 0
    for part in _parts(publications):
        try:
            connector = connector_of(account)
            if not isinstance(connector, Meter):
                return kept
            answers = connector.measure([p.remote_id for p in part])
        except OutboundError as trouble:
            log.info("account %s was not measured: %s", account.pk, trouble.code)
            return kept
        kept += _keep(part, answers, now)
    return kept


def _parts(rows: Sequence[Publication]) -> Iterator[Sequence[Publication]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


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
        if figure in known and value >= 0
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
