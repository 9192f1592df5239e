"""Make a plan backwards, say what is assumed, and propose the posts it asks for."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from analytics.planner import selectors
from analytics.planner.assumptions import Unit, unit_of
from analytics.planner.models import (
    MOST_HIRES,
    Assumption,
    BackwardPlan,
    ChannelShare,
    StoredHistory,
)
from analytics.planner.rates import KEYS
from analytics.planner.schedule import TooLate
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from core.audit.operations import record
from core.ui import formats
from core.users.models import Membership, Organisation

FURTHEST = timedelta(days=2 * 365)
WHOLE = 100
MOST = Decimal(10_000_000)


class CannotPlanBackwards(ValidationError):
    """The message stands beside the field it is about."""


class CannotAssume(ValidationError):
    """The message stands beside the field it is about."""


def refresh_histories(*, organisations: Iterable[Organisation], now: datetime) -> None:
    """Count a year of each organisation, for the plans of its campaigns."""
    for organisation in organisations:
        found = selectors.count_history(organisation, now=now)
        StoredHistory.objects.update_or_create(
            organisation=organisation,
            defaults={"figures": found.as_json(), "counted_at": now},
        )


@transaction.atomic
def make_plan(
    *,
    campaign: Campaign,
    by: Membership,
    hires: int,
    due_on: date,
    shares: Mapping[ChannelAccount, int],
    budget: Decimal | None = None,
    now: datetime,
) -> BackwardPlan:
    """Keep what is wanted, or change it; a plan keeps the day on which it began.

    `shares` are whole percents that add up to a hundred, over channels of the campaign.
    Refuses a target of zero, a budget of zero and a date that cannot be met, with the
    day on which the first posts should have gone out and the earliest possible date.
    """
    plan = BackwardPlan.objects.filter(campaign=campaign).first()
    today = now.astimezone(campaign.organisation.zone).date()
    wrong: dict[str, str] = {}
    _refuse_nonsense(wrong, campaign, hires, budget)
    _refuse_wrong_shares(wrong, campaign, shares)
    begins = plan.begins_on if plan else max(today, campaign.starts_on)
    is_moved = plan is None or plan.due_on != due_on
    _refuse_impossible_date(
        wrong,
        campaign,
        begins=max(begins, today) if is_moved else begins,
        due_on=due_on,
        now=now,
    )
    if wrong:
        raise CannotPlanBackwards(wrong)
    kept, _is_new = BackwardPlan.objects.update_or_create(
        campaign=campaign,
        defaults={
            "began_at": plan.began_at if plan else now,
            "hires": hires,
            "begins_on": begins,
            "due_on": due_on,
            "budget": budget,
            "made_by": by,
            "changed_at": now,
        },
    )
    kept.shares.all().delete()
    ChannelShare.objects.bulk_create(
        ChannelShare(plan=kept, account=account, percent=percent)
        for account, percent in shares.items()
        if percent
    )
    _record(by, "analytics.backward_plan.made", kept, now, hires=hires)
    return kept


@transaction.atomic
def assume(
    *,
    campaign: Campaign,
    by: Membership,
    key: str,
    low: Decimal,
    likely: Decimal,
    high: Decimal,
    source: str,
    now: datetime,
) -> Assumption:
    """Say what a step is taken for in this campaign, and where that comes from."""
    if key not in KEYS:
        raise CannotAssume(_("The plan has no such step."))
    wrong = _wrong_figures(key, low, likely, high)
    if not source.strip():
        wrong["source"] = _(
            "Say where this comes from: a colleague, a report, a guess."
        )
    if wrong:
        raise CannotAssume(wrong)
    kept, _is_new = Assumption.objects.update_or_create(
        campaign=campaign,
        key=key,
        defaults={
            "low": low,
            "likely": likely,
            "high": high,
            "source": source.strip(),
            "changed_by": by,
            "changed_at": now,
        },
    )
    _record(by, "analytics.assumption.changed", kept, now, key=key)
    return kept


def _wrong_figures(
    key: str, low: Decimal, likely: Decimal, high: Decimal
) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if not low <= likely <= high:
        wrong["likely"] = _("Likely lies between low and high.")
    if low <= 0 and unit_of(key) is not Unit.DAYS:
        wrong["low"] = _("With zero no plan reaches anybody. Fill in more than zero.")
    if low < 0:
        wrong["low"] = _("Fill in zero or more.")
    if unit_of(key) is Unit.SHARE and high > 1:
        wrong["high"] = _("More than all of them is not possible: 100% at most.")
    if high >= MOST:
        wrong["high"] = _("This is more than a plan can count with.")
    return wrong


def _refuse_nonsense(
    wrong: dict[str, str], campaign: Campaign, hires: int, budget: Decimal | None
) -> None:
    if campaign.status == Campaign.Status.CLOSED:
        raise CannotPlanBackwards(
            _("This campaign has finished. Reopen it first, or plan a new one.")
        )
    if hires < 1:
        wrong["hires"] = _(
            "With zero hires there is nothing to plan. Fill in one or more."
        )
    elif hires > MOST_HIRES:
        wrong["hires"] = _("Plan at most %(most)s hires in one campaign.") % {
            "most": MOST_HIRES
        }
    if budget is not None and budget <= 0:
        wrong["budget"] = _(
            "A budget of zero pays for no post: writing one takes hours too. "
            "Leave it empty when there is no limit."
        )


def _refuse_wrong_shares(
    wrong: dict[str, str], campaign: Campaign, shares: Mapping[ChannelAccount, int]
) -> None:
    chosen = set(campaign.channel_choices.values_list("account_id", flat=True))
    if not chosen:
        wrong["__all__"] = _("Choose the channels of this campaign first.")
    elif not {account.pk for account in shares} <= chosen:
        wrong["__all__"] = _("One of these channels is not a channel of the campaign.")
    elif any(percent < 0 for percent in shares.values()):
        wrong["__all__"] = _("A share cannot be below zero.")
    elif sum(shares.values()) != WHOLE:
        wrong["__all__"] = _(
            "The shares of the channels make %(sum)s%% together; it must be 100%%."
        ) % {"sum": sum(shares.values())}


def _refuse_impossible_date(
    wrong: dict[str, str],
    campaign: Campaign,
    *,
    begins: date,
    due_on: date,
    now: datetime,
) -> None:
    if begins > campaign.ends_on:
        wrong["due_on"] = _(
            "The campaign ends on %(day)s; after that no post goes out."
        ) % {"day": formats.day(campaign.ends_on)}
        return
    if due_on > begins + FURTHEST:
        wrong["due_on"] = _("Choose a date within two years.")
        return
    inputs = selectors.inputs_of(campaign, now=now)
    try:
        inputs.window(begins=begins, due=due_on)
    except TooLate as late:
        wrong["due_on"] = too_late(late)


def too_late(late: TooLate) -> str:
    """Why a date cannot be met, and what can."""
    return _(
        "There is not enough time. From a post to an accepted offer takes about %(days)s "
        "days, so the first posts should have gone out on %(posts)s. The earliest date "
        "that is possible is %(earliest)s."
    ) % {
        "days": late.days,
        "posts": formats.day(late.first_posts_by),
        "earliest": formats.day(late.earliest),
    }


def _record(
    by: Membership,
    verb: str,
    subject: BackwardPlan | Assumption,
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
