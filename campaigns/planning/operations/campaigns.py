"""A campaign from the first idea to what was learned."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.brands.other_brands import of_other_brand, refuse_unmeant
from campaigns.channels.models import ChannelAccount
from campaigns.planning.lifecycle import (
    Lack,
    Standing,
    has_passed,
    lacks_for_start,
    thin_answers,
)
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi
from campaigns.planning.wording import LACKS
from campaigns.vacancies.models import Vacancy
from core.audit.operations import record
from core.users.models import Membership, Organisation

# Words that stand in addresses of this room where a campaign's name would stand.
TAKEN = frozenset(
    {
        "add",
        "begin",
        "budget",
        "channels",
        "duties",
        "goals",
        "kpis",
        "orders",
        "spending",
        "steps",
    }
)
LONGEST_SLUG = 120


class CannotPlan(ValidationError):
    """The message stands beside the field it is about."""


class CannotStart(ValidationError):
    """One sentence for each thing that is missing."""


class CannotClose(ValidationError):
    """The message stands beside the question of the evaluation that needs more."""


@transaction.atomic
def create_campaign(
    *,
    by: Membership,
    brand: Brand,
    name: str,
    motive: str,
    starts_on: date,
    ends_on: date,
    motive_text: str = "",
    baseline_metric: str = Metric.APPLICATIONS,
    baseline_value: Decimal | None = None,
    baseline_on: date | None = None,
    baseline_source: str = "",
    lead: Membership | None = None,
    began_from: Campaign | None = None,
    personas: Iterable[Persona] = (),
    vacancies: Iterable[Vacancy] = (),
    team: Iterable[Membership] = (),
    is_other_brand_meant: bool = False,
    now: datetime,
) -> Campaign:
    """Begin a campaign as a draft, under an address made of its name.

    Without a `lead` whoever makes it leads it; the lead is in the team.
    """
    campaign = Campaign(
        organisation=by.organisation,
        brand=brand,
        name=name,
        slug=_free_slug(by.organisation, name),
        motive=motive,
        motive_text=motive_text,
        baseline_metric=baseline_metric,
        baseline_value=baseline_value,
        baseline_on=baseline_on,
        baseline_source=baseline_source,
        lead=lead or by,
        began_from=began_from,
        starts_on=starts_on,
        ends_on=ends_on,
        created_at=now,
    )
    _refuse_what_cannot_be(campaign, now)
    whom, what = list(personas), list(vacancies)
    refuse_unmeant([*what, *whom], brand, is_meant=is_other_brand_meant)
    campaign.save()
    campaign.personas.set(whom)
    campaign.vacancies.set(what)
    campaign.team.set({by, lead or by, *team})
    record(by=by, verb="campaigns.campaign.created", subject=campaign, now=now)
    return campaign


@transaction.atomic
def change_campaign(
    *,
    campaign: Campaign,
    by: Membership,
    personas: Iterable[Persona] | None = None,
    vacancies: Iterable[Vacancy] | None = None,
    team: Iterable[Membership] | None = None,
    is_other_brand_meant: bool = False,
    now: datetime,
) -> None:
    """Keep changed (and cleaned) facts. The address stays: people have bookmarked it.

    With another brand its channels, vacancies and personas are those of another brand.
    """
    _refuse_what_cannot_be(campaign, now)
    stored = Campaign.objects.get(pk=campaign.pk)
    whom = list(stored.personas.all() if personas is None else personas)
    what = list(stored.vacancies.all() if vacancies is None else vacancies)
    where = list(ChannelAccount.objects.filter(choices__campaign=stored))
    before = [*where, *stored.vacancies.all(), *stored.personas.all()]
    refuse_unmeant(
        [*where, *what, *whom],
        campaign.brand,
        is_meant=is_other_brand_meant,
        known=of_other_brand(before, stored.brand_id),
    )
    campaign.save()
    if personas is not None:
        campaign.personas.set(whom)
    if vacancies is not None:
        campaign.vacancies.set(what)
    if team is not None:
        campaign.team.set(team)
    record(by=by, verb="campaigns.campaign.changed", subject=campaign, now=now)


def lacks(campaign: Campaign, *, now: datetime) -> list[Lack]:
    """What the campaign misses before it can start."""
    standing = Standing(
        goals=Goal.objects.filter(campaign=campaign).count(),
        kpis=Kpi.objects.filter(goal__campaign=campaign).count(),
        channels=ChannelChoice.objects.filter(campaign=campaign).count(),
        ends_on=campaign.ends_on,
    )
    today = now.astimezone(campaign.organisation.zone).date()
    return lacks_for_start(standing, today=today)


@transaction.atomic
def start(*, campaign: Campaign, by: Membership, now: datetime) -> None:
    """From plan to work; refused with what is missing."""
    if missing := lacks(campaign, now=now):
        raise CannotStart([LACKS[lack].words for lack in missing])
    campaign.move(Campaign.Status.RUNNING)
    record(by=by, verb="campaigns.campaign.started", subject=campaign, now=now)


@transaction.atomic
def close(
    *,
    campaign: Campaign,
    by: Membership,
    worked: str,
    failed: str,
    next_time: str,
    now: datetime,
) -> None:
    """Finish, and leave what was learned to the next campaign: a sentence on each."""
    answers = {"worked": worked, "failed": failed, "next_time": next_time}
    if thin := thin_answers(answers):
        said = _("Write a sentence or two. The next campaign begins with them.")
        raise CannotClose(dict.fromkeys(thin, said))
    kept = {name: text.strip() for name, text in answers.items()}
    campaign.move(Campaign.Status.CLOSED, **kept)
    record(by=by, verb="campaigns.campaign.closed", subject=campaign, now=now)


@transaction.atomic
def reopen(*, campaign: Campaign, by: Membership, now: datetime) -> None:
    """Go on with a finished campaign; its evaluation stays."""
    campaign.move(Campaign.Status.RUNNING)
    record(by=by, verb="campaigns.campaign.reopened", subject=campaign, now=now)


def _free_slug(organisation: Organisation, name: str) -> str:
    stem = slugify(name)[:LONGEST_SLUG] or "campaign"
    used = set(
        Campaign.objects.filter(
            organisation=organisation, slug__startswith=stem
        ).values_list("slug", flat=True)
    )
    slug, number = stem, 1
    while slug in used | TAKEN:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _refuse_what_cannot_be(campaign: Campaign, now: datetime) -> None:
    today = now.astimezone(campaign.organisation.zone).date()
    if wrong := _wrong_in_period(campaign, today) | _wrong_in_baseline(campaign, today):
        raise CannotPlan(wrong)


def _wrong_in_period(campaign: Campaign, today: date) -> dict[str, str]:
    if campaign.ends_on < campaign.starts_on:
        return {"ends_on": _("The campaign must end after the day it starts.")}
    is_draft = campaign.status == Campaign.Status.DRAFT
    if is_draft and has_passed(campaign.ends_on, today=today):
        said = _("This day has passed. A plan needs days that are still to come.")
        return {"ends_on": said}
    return {}


def _wrong_in_baseline(campaign: Campaign, today: date) -> dict[str, str]:
    value, day = campaign.baseline_value, campaign.baseline_on
    wrong: dict[str, str] = {}
    if value is not None and value < 0:
        wrong["baseline_value"] = _("A figure below zero cannot be measured.")
    if value is not None and day is None:
        wrong["baseline_on"] = _("Say on which day this was measured.")
    if value is not None and not campaign.baseline_source.strip():
        wrong["baseline_source"] = _("Say where this figure comes from.")
    if day and value is None:
        wrong["baseline_value"] = _("Fill in the figure that was measured on this day.")
    if day and day > today:
        wrong["baseline_on"] = _("A measurement cannot lie in the future.")
    return wrong
