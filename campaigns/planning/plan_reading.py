"""All that the plan of one campaign shows, read in one go."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.planning.models import ChannelChoice, Duty, Goal, Kpi, Step
from campaigns.workforce.models import Requisition
from core.together import Row, Together


def _ask(campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    member = ("member__user__name", "member__is_active", "member__user__is_active")
    duties = Duty.objects.filter(campaign=campaign).order_by("kind", "pk")
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
        "duties": duties.values(
            "id", "kind", *member, "weekdays", "stand_in__user__name"
        ),
    }


read = Together(_ask)


def has_left(duty: Row) -> bool:
    return not (duty["member__is_active"] and duty["member__user__is_active"])


def unfilled(duties: list[Row]) -> list[str | Promise]:
    """The duties that nobody has: each is a person who gets no answer."""
    given = {duty["kind"] for duty in duties if not has_left(duty)}
    return [label for kind, label in Duty.Kind.choices if kind not in given]


def days(weekdays: list[int]) -> str:
    """`every day`, `Mon to Fri`, or the days themselves."""
    if weekdays == [1, 2, 3, 4, 5, 6, 7]:
        return _("every day")
    if weekdays == [1, 2, 3, 4, 5]:
        return _("on working days")
    return ", ".join(str(WEEKDAYS_ABBR[day - 1]) for day in weekdays)
