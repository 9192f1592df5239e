"""What a plan is short, as questions to the calendar below."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.planner.path import monday_of
from analytics.planner.reckoning import Reckoning
from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
from campaigns.proposals.operations import Ask


def asks(found: Reckoning) -> Iterator[Ask]:
    """One for each channel and week that still is short."""
    for one in found.channels:
        for week in one.weeks:
            if week.to_propose:
                yield Ask(
                    account=one.channel.account,
                    monday=week.monday,
                    needed=week.needed,
                    placed=week.out + week.planned,
                    until=min(week.monday + timedelta(days=6), found.span.last),
                )


def standing(campaign: Campaign) -> Counter[tuple[int, date]]:
    """Proposals that still stand, per channel and the week of their day."""
    rows = Proposal.objects.filter(campaign=campaign).standing()
    return Counter(
        (account, monday_of(day))
        for account, day in rows.values_list("account_id", "day")
    )
