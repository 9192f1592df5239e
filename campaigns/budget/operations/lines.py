"""Plan money and hours."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.budget.models import NOTHING, BudgetLine, currency_of
from campaigns.budget.operations.refusals import (
    CannotBudget,
    below_zero,
    other_currency,
    tell,
)
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership


@transaction.atomic
def add_budget_line(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    account: ChannelAccount | None = None,
    vacancy: Vacancy | None = None,
    step: str = "",
    is_internal: bool = False,
    currency: str = "",
    planned: Decimal = NOTHING,
    planned_hours: Decimal = NOTHING,
    note: str = "",
    line: BudgetLine | None = None,
    now: datetime,
) -> BudgetLine:
    """Plan money or hours for one purpose, or change that plan (`line`)."""
    kept = line or BudgetLine(campaign=campaign)
    kept.kind, kept.account, kept.note = kind, account, note
    kept.vacancy, kept.step, kept.is_internal = vacancy, step, is_internal
    kept.planned, kept.planned_hours = planned or NOTHING, planned_hours or NOTHING
    wrong = below_zero(planned=kept.planned, planned_hours=kept.planned_hours)
    wrong |= other_currency(campaign, currency, "planned")
    if not wrong and not kept.planned and not kept.planned_hours:
        wrong["planned"] = _("A line of zero plans nothing. Fill in money or hours.")
    if wrong:
        raise CannotBudget(wrong)
    kept.currency = currency_of(campaign)
    kept.save()
    tell(by, "budget_line.changed" if line else "budget_line.added", kept, now)
    return kept


@transaction.atomic
def remove_budget_line(*, line: BudgetLine, by: Membership, now: datetime) -> None:
    """Plan nothing for this any more; what was spent stays."""
    tell(by, "budget_line.removed", line, now)
    line.delete()
