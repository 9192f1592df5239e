"""The team, and who is invited."""

from django.urls import reverse

from core.tests.factories import MembershipFactory
from tests.weight import Page
from tests.world import make_invitation


def more_members(world, n):
    for _ in range(n):
        MembershipFactory(organisation=world.member.organisation)


def more_invitations(world, n):
    for _ in range(n):
        make_invitation(world.member)


PAGES = {
    "team": Page(lambda _w: reverse("core:team"), more_members, who="ada"),
    "team-invited": Page(lambda _w: reverse("core:team"), more_invitations, who="ada"),
    "invitation": Page(
        lambda w: reverse("public-invitation", args=[w.invitation_key]),
        more_invitations,
    ),
}
