"""The rows of an earlier plan once more, in a new campaign.

Rows are copied whole, so that what a feature adds to its plan comes along by itself; what
belongs to the past is taken out here, and nowhere else.
"""

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Model

from campaigns.beginnings.templates import moved
from campaigns.budget.models import BudgetLine
from campaigns.channels.models import ChannelAccount
from campaigns.duties.models import Duty, may_do
from campaigns.planning.models import Campaign, ChannelChoice, Goal
from core.users.models import Membership


def channels_of(earlier: Campaign) -> list[ChannelAccount]:
    """The channels that come along."""
    chosen = ChannelAccount.objects.filter(choices__campaign=earlier)
    return list(chosen.in_use().select_related("brand").order_by("name"))


def copy_plan(earlier: Campaign, new: Campaign) -> None:
    """Goals with figures and steps, channels, duties and budget lines; dates move along."""
    _copy_goals(earlier, new)
    gone = ChannelAccount.State.REMOVED
    _keep(
        new, ChannelChoice.objects.filter(campaign=earlier).exclude(account__state=gone)
    )
    _keep(new, BudgetLine.objects.filter(campaign=earlier).exclude(account__state=gone))
    _copy_duties(earlier, new)


def _keep(new: Campaign, rows: Iterable[Model]) -> None:
    for row in rows:
        row.pk = None
        row.campaign = new  # type: ignore[attr-defined]
        row.save(force_insert=True)


def _copy_goals(earlier: Campaign, new: Campaign) -> None:
    by = new.starts_on - earlier.starts_on
    first, last = new.starts_on, new.ends_on
    for goal in Goal.objects.filter(campaign=earlier).order_by("pk"):
        kpis, steps = (
            list(goal.kpis.all()),
            list(goal.steps.select_related("owner__user")),
        )
        goal.requisition = None  # the seats were those of then
        _keep(new, [goal])
        for kpi in kpis:
            kpi.pk, kpi.goal, kpi.baseline = None, goal, Decimal(0)
            kpi.due_on = moved(kpi.due_on, by=by, first=first, last=last)
            kpi.save(force_insert=True)
        for step in steps:
            step.pk, step.goal, step.done_at = None, goal, None
            step.due_on = moved(step.due_on, by=by, first=first, last=last)
            if new.lead and not _works_here(step.owner):
                step.owner = new.lead
            step.save(force_insert=True)


def _copy_duties(earlier: Campaign, new: Campaign) -> None:
    rows = Duty.objects.filter(campaign=earlier)
    for duty in rows.select_related("member__user", "stand_in__user"):
        if duty.stand_in and not _can(duty.stand_in, duty.kind):
            duty.stand_in = None
        if _can(duty.member, duty.kind):
            _keep(new, [duty])


def _can(member: Membership, kind: str) -> bool:
    return _works_here(member) and may_do(member, kind)


def _works_here(member: Membership) -> bool:
    return member.is_active and member.user.is_active
