"""The tabs of vacancies and the need behind them. Rooms above are known by URL name only."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.ui.components import Tab
from core.users.models import Membership
from core.users.roles import EVERYBODY, MAY_SEE_SEATS

VACANCIES = "campaigns:vacancy-list"
PLAN = "campaigns:workforce-plan"
REQUISITIONS = "campaigns:requisition-list"
OPENINGS = "campaigns:opening-list"
TABS = (
    (_("Vacancies"), VACANCIES, EVERYBODY),
    (_("Workforce plan"), PLAN, MAY_SEE_SEATS),
    (_("Requisitions"), REQUISITIONS, MAY_SEE_SEATS),
    (_("Seats"), OPENINGS, MAY_SEE_SEATS),
)


def tabs(member: Membership, here: str) -> list[Tab]:
    """The neighbours that this person may open; one alone needs no tabs."""
    mine = [
        Tab(label, reverse(name), is_current=name == here)
        for label, name, roles in TABS
        if member.role in roles
    ]
    return mine if len(mine) > 1 else []
