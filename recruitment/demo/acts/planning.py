"""Personas, vacancies and campaigns with their plans."""

from datetime import timedelta
from decimal import Decimal

from campaigns.audience.models import Persona, ResearchNote
from campaigns.audience.operations import keep_note, keep_persona
from campaigns.duties.operations import give_duty, note_absence
from campaigns.planning import operations
from campaigns.planning.models import Campaign, Goal
from campaigns.vacancies.operations import add_vacancy, open_vacancy
from core.users.operations import change_member
from recruitment.demo.clock import Life
from recruitment.demo.texts.campaigns import (
    AWAY,
    AWAY_FROM,
    AWAY_UNTIL,
    CAMPAIGNS,
    LEAVES,
    LEFT_ON,
    CampaignText,
    GoalText,
    StepText,
)
from recruitment.demo.texts.personas import BRAND_OF_PERSONA, NOTES, PERSONAS
from recruitment.demo.texts.vacancies import VACANCIES
from recruitment.demo.world import World

HOUR = timedelta(hours=1)


def plan(world: World) -> None:
    """Everything that must be there before a word is written."""
    then, sanne = world.clock.at(-86), world.by("sanne")
    for key, words in PERSONAS.items():
        persona = Persona(
            organisation=world.organisation,
            brand=world.brands[BRAND_OF_PERSONA[key]],
            **words,
        )
        world.personas[key] = keep_persona(persona=persona, by=sanne, now=then)
        for found, source, day in NOTES[key]:
            world.clock.begin(_note(world, persona, (found, source), day))
    for text in VACANCIES:
        opened = world.clock.at(text.opened)
        facts = {name: _figure(value) for name, value in text.facts.items()}
        closes = None if text.closes is None else world.clock.at(text.closes, 0)
        vacancy = add_vacancy(
            by=sanne,
            brand=world.brands[text.brand],
            requisition=world.requisitions.get(text.key),
            hiring_team=[world.by(key) for key in text.hiring_team],
            closes_at=closes,
            now=opened - 20 * HOUR,
            **facts,
        )
        world.vacancies[text.key] = open_vacancy(by=sanne, vacancy=vacancy, now=opened)
    for campaign in CAMPAIGNS:
        world.campaigns[campaign.key] = _campaign(world, campaign)
    world.clock.begin(_leaves(world))
    world.clock.begin(_is_away(world))


def _leaves(world: World) -> Life:
    now = yield world.clock.at(LEFT_ON, 17)
    member = world.by(LEAVES)
    change_member(
        by=world.by("els"),
        membership=member,
        role=member.role,
        is_active=False,
        now=now,
    )


def _is_away(world: World) -> Life:
    now = yield world.clock.at(-1, 9)
    member = world.by(AWAY)
    note_absence(
        by=member,
        member=member,
        first_on=world.clock.at(AWAY_FROM).date(),
        last_on=world.clock.at(AWAY_UNTIL).date(),
        now=now,
    )


def _note(world: World, persona: Persona, said: tuple[str, str], day: int) -> Life:
    """Written down on the day itself, or when the persona was made."""
    now = yield world.clock.at(max(day, -85), 11)
    text, source = said
    found_on = world.clock.at(day).date()
    note = ResearchNote(persona=persona, text=text, source=source, found_on=found_on)
    keep_note(note=note, by=world.by("sanne"), now=now)


def _figure(value: object) -> object:
    """Money is exact."""
    is_money = isinstance(value, int) and not isinstance(value, bool) and value > 1000  # noqa: PLR2004
    return Decimal(str(value)) if is_money else value


def _campaign(world: World, text: CampaignText) -> Campaign:
    clock, sanne = world.clock, world.by("sanne")
    began = clock.at(text.starts, 9)
    campaign = operations.create_campaign(
        by=sanne,
        brand=world.brands[text.brand],
        name=text.name,
        motive=text.motive,
        motive_text=text.motive_text,
        baseline_value=Decimal(text.baseline_value),
        baseline_on=(began - 2 * 24 * HOUR).date(),
        baseline_source="Geteld in het oude systeem, over het half jaar ervoor",
        starts_on=began.date(),
        ends_on=clock.at(text.ends).date(),
        personas=[world.personas[key] for key in text.personas],
        vacancies=[world.vacancies[key] for key in text.vacancies],
        team=[world.by(key) for key in text.team],
        now=began - 30 * HOUR,
    )
    for goal in text.goals:
        _goal(world, campaign, goal, text)
    for channel in text.channels:
        if channel.account in world.accounts:
            operations.choose_channel(
                campaign=campaign,
                by=sanne,
                account=world.accounts[channel.account],
                reason=channel.reason,
                posts_a_week=channel.posts_a_week,
                now=began - 25 * HOUR,
            )
    for duty in text.duties:
        give_duty(
            campaign=campaign,
            by=sanne,
            kind=duty.kind,
            member=world.by(duty.who),
            stand_in=world.members.get(duty.stand_in),
            account=world.accounts.get(duty.account),
            weekdays=duty.weekdays,
            now=began - 24 * HOUR,
        )
    operations.start(campaign=campaign, by=sanne, now=began)
    return campaign


def _goal(world: World, campaign: Campaign, text: GoalText, of: CampaignText) -> None:
    clock, sanne = world.clock, world.by("sanne")
    then = clock.at(of.starts, 9) - 28 * HOUR
    goal = operations.add_goal(
        campaign=campaign,
        by=sanne,
        title=text.title,
        mission=text.mission,
        requisition=world.requisitions.get(text.requisition),
        now=then,
    )
    for kpi in text.kpis:
        operations.set_kpi(
            goal=goal,
            by=sanne,
            metric=kpi.metric,
            target=Decimal(kpi.target),
            baseline=Decimal(kpi.baseline),
            due_on=clock.at(kpi.due).date(),
            now=then,
        )
    for step in text.steps:
        clock.begin(_step(world, goal, step, of))


def _step(world: World, goal: Goal, text: StepText, of: CampaignText) -> Life:
    """Agreed in the week before it is due, or at the start; perhaps done."""
    clock = world.clock
    owner = world.by(text.owner)
    now = yield clock.at(max(of.starts, min(text.due - 20, -7)), 10)
    step = operations.add_step(
        goal=goal,
        by=world.by("sanne"),
        title=text.title,
        owner=owner,
        due_on=clock.at(text.due).date(),
        now=now,
    )
    if text.done is not None:
        now = yield max(clock.at(text.done, 15), now)
        operations.finish_step(step=step, by=owner, now=now)
