"""Plan money and hours, and write down what was spent."""

from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.budget.models import NOTHING, BudgetLine, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.users.models import Membership


class CannotBudget(ValidationError):
    """The message stands beside the field it is about."""


class CannotSpend(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def add_budget_line(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    account: ChannelAccount | None = None,
    planned: Decimal = NOTHING,
    planned_hours: Decimal = NOTHING,
    note: str = "",
    line: BudgetLine | None = None,
    now: datetime,
) -> BudgetLine:
    """Plan money or hours for one purpose, or change that plan (`line`)."""
    kept = line or BudgetLine(campaign=campaign)
    kept.kind, kept.account, kept.note = kind, account, note
    kept.planned, kept.planned_hours = planned or NOTHING, planned_hours or NOTHING
    _refuse_negative(planned=kept.planned, planned_hours=kept.planned_hours)
    if not kept.planned and not kept.planned_hours:
        raise CannotBudget(
            {"planned": _("A line of zero plans nothing. Fill in money or hours.")}
        )
    kept.save()
    verb = "campaigns.budget_line.changed" if line else "campaigns.budget_line.added"
    _record(by, verb, kept, now)
    return kept


@transaction.atomic
def remove_budget_line(*, line: BudgetLine, by: Membership, now: datetime) -> None:
    """Plan nothing for this any more; what was spent stays."""
    _record(by, "campaigns.budget_line.removed", line, now)
    line.delete()


@transaction.atomic
def record_spend(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    spent_on: date,
    account: ChannelAccount | None = None,
    amount: Decimal = NOTHING,
    hours: Decimal = NOTHING,
    hour_rate: Decimal = NOTHING,
    note: str = "",
    now: datetime,
) -> Spend:
    """Write down an amount, or hours at a rate, of one day."""
    spend = Spend(
        campaign=campaign,
        kind=kind,
        account=account,
        spent_on=spent_on,
        amount=amount or NOTHING,
        hours=hours or NOTHING,
        hour_rate=hour_rate or NOTHING,
        note=note,
        recorded_by=by,
    )
    _refuse_negative(amount=spend.amount, hours=spend.hours, hour_rate=spend.hour_rate)
    today = now.astimezone(campaign.organisation.zone).date()
    wrong = {}
    if spent_on > today:
        wrong["spent_on"] = _("This day has not come yet. Write down what was spent.")
    if not spend.amount and not spend.hours:
        wrong["amount"] = _("Fill in an amount or hours.")
    if spend.hours and not spend.hour_rate:
        wrong["hour_rate"] = _("Say what an hour costs, so that the total is right.")
    if wrong:
        raise CannotSpend(wrong)
    spend.save()
    _record(by, "campaigns.spend.recorded", spend, now)
    return spend


@transaction.atomic
def remove_spend(*, spend: Spend, by: Membership, now: datetime) -> None:
    """Take back an expense that was written down by mistake; the trail keeps the figure."""
    _record(by, "campaigns.spend.removed", spend, now, total=str(spend.total))
    spend.delete()


def _refuse_negative(**amounts: Decimal) -> None:
    wrong = {
        field: _("An amount cannot be below zero.")
        for field, amount in amounts.items()
        if amount < 0
    }
    if wrong:
        raise CannotBudget(wrong)


def _record(
    by: Membership,
    verb: str,
    subject: BudgetLine | Spend,
    now: datetime,
    **details: str,
) -> None:
    campaign = subject.campaign
    record(
        by=by,
        verb=verb,
        subject=subject,
        organisation_id=campaign.organisation_id,
        now=now,
        campaign=campaign.pk,
        kind=subject.kind,
        **details,
    )
