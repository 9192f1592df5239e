"""Orders that were placed: money that is promised and not paid yet."""

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.budget.models import Commitment, Kind, currency_of
from campaigns.budget.operations.refusals import (
    CannotCommit,
    below_zero,
    other_currency,
    period_words,
    tell,
)
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership


@transaction.atomic
def commit(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    supplier: str,
    ordered_on: date,
    amount: Decimal,
    reference: str = "",
    account: ChannelAccount | None = None,
    vacancy: Vacancy | None = None,
    step: str = "",
    is_internal: bool = False,
    currency: str = "",
    note: str = "",
    now: datetime,
) -> Commitment:
    """Write down an order; it becomes spending as its invoices come (`record_spend`)."""
    wrong = below_zero(amount=amount) | other_currency(campaign, currency, "amount")
    if not amount:
        wrong["amount"] = _("An order of zero promises nothing. Fill in the amount.")
    if kind == Kind.HOURS:
        wrong["kind"] = _("Own hours are not ordered. Choose what is paid for.")
    wrong |= _impossible_day(campaign, ordered_on, now)
    if wrong:
        raise CannotCommit(wrong)
    ordered = Commitment.objects.create(
        campaign=campaign,
        kind=kind,
        supplier=supplier,
        reference=reference,
        ordered_on=ordered_on,
        amount=amount,
        account=account,
        vacancy=vacancy,
        step=step,
        is_internal=is_internal,
        currency=currency_of(campaign),
        note=note,
        recorded_by=by,
    )
    tell(by, "commitment.added", ordered, now, amount=str(amount))
    return ordered


def _impossible_day(campaign: Campaign, day: date, now: datetime) -> dict[str, str]:
    """Orders are placed before a campaign starts, never after it ended."""
    if day > now.astimezone(campaign.organisation.zone).date():
        return {"ordered_on": _("This day has not come yet.")}
    if day > campaign.ends_on:
        said = _("The campaign ended on %(last)s; order within its period.")
        return {"ordered_on": said % period_words(campaign)}
    return {}


@transaction.atomic
def call_off(*, commitment: Commitment, by: Membership, now: datetime) -> None:
    """No invoice comes any more: what is left of the order is free again.

    Invoices that came already stay. Refuses an order that is closed.
    """
    today = now.astimezone(commitment.campaign.organisation.zone).date()
    open_row = Commitment.objects.filter(pk=commitment.pk, closed_on=None)
    if not open_row.update(closed_on=today):
        raise CannotCommit(_("This order is closed already."))
    commitment.closed_on = today
    tell(by, "commitment.closed", commitment, now)
