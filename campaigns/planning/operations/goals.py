"""Goals, the figures that say how far they are, and the steps to take for them."""

from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.planning.metrics import SHARES
from campaigns.planning.models import Campaign, Goal, Kpi, Step
from campaigns.planning.targets import Aim, remarks
from campaigns.planning.wording import REMARKS
from campaigns.workforce.models import Requisition
from core.audit.operations import record
from core.notices.operations import settle, tell
from core.ui import formats
from core.users.models import Membership


class CannotSet(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def add_goal(
    *,
    campaign: Campaign,
    by: Membership,
    title: str,
    mission: str = "",
    requisition: Requisition | None = None,
    now: datetime,
) -> Goal:
    """Say what the campaign is for; with a requisition its seats say how far it is."""
    goal = Goal.objects.create(
        campaign=campaign, title=title, mission=mission, requisition=requisition
    )
    _record(by, "campaigns.goal.added", goal, campaign, now)
    return goal


@transaction.atomic
def change_goal(*, goal: Goal, by: Membership, now: datetime) -> None:
    """Keep the changed (and cleaned) words of a goal."""
    goal.save()
    _record(by, "campaigns.goal.changed", goal, goal.campaign, now)


@transaction.atomic
def remove_goal(*, goal: Goal, by: Membership, now: datetime) -> None:
    """Drop a goal with its figures and steps."""
    _record(by, "campaigns.goal.removed", goal, goal.campaign, now)
    goal.delete()


@transaction.atomic
def set_kpi(
    *,
    goal: Goal,
    by: Membership,
    metric: str,
    target: Decimal,
    due_on: date,
    baseline: Decimal = Decimal(0),
    kpi: Kpi | None = None,
    now: datetime,
) -> Kpi:
    """Tie a figure to a goal, or change the one that is there (`kpi`)."""
    kept = kpi or Kpi(goal=goal)
    kept.metric, kept.baseline = metric, baseline
    kept.target, kept.due_on = target, due_on
    _refuse_impossible(kept, goal.campaign)
    try:
        kept.validate_constraints()
    except ValidationError as error:
        raise CannotSet({"metric": error.messages}) from error
    kept.save()
    verb = "campaigns.kpi.changed" if kpi else "campaigns.kpi.set"
    _record(by, verb, kept, goal.campaign, now, metric=metric, target=str(target))
    return kept


@transaction.atomic
def remove_kpi(*, kpi: Kpi, by: Membership, now: datetime) -> None:
    """Measure the goal by this figure no longer."""
    campaign = kpi.goal.campaign
    _record(by, "campaigns.kpi.removed", kpi, campaign, now, metric=kpi.metric)
    kpi.delete()


@transaction.atomic
def add_step(
    *,
    goal: Goal,
    by: Membership,
    title: str,
    owner: Membership,
    due_on: date,
    now: datetime,
) -> Step:
    """Something to be done, by somebody, before a day; its owner hears of it."""
    step = Step(goal=goal, title=title, owner=owner, due_on=due_on)
    _refuse_who_left(owner, "owner")
    step.save()
    _record(by, "campaigns.step.added", step, goal.campaign, now)
    _tell_owner(step, by, now)
    return step


@transaction.atomic
def change_step(*, step: Step, by: Membership, now: datetime) -> None:
    """Keep the changed (and cleaned) step; a new owner hears of it."""
    _refuse_who_left(step.owner, "owner")
    _is_over(step)
    step.save()
    _record(by, "campaigns.step.changed", step, step.goal.campaign, now)
    _tell_owner(step, by, now)


@transaction.atomic
def finish_step(*, step: Step, by: Membership, now: datetime) -> None:
    """Done. The first time counts."""
    if Step.objects.filter(pk=step.pk, done_at=None).update(done_at=now):
        _record(by, "campaigns.step.finished", step, step.goal.campaign, now)
        _is_over(step)
    step.refresh_from_db(fields=["done_at"])


@transaction.atomic
def reopen_step(*, step: Step, by: Membership, now: datetime) -> None:
    """Not done after all."""
    if Step.objects.filter(pk=step.pk).exclude(done_at=None).update(done_at=None):
        _record(by, "campaigns.step.reopened", step, step.goal.campaign, now)
    step.refresh_from_db(fields=["done_at"])


@transaction.atomic
def remove_step(*, step: Step, by: Membership, now: datetime) -> None:
    """Nobody needs to do it any more."""
    _record(by, "campaigns.step.removed", step, step.goal.campaign, now)
    _is_over(step)
    step.delete()


def _refuse_impossible(kpi: Kpi, campaign: Campaign) -> None:
    aim = Aim(
        baseline=kpi.baseline,
        target=kpi.target,
        due_on=kpi.due_on,
        starts_on=campaign.starts_on,
        ends_on=campaign.ends_on,
        baseline_on=campaign.baseline_on,
        is_share=kpi.metric in SHARES,
    )
    days = {
        "baseline_on": formats.day(campaign.baseline_on),
        "starts_on": formats.day(campaign.starts_on),
        "ends_on": formats.day(campaign.ends_on),
    }
    if found := remarks(aim):
        raise CannotSet({field: REMARKS[code] % days for field, code in found.items()})


def _refuse_who_left(member: Membership, field: str) -> None:
    if not member.is_active or not member.user.is_active:
        said = _("%(name)s no longer works here. Choose somebody else.")
        raise CannotSet({field: said % {"name": member}})


def _is_over(step: Step) -> None:
    """What its owner was told of it, as it was."""
    settle(
        *(f"{told}:{step.pk}:" for told in ("step", "step-near", "step-late")),
        organisation_id=step.goal.campaign.organisation_id,
    )


def _tell_owner(step: Step, by: Membership, now: datetime) -> None:
    if step.owner_id == by.pk:
        return
    tell(
        [step.owner],
        text=lambda: (
            _("For you: %(title)s, before %(day)s.")
            % {"title": step.title, "day": formats.day(step.due_on)}
        ),
        once=f"step:{step.pk}:{step.owner_id}",
        url=reverse("campaigns:campaign-plan", args=[step.goal.campaign.slug]),
        now=now,
    )


def _record(
    by: Membership,
    verb: str,
    subject: Goal | Kpi | Step,
    campaign: Campaign,
    now: datetime,
    **details: str,
) -> None:
    record(
        by=by,
        verb=verb,
        subject=subject,
        organisation_id=campaign.organisation_id,
        now=now,
        campaign=campaign.pk,
        **details,
    )
