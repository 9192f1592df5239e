"""Count visits, once, and forget who they were."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from analytics.clicks.models import RecentVisitor
from campaigns.links import slugs
from campaigns.links.models import TrackedLink
from core.cleanup.kinds import delete_some

# product.md 7: repeats by the same visitor within half an hour count once.
ONCE_PER = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request as far as we may know it: whether to count it, and what must not recur."""

    counts: bool
    # A keyed hash that changes daily; empty: never recognised, so every visit counts.
    visitor: str
    device: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where a tracked link leads."""

    url: str
    vacancy_slug: str
    # The name of the link, however it was typed.
    slug: str


# One statement finds the link, remembers the visitor and writes the click: this is the most
# asked address, so it takes one round trip, and two clicks at the same moment cannot both be
# the first. The casts tell PostgreSQL the types where it binds the values itself.
GO = """
WITH link AS (
    SELECT l.id, l.slug, l.target_url, v.slug AS vacancy_slug
    FROM campaigns_trackedlink l LEFT JOIN campaigns_vacancy v ON v.id = l.vacancy_id
    WHERE l.slug = ANY(%(names)s::varchar[])
    ORDER BY array_position(%(names)s::varchar[], l.slug) LIMIT 1
), fresh AS (
    INSERT INTO analytics_recentvisitor AS r (what, visitor, seen_at)
    SELECT 'go:' || id, %(visitor)s::varchar, %(now)s::timestamptz FROM link WHERE %(counts)s::boolean AND %(visitor)s::varchar <> ''
    ON CONFLICT (what, visitor) DO UPDATE SET seen_at = excluded.seen_at
        WHERE r.seen_at <= %(since)s::timestamptz
    RETURNING 1
), click AS (
    INSERT INTO analytics_click (link_id, at, device)
    SELECT id, %(now)s::timestamptz, %(device)s::varchar FROM link
    WHERE %(counts)s::boolean AND (%(visitor)s::varchar = '' OR EXISTS (SELECT FROM fresh))
)
SELECT target_url, vacancy_slug, slug FROM link
"""
# The same for a public vacancy page; one that is closed shows no vacancy.
VIEW = """
WITH page AS (
    SELECT v.id, l.id AS link_id
    FROM campaigns_vacancy v
    LEFT JOIN campaigns_trackedlink l
        ON l.slug = ANY(%(names)s::varchar[]) AND l.organisation_id = v.organisation_id
    WHERE v.slug = %(slug)s::varchar AND v.status = 'open'
    ORDER BY array_position(%(names)s::varchar[], l.slug) LIMIT 1
), fresh AS (
    INSERT INTO analytics_recentvisitor AS r (what, visitor, seen_at)
    SELECT 'view:' || id, %(visitor)s::varchar, %(now)s::timestamptz FROM page WHERE %(visitor)s::varchar <> ''
    ON CONFLICT (what, visitor) DO UPDATE SET seen_at = excluded.seen_at
        WHERE r.seen_at <= %(since)s::timestamptz
    RETURNING 1
)
INSERT INTO analytics_vacancyview (vacancy_id, link_id, at, device)
SELECT id, link_id, %(now)s::timestamptz, %(device)s::varchar FROM page
WHERE %(visitor)s::varchar = '' OR EXISTS (SELECT FROM fresh)
"""


def count_click(*, slug: str, visit: Visit, now: datetime) -> Target | None:
    """Count a click if it is one, and say where the link leads; None: no such link."""
    asked: dict[str, str | bool | datetime | list[str]] = {
        "names": slugs.spellings(slug),
        "visitor": visit.visitor,
        "device": visit.device,
        "counts": visit.counts,
        "now": now,
        "since": now - ONCE_PER,
    }
    with connection.cursor() as cursor:
        cursor.execute(GO, asked)
        row = cursor.fetchone()
    return Target(row[0], row[1] or "", row[2]) if row else None


def find_target(*, slug: str) -> Target | None:
    """Only read where a link leads: for when counting failed."""
    link = TrackedLink.objects.select_related("vacancy").with_code(slug)
    if link is None:
        return None
    vacancy_slug = link.vacancy.slug if link.vacancy else ""
    return Target(link.target_url, vacancy_slug, link.slug)


def count_view(*, slug: str, via: str, visit: Visit, now: datetime) -> None:
    """Count that a vacancy page was shown to a person, and the link they came by."""
    if not visit.counts:
        return
    asked: dict[str, str | datetime | list[str]] = {
        "slug": slug,
        "names": slugs.spellings(via),
        "visitor": visit.visitor,
        "device": visit.device,
        "now": now,
        "since": now - ONCE_PER,
    }
    with connection.cursor() as cursor:
        cursor.execute(VIEW, asked)


def forget_visitors(*, now: datetime, most: int = 1000) -> int:
    """Forget who came longer than half an hour ago, at most so many; how many were forgotten."""
    rows = RecentVisitor.objects.filter(seen_at__lte=now - ONCE_PER)
    return delete_some(rows, most)
