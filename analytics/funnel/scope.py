"""Whose rows a report adds up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from campaigns.planning.models import Campaign
from core.users.models import Membership


@dataclass(frozen=True, slots=True)
class Scope:
    """All rows of an organisation, those of no campaign included; or those of some campaigns."""

    organisation: int
    campaigns: QuerySet[Campaign] | Iterable[Campaign] | None = None
    """None: all of them, and what belongs to none."""

    @property
    def is_everything(self) -> bool:
        return self.campaigns is None

    def rows(self, campaign: str, organisation: str) -> Q:
        """The condition on a table, by the lookups that lead to its campaign and its owner."""
        if self.campaigns is None:
            return Q(**{organisation: self.organisation})
        return Q(**{f"{campaign}__in": self.campaigns})


def of_campaign(campaign: Campaign) -> Scope:
    return Scope(campaign.organisation_id, [campaign])


def of_member(member: Membership) -> Scope:
    """Everything for who sees all; else the campaigns one is in the team of."""
    if member.sees_all:
        return Scope(member.organisation_id)
    return Scope(member.organisation_id, Campaign.objects.visible_to(member))
