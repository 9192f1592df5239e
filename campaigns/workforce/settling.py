"""What a requisition is after one of its seats changed."""

from campaigns.workforce.models import Opening, Requisition

Status = Requisition.Status


def lock(requisition_id: int) -> Requisition:
    """Whoever changes seats waits here for the other: two hires never take one seat."""
    rows = Requisition.objects.select_for_update(of=("self",))
    return rows.select_related("organisation", "department").get(pk=requisition_id)


def settle(requisition: Requisition) -> None:
    """Filled when no seat is open and one is filled; approved again when one opens."""
    if not requisition.is_approved:
        return
    states = set(requisition.openings.values_list("status", flat=True))
    is_filled = Opening.Status.FILLED in states and Opening.Status.OPEN not in states
    to = Status.FILLED if is_filled else Status.APPROVED
    if requisition.status != to:
        requisition.move(to)
