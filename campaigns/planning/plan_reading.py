"""All that the plan of one campaign shows, read in one go."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet

from campaigns.audience.models import Persona
from campaigns.planning.models import ChannelChoice, Goal, Kpi, Step
from campaigns.workforce.models import Requisition
from core.together import Together


def _ask(campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    channels = ChannelChoice.objects.filter(campaign=campaign)
    goals = Goal.objects.filter(campaign=campaign)
    asked = Requisition.objects.filter(pk__in=goals.values("requisition"))
    wanted: Any = asked.with_seats()
    return {
        "goals": goals.order_by("pk").values("id", "title", "mission", "requisition"),
        "seats": wanted.values("id", "seat_count", "filled_count", "last_needed_by"),
        "kpis": Kpi.objects.filter(goal__campaign=campaign)
        .order_by("due_on", "pk")
        .values("id", "goal_id", "metric", "baseline", "target", "due_on"),
        "steps": Step.objects.filter(goal__campaign=campaign)
        .order_by("due_on", "pk")
        .values("id", "goal_id", "owner_id", "title", "due_on", "done_at")
        .annotate(who=F("owner__user__name")),
        "personas": Persona.objects.filter(campaigns=campaign)
        .order_by("name")
        .values("id", "name", "role_family"),
        "channels": channels.order_by("account__name").values(
            "id",
            "account_id",
            "account__name",
            "account__platform",
            "reason",
            "posts_a_week",
        ),
    }


read = Together(_ask)
