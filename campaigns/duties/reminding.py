"""Tell who is on duty today, once a day, in the morning of the organisation."""

from datetime import date, datetime, time
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.duties import selectors
from campaigns.duties.holidays import holiday
from campaigns.duties.models import Absence, Duty
from campaigns.duties.roster import Filled, filled
from campaigns.duties.wording import WORDS
from campaigns.planning.models import Campaign
from core.notices.operations import tell
from core.users.models import Membership, Organisation

MORNING = time(7)


def remind(*, now: datetime) -> int:
    """A notice for each duty of today, to who is there for it; says how many it looked at.

    The notice of a duty and a day is written once, so a doubled call does no harm. When
    the holder turns out to be away, the stand-in still gets theirs.
    """
    running = Duty.objects.filter(campaign__status=Campaign.Status.RUNNING)
    rows = running.with_people().select_related("campaign__organisation")
    rows = rows.order_by("campaign__organisation_id", "pk")
    found = 0
    for organisation, duties in groupby(rows, lambda d: d.campaign.organisation):
        here = now.astimezone(organisation.zone)
        if here.time() >= MORNING and holiday(here.date()) is None:
            found += _remind(organisation, list(duties), here.date(), now)
    return found


def _remind(
    organisation: Organisation, duties: list[Duty], day: date, now: datetime
) -> int:
    told = 0
    people = selectors.people(duties)
    presence = selectors.presence(duties, Absence.objects.between(day, day))
    for duty in duties:
        campaign = duty.campaign
        if not campaign.starts_on <= day <= campaign.ends_on:
            continue
        turn = selectors.turn_of(duty)
        if not turn.falls_on(day):
            continue
        done = filled(turn, day, presence)
        if done.person:
            _tell(duty, done, people[done.person], day, now)
            told += 1
    return told


def _tell(
    duty: Duty, done: Filled, member: Membership, day: date, now: datetime
) -> None:
    def words() -> str:
        what = duty.campaign.name
        if duty.account:
            what = f"{what} ({duty.account.name})"
        said = WORDS[duty.kind].today % {"what": what}
        if done.is_stand_in:
            said = _("%(said)s You stand in for %(name)s.") % {
                "said": said,
                "name": duty.member,
            }
        return str(said)

    tell(
        [member],
        text=words,
        once=f"duty-today:{duty.pk}:{day}",
        url=reverse("campaigns:campaign-duties", args=[duty.campaign.slug]),
        now=now,
    )
