"""What the page of one requisition shows, named."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import BigIntegerField
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.workforce import drawing, evidence, wording
from campaigns.workforce.counting import first_of_each
from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.time_to_fill import (
    Reading,
    from_approval,
    from_publication,
)
from core.prepared import Given, Prepared
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_WRITE

_OPENINGS = Prepared(
    lambda: Opening.objects.filter(
        requisition_id=Given("requisition", BigIntegerField())
    ).order_by("needed_by", "pk")
)


def of_requisition(
    requisition: Requisition, member: Membership, today: date
) -> dict[str, Any]:
    """Facts for the template; who may do what is decided here, in words."""
    openings = openings_of(requisition)
    may_write = member.is_one_of(*MAY_WRITE)
    chosen = _in_procedure(openings, requisition)
    is_asked = requisition.status == Requisition.Status.ASKED
    is_own = requisition.is_own_of(member)
    may_decide = is_asked and member.is_one_of(*MAY_APPROVE)
    return {
        "requisition": requisition,
        "tone": wording.TONES[requisition.status],
        "facts": facts(requisition),
        "seats": drawing.seats(
            _line(opening, today, chosen=chosen, may_write=may_write)
            for opening in openings
        ),
        "stats": stats(openings, requisition, today),
        "may_edit": may_write and requisition.is_editable,
        "may_decide": may_decide and not is_own,
        "waits_for_others": is_asked and is_own,
        "may_recruit": may_write and requisition.status == Requisition.Status.APPROVED,
        "may_withdraw": may_write
        and bool(requisition.MOVES[requisition.status])
        and requisition.status != Requisition.Status.FILLED,
        "was_sent_back": requisition.status == Requisition.Status.SENT_BACK,
    }


def openings_of(requisition: Requisition) -> list[Opening]:
    """Its seats with itself, the first needed in front."""
    openings = _OPENINGS.all(requisition=requisition.pk)
    for opening in openings:
        opening.requisition = requisition
    return openings


def _in_procedure(openings: Sequence[Opening], requisition: Requisition) -> set[int]:
    """Of these seats; nobody is asked about a requisition without an open one."""
    if requisition.status != Requisition.Status.APPROVED:
        return set()
    people = evidence.people_in_procedure(requisition.organisation_id)
    is_open = Opening.Status.OPEN
    seats = [(requisition.pk, one.pk) for one in openings if one.status == is_open]
    return first_of_each(seats, people)


def _line(
    opening: Opening, today: date, *, chosen: set[int], may_write: bool
) -> drawing.SeatLine:
    state, tone = wording.standing(
        opening, today=today, is_in_procedure=opening.pk in chosen
    )
    counts = opening.requisition.is_approved
    is_open = opening.status == Opening.Status.OPEN
    return drawing.SeatLine(
        opening,
        state if counts or not is_open else _("Asked for"),
        tone if counts or not is_open else "neutral",
        can_change=may_write and counts and opening.status != Opening.Status.WITHDRAWN,
        can_withdraw=may_write and counts and is_open,
    )


def facts(requisition: Requisition) -> list[tuple[str, str]]:
    """What was asked, by whom, and who approved it when."""
    said = [
        (_("Department"), str(requisition.department)),
        (_("Reason"), requisition.get_reason_display()),
        (_("Hours"), wording.hours(requisition)),
        (_("Salary"), wording.salary(requisition)),
    ]
    if requisition.asked_by:
        said.append((_("Asked by"), _who(requisition.asked_by, requisition.asked_at)))
    if requisition.approved_by:
        who = _who(requisition.approved_by, requisition.approved_at)
        said.append((_("Approved by"), who))
    return said


def _who(member: Membership, at: Any) -> str:
    return _("%(who)s, %(day)s") % {"who": member, "day": formats.day(at)}


def wishes(requisition: Requisition) -> list[str]:
    """`2 seats by 1 Mar`, one for each day."""
    days = Counter(requisition.openings.values_list("needed_by", flat=True))
    return [
        ngettext("%(n)s seat by %(day)s", "%(n)s seats by %(day)s", count)
        % {"n": count, "day": formats.long_day(day)}
        for day, count in sorted(days.items())
    ]


def readings(
    openings: Sequence[Opening], requisition: Requisition
) -> tuple[Reading | None, Reading | None]:
    """Time to fill from approval, and from publication beside it."""
    zone = requisition.organisation.zone
    accepted = [
        wording.acceptance(opening, zone)
        for opening in openings
        if opening.status == Opening.Status.FILLED
    ]
    return from_approval(accepted), from_publication(accepted)


def stats(
    openings: Sequence[Opening], requisition: Requisition, today: date
) -> list[tuple[str, str, str]]:
    """(label, value, remark) of the figures on top."""
    wanted = [one for one in openings if one.status != Opening.Status.WITHDRAWN]
    filled = sum(one.status == Opening.Status.FILLED for one in wanted)
    late = sum(
        one.status == Opening.Status.OPEN and one.needed_by < today for one in wanted
    )
    approval, publication = readings(openings, requisition)
    is_late = late and requisition.is_approved
    remark = ngettext("%(n)s seat is late", "%(n)s seats are late", late) % {"n": late}
    return [
        (
            _("Seats"),
            wording.filled_of(filled, len(wanted)),
            remark if is_late else "",
        ),
        (_("Time to fill"), wording.days(approval), wording.cases(approval)),
        (
            _("Time to fill, from publication"),
            wording.days(publication),
            wording.cases(publication),
        ),
    ]
