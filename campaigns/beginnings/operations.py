"""Begin a campaign with a plan in it: that of a template, or of an earlier campaign."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.audience.models import Persona
from campaigns.beginnings import copying
from campaigns.beginnings.templates import (
    ChannelRole,
    Template,
    last_day,
    length,
)
from campaigns.brands.models import Brand
from campaigns.brands.other_brands import of_other_brand, refuse_unmeant
from campaigns.channels.models import ChannelAccount
from campaigns.duties.models import may_do
from campaigns.duties.operations import give_duty
from campaigns.planning import operations as planning
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.audit.operations import record
from core.users.models import Membership


class CannotBegin(ValidationError):
    """The message stands beside the field it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody says of the new campaign; the rest comes from what it begins from."""

    name: str
    brand: Brand
    starts_on: date
    ends_on: date
    lead: Membership
    personas: Iterable[Persona] = ()
    vacancies: Iterable[Vacancy] = ()
    is_other_brand_meant: bool = False


@transaction.atomic
def begin_from_template(
    *, template: Template, wish: Wish, by: Membership, now: datetime
) -> Campaign:
    """A draft with the goals, steps, channels and duties of a template.

    The lead gets the steps and duties to begin with. A channel role for which there is no
    account stays open: the overview says so. Refused when its steps do not fit in the period.
    """
    _refuse_too_short(template, wish)
    campaign = planning.create_campaign(
        by=by,
        brand=wish.brand,
        name=wish.name,
        motive=template.motive,
        baseline_metric=template.baseline,
        starts_on=wish.starts_on,
        ends_on=wish.ends_on,
        personas=wish.personas,
        vacancies=wish.vacancies,
        is_other_brand_meant=wish.is_other_brand_meant,
        lead=wish.lead,
        now=now,
    )
    _set_goals(template, campaign, by, now)
    for role, account in matched(template.channels, wish.brand):
        planning.choose_channel(
            campaign=campaign,
            by=by,
            account=account,
            reason=str(role.reason),
            posts_a_week=role.posts_a_week,
            now=now,
        )
    for duty in template.duties:
        if not may_do(wish.lead, duty.kind):
            continue  # the page of duties says that nobody has it yet
        give_duty(
            campaign=campaign,
            by=by,
            kind=duty.kind,
            member=wish.lead,
            weekdays=duty.weekdays,
            now=now,
        )
    record(
        by=by,
        verb="campaigns.campaign.begun",
        subject=campaign,
        now=now,
        template=template.key,
    )
    return campaign


@transaction.atomic
def begin_from_earlier(
    *, earlier: Campaign, wish: Wish, by: Membership, now: datetime
) -> Campaign:
    """A draft with the plan of an earlier campaign, and nothing of its past.

    Copied: motive, goals, targets, steps (to do again), channels, duties, budget lines and
    team, with all dates moved along with the start. Not copied: posts, publications, results,
    spending, the measured baseline, seats, and who has left.
    """
    campaign = planning.create_campaign(
        by=by,
        brand=wish.brand,
        name=wish.name,
        motive=earlier.motive,
        motive_text=earlier.motive_text,
        baseline_metric=earlier.baseline_metric,
        starts_on=wish.starts_on,
        ends_on=wish.ends_on,
        personas=wish.personas,
        vacancies=wish.vacancies,
        is_other_brand_meant=wish.is_other_brand_meant,
        team=earlier.team.active(),
        lead=wish.lead,
        began_from=earlier,
        now=now,
    )
    refuse_unmeant(
        copying.channels_of(earlier),
        wish.brand,
        is_meant=wish.is_other_brand_meant,
        known=of_other_brand(copying.channels_of(earlier), earlier.brand_id),
    )
    copying.copy_plan(earlier, campaign)
    record(
        by=by,
        verb="campaigns.campaign.begun",
        subject=campaign,
        now=now,
        earlier=earlier.pk,
    )
    return campaign


def matched(
    roles: Iterable[ChannelRole], brand: Brand
) -> list[tuple[ChannelRole, ChannelAccount]]:
    """For each role our account on the first of its platforms; an account has one role."""
    accounts = list(
        ChannelAccount.objects.filter(brand=brand).in_use().order_by("name", "pk")
    )
    found = []
    for role in roles:
        fitting = [one for one in accounts if one.platform in role.platforms]
        if fitting:
            best = min(fitting, key=lambda one: role.platforms.index(one.platform))
            accounts.remove(best)
            found.append((role, best))
    return found


def _set_goals(
    template: Template, campaign: Campaign, by: Membership, now: datetime
) -> None:
    for idea in template.goals:
        goal = planning.add_goal(
            campaign=campaign, by=by, title=str(idea.title), now=now
        )
        for kpi in idea.kpis:
            planning.set_kpi(
                goal=goal,
                by=by,
                metric=kpi.metric,
                target=Decimal(kpi.target),
                due_on=campaign.ends_on,
                now=now,
            )
        for step in idea.steps:
            planning.add_step(
                goal=goal,
                by=by,
                title=str(step.title),
                owner=campaign.lead or by,
                due_on=last_day(campaign.starts_on, step.day),
                now=now,
            )


def _refuse_too_short(template: Template, wish: Wish) -> None:
    days = length(wish.starts_on, wish.ends_on)
    if 0 < days < template.least_days:
        has = ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
        said = _(
            "The steps of this template take %(needed)s days; this period has %(has)s."
            " End later, or begin without a template."
        )
        raise CannotBegin(
            {"ends_on": said % {"needed": template.least_days, "has": has}}
        )
