"""The nights that have passed, who agreed to be kept, a legal hold, and hires that were moved."""

from datetime import timedelta

from candidates.applications.models import Application
from candidates.applications.operations import mark_moved
from candidates.retention import nights
from candidates.retention.models import Expiry
from candidates.retention.operations import keep_longer
from core.users.models import Membership
from recruitment.demo.clock import Life
from recruitment.demo.texts.letters import AGREED, COMPLAINT
from recruitment.demo.world import World

FIRST_NIGHT = -85
# Recruiters look at the list some days after somebody came on it; the last days are still open.
LOOKED_AFTER = 3
# Of so many who are asked one does not want to be kept.
SAYS_NO = 15
HOLD_ON, MOVED_ON = -20, (-12, -2)


def retain(world: World) -> None:
    """Start what goes on day after day."""
    world.clock.begin(_nights(world))
    world.clock.begin(_looks_at_the_list(world))
    world.clock.begin(_complains(world))
    for day in MOVED_ON:
        world.clock.begin(_is_moved(world, day))


def _nights(world: World) -> Life:
    for day in range(FIRST_NIGHT, 1):
        now = yield world.clock.at(day, 4)
        while nights.work(now=now, most=100):
            pass


def _looks_at_the_list(world: World) -> Life:
    """Each workday: who agrees stays for a year."""
    asked = 0
    for day in range(FIRST_NIGHT, -LOOKED_AFTER):
        now = yield world.clock.at(day + LOOKED_AFTER, 11)
        listed = world.clock.today + timedelta(days=day)
        rows = Expiry.objects.filter(listed_on=listed).select_related(
            "candidate__organisation", "owner"
        )
        for row in rows.order_by("pk"):
            asked += 1
            if asked % SAYS_NO == 0:
                continue
            keep_longer(
                candidate=row.candidate,
                kind="consent",
                reason=AGREED[asked % len(AGREED)],
                by=row.owner or _hr(world),
                now=now,
            )


def _complains(world: World) -> Life:
    """One rejected applicant objects: nothing may be erased while that runs."""
    now = yield world.clock.at(HOLD_ON, 15)
    ended = Application.objects.of_people().filter(
        status="rejected", ended_at__lt=now, candidate__extensions=None
    )
    application = ended.select_related("candidate").order_by("-ended_at").first()
    if application:
        keep_longer(
            candidate=application.candidate,
            kind="legal_hold",
            reason=COMPLAINT,
            by=_hr(world),
            now=now,
        )


def _is_moved(world: World, day: int) -> Life:
    """The oldest hire of whom nobody said so yet."""
    now = yield world.clock.at(day, 14)
    waiting = Application.objects.of_people().to_be_moved().filter(hired_at__lt=now)
    application = waiting.order_by("hired_at", "pk").first()
    if application:
        mark_moved(application=application, is_moved=True, by=_hr(world), now=now)


def _hr(world: World) -> Membership:
    return world.by("sanne")
