"""What was spent: money by its invoice, and hours of colleagues."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.budget.models import NOTHING, Commitment, Kind, Spend, currency_of
from campaigns.budget.operations.rates import rate_for
from campaigns.budget.operations.refusals import (
    CannotSpend,
    below_zero,
    other_currency,
    outside,
    tell,
)
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership


@transaction.atomic
def record_spend(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    spent_on: date,
    account: ChannelAccount | None = None,
    vacancy: Vacancy | None = None,
    step: str = "",
    is_internal: bool = False,
    currency: str = "",
    amount: Decimal = NOTHING,
    hours: Decimal = NOTHING,
    hour_rate: Decimal = NOTHING,
    supplier: str = "",
    invoice_number: str = "",
    commitment: Commitment | None = None,
    is_last_invoice: bool = True,
    note: str = "",
    now: datetime,
) -> Spend:
    """Write down an amount, or hours at a rate, of one day.

    An invoice of an order (`commitment`) takes that order down by its amount; the last one
    closes it, so that nothing counts twice. A credit note is an amount below zero, of no order.
    """
    spend = Spend(
        campaign=campaign,
        kind=kind,
        account=account,
        vacancy=vacancy,
        step=step,
        is_internal=is_internal,
        currency=currency_of(campaign),
        spent_on=spent_on,
        amount=amount or NOTHING,
        hours=hours or NOTHING,
        hour_rate=hour_rate or NOTHING,
        supplier=supplier.strip(),
        invoice_number=invoice_number.strip(),
        commitment=commitment,
        note=note,
        recorded_by=by,
    )
    wrong = other_currency(campaign, currency, "amount")
    wrong |= outside(campaign, spent_on, "spent_on", now)
    wrong |= _impossible(spend) | _known_invoice(spend) | _other_order(spend)
    if wrong:
        raise CannotSpend(wrong)
    spend.save()
    if commitment and is_last_invoice:
        Commitment.objects.filter(pk=commitment.pk).update(closed_on=spent_on)
    tell(by, "spend.recorded", spend, now)
    return spend


@transaction.atomic
def log_hours(
    *,
    campaign: Campaign,
    by: Membership,
    spent_on: date,
    hours: Decimal,
    account: ChannelAccount | None = None,
    vacancy: Vacancy | None = None,
    step: str = "",
    note: str = "",
    now: datetime,
) -> Spend:
    """Write down one's own hours; the organisation's rate for one's role makes them money."""
    rate = rate_for(by)
    if not rate:
        said = _(
            "Nobody said yet what an hour of your role costs. Ask HR staff to fill it in "
            "under Budgets, Rates per hour."
        )
        raise CannotSpend({"hours": said})
    if not hours:
        raise CannotSpend({"hours": _("Fill in how many hours it took.")})
    return record_spend(
        campaign=campaign,
        by=by,
        kind=Kind.HOURS,
        spent_on=spent_on,
        hours=hours,
        hour_rate=rate,
        account=account,
        vacancy=vacancy,
        step=step,
        note=note,
        now=now,
    )


@transaction.atomic
def remove_spend(*, spend: Spend, by: Membership, now: datetime) -> None:
    """Take back an expense that was written down by mistake; the trail keeps the figure.

    The order it was an invoice of is open again.
    """
    tell(by, "spend.removed", spend, now, total=str(spend.total))
    if spend.commitment_id:
        Commitment.objects.filter(pk=spend.commitment_id).update(closed_on=None)
    spend.delete()


def _impossible(spend: Spend) -> dict[str, str]:
    wrong = below_zero(hours=spend.hours, hour_rate=spend.hour_rate)
    if not spend.amount and not spend.hours:
        wrong["amount"] = _("Fill in an amount or hours.")
    if spend.hours and not spend.hour_rate:
        wrong["hour_rate"] = _("Say what an hour costs, so that the total is right.")
    return wrong


def _known_invoice(spend: Spend) -> dict[str, str]:
    if not spend.invoice_number:
        return {}
    same = Spend.objects.filter(
        campaign=spend.campaign,
        supplier__iexact=spend.supplier,
        invoice_number__iexact=spend.invoice_number,
    )
    if not same.exists():
        return {}
    said = _("Invoice %(number)s of this supplier is in the ledger already.")
    return {"invoice_number": said % {"number": spend.invoice_number}}


def _other_order(spend: Spend) -> dict[str, str]:
    order = spend.commitment
    if not order:
        return {}
    if order.campaign_id != spend.campaign_id:
        return {"commitment": _("This order is of another campaign.")}
    if order.closed_on:
        return {"commitment": _("This order is closed already.")}
    if spend.amount < 0:
        return {"commitment": _("A credit note stands by itself: choose no order.")}
    if not spend.amount:
        return {"amount": _("An invoice of an order has an amount.")}
    return {}
