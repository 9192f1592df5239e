"""What a post brought: visitors by its link, and figures somebody read off the screen."""

from datetime import datetime, timedelta

from analytics.clicks.operations import Visit, count_click, count_view
from analytics.metrics.models import Figure
from analytics.metrics.operations import type_in
from campaigns.publishing.models import Publication
from recruitment.demo.clock import Life
from recruitment.demo.texts.vacancies import ENDS
from recruitment.demo.world import VISITORS, World

# How many see a post in two weeks.
REACH = {"linkedin": 1900, "facebook": 1400, "instagram": 1100, "tiktok": 5200}
# What part of the reach each figure is, in thousandths.
PARTS = {
    Figure.IMPRESSIONS: 1350,
    Figure.REACH: 1000,
    Figure.REACTIONS: 34,
    Figure.COMMENTS: 5,
    Figure.SHARES: 4,
    Figure.CLICKS: 26,
    Figure.SAVES: 7,
    Figure.VIDEO_VIEWS: 820,
}
# Somebody looks after a day, four days and two weeks; by then so much has come.
LOOKS = ((1, 0.46), (4, 0.81), (14, 1.0))
DEVICES = ("phone", "phone", "phone", "desktop", "tablet")
MORE_FOR_A_VACANCY = 1.5
SHARE_THAT_READS_ON = 0.82


def visit(world: World, publication: Publication, vacancy: str) -> None:
    """Everybody who came by this link until today: many on the first day, then fewer."""
    link, out = publication.link, publication.published_at
    if link is None or out is None:
        return
    random, until = world.clock.random, _end(world, vacancy)
    usual: float = VISITORS[publication.account.platform]
    usual *= MORE_FOR_A_VACANCY if vacancy else 1
    for _ in range(round(usual * random.uniform(0.5, 1.5))):
        at = out + timedelta(hours=0.2 + random.expovariate(1 / 40))
        if at >= until:
            continue
        seen = Visit(counts=True, visitor="", device=random.choice(DEVICES))
        count_click(slug=link.slug, visit=seen, now=at)
        if vacancy and random.random() < SHARE_THAT_READS_ON:
            slug = world.vacancies[vacancy].slug
            at += timedelta(seconds=2)
            count_view(slug=slug, via=link.slug, visit=seen, now=at)


def walk_in(world: World) -> None:
    """People who found a vacancy by themselves: each day a few."""
    random = world.clock.random
    for key, vacancy in world.vacancies.items():
        opened = world.clock.day_of(vacancy.opened_at or world.clock.now)
        for day in range(opened, world.clock.day_of(_end(world, key)) + 1):
            for _ in range(random.randint(0, 3)):
                seen = Visit(counts=True, visitor="", device=random.choice(DEVICES))
                at = world.clock.some_time(day)
                count_view(slug=vacancy.slug, via="", visit=seen, now=at)


def _end(world: World, vacancy: str) -> datetime:
    """A page that says that the vacancy is gone counts no visitors."""
    ends = ENDS.get(vacancy)
    return world.clock.at(ends - 1) if ends else world.clock.now


def typed_in(world: World, publication: Publication) -> Life:
    """Figures of a post by hand: a colleague types over what the platform shows."""
    random = world.clock.random
    account, out = publication.account, publication.published_at
    assert out is not None  # noqa: S101 - it is out
    reach = REACH[account.platform] * random.uniform(0.45, 1.6)
    liked = random.uniform(0.6, 1.6)
    for days, share in LOOKS:
        now = yield out + timedelta(days=days, minutes=random.randint(5, 90))
        type_in(
            publication=publication,
            figures={
                figure: round(reach * share * part / 1000 * _liking(figure, liked))
                for figure, part in PARTS.items()
                if figure in account.connector.counts
            },
            by=world.by("sanne"),
            now=now,
        )


def _liking(figure: Figure, liked: float) -> float:
    """Some texts move people more than others."""
    seen = {Figure.IMPRESSIONS, Figure.REACH, Figure.VIDEO_VIEWS}
    return 1.0 if figure in seen else liked
