"""The planner reads a year of history: the same questions for one post and for ten."""

from datetime import time

from analytics.clicks.models import Click
from analytics.planner.operations import refresh_histories
from campaigns.planning.models import ChannelChoice
from campaigns.proposals.models import Proposal
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    PublicationFactory,
    TrackedLinkFactory,
)
from candidates.tests.factories import ApplicationFactory, ConversationFactory
from tests.doors.planner import plan, proposal
from tests.weight import Page


def more_history(world, n):
    plan(world)
    for number in range(n):
        of = {"organisation": world.campaign.organisation, "campaign": world.campaign}
        account = ChannelAccountFactory(
            organisation=world.campaign.organisation, brand=world.brand
        )
        ChannelChoice.objects.create(
            campaign=world.campaign, account=account, reason=f"{number}"
        )
        link = TrackedLinkFactory(**of, account=account)
        PublicationFactory(
            post=world.post,
            account=account,
            link=link,
            status="published",
            remote_id=link.slug,
            published_at=NOON,
        )
        Click.objects.create(link=link, at=NOON, device="phone")
        ApplicationFactory(
            candidate__organisation=world.campaign.organisation,
            campaign=world.campaign,
            applied_at=NOON,
        )
        ConversationFactory(
            candidate__organisation=world.campaign.organisation,
            campaign=world.campaign,
            responded_at=NOON,
        )


def more_counted_history(world, n):
    more_history(world, n)
    refresh_histories(organisations=[world.campaign.organisation], now=NOON)


def more_proposals(world, n):
    for _ in range(n):
        number = Proposal.objects.count() + 1
        Proposal.objects.create(
            campaign=world.campaign,
            account=world.account,
            week=NOON.date(),
            number=number,
            day=NOON.date(),
            at=time(17, 0),
            kind="team",
            needed=2,
            placed=1,
            proposed_by=world.member,
            proposed_at=NOON,
        )


PAGES = {
    "calendar with proposals": Page(
        lambda _w: "/calendar/?month=2026-11", more_proposals
    ),
    "proposals": Page(lambda _w: "/proposals/of/nurses/", more_proposals),
    "planner": Page(lambda _w: "/reports/nurses/planner/", more_counted_history),
    "planner edit": Page(lambda _w: "/reports/nurses/planner/edit/", more_history),
    "proposal": Page(lambda w: f"/proposals/{proposal(w)[0]}/", more_history),
}
