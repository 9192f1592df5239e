"""The calendar and the parts that show publications."""

from django.urls import reverse

from campaigns.proposals.models import Proposal
from campaigns.publishing.models import Attempt
from campaigns.tests.factories import (
    NOON,
    ChannelAccountFactory,
    PostFactory,
    PublicationFactory,
)
from core.audit.operations import record
from tests.weight import Page


def more_publications(world, number):
    for _ in range(number):
        account = ChannelAccountFactory(
            organisation=world.campaign.organisation, brand=world.brand
        )
        PublicationFactory(
            post=world.post,
            account=account,
            due_at=world.publication.due_at,
            status="held",
        )


def more_planned(world, number):
    """Publications on hold and planned ones, and proposals beside them."""
    more_publications(world, number)
    for _ in range(number):
        PublicationFactory(
            post=PostFactory.approved(
                campaign=world.campaign, vacancy=world.post.vacancy
            ),
            account=ChannelAccountFactory(
                organisation=world.campaign.organisation, brand=world.brand
            ),
            due_at=world.publication.due_at,
        )
        Proposal.objects.create(
            campaign=world.campaign,
            account=ChannelAccountFactory(
                organisation=world.campaign.organisation, brand=world.brand
            ),
            day=NOON.date(),
            at=NOON.time(),
            kind="team",
            week=NOON.date(),
            number=1,
            needed=1,
            placed=0,
            proposed_by=world.member,
            proposed_at=NOON,
        )


def more_history(world, number):
    """Tries of one publication, and lines in its trail."""
    publication = world.publication
    for _ in range(number):
        Attempt.objects.create(
            publication=publication,
            version=publication.version,
            fence=publication.attempts.count() + 1,
            owner_slot=1,
            state="done",
            outcome="unavailable",
            started_at=NOON,
            ended_at=NOON,
        )
        record(
            by=world.member,
            verb="campaigns.publication.moved",
            subject=publication,
            now=NOON,
            due_at=NOON.isoformat(),
        )


def page(name, query="", grow=more_planned):
    return Page(lambda w: reverse(name) + query, grow)


PAGES = {
    "calendar": page("campaigns:calendar", query="?month=2026-11"),
    "calendar-week": page("campaigns:calendar", query="?view=week&day=2026-11-25"),
    "calendar-list": page("campaigns:calendar", query="?view=list&month=2026-11"),
    "calendar-of-campaign": Page(
        lambda w: (
            f"{reverse('campaigns:calendar')}?campaign={w.campaign.slug}&month=2026-11"
        ),
        more_planned,
    ),
    "calendar-day": page("campaigns:calendar", query="?view=day&day=2026-11-25"),
    "publication-state": Page(
        lambda w: reverse("campaigns:publication-state", args=[w.publication.pk]),
        more_history,
    ),
    "publication": Page(
        lambda w: reverse("campaigns:publication", args=[w.publication.pk]),
        more_history,
    ),
    "today-publications": page("campaigns:today-publications", grow=more_publications),
    "campaign-publications": Page(
        lambda w: reverse("campaigns:campaign-publications", args=[w.campaign.slug]),
        more_publications,
    ),
    "post-publications": Page(
        lambda w: reverse("campaigns:post-publications", args=[w.post.pk]),
        more_publications,
    ),
}
