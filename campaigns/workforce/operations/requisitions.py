"""Ask for people, and decide about what somebody else asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.needs import Need, Wish, days, remarks
from campaigns.workforce.operations.departments import keep_department
from campaigns.workforce.settling import lock
from campaigns.workforce.wording import REMARKS
from core.audit.operations import record
from core.notices.operations import tell
from core.states import IllegalMove, LostRace
from core.users.models import Membership
from core.users.roles import MAY_APPROVE

Status = Requisition.Status


class CannotAsk(ValidationError):
    """The message stands beside the field it is about."""


class CannotDecide(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def write_requisition(
    *,
    by: Membership,
    wishes: Sequence[Wish],
    now: datetime,
    requisition: Requisition | None = None,
    new_department: str = "",
    **facts: Any,
) -> Requisition:
    """Write down a need with a seat for each wished start, or change a draft (`requisition`).

    `wishes` say how many seats are needed by which day; each becomes that many openings.
    `new_department` names one that is not there yet.
    """
    kept = requisition or Requisition(
        organisation=by.organisation, currency=by.organisation.currency, created_at=now
    )
    if requisition and not lock(requisition.pk).is_editable:
        raise CannotAsk(_("It was sent for approval. What is asked stays as it is."))
    for name, value in facts.items():
        setattr(kept, name, value)
    kept.written_by = by
    need = Need(
        kept.hours_min, kept.hours_max, kept.salary_min, kept.salary_max, wishes
    )
    today = now.astimezone(by.organisation.zone).date()
    if found := remarks(need, today=today):
        raise CannotAsk({field: REMARKS[code] for field, code in found.items()})
    if new_department:
        kept.department = keep_department(by=by, name=new_department, now=now)
    kept.save()
    kept.openings.all().delete()
    Opening.objects.bulk_create(
        Opening(requisition=kept, needed_by=day, expected_start=day)
        for day in days(wishes)
    )
    verb = (
        "campaigns.requisition.edited" if requisition else "campaigns.requisition.added"
    )
    record(by=by, verb=verb, subject=kept, now=now)
    return kept


@transaction.atomic
def ask(*, by: Membership, requisition: Requisition, now: datetime) -> Requisition:
    """Send it for approval; everybody who may decide hears of it."""
    today = now.astimezone(requisition.organisation.zone).date()
    if requisition.openings.filter(needed_by__lt=today).exists():
        raise CannotAsk(_("A wished start has passed. Edit the days first."))
    _move(requisition, Status.ASKED, CannotAsk, asked_by=by, asked_at=now, remark="")
    record(by=by, verb="campaigns.requisition.submitted", subject=requisition, now=now)
    deciders = Membership.objects.active().visible_to(by).with_role(*MAY_APPROVE)
    tell(
        [
            member
            for member in deciders.select_related("user")
            if not requisition.is_own_of(member)
        ],
        text=lambda: (
            _("%(who)s asks for people: %(title)s.") % {"who": by, "title": requisition}
        ),
        once=f"requisition:{requisition.pk}:{now:%Y%m%d%H%M%S}",
        url=requisition.get_absolute_url(),
        now=now,
    )
    return requisition


@transaction.atomic
def approve(
    *,
    by: Membership,
    requisition: Requisition,
    seen: str,
    now: datetime,
    remark: str = "",
) -> Requisition:
    """The need is real: its seats count from now. Time to fill starts here.

    `seen` is the asking (`Requisition.asking`) that was read.
    """
    _refuse_own(requisition, by)
    _refuse_unseen(requisition, seen)
    _move(
        requisition,
        Status.APPROVED,
        CannotDecide,
        approved_by=by,
        approved_at=now,
        remark=remark,
    )
    record(by=by, verb="campaigns.requisition.approved", subject=requisition, now=now)
    _tell_who_asked(requisition, by, now)
    return requisition


@transaction.atomic
def send_back(
    *, by: Membership, requisition: Requisition, seen: str, remark: str, now: datetime
) -> Requisition:
    """Not like this: who asked reads why, and may ask again."""
    _refuse_own(requisition, by)
    _refuse_unseen(requisition, seen)
    if not remark.strip():
        raise CannotDecide({"remark": _("Say why, so that it can be put right.")})
    _move(requisition, Status.SENT_BACK, CannotDecide, remark=remark)
    record(by=by, verb="campaigns.requisition.returned", subject=requisition, now=now)
    _tell_who_asked(requisition, by, now)
    return requisition


@transaction.atomic
def withdraw(*, by: Membership, requisition: Requisition, now: datetime) -> Requisition:
    """The need is gone: open seats go with it, filled ones stay filled."""
    lock(requisition.pk)
    _move(requisition, Status.WITHDRAWN, CannotAsk)
    requisition.openings.filter(status=Opening.Status.OPEN).update(
        status=Opening.Status.WITHDRAWN
    )
    record(by=by, verb="campaigns.requisition.withdrawn", subject=requisition, now=now)
    return requisition


def _refuse_own(requisition: Requisition, by: Membership) -> None:
    if requisition.is_own_of(by):
        raise CannotDecide(
            {"decision": _("You asked for this yourself. Somebody else decides.")}
        )


def _refuse_unseen(requisition: Requisition, seen: str) -> None:
    """It may have been sent back, changed and asked again since the page was opened."""
    if lock(requisition.pk).asking != seen:
        raise CannotDecide(
            _("It changed after you opened this page. Read what is asked now.")
        )


def _move(
    requisition: Requisition, to: str, refusal: type[ValidationError], **changes: Any
) -> None:
    try:
        requisition.move(to, **changes)
    except (IllegalMove, LostRace) as error:
        raise refusal(
            _("It is “%(status)s” now. Look at the page again.")
            % {
                "status": Requisition.objects.get(
                    pk=requisition.pk
                ).get_status_display()
            }
        ) from error


def _tell_who_asked(requisition: Requisition, by: Membership, now: datetime) -> None:
    asked = requisition.asked_by
    if asked is None or asked == by:
        return
    tell(
        [asked],
        text=lambda: (
            _("“%(title)s”: %(status)s.")
            % {"title": requisition, "status": requisition.get_status_display()}
        ),
        once=f"requisition:{requisition.pk}:{requisition.status}:{now:%Y%m%d%H%M%S}",
        url=requisition.get_absolute_url(),
        now=now,
    )
