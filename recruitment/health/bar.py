"""The bar on every page: red when posts go out late, amber when somebody stopped something."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db import DatabaseError
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.channels import connectors
from campaigns.publishing.brakes import Switch
from campaigns.publishing.overdue import LATE, overdue
from core.ui import formats
from core.ui.components import Text, Tone
from core.users.models import Membership, Organisation
from core.users.roles import MAY_ADMINISTER, MAY_PLAN

log = logging.getLogger(__name__)
CHANGES = Switch.Stops.CHANGES
_kept: dict[int, tuple[float, "Facts"]] = {}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the bars of an organisation depend on, whoever reads them."""

    oldest: datetime | None = None
    switches: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One line, and where to look when the reader may."""

    tone: Tone
    title: Text
    text: Text
    url: str = ""


def bars(member: Membership) -> list[Bar]:
    """For this reader, worst first. Never the reason that a page fails."""
    try:
        facts = _facts(member.organisation_id)
    except DatabaseError:
        log.warning("the bar on top could not ask the database")
        return []
    found = [_late(facts.oldest, member)] if facts.oldest else []
    return found + [_stopped(switch, member) for switch in facts.switches]


def _facts(organisation_id: int) -> Facts:
    """Kept for some seconds in this process: a page must not pay for it."""
    at, facts = _kept.get(organisation_id, (float("-inf"), Facts()))
    if monotonic() - at >= settings.BAR_SECONDS:
        facts = _asked(organisation_id)
        _kept[organisation_id] = (monotonic(), facts)
    return facts


def _asked(organisation_id: int) -> Facts:
    """One small question: the oldest late row (by its index), and the brakes."""
    mine = {"organisation": OuterRef("pk")}
    late = overdue(timezone.now() - LATE).filter(**mine)
    switches = Switch.objects.filter(**mine).order_by("set_at", "pk")
    told = JSONObject(
        stops="stops", platform="platform", account="account__name", reason="reason"
    )
    row = (
        Organisation.objects.filter(pk=organisation_id)
        .annotate(
            oldest=Subquery(late.values("next_at")[:1]),
            stopped=ArraySubquery(switches.values(told=told)),
        )
        .values_list("oldest", "stopped")
        .first()
    )
    return Facts(row[0], tuple(row[1])) if row else Facts()


def _late(oldest: datetime, member: Membership) -> Bar:
    late = timezone.now() - oldest
    words = _(
        "The oldest should have gone out %(late)s ago. Nothing is lost and nothing goes"
        " out twice."
    )
    may_look = member.is_one_of(*MAY_ADMINISTER)
    return Bar(
        "danger",
        _("Posts go out late"),
        words % {"late": formats.duration(max(late, timedelta()))},
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
