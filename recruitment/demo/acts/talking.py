"""Talks: who wrote to us, whom we found, who waits, and who became an applicant."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from candidates.applications.operations import log_application
from candidates.conversations import operations as talks
from candidates.conversations.models import Conversation
from candidates.conversations.operations_mail import write_mail
from candidates.people import operations as people
from core.users.models import Membership
from recruitment.demo.acts.applying import (
    FORTNIGHT,
    INTERVIEW,
    LONG_AGO,
    SCREENING,
    TALKERS,
    goes_through,
)
from recruitment.demo.clock import Life
from recruitment.demo.texts.people import email, profile
from recruitment.demo.texts.talks import ANSWERED, HEADLINES, IN, WAITING, TalkText
from recruitment.demo.world import World

# How long each of those who wait has waited, in hours.
WAITED = (0.6, 3, 7, 1.5, 26, 19, 49, 5, 74, 150, 22, 31)
ANSWERED_TALKS = 30
FIRST_DAY, LAST_DAY = -72, -2
# Of every so many talks: one leads to an application, one person wants to be left alone.
APPLIES, LEFT_ALONE = 3, 29


def talk(world: World) -> None:
    """Start every talk."""
    for number, text in enumerate(WAITING):
        last = world.clock.now - timedelta(hours=WAITED[number])
        world.clock.begin(_waits(world, text, last))
    for number in range(ANSWERED_TALKS):
        text = ANSWERED[number % len(ANSWERED)]
        first = -50 if text.campaign == "heatpumps" else FIRST_DAY
        day = first + round(number * (LAST_DAY - first) / (ANSWERED_TALKS - 1))
        world.clock.begin(_is_answered(world, text, day, number))


def _waits(world: World, text: TalkText, last: datetime) -> Life:
    """The last word is theirs."""
    moments = [last - timedelta(hours=9 * back) for back in range(len(text.lines))]
    now = yield moments.pop()
    conversation = _begin(world, text, now)
    for line in text.lines[1:]:
        now = yield moments.pop()
        _say(world, conversation, line, now)


def _is_answered(world: World, text: TalkText, day: int, number: int) -> Life:
    clock = world.clock
    now = yield clock.some_time(day, 9, 20)
    conversation = _begin(world, text, now)
    for line in text.lines[1:]:
        now = yield now + timedelta(minutes=clock.random.randint(20, 700))
        _say(world, conversation, line, now)
    by = _recruiter(world, text)
    if conversation.candidate.must_be_told and number % 2:
        now = yield now + timedelta(days=6)
        people.mark_told(candidate=conversation.candidate, by=by, now=now)
    if number == LEFT_ALONE:
        now = yield now + timedelta(hours=2)
        people.set_do_not_contact(
            candidate=conversation.candidate, is_wanted=True, by=by, now=now
        )
    if number % APPLIES == 0 and text.lines[-1][0] != IN and text.kind != "sourced":
        yield from _becomes_an_applicant(world, conversation, text, now, number)
    if number % 2 == 0 or text.lines[-1][0] == IN:
        # Nothing is left to say.
        now = yield now + timedelta(hours=2)
        talks.finish(conversation=conversation, by=by, now=now)


def _becomes_an_applicant(
    world: World, conversation: Conversation, text: TalkText, now: datetime, number: int
) -> Life:
    now = yield now + timedelta(days=1)
    key = TALKERS.get(text.vacancy, "youssef")
    application = log_application(
        by=world.by(key),
        candidate=conversation.candidate,
        vacancy=world.vacancies[text.vacancy],
        campaign=world.campaigns[text.campaign],
        link=world.link_before(text.vacancy, now) if number % 2 else None,
        now=now,
    )
    is_old = world.clock.day_of(now) < FORTNIGHT
    fate = (
        LONG_AGO[number % len(LONG_AGO)]
        if is_old
        else (SCREENING, INTERVIEW)[number % 2]
    )
    yield from goes_through(world, application, fate, key)


def _begin(world: World, text: TalkText, now: datetime) -> Conversation:
    name = world.people.next()
    is_mail = text.platform == "mail"
    headlines: Sequence[str] = HEADLINES.get(text.vacancy, ("",))
    _who, words = text.lines[0]
    return talks.log_contact(
        by=_recruiter(world, text),
        now=now,
        kind="telephone" if text.platform == "telephone" else text.kind,
        platform=text.platform,
        name=name,
        address=profile(text.platform, name),
        text=words,
        campaign=world.campaigns[text.campaign],
        vacancy=world.vacancies[text.vacancy],
        email=email(name) if is_mail else "",
        headline=world.clock.random.choice(headlines),
    )


def _say(
    world: World, conversation: Conversation, line: tuple[str, str], now: datetime
) -> None:
    """By mail we answer from Werf; what is said elsewhere is logged."""
    direction, words = line
    by = conversation.owner or world.by("youssef")
    if direction != IN and conversation.candidate.email:
        subject = conversation.vacancy.title if conversation.vacancy else ""
        write_mail(
            conversation=conversation,
            subject=subject,
            text=words,
            once=f"demo-{now:%d%H%M}",
            by=by,
            now=now,
        )
        return
    talks.log_message(
        conversation=conversation,
        direction=direction,
        text=words,
        by=by,
        now=now,
    )


def _recruiter(world: World, text: TalkText) -> Membership:
    return world.by(TALKERS.get(text.vacancy, "youssef"))
