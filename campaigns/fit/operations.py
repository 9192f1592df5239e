"""Weigh the criteria, overrule a score, set a mix, and take in what own results say."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.fit.models import ChannelBenchmark, FitOverride, FitWeights, MixShare
from campaigns.fit.scoring import Criterion
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.users.models import Membership, Organisation

WHOLE = 100


class CannotWeigh(ValidationError):
    """The message is written for the person who tried."""


class CannotOverrule(ValidationError):
    """Without a reason, or about what belongs elsewhere."""


class CannotMix(ValidationError):
    """The shares are not a whole."""


@transaction.atomic
def weigh(*, weights: FitWeights, by: Membership, now: datetime) -> FitWeights:
    """Set how heavy each criterion is; every fit follows at once."""
    chosen = {name.value: getattr(weights, name) for name in Criterion}
    if not any(chosen.values()):
        raise CannotWeigh(_("Give at least one criterion a weight."))
    weights.full_clean()
    weights.save()
    record(by=by, verb="campaigns.fit.weighed", subject=weights, now=now, **chosen)
    return weights


@transaction.atomic
def overrule(
    *,
    campaign: Campaign,
    persona: Persona,
    account: ChannelAccount,
    by: Membership,
    score: int,
    reason: str,
    now: datetime,
) -> FitOverride:
    """Let a person's score, 0 to 100, go before the arithmetic, with the reason beside it."""
    if {persona.organisation_id, account.organisation_id} != {campaign.organisation_id}:
        raise CannotOverrule(_("This belongs to another organisation."))
    if not reason.strip():
        raise CannotOverrule({"reason": _("Say why, for who reads it later.")})
    if not 0 <= score <= WHOLE:
        raise CannotOverrule({"score": _("A score is from 0 to 100.")})
    override, _is_new = FitOverride.objects.update_or_create(
        campaign=campaign,
        persona=persona,
        account=account,
        defaults={"score": score, "reason": reason.strip(), "by": by},
    )
    _record(override, "campaigns.fit.overruled", by, now)
    return override


@transaction.atomic
def follow_arithmetic(*, override: FitOverride, by: Membership, now: datetime) -> None:
    """Take the person's score away; the arithmetic counts again."""
    _record(override, "campaigns.fit.override_removed", by, now)
    override.delete()


def _record(override: FitOverride, verb: str, by: Membership, now: datetime) -> None:
    record(
        by=by,
        verb=verb,
        subject=override,
        organisation_id=by.organisation_id,
        now=now,
        campaign=override.campaign_id,
        persona=override.persona_id,
        account=override.account_id,
        score=override.score,
    )


@transaction.atomic
def set_mix(
    *,
    account: ChannelAccount,
    by: Membership,
    shares: Mapping[str, int],
    now: datetime,
) -> None:
    """What share of the posts on a channel is of which kind; together 100 percent, or none at all."""
    wanted = {kind: percent for kind, percent in shares.items() if percent}
    if set(wanted) - set(Post.Kind.values) or any(n < 0 for n in wanted.values()):
        raise CannotMix(_("Choose kinds of content and shares above zero."))
    total = sum(wanted.values())
    if wanted and total != WHOLE:
        said = _("Together this is %(total)s percent. Make it 100, or leave all empty.")
        raise CannotMix(said % {"total": total})
    MixShare.objects.filter(account=account).delete()
    MixShare.objects.bulk_create(
        MixShare(account=account, kind=kind, percent=percent)
        for kind, percent in wanted.items()
    )
    record(by=by, verb="campaigns.channel.mix_set", subject=account, now=now, **wanted)


@transaction.atomic
def take_in(*, organisation: Organisation, rows: Iterable[ChannelBenchmark]) -> None:
    """Replace the own results of an organisation by newly counted ones."""
    old = ChannelBenchmark.objects.filter(account__organisation=organisation)
    old.delete()
    ChannelBenchmark.objects.bulk_create(rows)
