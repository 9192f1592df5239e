"""What a plan is short, as questions to the calendar below."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from analytics.planner import reckoning
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


def asked(campaign: Campaign) -> tuple[reckoning.Counts, reckoning.Counts]:
    """Proposals that still stand, and those somebody dropped, by the week that asked for them."""
    standing: Counter[tuple[int, date]] = Counter()
    dropped: Counter[tuple[int, date]] = Counter()
    rows = Proposal.objects.filter(campaign=campaign)
    for account, week, status in rows.values_list("account_id", "week", "status"):
        if status in Proposal.STANDING:
            standing[account, week] += 1
        elif status == Proposal.Status.DROPPED:
            dropped[account, week] += 1
    return standing, dropped
