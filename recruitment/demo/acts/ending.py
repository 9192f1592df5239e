"""What has ended, and the figures that the nightly work would have made."""

from datetime import timedelta

from analytics.kpis.operations import evaluate
from analytics.metrics.operations import collect
from campaigns.planning import operations as planning
from campaigns.vacancies.operations import close_vacancy, fill_vacancy
from core.notices.models import Notice
from core.notices.operations import mark_read
from recruitment.demo.acts import measuring
from recruitment.demo.clock import Life
from recruitment.demo.texts.campaigns import CAMPAIGNS, CampaignText
from recruitment.demo.texts.vacancies import CLOSED, FILLED
from recruitment.demo.world import World

# Colleagues have seen what is older than this.
SEEN_AFTER = timedelta(days=4)


def end(world: World) -> None:
    """Vacancies and campaigns whose time came; who looked at the vacancies until then."""
    measuring.walk_in(world)
    for key, day in FILLED.items():
        world.clock.begin(_is_filled(world, key, day))
    for key, day in CLOSED.items():
        world.clock.begin(_is_closed(world, key, day))
    for text in CAMPAIGNS:
        if text.closed is not None:
            world.clock.begin(_is_finished(world, text, text.closed))


def _is_filled(world: World, key: str, day: int) -> Life:
    now = yield world.clock.at(day, 15)
    fill_vacancy(by=world.by("denise"), vacancy=world.vacancies[key], now=now)


def _is_closed(world: World, key: str, day: int) -> Life:
    now = yield world.clock.at(day, 10)
    close_vacancy(by=world.by("sanne"), vacancy=world.vacancies[key], now=now)


def _is_finished(world: World, text: CampaignText, day: int) -> Life:
    now = yield world.clock.at(day, 16)
    campaign = world.campaigns[text.key]
    evaluate(campaign=campaign, now=now)
    planning.close(
        campaign=campaign,
        by=world.by("sanne"),
        worked=text.worked,
        failed=text.failed,
        next_time=text.next_time,
        now=now,
    )


def look_back(world: World) -> None:
    """Ask the board for its figures, read every KPI, and leave only fresh notices unread."""
    now = world.clock.now
    collect(now=now)
    for text in CAMPAIGNS:
        if text.closed is None:
            evaluate(campaign=world.campaigns[text.key], now=now)
    seen = Notice.objects.filter(
        member__organisation=world.organisation, created_at__lt=now - SEEN_AFTER
    )
    for notice in seen:
        mark_read(notice=notice, now=notice.created_at + timedelta(hours=5))
