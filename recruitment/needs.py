"""What needs somebody, made from how things stand: it is there until it is done, and then it is gone.

Approvals, publications and talks have parts of their own on Today; this is everything else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, Step
from campaigns.publishing.models import TakeDown
from campaigns.publishing.series import Series
from campaigns.workforce.models import Requisition
from candidates.conversations.models import Conversation, Message
from core.outbox.kinds import on_the_mail_page
from core.outbox.models import Mail
from core.ui import formats
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_PLAN, MAY_TALK, MAY_WRITE
from core.webhooks.models import Endpoint

# Of one sort; the rest comes when these are done.
MOST = 5


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to do, and the page where it is done."""

    text: str
    url: str
    action: str
    note: str = ""
    since: datetime | None = None
    is_late: bool = False


def needs_of(member: Membership, *, now: datetime) -> list[Need]:
    """Of this person, at this moment."""
    sorts: list[Callable[[Membership, datetime], Iterator[Need]]] = [
        _requisitions,
        _sent_back,
        _channels,
        _steps,
        _series,
        _mails_in_talks,
        _take_downs,
        _mails,
        _webhooks,
    ]
    return [need for sort in sorts for need in islice(sort(member, now), MOST)]


def _requisitions(member: Membership, _now: datetime) -> Iterator[Need]:
    """Asked by others, for who may decide."""
    if not member.is_one_of(*MAY_APPROVE):
        return
    asked = Requisition.objects.visible_to(member).waiting_for(member)
    rows = asked.select_related("department", "asked_by__user")
    for row in rows.order_by("asked_at", "pk")[:MOST]:
        yield Need(
            _("Requisition to decide on: %(title)s") % {"title": row.title},
            reverse("campaigns:requisition-decide", args=[row.pk]),
            _("Decide"),
            note=f"{row.department} · {row.asked_by or row.written_by}",
            since=row.asked_at,
        )


def _sent_back(member: Membership, _now: datetime) -> Iterator[Need]:
    """My requisitions that should change."""
    if not member.is_one_of(*MAY_WRITE):
        return
    mine = Requisition.objects.visible_to(member).filter(
        Q(asked_by=member) | Q(written_by=member),
        status=Requisition.Status.SENT_BACK,
    )
    for row in mine.order_by("asked_at", "pk")[:MOST]:
        yield Need(
            _("Requisition that was sent back: %(title)s") % {"title": row.title},
            row.get_absolute_url(),
            _("Look"),
            note=row.remark,
        )


def _channels(member: Membership, _now: datetime) -> Iterator[Need]:
    """Accounts whose posts stay on hold until somebody connects them again."""
    if not member.is_one_of(*MAY_PLAN):
        return
    accounts = ChannelAccount.objects.visible_to(member).filter(
        state=ChannelAccount.State.NEEDS_SIGN_IN
    )
    for account in accounts.order_by("name", "pk")[:MOST]:
        yield Need(
            _("%(channel)s must be connected again, or its posts stay on hold.")
            % {"channel": account.name},
            account.get_absolute_url(),
            _("Look"),
            note=account.platform_label,
        )


def _steps(member: Membership, now: datetime) -> Iterator[Need]:
    """Steps of mine that are due today or late."""
    today = now.astimezone(member.organisation.zone).date()
    steps = Step.objects.visible_to(member).filter(
        owner=member,
        done_at=None,
        due_on__lte=today,
        goal__campaign__status=Campaign.Status.RUNNING,
    )
    rows = steps.select_related("goal__campaign").order_by("due_on", "pk")
    for step in rows[:MOST]:
        campaign = step.goal.campaign
        yield Need(
            step.title,
            reverse("campaigns:campaign-plan", args=[campaign.slug]),
            _("Look"),
            note=f"{campaign.name} · {formats.day(step.due_on)}",
            is_late=step.due_on < today,
        )


def _series(member: Membership, _now: datetime) -> Iterator[Need]:
    """Series that I planned and whose post was changed: they wait for its approval."""
    waiting = Series.objects.visible_to(member).waiting_for_approval()
    mine = waiting.filter(planned_by=member).select_related("post")
    for series in mine.order_by("pk")[:MOST]:
        yield Need(
            _("“%(post)s” was changed. It repeats again when it is approved.")
            % {"post": series.post.title},
            series.get_absolute_url(),
            _("Look"),
        )


def _mails_in_talks(member: Membership, _now: datetime) -> Iterator[Need]:
    """Talks of mine with a mail that did not go out. No names here: the page has them."""
    if not member.is_one_of(*MAY_TALK):
        return
    # From the few mails to their talks; the other way round reads every message there is.
    # Cut here and not by the database, which would then go through the talks in order.
    stuck = Message.objects.filter(
        Q(conversation__owner=member) | Q(by=member),
        conversation__in=Conversation.objects.visible_to(member),
        mail__status__in=Mail.WITH_A_PERSON,
    )
    talks = stuck.order_by().values_list("conversation", flat=True).distinct()
    for pk in sorted(talks)[:MOST]:
        yield Need(
            _("An e-mail to a candidate did not go out."),
            reverse("candidates:conversation", args=[pk]),
            _("Look"),
        )


def _take_downs(member: Membership, _now: datetime) -> Iterator[Need]:
    """Posts that the platform did not take down: they may still stand there."""
    if not member.is_one_of(*MAY_PLAN):
        return
    stuck = TakeDown.objects.filter(
        publication__organisation=member.organisation_id,
        publication__removed_at=None,
        status__in=TakeDown.WITH_A_PERSON,
    ).select_related("publication__post", "publication__account")
    for row in stuck.order_by("pk")[:MOST]:
        yield Need(
            _("“%(post)s” could not be taken down.")
            % {"post": row.publication.post.title},
            row.publication.get_absolute_url(),
            _("Look"),
            note=row.publication.account.name,
        )


def _mails(member: Membership, _now: datetime) -> Iterator[Need]:
    """Other mails and errands, which have a page together."""
    count = on_the_mail_page(member).with_a_person().count()
    if count:
        words = ngettext("%(n)s mail needs you", "%(n)s mails need you", count)
        yield Need(words % {"n": count}, reverse("core:mail-list"), _("Look"))


def _webhooks(member: Membership, _now: datetime) -> Iterator[Need]:
    """Programs that said they want nothing any more."""
    gone = Endpoint.objects.visible_to(member).filter(status=Endpoint.Status.GONE)
    for endpoint in gone.order_by("pk")[:MOST]:
        yield Need(
            _("A program takes no more events: %(name)s") % {"name": endpoint},
            endpoint.get_absolute_url(),
            _("Look"),
        )
