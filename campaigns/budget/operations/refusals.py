"""What every entry of the ledger must keep to; each mistake beside the field it is about."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from campaigns.budget.models import (
    BudgetLine,
    Commitment,
    HourRate,
    Spend,
    currency_of,
)
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.ui import formats
from core.users.models import Membership


class CannotBudget(ValidationError):
    """The message stands beside the field it is about."""


class CannotCommit(ValidationError):
    """The message stands beside the field it is about."""


class CannotSpend(ValidationError):
    """The message stands beside the field it is about."""


def below_zero(**amounts: Decimal) -> dict[str, str]:
    """Money and hours go up; what was wrong is removed, not taken off."""
    return {
        field: _("An amount cannot be below zero.")
        for field, amount in amounts.items()
        if amount < 0
    }


def other_currency(campaign: Campaign, currency: str, field: str) -> dict[str, str]:
    """One ledger is kept in one currency, or its totals mean nothing."""
    kept = currency_of(campaign)
    if not currency or currency == kept:
        return {}
    said = _(
        "The budget of this campaign is in %(kept)s and this amount is in %(currency)s. "
        "Fill in what it came to in %(kept)s."
    )
    return {field: said % {"kept": kept, "currency": currency}}


def outside(campaign: Campaign, day: date, field: str, now: datetime) -> dict[str, str]:
    """An expense belongs to a day of the campaign that has come."""
    today = now.astimezone(campaign.organisation.zone).date()
    if day > today:
        return {field: _("This day has not come yet. Write down what was spent.")}
    if campaign.starts_on <= day <= campaign.ends_on:
        return {}
    said = _(
        "The campaign runs from %(first)s to %(last)s. Choose a day within it, or change "
        "its period first."
    )
    return {field: said % period_words(campaign)}


def period_words(campaign: Campaign) -> dict[str, str]:
    return {
        "first": formats.day(campaign.starts_on),
        "last": formats.day(campaign.ends_on),
    }


def tell(
    by: Membership,
    verb: str,
    subject: BudgetLine | Commitment | Spend,
    now: datetime,
    **details: Any,
) -> None:
    """Leave a line in the trail of the campaign's organisation."""
    record(
        by=by,
        verb=f"campaigns.{verb}",
        subject=subject,
        organisation_id=by.organisation_id,
        now=now,
        campaign=subject.campaign_id,
        kind=subject.kind,
        **details,
    )


def tell_of_rate(by: Membership, verb: str, rate: HourRate, now: datetime) -> None:
    record(
        by=by,
        verb=f"campaigns.hour_rate.{verb}",
        subject=rate,
        now=now,
        rate=str(rate.rate),
    )
