"""A platform that is down is left alone for a minute, and then asked with one post.

Read from the attempts themselves: nothing is kept that could disagree with them.
"""

from datetime import datetime, timedelta

from django.conf import settings

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Attempt

IN_A_ROW = 5
ACCOUNTS = 2
"""One broken account is no broken platform."""
MEMORY = timedelta(minutes=15)
FAILURES = {"unavailable", "unknown"}
"""Of the platform; that a process of ours died says nothing about it."""


def rests_until(account: ChannelAccount, now: datetime) -> datetime | None:
    """When the server of this account may be asked again; None: now."""
    last = list(
        Attempt.objects.filter(
            publication__account__platform=account.platform,
            publication__account__base_url=account.base_url,
            started_at__gt=now - MEMORY,
        )
        .order_by("-started_at", "-pk")
        .values_list("outcome", "ended_at", "publication__account_id", "state")[
            : IN_A_ROW + 1
        ]
    )
    is_probed = bool(last) and last[0][3] == Attempt.State.SENDING
    ended = [line for line in last if line[3] == Attempt.State.DONE][:IN_A_ROW]
    if len(ended) < IN_A_ROW or len({line[2] for line in ended}) < ACCOUNTS:
        return None
    if any(outcome not in FAILURES for outcome, _ended, _account, _state in ended):
        return None
    if is_probed:
        return now + settings.PUBLISH_REST
    until = max(line[1] for line in ended if line[1]) + settings.PUBLISH_REST
    return until if until > now else None
