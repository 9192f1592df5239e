"""For which seats somebody is in procedure: the room that knows people tells how many.

The workforce stands below vacancies and candidates and imports neither.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from django.db.models import BigIntegerField, Q

from campaigns.workforce.counting import first_of_each
from campaigns.workforce.models import Opening
from core.prepared import Given, Written, ask

# An organisation's pk → how many people are in procedure, per requisition.
Witness = Callable[[int], Mapping[int, int]]
WITNESSES: list[Witness] = []


def tells(witness: Witness) -> Witness:
    """Register something that knows who is in procedure."""
    WITNESSES.append(witness)
    return witness


def people_in_procedure(organisation_id: int) -> Counter[int]:
    """How many are in procedure per requisition, over all who know."""
    people: Counter[int] = Counter()
    for witness in WITNESSES:
        people.update(witness(organisation_id))
    return people


@cache
def _open_seats() -> Written:
    of_organisation = Q(
        requisition__organisation_id=Given("organisation", BigIntegerField())
    )
    seats = Opening.objects.open().filter(of_organisation)
    in_order = seats.order_by("requisition_id", "needed_by", "pk")
    return Written(in_order.values_list("requisition_id", "pk"))


def in_procedure(organisation_id: int) -> set[int]:
    """The open seats somebody is in procedure for; the first needed come first."""
    people = people_in_procedure(organisation_id)
    if not people:
        return set()
    return first_of_each(
        ask(*_open_seats().given(organisation=organisation_id)), people
    )
