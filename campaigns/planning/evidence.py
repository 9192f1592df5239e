"""Who can tell how far a step of the method is: rooms above register what they see.

Planning stands below budget, content, candidates and figures and imports none of them.
Each says in one query what a campaign (from `with_counts`) has.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep

Witness = Callable[[Campaign, datetime], Mapping[MethodStep, Finding]]
WITNESSES: list[Witness] = []


def tells(witness: Witness) -> Witness:
    """Register something that can say how far one step or more are."""
    WITNESSES.append(witness)
    return witness
