"""The organisation, its people, its names, its channels and its pictures."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from campaigns.brands.models import Brand
from campaigns.brands.operations import keep_brand
from campaigns.channels.operations import connect
from campaigns.content import library
from campaigns.guidelines.effective_style import organisation_guideline
from campaigns.guidelines.models import Guideline
from campaigns.guidelines.operations import keep_guideline
from candidates.consent.operations import publish_notice
from candidates.consent.texts import default_notice
from core.users.models import Membership, User
from core.users.operations import accept, change_mission, found, invite
from recruitment.demo import pictures
from recruitment.demo.clock import Clock
from recruitment.demo.texts import organisation as texts
from recruitment.demo.world import World

LONG_AGO = -90
# The token that the simulated platform accepts.
BOARD_TOKEN = "noticeboard"  # noqa: S105


def gather(*, now: datetime, seed: int) -> World:
    """The organisation and everybody in it; those on the sign-in page get its password."""
    clock = Clock(now, ZoneInfo("Europe/Amsterdam"), seed)
    then = clock.at(LONG_AGO)
    first, *others = texts.COLLEAGUES
    admin = found(
        organisation=texts.NAME,
        name=first.name,
        email=first.email,
        now=then,
    )
    members = {first.key: admin}
    for colleague in others:
        invitation = invite(
            by=admin,
            email=colleague.email,
            role=colleague.role,
            language=admin.organisation.language,
            now=then + timedelta(hours=1),
        )
        members[colleague.key] = accept(
            invitation=invitation,
            is_proof=True,
            name=colleague.name,
            now=then + timedelta(hours=2),
        )
    for member in members.values():
        _let_in(member)
    world = World(clock, admin.organisation, members)
    for language in ("nl", "en"):
        world.notices[language] = publish_notice(
            organisation=world.organisation,
            language=language,
            text=default_notice(texts.NAME, language),
            by=admin,
            now=then + timedelta(days=1),
        )
    return world


def _let_in(member: Membership) -> None:
    user: User = member.user
    if user.email in dict(settings.DEMO_SIGN_INS):
        user.set_password(settings.DEMO_PASSWORD)
        user.save(update_fields=["password"])


def register(world: World, *, board: str) -> None:
    """Brands, channels (the simulated one where one listens), and pictures."""
    then, admin = world.clock.at(LONG_AGO + 2), world.by("els")
    for text in texts.BRANDS:
        world.brands[text.key] = keep_brand(
            brand=Brand(
                organisation=world.organisation,
                name=text.name,
                website=text.website,
                colour=text.colour,
                about=text.about,
            ),
            by=admin,
            now=then,
        )
    for account in (*texts.ACCOUNTS, *(texts.BOARDS if board else ())):
        is_board = account in texts.BOARDS
        known = {"base_url": board, "account": account.handle, "token": BOARD_TOKEN}
        world.accounts[account.key] = connect(
            by=admin,
            brand=world.brands[account.brand],
            platform=account.platform,
            name=account.name,
            handle="" if is_board else account.handle,
            profile_url=account.profile,
            credentials=known if is_board else None,
            now=then,
        )
    change_mission(
        by=world.by("els"), mission=texts.MISSION, now=world.clock.at(LONG_AGO + 2)
    )
    _agree_how_to_write(world)
    _draw(world)


def _agree_how_to_write(world: World) -> None:
    """The text to begin with, read and made theirs; and what some channels do otherwise."""
    now, sanne = world.clock.at(LONG_AGO + 3), world.by("sanne")
    house = organisation_guideline(world.organisation)
    for name, value in texts.GUIDELINE.items():
        setattr(house, name, value)
    keep_guideline(guideline=house, by=sanne, now=now)
    for key, facts in texts.CHANNEL_GUIDELINES.items():
        own = Guideline(
            organisation=world.organisation, account=world.accounts[key], **facts
        )
        keep_guideline(guideline=own, by=sanne, now=now)


def _draw(world: World) -> None:
    then, sanne = world.clock.at(LONG_AGO + 3), world.by("sanne")
    for number, (subject, alt_text) in enumerate(pictures.ALT.items()):
        brand = "vonkelaar" if subject in pictures.OF_VONKELAAR else "wolkenbeuk"
        content = pictures.jpeg(subject, world.brands[brand].colour, number)
        upload = SimpleUploadedFile(f"{subject}.jpg", content, "image/jpeg")
        world.pictures[subject] = library.keep(
            by=sanne, picture=library.look_at(upload), alt_text=alt_text, now=then
        )
