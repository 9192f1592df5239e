"""Everything that decides whether a publication may go out, read at once under the lock of its account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Variant
from campaigns.publishing.brakes import AccountDay
from campaigns.publishing.circuit import IN_A_ROW, MEMORY
from campaigns.publishing.models import Attempt, Publication, PublicationVersion
from core.prepared import Given, Prepared

Status = Publication.Status
ONE_DAY = timedelta(days=1)
PARTS = [
    "organisation__time_zone",
    "link__slug",
    "series__status",
    "post__status",
    "post__text",
    "post__language",
    "post__has_link",
    "post__campaign",
    "post__image__sha256",
    "post__image__alt_text",
    "post__vacancy__status",
]
"""Of tables of which we need little."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What stood in the database when one publication was about to be claimed."""

    publication: Publication
    now: datetime
    speaks: bool
    """Its account has a post under way or in doubt."""
    last_began: datetime | None
    """When another post of the account was last begun, within `PUBLISH_SPACING`."""
    used: dict[date, int]
    """Posts of the account on the days around this one."""
    tries: list[dict[str, Any]]
    """The last tries on its server: `outcome`, `ended_at`, `account`, `state`; newest first."""
    is_overtaken: bool
    """A later date of its series is due too."""
    content_sha: str


def read(pk: int, now: datetime) -> Facts:
    """The facts about this publication as they stand now."""
    row: Any = _FACTS.get(
        pk=pk,
        now=now,
        apart_since=now - settings.PUBLISH_SPACING,
        remembered_since=now - MEMORY,
        yesterday=now.date() - ONE_DAY,
        tomorrow=now.date() + ONE_DAY,
    )
    if row is None:
        raise Publication.DoesNotExist
    variants = {line["account"]: line["text"] for line in row.variants}
    return Facts(
        publication=row,
        now=now,
        speaks=row.speaks,
        last_began=row.last_began,
        used={date.fromisoformat(line["day"]): line["used"] for line in row.days},
        tries=row.tries,
        is_overtaken=row.is_overtaken,
        content_sha=row.post.content_sha(variants),
    )


def _question() -> models.QuerySet[Publication]:
    now, day = models.DateTimeField(), models.DateField()
    same_account = Publication.objects.filter(account=OuterRef("account"))
    return (
        Publication.objects.filter(pk=Given("pk", models.BigIntegerField()))
        .select_related(
            "organisation",
            "account",
            "version",
            "link",
            "series",
            "post__image",
            "post__vacancy",
        )
        .only(*_columns())
        .annotate(
            speaks=Exists(
                same_account.filter(status__in=[Status.SENDING, Status.UNKNOWN])
            ),
            last_began=Subquery(
                Attempt.objects.filter(
                    publication__account=OuterRef("account"),
                    started_at__gt=Given("apart_since", now),
                )
                .exclude(publication=OuterRef("pk"))
                .order_by("-started_at")
                .values("started_at")[:1]
            ),
            days=ArraySubquery(
                AccountDay.objects.filter(
                    account=OuterRef("account"),
                    day__gte=Given("yesterday", day),
                    day__lte=Given("tomorrow", day),
                ).values(line=JSONObject(day="day", used="used"))
            ),
            tries=ArraySubquery(_tries(now)),
            variants=ArraySubquery(
                Variant.objects.filter(post=OuterRef("post")).values(
                    line=JSONObject(account="account_id", text="text")
                )
            ),
            is_overtaken=Exists(
                same_account.filter(
                    series=OuterRef("series"),
                    occurs_on__gt=OuterRef("occurs_on"),
                    due_at__lte=Given("now", now),
                ).exclude(status=Status.CANCELLED)
            ),
        )
    )


def _tries(now: models.DateTimeField[Any, Any]) -> models.QuerySet[Any, Any]:
    return (
        Attempt.objects.filter(
            publication__account__platform=OuterRef("account__platform"),
            publication__account__base_url=OuterRef("account__base_url"),
            started_at__gt=Given("remembered_since", now),
        )
        .order_by("-started_at", "-pk")
        .values(
            line=JSONObject(
                outcome="outcome",
                ended_at="ended_at",
                account=F("publication__account_id"),
                state="state",
            )
        )[: IN_A_ROW + 1]
    )


def _columns() -> list[str]:
    """What judging and sending need; the rest is read by who tells people."""
    whole: dict[str, type[models.Model]] = {
        "": Publication,
        "account__": ChannelAccount,
        "version__": PublicationVersion,
    }
    fields = [
        prefix + field.name
        for prefix, table in whole.items()
        for field in table._meta.concrete_fields
    ]
    return [*fields, *PARTS]


_FACTS: Prepared[Publication] = Prepared(_question)
