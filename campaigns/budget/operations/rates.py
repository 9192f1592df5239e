"""What an hour of our own people costs."""

from datetime import datetime
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from campaigns.budget.models import NOTHING, HourRate
from campaigns.budget.operations.refusals import CannotBudget, tell_of_rate
from core.users.models import Membership


def rate_for(member: Membership) -> Decimal:
    """The rate of somebody's role; zero when nobody filled it in."""
    rates = HourRate.objects.filter(
        organisation_id=member.organisation_id, role=member.role
    )
    return rates.values_list("rate", flat=True).first() or NOTHING


def keep_rate(
    *,
    by: Membership,
    name: str,
    rate: Decimal,
    role: str = "",
    kept: HourRate | None = None,
    now: datetime,
) -> HourRate:
    """Say what an hour costs, or change it. Hours that were logged keep their old rate.

    Refuses a rate of zero, and a second rate for one name or one role.
    """
    if rate <= 0:
        raise CannotBudget({"rate": _("A rate is above zero.")})
    saved = kept or HourRate(organisation_id=by.organisation_id)
    saved.name, saved.role, saved.rate = name.strip(), role, rate
    try:
        with transaction.atomic():
            saved.save()
            tell_of_rate(by, "kept", saved, now)
    except IntegrityError as clash:
        if "once_per_role" in str(clash):
            said = _("This role has a rate already. Change that one.")
            raise CannotBudget({"role": said}) from clash
        said = _("There is a rate with this name already. Change that one.")
        raise CannotBudget({"name": said}) from clash
    return saved


@transaction.atomic
def remove_rate(*, rate: HourRate, by: Membership, now: datetime) -> None:
    """Offer this rate no more; hours that were logged keep it."""
    tell_of_rate(by, "removed", rate, now)
    rate.delete()
