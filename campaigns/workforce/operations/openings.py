"""The days of one seat, and a seat that nobody needs any more."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from campaigns.workforce.models import Opening
from campaigns.workforce.needs import day_remark
from campaigns.workforce.settling import lock, settle
from campaigns.workforce.wording import REMARKS
from core.audit.operations import record
from core.states import IllegalMove, LostRace
from core.users.models import Membership


class CannotPlanSeat(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def plan_opening(
    *,
    by: Membership,
    opening: Opening,
    needed_by: date,
    expected_start: date,
    now: datetime,
) -> Opening:
    """Give a seat other days: the plan moves with it. A new day lies ahead of today."""
    requisition = lock(opening.requisition_id)
    today = now.astimezone(requisition.organisation.zone).date()
    opening.refresh_from_db(fields=["status"])
    wrong: dict[str, str | Promise] = {}
    if opening.status == Opening.Status.WITHDRAWN:
        raise CannotPlanSeat(_("This seat was withdrawn."))
    if needed_by != opening.needed_by:
        if opening.status == Opening.Status.FILLED:
            wrong["needed_by"] = _(
                "This seat is filled. Its day stays as it was needed."
            )
        elif code := day_remark(needed_by, today=today):
            wrong["needed_by"] = REMARKS[code]
    if code := _start_remark(opening, expected_start, today):
        wrong["expected_start"] = REMARKS[code]
    if wrong:
        raise CannotPlanSeat(wrong)
    before = {
        "needed_by": f"{opening.needed_by}",
        "expected_start": f"{opening.expected_start}",
    }
    opening.needed_by, opening.expected_start = needed_by, expected_start
    opening.save(update_fields=["needed_by", "expected_start"])
    record(
        by=by,
        verb="campaigns.opening.changed",
        subject=opening,
        organisation_id=requisition.organisation_id,
        now=now,
        requisition=requisition.pk,
        before=before,
    )
    return opening


def _start_remark(opening: Opening, expected_start: date, today: date) -> str:
    """Who sits on a filled seat may have started; an open seat is still to come."""
    code = day_remark(expected_start, today=today)
    has_passed = code == "day_has_passed"
    is_kept = expected_start == opening.expected_start
    is_filled = opening.status == Opening.Status.FILLED
    return "" if has_passed and (is_kept or is_filled) else code


@transaction.atomic
def withdraw_opening(*, by: Membership, opening: Opening, now: datetime) -> Opening:
    """One seat less is needed. The last one goes with the whole requisition."""
    requisition = lock(opening.requisition_id)
    opening.refresh_from_db(fields=["status"])
    others = requisition.openings.exclude(pk=opening.pk)
    if not others.exclude(status=Opening.Status.WITHDRAWN).exists():
        raise CannotPlanSeat(
            _("This is the last seat. Withdraw the whole requisition instead.")
        )
    if not requisition.is_approved or opening.status == Opening.Status.FILLED:
        raise CannotPlanSeat(
            _("Only an open seat of an approved requisition can be withdrawn.")
        )
    try:
        opening.move(Opening.Status.WITHDRAWN)
    except (IllegalMove, LostRace) as error:
        raise CannotPlanSeat(_("This seat was withdrawn.")) from error
    settle(requisition)
    record(
        by=by,
        verb="campaigns.opening.withdrawn",
        subject=opening,
        organisation_id=requisition.organisation_id,
        now=now,
        requisition=requisition.pk,
    )
    return opening
