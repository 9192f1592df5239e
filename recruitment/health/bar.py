"""The bar on every page: red when posts go out late, amber when somebody stopped something."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.functions import TransactionNow
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.channels import connectors
from campaigns.publishing.models import Switch
from campaigns.publishing.overdue import LATE, overdue
from core.ui import formats
from core.ui.components import Text, Tone
from core.users.models import Membership
from core.users.roles import MAY_ADMINISTER, MAY_PLAN

CHANGES = Switch.Stops.CHANGES


@dataclass(frozen=True, slots=True)
class Bar:
    """One line, and where to look when the reader may."""

    tone: Tone
    title: Text
    text: Text
    url: str = ""


def late_by() -> Subquery:
    """How late the oldest late publication of an organisation (the outer row) is; the database has the clock."""
    late = overdue(LATE).filter(organisation=OuterRef("pk"))
    return Subquery(late.values(late_by=TransactionNow() - F("due_at"))[:1])


def kill_switches() -> ArraySubquery:
    """The switches of an organisation (the outer row) that are on, as a list of dicts."""
    switches = Switch.objects.filter(organisation=OuterRef("pk"))
    told = JSONObject(
        stops="stops", platform="platform", account="account__name", reason="reason"
    )
    return ArraySubquery(switches.order_by("set_at", "pk").values(told=told))


def bars(
    member: Membership, late: timedelta | None, switches: list[dict[str, Any]]
) -> Iterator[Bar]:
    """For this reader, worst first."""
    if late:
        yield _late(late, member)
    for switch in switches:
        yield _stopped(switch, member)


def _late(late: timedelta, member: Membership) -> Bar:
    words = _(
        "The oldest should have gone out %(late)s ago. Nothing is lost and nothing goes"
        " out twice."
    )
    may_look = member.is_one_of(*MAY_ADMINISTER)
    return Bar(
        "danger",
        _("Posts go out late"),
        words % {"late": formats.duration(late)},
        reverse("status") if may_look else "",
    )


def _stopped(switch: dict[str, Any], member: Membership) -> Bar:
    url = reverse("campaigns:switches") if member.is_one_of(*MAY_PLAN) else ""
    return Bar("warning", _title(switch), switch["reason"], url)


def _title(switch: dict[str, Any]) -> str:
    if switch["stops"] == CHANGES:
        return _("Read-only: nothing can be changed now")
    if switch["account"]:
        return _("Publishing on %(what)s is stopped") % {"what": switch["account"]}
    if switch["platform"]:
        label = connectors.find(switch["platform"]).label
        return _("Publishing on %(what)s is stopped") % {"what": label}
    return _("Publishing is stopped")
