"""Whom we address, over which channels, and who does what."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, ChannelChoice, Duty
from core.audit.operations import record
from core.notices.operations import tell
from core.users.models import Membership

MONDAY, SUNDAY = 1, 7
MOST_POSTS_A_WEEK = 50


class CannotChoose(ValidationError):
    """The message stands beside the field it is about."""


class CannotGive(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def choose_personas(
    *, campaign: Campaign, by: Membership, personas: Iterable[Persona], now: datetime
) -> None:
    """For whom this campaign is."""
    campaign.personas.set(personas)
    chosen = sorted(campaign.personas.values_list("pk", flat=True))
    record(
        by=by,
        verb="campaigns.campaign.personas_chosen",
        subject=campaign,
        now=now,
        personas=chosen,
    )


@transaction.atomic
def choose_channel(
    *,
    campaign: Campaign,
    by: Membership,
    account: ChannelAccount,
    reason: str,
    posts_a_week: int = 2,
    now: datetime,
) -> ChannelChoice:
    """Take a channel into the campaign, with the reason and the rhythm."""
    choice = ChannelChoice(
        campaign=campaign, account=account, reason=reason, posts_a_week=posts_a_week
    )
    _keep_choice(choice)
    _record(by, "campaigns.channel.chosen", choice, now, account=account.pk)
    return choice


@transaction.atomic
def change_choice(*, choice: ChannelChoice, by: Membership, now: datetime) -> None:
    """Keep the changed (and cleaned) reason or rhythm."""
    _keep_choice(choice)
    _record(by, "campaigns.channel.changed", choice, now, account=choice.account_id)


@transaction.atomic
def leave_channel(*, choice: ChannelChoice, by: Membership, now: datetime) -> None:
    """The campaign no longer uses this channel; what was published stays."""
    _record(by, "campaigns.channel.left", choice, now, account=choice.account_id)
    choice.delete()


@transaction.atomic
def give_duty(
    *,
    campaign: Campaign,
    by: Membership,
    kind: str,
    member: Membership,
    weekdays: Sequence[int],
    stand_in: Membership | None = None,
    duty: Duty | None = None,
    now: datetime,
) -> Duty:
    """Agree who does something on which days, or change that (`duty`); they hear of it."""
    kept = duty or Duty(campaign=campaign)
    kept.kind, kept.member, kept.stand_in = kind, member, stand_in
    kept.weekdays = sorted(set(weekdays))
    _refuse_impossible(kept)
    kept.save()
    verb = "campaigns.duty.changed" if duty else "campaigns.duty.given"
    _record(by, verb, kept, now, kind=kind, member=member.pk)
    _tell(kept, by, now)
    return kept


@transaction.atomic
def take_duty(*, duty: Duty, by: Membership, now: datetime) -> None:
    """Take a duty away from somebody."""
    _record(
        by, "campaigns.duty.taken", duty, now, kind=duty.kind, member=duty.member_id
    )
    duty.delete()


def _keep_choice(choice: ChannelChoice) -> None:
    if not 1 <= choice.posts_a_week <= MOST_POSTS_A_WEEK:
        said = _("Choose between 1 and %(most)s posts a week.")
        raise CannotChoose({"posts_a_week": said % {"most": MOST_POSTS_A_WEEK}})
    if choice.account.state == ChannelAccount.State.REMOVED:
        raise CannotChoose({"account": _("This channel is no longer in the register.")})
    try:
        choice.validate_constraints()
    except ValidationError as error:
        raise CannotChoose({"account": error.messages}) from error
    choice.save()


def _refuse_impossible(duty: Duty) -> None:
    wrong: dict[str, str | list[str]] = {}
    left = _("%(name)s no longer works here. Choose somebody else.")
    people = {"member": duty.member, "stand_in": duty.stand_in}
    for field, member in people.items():
        if member and not (member.is_active and member.user.is_active):
            wrong[field] = left % {"name": member}
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
            url=reverse("campaigns:campaign-plan", args=[campaign.slug]),
            now=now,
        )


def _record(
    by: Membership,
    verb: str,
    subject: ChannelChoice | Duty,
    now: datetime,
    **details: object,
) -> None:
    record(
        by=by,
        verb=verb,
        subject=subject,
        organisation_id=subject.campaign.organisation_id,
        now=now,
        campaign=subject.campaign_id,
        **details,
    )
