"""What posts brought, per channel and persona: posts, clicks, applications, hires.

Three queries, grouped by the database. A click belongs to the post of its link; an application to
the post of its last tracked link before it came. Who came without a link is in none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery

from analytics.clicks.models import Click
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import of_visible
from campaigns.publishing.models import Publication
from candidates.applications.models import Touchpoint
from core.ui import formats
from core.users.models import Membership, Organisation

YEAR = timedelta(days=365)
# Below this many posts a mean per post says too little.
ENOUGH_POSTS = 5


@dataclass(frozen=True, slots=True)
class Brought:
    """Plain counts; their mean is told only where there are enough posts."""

    posts: int = 0
    clicks: int = 0
    applications: int = 0
    hires: int = 0

    def __add__(self, other: Brought) -> Brought:
        return Brought(
            self.posts + other.posts,
            self.clicks + other.clicks,
            self.applications + other.applications,
            self.hires + other.hires,
        )

    @property
    def clicks_per_post(self) -> float | None:
        return self.clicks / self.posts if self.posts >= ENOUGH_POSTS else None


@dataclass(frozen=True, slots=True)
class Where:
    """A channel, and the persona of the posts; None: posts for everybody."""

    account: int
    persona: int | None


Results = dict[Where, Brought]


@dataclass(frozen=True, slots=True)
class ChannelResult:
    """A row of the page: a channel, or all of them together (without account)."""

    account: ChannelAccount | None
    brought: Brought

    @property
    def clicks_per_post(self) -> str:
        """The mean in words; empty while there are too few posts for one."""
        mean = self.brought.clicks_per_post
        return "" if mean is None else formats.number(round(mean, 1))


def channel_results(found: Results) -> list[ChannelResult]:
    """By channel, in the order of their names: what is small is never ranked. One query."""
    accounts = ChannelAccount.objects.in_bulk({where.account for where in found})
    rows = sorted(
        (ChannelResult(accounts[where.account], one) for where, one in found.items()),
        key=lambda row: row.account.name if row.account else "",
    )
    if len(rows) > 1:
        rows.append(ChannelResult(None, sum((row.brought for row in rows), Brought())))
    return rows


def of_persona(persona: int, *, member: Membership, now: datetime) -> Results:
    """Per channel, of the posts for this persona in campaigns that one may see."""
    seen = of_visible(member, "post__campaign") & Q(post__persona=persona)
    return _results(seen, now)


def of_organisation(organisation: Organisation, *, now: datetime) -> Results:
    """Per channel and persona, of all that went out."""
    return _results(Q(organisation=organisation), now)


def _results(which: Q, now: datetime) -> Results:
    out = Publication.objects.filter(
        which, status=Publication.Status.PUBLISHED, published_at__gte=now - YEAR
    )
    clicks = Click.objects.filter(link__publication__in=out)
    found: Results = defaultdict(Brought)
    for where, n in _counted(out, ""):
        found[where] += Brought(posts=n)
    for where, n in _counted(clicks, "link__publication__"):
        found[where] += Brought(clicks=n)
    for where, n, hires in _counted(
        _last_links(out),
        "link__publication__",
        hires=Count("pk", filter=Q(application__hired_at__isnull=False)),
    ):
        found[where] += Brought(applications=n, hires=hires)
    return dict(found)


def _counted(rows: Any, publication: str, **more: Count) -> Iterator[tuple[Any, ...]]:
    """(where, how many, …) of rows that lead to a publication by this lookup."""
    key = (f"{publication}account_id", f"{publication}post__persona_id")
    counted = rows.order_by().values(*key).annotate(n=Count("*"), **more)
    for account, persona, *counts in counted.values_list(*key, "n", *more):
        yield (Where(account, persona), *counts)


def _last_links(out: Any) -> Any:
    """The last tracked link of each application, where it is of one of these publications."""
    links = Touchpoint.objects.filter(
        application=OuterRef("application"), link__isnull=False
    ).order_by("-at", "-pk")
    # Looked up for each of these links: as NOT EXISTS it reads every link of every application.
    return Touchpoint.objects.filter(
        link__publication__in=out, pk=Subquery(links.values("pk")[:1])
    )
