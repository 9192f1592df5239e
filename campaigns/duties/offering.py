"""Whom and which channels the form of a duty lets somebody choose, in one question."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, QuerySet

from campaigns.channels.models import ChannelAccount
from campaigns.planning.offering import colleagues_of
from core.together import Together


def _ask(organisation: int, campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    accounts = ChannelAccount.objects.filter(
        organisation=organisation, choices__campaign=campaign
    )
    return {
        "colleagues": colleagues_of(organisation),
        "accounts": accounts.order_by("name").values("id", label=F("name")),
    }


read = Together(_ask)
