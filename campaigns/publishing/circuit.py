"""A platform that is down is left alone for a minute, and then asked with one post.

Read from the attempts themselves: nothing is kept that could disagree with them.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from campaigns.publishing.models import Attempt

IN_A_ROW = 5
ACCOUNTS = 2
"""One broken account is no broken platform."""
MEMORY = timedelta(minutes=15)
FAILURES = {"unavailable", "unknown"}
"""Of the platform; that a process of ours died says nothing about it."""


def rests_until(tries: Sequence[Mapping[str, Any]], now: datetime) -> datetime | None:
    """When a server with these last tries (newest first) may be asked again; None: now."""
    is_probed = bool(tries) and tries[0]["state"] == Attempt.State.SENDING
    ended = [one for one in tries if one["state"] == Attempt.State.DONE][:IN_A_ROW]
    if len(ended) < IN_A_ROW or any(one["outcome"] not in FAILURES for one in ended):
        return None
    if len({one["account"] for one in ended}) < ACCOUNTS:
        return None
    if is_probed:
        return now + settings.PUBLISH_REST
    ends = [datetime.fromisoformat(one["ended_at"]) for one in ended if one["ended_at"]]
    until = max(ends) + settings.PUBLISH_REST
    return until if until > now else None
