"""Posts, from the first word to the platform; what is out brings figures and visitors."""

from collections.abc import Generator, Sequence
from datetime import datetime, time, timedelta

from campaigns.channels.models import ChannelAccount
from campaigns.content import operations as content
from campaigns.content.models import Post
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import schedule
from campaigns.publishing.operations_earlier import record_earlier
from campaigns.publishing.operations_series import repeat
from recruitment.demo.acts import board, measuring
from recruitment.demo.clock import Life
from recruitment.demo.texts import (
    posts_district,
    posts_district_ahead,
    posts_heatpumps,
    posts_heatpumps_ahead,
    posts_trainees,
)
from recruitment.demo.texts.personas import ANSWERS
from recruitment.demo.texts.posts import PostText
from recruitment.demo.world import World

# Followers read in the break and after work.
READING_HOURS = ((12, 10), (17, 0), (19, 30), (20, 15))
# Below 1: campaigns begin slowly and find their rhythm.
SPEEDING_UP = 0.75
# The day before the walk-in hour.
TUESDAY, WEEKLY_TIMES = 2, 10
# Where a post of ours stands on each platform; the paths lead nowhere.
PLACES = {
    "linkedin": "https://www.linkedin.com/posts/{handle}_activity-{number}",
    "instagram": "https://www.instagram.com/p/voorbeeld{number}/",
    "facebook": "https://www.facebook.com/{handle}/posts/{number}",
    "tiktok": "https://www.tiktok.com/@{handle}/photo/{number}",
}
FIRST_NUMBER = 7_000_000_000_000_000_001


def post(world: World) -> None:
    """Start the life of every post."""
    _history(world, "trainees", posts_trainees.POSTS, -80, -26)
    _history(world, "district", posts_district.POSTS, -79, -3)
    _history(world, "heatpumps", posts_heatpumps.POSTS, -52, -1)
    for key, ahead in (
        ("district", posts_district_ahead),
        ("heatpumps", posts_heatpumps_ahead),
    ):
        for number, text in enumerate(ahead.PLANNED):
            day = world.clock.workday(1 + number * 3 + (key == "heatpumps"))
            world.clock.begin(_planned(world, key, text, day, number))
        for number, text in enumerate(ahead.DRAFTS):
            world.clock.begin(_draft(world, key, text, -4 + number * 2))
        for number, text in enumerate(ahead.WAITING):
            world.clock.begin(_waiting(world, key, text, -2 + number))
    world.clock.begin(_repeating(world, "district", posts_district_ahead.WEEKLY))
    returned = posts_district_ahead.RETURNED
    world.clock.begin(
        _returned(world, "district", returned, posts_district_ahead.WHY_RETURNED)
    )
    due = world.clock.now - timedelta(minutes=20)
    world.clock.begin(_due(world, "district", posts_district_ahead.TODAY, due))
    # Its moment passed while it might not be late: it waits on hold for a person.
    held = posts_heatpumps_ahead.HELD
    due = world.clock.at(-1, 17)
    world.clock.begin(_due(world, "heatpumps", held, due, may_be_late=False))


def _history(
    world: World, campaign: str, texts: Sequence[PostText], first: int, last: int
) -> None:
    """Ever more often, at the hours people read."""
    for number, text in enumerate(texts):
        share = (number / (len(texts) - 1)) ** SPEEDING_UP
        day = first + round(share * (last - first))
        hour, minute = READING_HOURS[number % len(READING_HOURS)]
        at = world.clock.at(world.clock.workday(day), hour, minute)
        world.clock.begin(_published(world, campaign, text, at))


def _write(world: World, campaign: str, text: PostText, now: datetime) -> Post:
    accounts = _accounts(world, text)
    written = content.write(
        by=world.by(text.author),
        campaign=world.campaigns[campaign],
        title=text.title,
        text=text.text,
        accounts=accounts,
        kind=text.kind,
        variants={
            world.accounts[key].pk: words
            for key, words in text.variants.items()
            if key in world.accounts
        },
        vacancy=world.vacancies.get(text.vacancy),
        persona=world.personas.get(text.persona),
        image=world.pictures.get(text.picture),
        language=text.language,
        now=now,
    )
    marks = ANSWERS.get(text.persona, {}).items()
    said = [line for word, line in marks if word in text.text.lower()]
    if said:
        content.say_answers(
            by=world.by(text.author), post=written, answers=said, now=now
        )
    return written


