"""Former ways to give a form its choices, for modules that still import them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet

from core.ui.forms import Pairs
from core.users.models import Membership


def pairs(rows: Iterable[dict[str, Any]]) -> Pairs:
    """As a field of a form takes them."""
    return [(one["id"], one["label"]) for one in rows]


def colleagues_of(organisation: int) -> QuerySet[Any, Any]:
    """The active members of an organisation, by name."""
    active = Membership.objects.filter(organisation=organisation).active()
    return active.order_by("user__name").values("id", label=F("user__name"))
