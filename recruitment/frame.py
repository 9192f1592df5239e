"""What the frame around every page of an organisation asks the database: one query."""

import logging
from dataclasses import dataclass

from django.db import DatabaseError
from django.db.models import Count, IntegerField, OuterRef, Subquery

from candidates.conversations.models import Conversation
from core.notices.models import Notice
from core.users.models import Membership, Organisation
from core.users.roles import MAY_TALK
from recruitment.health.bar import Bar, bars, kill_switches, late_by

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Frame:
    """The bars on top, how many conversations wait for an answer, and how many notices are unread."""

    bars: tuple[Bar, ...] = ()
    waiting: int = 0
    # Notices that were not read.
    unread: int = 0


def frame_of(member: Membership) -> Frame:
    """For this reader. A frame that cannot be read is empty: it must not fail the page."""
    try:
        return _read(member)
    except DatabaseError:
        log.warning("the frame of a page could not ask the database")
        return Frame()


def _read(member: Membership) -> Frame:
    waiting = (
        Conversation.objects.waiting()
        .filter(
            candidate__organisation=OuterRef("pk"), candidate__erased_at__isnull=True
        )
        .order_by()
        .values("candidate__organisation")
        .annotate(n=Count("pk"))
    )
    unread = (
        Notice.objects.filter(member=member.pk)
        .unread()
        .order_by()
        .values("member")
        .annotate(n=Count("pk"))
    )
    organisation = (
        Organisation.objects.filter(pk=member.organisation_id)
        .annotate(
            late_by=late_by(),
            kill_switches=kill_switches(),
            waiting=Subquery(waiting.values("n"), output_field=IntegerField()),
            unread=Subquery(unread.values("n"), output_field=IntegerField()),
        )
        .only("pk")
        .get()
    )
    shown = bars(member, organisation.late_by, organisation.kill_switches)
    may_talk = member.is_one_of(*MAY_TALK)
    waits = (organisation.waiting or 0) if may_talk else 0
    return Frame(tuple(shown), waits, organisation.unread or 0)
