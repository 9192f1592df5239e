"""Whom we address, and over which channels."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import refuse_unmeant
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, ChannelChoice
from core.audit.operations import record
from core.users.models import Membership

MOST_POSTS_A_WEEK = 50


class CannotChoose(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def choose_personas(
    *,
    campaign: Campaign,
    by: Membership,
    personas: Iterable[Persona],
    is_other_brand_meant: bool = False,
    now: datetime,
) -> None:
    """For whom this campaign is."""
    wanted = list(personas)
    refuse_unmeant(
        wanted,
        campaign.brand,
        is_meant=is_other_brand_meant,
        known=list(campaign.personas.all()),
    )
    campaign.personas.set(wanted)
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
    is_other_brand_meant: bool = False,
    now: datetime,
) -> ChannelChoice:
    """Take a channel into the campaign, with the reason and the rhythm."""
    refuse_unmeant([account], campaign.brand, is_meant=is_other_brand_meant)
    choice = ChannelChoice(
        campaign=campaign, account=account, reason=reason, posts_a_week=posts_a_week
    )
    _keep_choice(choice)
    _record(by, "campaigns.channel.chosen", choice, now, account=account.pk)
    return choice


@transaction.atomic
def change_choice(
    *,
    choice: ChannelChoice,
    by: Membership,
    is_other_brand_meant: bool = False,
    now: datetime,
) -> None:
    """Keep the changed (and cleaned) account, reason or rhythm."""
    refuse_unmeant(
        [choice.account],
        choice.campaign.brand,
        is_meant=is_other_brand_meant,
        known=list(ChannelAccount.objects.filter(choices=choice.pk)),
    )
    _keep_choice(choice)
    _record(by, "campaigns.channel.changed", choice, now, account=choice.account_id)


@transaction.atomic
def leave_channel(*, choice: ChannelChoice, by: Membership, now: datetime) -> None:
    """The campaign no longer uses this channel; what was published stays."""
    _record(by, "campaigns.channel.left", choice, now, account=choice.account_id)
    choice.delete()


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


def _record(
    by: Membership,
    verb: str,
    subject: ChannelChoice,
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
