"""What the pages of requisitions and seats show, and for which seats somebody is in procedure."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.workforce import wording
from campaigns.workforce.counting import first_of_each
from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.time_to_fill import (
    Reading,
    from_approval,
    from_publication,
)
from core.ui import formats
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_WRITE

# From the pk of an organisation to how many people are in procedure per requisition.
ProcedureCount = Callable[[int], Mapping[int, int]]
# Filled by the layer that knows people: this feature stands below it and imports none of it.
PROCEDURE_COUNTS: list[ProcedureCount] = []


def counts_procedure(count: ProcedureCount) -> ProcedureCount:
    """Register a function that counts who is in procedure."""
    PROCEDURE_COUNTS.append(count)
    return count


def people_in_procedure(organisation_id: int) -> Counter[int]:
    """How many are in procedure per requisition."""
    people: Counter[int] = Counter()
    for count in PROCEDURE_COUNTS:
        people.update(count(organisation_id))
    return people


def in_procedure(organisation_id: int) -> set[int]:
    """The open seats somebody is in procedure for; the first needed come first."""
    people = people_in_procedure(organisation_id)
    if not people:
        return set()
    seats = Opening.objects.open().filter(requisition__organisation=organisation_id)
    in_order = seats.order_by("requisition_id", "needed_by", "pk")
    return first_of_each(in_order.values_list("requisition_id", "pk"), people)


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat of a requisition, its state in words, and what the reader may do with it."""

    opening: Opening
    state: str
    tone: Tone
    may_change: bool
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class RequisitionPage:
    """What the page of a requisition shows, and what the reader may do there."""

    tone: Tone
    facts: list[tuple[str, str]]
    seats: list[SeatRow]
    stats: list[tuple[str, str, str]]
    may_edit: bool
    may_decide: bool
    waits_for_others: bool
    may_recruit: bool
    may_withdraw: bool
    was_sent_back: bool


def requisition_page(
    requisition: Requisition, member: Membership, today: date
) -> RequisitionPage:
    openings = openings_of(requisition)
    may_write = member.is_one_of(*MAY_WRITE)
    chosen = _in_procedure(openings, requisition)
    status, is_status = requisition.status, Requisition.Status
    is_asked = status == is_status.ASKED
    is_own = requisition.is_own_of(member)
    may_decide = is_asked and member.is_one_of(*MAY_APPROVE)
    can_be_withdrawn = requisition.MOVES[status] and status != is_status.FILLED
    return RequisitionPage(
        tone=wording.TONES[status],
        facts=facts(requisition),
        seats=[
            _seat(opening, today, chosen=chosen, may_write=may_write)
            for opening in openings
        ],
        stats=stats(openings, requisition, today),
        may_edit=may_write and requisition.is_editable,
        may_decide=may_decide and not is_own,
        waits_for_others=is_asked and is_own,
        may_recruit=may_write and status == is_status.APPROVED,
        may_withdraw=may_write and bool(can_be_withdrawn),
        was_sent_back=status == is_status.SENT_BACK,
    )


def openings_of(requisition: Requisition) -> list[Opening]:
    """Its seats, the first needed in front."""
    return list(requisition.openings.order_by("needed_by", "pk"))


def _in_procedure(openings: Sequence[Opening], requisition: Requisition) -> set[int]:
    """Of these seats; nobody is counted for a requisition without an open one."""
    if requisition.status != Requisition.Status.APPROVED:
        return set()
    people = people_in_procedure(requisition.organisation_id)
    is_open = Opening.Status.OPEN
    seats = [(requisition.pk, one.pk) for one in openings if one.status == is_open]
    return first_of_each(seats, people)


def _seat(
    opening: Opening, today: date, *, chosen: set[int], may_write: bool
) -> SeatRow:
    state, tone = wording.standing(
        opening, today=today, is_in_procedure=opening.pk in chosen
    )
    counts = opening.requisition.is_approved
    is_open = opening.status == Opening.Status.OPEN
    return SeatRow(
        opening,
        state if counts or not is_open else _("Asked for"),
        tone if counts or not is_open else "neutral",
        may_change=may_write and counts and opening.status != Opening.Status.WITHDRAWN,
        may_withdraw=may_write and counts and is_open,
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


def _who(member: Membership, at: datetime | None) -> str:
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
