"""Divide the work, take over a gap, and say who is away."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.duties.models import Absence, Duty, may_do
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.notices.operations import tell
from core.users.models import Membership
from core.users.roles import MAY_PLAN

MONDAY, SUNDAY = 1, 7
LONGEST = timedelta(days=366)
# Planning looks weeks ahead; nobody needs to know who was away last month.
KEPT_FOR = timedelta(days=31)


class CannotGive(ValidationError):
    """The message stands beside the field it is about."""


class CannotBeAway(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def give_duty(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    member: Membership,
    weekdays: Sequence[int],
    stand_in: Membership | None = None,
    account: ChannelAccount | None = None,
    duty: Duty | None = None,
    now: datetime,
) -> Duty:
    """Agree who does something on which days, or change that (`duty`); they hear of it.

    Without `account` it is for every channel of the campaign.
    """
    kept = duty or Duty(campaign=campaign)
    kept.kind, kept.member, kept.stand_in = kind, member, stand_in
    kept.account, kept.weekdays = account, sorted(set(weekdays))
    _refuse_impossible(kept)
    kept.save()
    verb = "campaigns.duty.changed" if duty else "campaigns.duty.given"
    _record(by, verb, kept, now)
    _tell(kept, by, now)
    return kept


@transaction.atomic
def take_away(*, duty: Duty, by: Membership, now: datetime) -> None:
    """Take a duty away from somebody."""
    _record(by, "campaigns.duty.taken", duty, now)
    duty.delete()


@transaction.atomic
def cover(*, duty: Duty, by: Membership, now: datetime) -> Duty:
    """Step in oneself: for who left or may not do it as the holder, for who is away as the stand-in.

    Doing it twice changes nothing.
    """
    kept = Duty.objects.select_for_update(of=("self",)).get(pk=duty.pk)
    holder_can = _can_do(kept.member, kept.kind)
    if by.pk in {kept.member_id, kept.stand_in_id} and holder_can:
        return kept
    if holder_can:
        kept.stand_in = by
    else:
        kept.member = by
        kept.stand_in = None if kept.stand_in_id == by.pk else kept.stand_in
    if kept.stand_in and kept.stand_in != by and not _can_do(kept.stand_in, kept.kind):
        kept.stand_in = None
    _refuse_impossible(kept)
    kept.save()
    _record(by, "campaigns.duty.covered", kept, now)
    return kept


@transaction.atomic
def fill(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    weekday: int,
    account: ChannelAccount | None = None,
    now: datetime,
) -> Duty:
    """Take a day of the week oneself on which nobody does this."""
    mine = Duty.objects.filter(
        campaign=campaign, kind=kind, account=account, member=by
    ).first()
    days = [*(mine.weekdays if mine else ()), weekday]
    return give_duty(
        campaign=campaign,
        by=by,
        kind=kind,
        member=by,
        weekdays=days,
        stand_in=mine.stand_in if mine else None,
        account=account,
        duty=mine,
        now=now,
    )


@transaction.atomic
def note_absence(
    *, by: Membership, member: Membership, first_on: date, last_on: date, now: datetime
) -> Absence:
    """Say when somebody is away: oneself, or a colleague for who divides the work."""
    _refuse_strangers(by, member)
    wrong: dict[str, str] = {}
    if last_on < first_on:
        wrong["last_on"] = _("The last day comes before the first.")
    elif last_on < now.astimezone(by.organisation.zone).date():
        wrong["last_on"] = _("These days have passed.")
    elif last_on - first_on > LONGEST:
        wrong["last_on"] = _("That is more than a year. Did you mean another year?")
    if not _works(member):
        wrong["member"] = _left(member)
    if wrong:
        raise CannotBeAway(wrong)
    absence = Absence.objects.create(member=member, first_on=first_on, last_on=last_on)
    _record_absence(by, "campaigns.absence.noted", absence, now)
    return absence


@transaction.atomic
def withdraw_absence(*, absence: Absence, by: Membership, now: datetime) -> None:
    """They are there after all."""
    _refuse_strangers(by, absence.member)
    _record_absence(by, "campaigns.absence.withdrawn", absence, now)
    absence.delete()


def forget_absences(*, now: datetime) -> int:
    """Drop what ended more than a month ago; says how many."""
    ended = Absence.objects.filter(last_on__lt=(now - KEPT_FOR).date())
    return ended.delete()[0]


def _refuse_strangers(by: Membership, member: Membership) -> None:
    may = by.is_one_of(*MAY_PLAN) and by.organisation_id == member.organisation_id
    if not (may or by.pk == member.pk):
        raise CannotBeAway({"member": _("You can say this about yourself only.")})


def _works(member: Membership) -> bool:
    return member.is_active and member.user.is_active


def _can_do(member: Membership, kind: str) -> bool:
    return _works(member) and may_do(member, kind)


def _left(member: Membership) -> str:
    said = _("%(name)s no longer works here. Choose somebody else.")
    return said % {"name": member}


def _may_not(member: Membership) -> str:
    said = _(
        "%(name)s may not do this as %(role)s. Choose somebody else, or let an administrator give another role."
    )
    return said % {"name": member, "role": member.get_role_display().lower()}


def _refuse_impossible(duty: Duty) -> None:
    wrong: dict[str, str | list[str]] = {}
    for field, member in (("member", duty.member), ("stand_in", duty.stand_in)):
        if member and not _can_do(member, duty.kind):
            wrong[field] = _may_not(member) if _works(member) else _left(member)
    if not duty.weekdays:
        wrong["weekdays"] = _("Choose at least one day.")
    elif not all(MONDAY <= day <= SUNDAY for day in duty.weekdays):
        wrong["weekdays"] = _("A week has seven days.")
    if duty.stand_in and duty.stand_in == duty.member:
        wrong["stand_in"] = _("The stand-in must be somebody else.")
    if wrong:
        raise CannotGive(wrong)
    try:
        duty.validate_constraints()
    except ValidationError as error:
        raise CannotGive({"member": error.messages}) from error


def _tell(duty: Duty, by: Membership, now: datetime) -> None:
    campaign = duty.campaign
    if duty.member_id != by.pk:
        tell(
            [duty.member],
            text=lambda: (
                _("Your duty in %(campaign)s: %(duty)s.")
                % {"campaign": campaign.name, "duty": duty.get_kind_display()}
            ),
            once=f"duty:{duty.pk}:{duty.member_id}",
            url=reverse("campaigns:campaign-duties", args=[campaign.slug]),
            now=now,
        )


def _record(by: Membership, verb: str, duty: Duty, now: datetime) -> None:
    record(
        by=by,
        verb=verb,
        subject=duty,
        organisation_id=duty.campaign.organisation_id,
        now=now,
        campaign=duty.campaign_id,
        kind=duty.kind,
        member=duty.member_id,
    )


def _record_absence(by: Membership, verb: str, absence: Absence, now: datetime) -> None:
    """Who said it about whom; not which days, for the trail is kept longer than they are."""
    record(
        by=by,
        verb=verb,
        subject=absence,
        organisation_id=by.organisation_id,
        now=now,
        member=absence.member_id,
    )
