"""Who should answer a talk: the colleague on duty for its kind and platform, today."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from campaigns.duties.models import Absence, Duty
from campaigns.duties.selectors import Roster, of_day
from campaigns.planning.models import Campaign
from candidates.conversations.models import Conversation
from candidates.people import platforms
from core.audit.operations import record
from core.notices.operations import settle, tell
from core.users.models import Membership, Organisation
from core.users.roles import MAY_TALK

DUTIES = {
    Conversation.Kind.COMMENT: Duty.Kind.COMMENTS,
    Conversation.Kind.DIRECT_MESSAGE: Duty.Kind.MESSAGES,
    Conversation.Kind.MAIL: Duty.Kind.MESSAGES,
}


def roster_of(campaign: Campaign | None, now: datetime) -> Roster | None:
    """Who is there today, in the days of the campaign's organisation."""
    if campaign is None:
        return None
    today = now.astimezone(campaign.organisation.zone).date()
    return of_day(campaign, today)


def on_duty(talk: Conversation, roster: Roster) -> list[Membership]:
    """Who answers this kind of talk on its platform today, as far as they may."""
    kind = DUTIES.get(Conversation.Kind(talk.kind))
    if kind is None:
        return []
    found = roster.on_duty(kind, platform=talk.platform)
    return [member for member in found if member.is_one_of(*MAY_TALK)]


def first_owner(talk: Conversation, by: Membership, now: datetime) -> Membership:
    """Of a talk that begins now: who is on duty, else who logged it."""
    roster = roster_of(talk.campaign, now)
    found = on_duty(talk, roster) if roster else []
    return by if by in found or not found else found[0]


def tell_owner(talk: Conversation, by: Membership | None, now: datetime) -> None:
    """Who is on duty hears that somebody waits; never who, for a notice outlives the name."""
    owner = talk.owner
    if owner is None or owner == by:
        return
    where = platforms.label(talk.platform)
    tell(
        [owner],
        text=lambda: (
            _("You are on duty: somebody waits for an answer on %(platform)s.")
            % {"platform": where}
        ),
        once=f"conversation-{talk.pk}-routed-{owner.pk}-{now:%Y%m%d}",
        now=now,
        url=talk.get_absolute_url(),
    )


def nobody_waits(talk: Conversation) -> None:
    """It was answered, closed or given to somebody else: who was asked to answer need not look."""
    settle(
        *(f"conversation-{talk.pk}-{told}-" for told in ("routed", "assigned")),
        organisation_id=talk.candidate.organisation_id,
    )


def route_all(*, now: datetime) -> int:
    """Give the talks that wait with nobody, or with who is not there, to who is on duty.

    Says how many moved. Where nobody is on duty a talk stays where it is. Running it
    again moves nothing.
    """
    return sum(_route(house, now) for house in Organisation.objects.order_by("pk"))


@transaction.atomic
def _route(house: Organisation, now: datetime) -> int:
    today = now.astimezone(house.zone).date()
    away = Absence.objects.between(today, today).values("member")
    nobody = Q(owner=None) | Q(owner__is_active=False)
    nobody |= Q(owner__user__is_active=False) | Q(owner__in=away)
    talks = (
        Conversation.objects.waiting()
        .filter(nobody, candidate__organisation=house, candidate__erased_at=None)
        .filter(campaign__status=Campaign.Status.RUNNING)
        .select_for_update(of=("self",), skip_locked=True)
    )
    rosters: dict[int | None, Roster] = {}
    moved = 0
    for talk in talks:
        if talk.campaign_id not in rosters:
            rosters[talk.campaign_id] = of_day(talk.campaign_id or 0, today)
        found = on_duty(talk, rosters[talk.campaign_id])
        if found and talk.owner_id not in {member.pk for member in found}:
            _give(talk, found[0], house, now)
            moved += 1
    return moved


def _give(
    talk: Conversation, to: Membership, house: Organisation, now: datetime
) -> None:
    talk.owner = to
    talk.save(update_fields=["owner"])
    nobody_waits(talk)
    record(
        by=None,
        verb="candidates.conversation.routed",
        subject=talk,
        organisation_id=house.pk,
        now=now,
        to=to.pk,
    )
    tell_owner(talk, None, now)
