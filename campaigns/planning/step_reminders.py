"""Tell the owner of a step that its day is near, or has passed."""

from datetime import datetime, time, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.planning.models import Campaign, Step
from core.notices.models import Notice
from core.notices.operations import tell
from core.ui import formats

NEAR = timedelta(days=2)
MORNING = time(7)


def remind(*, now: datetime) -> int:
    """Each open step once when it is near and once when it is late; says how many it found.

    A step that gets another day or owner is told of again.
    """
    found = 0
    for step in _open(now):
        here = now.astimezone(step.goal.campaign.organisation.zone)
        if here.time() < MORNING or here.date() < step.due_on - NEAR:
            continue
        _tell(step, is_late=here.date() > step.due_on, now=now)
        found += 1
    return found


def _open(now: datetime) -> list[Step]:
    steps = Step.objects.filter(
        done_at=None,
        due_on__lte=(now + NEAR + timedelta(days=1)).date(),
        goal__campaign__status=Campaign.Status.RUNNING,
        owner__is_active=True,
        owner__user__is_active=True,
    )
    rows = steps.select_related("goal__campaign__organisation", "owner__user")
    return list(rows.order_by("pk"))


def _tell(step: Step, *, is_late: bool, now: datetime) -> None:
    def words() -> str:
        named = {"title": step.title, "day": formats.day(step.due_on)}
        if is_late:
            return _("Late: %(title)s was to be done by %(day)s.") % named
        return _("Almost due: %(title)s, by %(day)s.") % named

    moment = "late" if is_late else "near"
    tell(
        [step.owner],
        text=words,
        once=f"step-{moment}:{step.pk}:{step.owner_id}:{step.due_on}",
        url=reverse("campaigns:campaign-plan", args=[step.goal.campaign.slug]),
        tone=Notice.Tone.WARNING if is_late else Notice.Tone.INFO,
        now=now,
    )
