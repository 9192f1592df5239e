"""What posts brought, per channel and persona: posts, clicks, applications, hires.

Four queries, however many rows. A click belongs to the post of its link; an application to
the post of its last tracked link before it came. Who came without a link is in none of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery

from analytics.clicks.models import Click
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import of_visible
from campaigns.publishing.models import Publication
from candidates.applications.models import Application, Touchpoint
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
    found: Results = defaultdict(Brought)
    key = ("account_id", "post__persona_id")
    for account, persona, n in _counted(out.values_list(*key)):
        found[Where(account, persona)] += Brought(posts=n)
    places = {
        link: Where(account, persona)
        for link, account, persona in out.exclude(link=None).values_list(
            "link_id", *key
        )
    }
    clicks = Click.objects.filter(link__publication__in=out)
    for link, n in clicks.per_link().items():
        found[places[link]] += Brought(clicks=n)
    for where, brought in _applications(places, out):
        found[where] += brought
    return dict(found)


def _counted(rows: Any) -> Iterable[tuple[int, int | None, int]]:
    counted: Iterable[tuple[int, int | None, int]] = rows.annotate(
        n=Count("pk")
    ).order_by()
    return counted


def _applications(
    places: dict[int, Where], out: Any
) -> Iterable[tuple[Where, Brought]]:
    last = Touchpoint.objects.filter(
        application=OuterRef("pk"), link__isnull=False
    ).order_by("-at", "-pk")
    rows = (
        Application.objects.filter(touchpoints__link__publication__in=out)
        .annotate(last=Subquery(last.values("link")[:1]))
        .values_list("pk", "last", "hired_at")
        .distinct()
        .order_by()
    )
    one = Brought(applications=1)
    for _pk, link, hired in rows:
        if link in places:
            yield places[link], replace(one, hires=int(hired is not None))