def _accounts(world: World, text: PostText) -> list[ChannelAccount]:
    return [world.accounts[key] for key in text.on if key in world.accounts]


def _approved(
    world: World, campaign: str, text: PostText, out: datetime
) -> Generator[datetime, datetime, Post]:
    """Written, asked, approved by somebody else: some days before it goes out."""
    clock = world.clock
    day = min(clock.day_of(out), 0)
    now = yield min(clock.office(day - clock.random.randint(5, 7)), out)
    written = _write(world, campaign, text, now)
    now = yield now + timedelta(hours=clock.random.randint(1, 20))
    written = content.submit(by=world.by(text.author), post=written, now=now)
    now = yield now + timedelta(hours=clock.random.randint(2, 30))
    return content.approve(
        by=world.by("marijke"),
        post=written,
        content_sha=written.content_sha(),
        now=now,
    )


def _published(world: World, campaign: str, text: PostText, out: datetime) -> Life:
    written = yield from _approved(world, campaign, text, out)
    now = yield out + timedelta(minutes=9)
    for account in _accounts(world, text):
        is_board = account.is_simulated
        url = (
            board.hang_up(written, account, out)
            if is_board
            else _place(account, written)
        )
        publication = record_earlier(
            post=written,
            account=account,
            url=url,
            published_at=out,
            by=world.by(text.author),
            now=now,
        )
        world.out.setdefault(text.vacancy, []).append(publication)
        measuring.visit(world, publication, text.vacancy)
        if not is_board:
            world.clock.begin(measuring.typed_in(world, publication))


def _place(account: ChannelAccount, written: Post) -> str:
    number = FIRST_NUMBER + written.pk
    return PLACES[account.platform].format(handle=account.handle, number=number)


def _planned(
    world: World, campaign: str, text: PostText, day: int, number: int
) -> Life:
    hour, minute = READING_HOURS[number % len(READING_HOURS)]
    out = world.clock.at(day, hour, minute)
    written = yield from _approved(world, campaign, text, world.clock.at(0))
    now = yield world.clock.now - timedelta(hours=2 + number)
    _schedule(world, text, written, out, now)


def _repeating(world: World, campaign: str, text: PostText) -> Life:
    """Every Tuesday in the break, for ten weeks."""
    today = world.clock.at(0)
    written = yield from _approved(world, campaign, text, today)
    now = yield max(world.clock.now - timedelta(hours=5), world.clock.some_time(-1))
    repeat(
        post=written,
        accounts=_accounts(world, text),
        weekdays=[TUESDAY],
        at=time(*READING_HOURS[0]),
        starts_on=world.clock.today + timedelta(days=1),
        times=WEEKLY_TIMES,
        by=world.by(text.author),
        now=now,
    )


def _due(
    world: World,
    campaign: str,
    text: PostText,
    out: datetime,
    *,
    may_be_late: bool = True,
) -> Life:
    written = yield from _approved(world, campaign, text, out)
    now = yield out - timedelta(hours=3)
    _schedule(world, text, written, out, now, may_be_late=may_be_late)


def _schedule(
    world: World,
    text: PostText,
    written: Post,
    out: datetime,
    now: datetime,
    *,
    may_be_late: bool = True,
) -> list[Publication]:
    return schedule(
        post=written,
        accounts=_accounts(world, text),
        wall=out,
        may_be_late=may_be_late,
        by=world.by(text.author),
        now=now,
    )


def _draft(world: World, campaign: str, text: PostText, day: int) -> Life:
    now = yield world.clock.office(day)
    _write(world, campaign, text, now)


def _waiting(world: World, campaign: str, text: PostText, day: int) -> Life:
    now = yield world.clock.office(day - 1)
    written = _write(world, campaign, text, now)
    now = yield max(world.clock.office(day), now)
    content.submit(by=world.by(text.author), post=written, now=now)


def _returned(world: World, campaign: str, text: PostText, why: str) -> Life:
    now = yield world.clock.office(-3)
    written = _write(world, campaign, text, now)
    now = yield now + timedelta(hours=3)
    written = content.submit(by=world.by(text.author), post=written, now=now)
    now = yield now + timedelta(hours=20)
    content.send_back(
        by=world.by("marijke"),
        post=written,
        reason=why,
        content_sha=written.content_sha(),
        now=now,
    )
