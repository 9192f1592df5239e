"""Everything that decides whether a publication may go out, read at once under the lock of its account."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import islice
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import DEFAULT_DB_ALIAS, connection, models
from django.db.models import Exists, F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset, Post, Variant
from campaigns.links.models import TrackedLink
from campaigns.publishing.brakes import AccountDay
from campaigns.publishing.circuit import IN_A_ROW, MEMORY
from campaigns.publishing.models import Attempt, Publication, PublicationVersion
from campaigns.publishing.prepared import Given, Written, ask
from campaigns.publishing.series import Series
from campaigns.vacancies.models import Vacancy
from core.users.models import Organisation

Status = Publication.Status
ONE_DAY = timedelta(days=1)


def _part(
    model: type[models.Model], *names: str
) -> tuple[type[models.Model], list[str]]:
    """The named columns of a table, or all; in its own order, as `from_db` wants them."""
    columns = [field.attname for field in model._meta.concrete_fields]
    return model, [one for one in columns if not names or one in names]


# What judging and sending need, by the way to it from the publication; the rest is read by who
# tells people. The id of a row comes first.
PARTS = {
    "": _part(Publication),
    "account": _part(ChannelAccount),
    "version": _part(PublicationVersion),
    "organisation": _part(Organisation, "id", "time_zone"),
    "link": _part(TrackedLink, "id", "slug"),
    "series": _part(Series, "id", "status"),
    "post": _part(
        Post,
        *("id", "status", "text", "language", "has_link"),
        *("campaign_id", "image_id", "vacancy_id"),
    ),
    "post__image": _part(MediaAsset, "id", "sha256", "alt_text"),
    "post__vacancy": _part(Vacancy, "id", "status"),
}
BESIDE = ("speaks", "last_began", "is_overtaken", "days", "tries", "variants")


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
    found = ask(
        *_written().given(
            pk=pk,
            now=now,
            apart_since=now - settings.PUBLISH_SPACING,
            remembered_since=now - MEMORY,
            yesterday=now.date() - ONE_DAY,
            tomorrow=now.date() + ONE_DAY,
        )
    )
    if not found:
        raise Publication.DoesNotExist
    values = iter(found[0])
    publication = _publication(values)
    speaks, last_began, is_overtaken, *lists = values
    days, tries, variants = [[json.loads(line) for line in lines] for lines in lists]
    return Facts(
        publication=publication,
        now=now,
        speaks=speaks,
        last_began=last_began,
        used={date.fromisoformat(line["day"]): line["used"] for line in days},
        tries=tries,
        is_overtaken=is_overtaken,
        content_sha=publication.post.content_sha(
            {line["account"]: line["text"] for line in variants}
        ),
    )


def _publication(values: Iterator[Any]) -> Publication:
    """The row with what belongs to it, from the values of `PARTS` in their order."""
    rows: dict[str, Any] = {
        path: _row(model, names, list(islice(values, len(names))))
        for path, (model, names) in PARTS.items()
    }
    for path, row in rows.items():
        if path:
            owner, _, name = path.rpartition("__")
            setattr(rows[owner], name, row)
    publication: Publication = rows[""]
    return publication


def _row(
    model: type[models.Model], names: Sequence[str], values: Sequence[Any]
) -> models.Model | None:
    if values[0] is None:
        return None
    read = [
        _read(model._meta.get_field(name), value)
        for name, value in zip(names, values, strict=True)
    ]
    return model.from_db(DEFAULT_DB_ALIAS, names, read)


def _read(field: Any, value: Any) -> Any:
    """As the field makes it of what the database answers."""
    if hasattr(field, "from_db_value"):
        return field.from_db_value(value, None, connection)
    return value


@cache
def _written() -> Written:
    columns = [
        f"{path}__{name}" if path else name
        for path, (_model, names) in PARTS.items()
        for name in names
    ]
    return Written(_question().values_list(*columns, *BESIDE))


def _question() -> models.QuerySet[Publication]:
    now, day = models.DateTimeField(), models.DateField()
    same_account = Publication.objects.filter(account=OuterRef("account"))
    return Publication.objects.filter(
        pk=Given("pk", models.BigIntegerField())
    ).annotate(
        speaks=Exists(same_account.filter(status__in=[Status.SENDING, Status.UNKNOWN])),
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
