"""Campaigns and their plan."""

from datetime import timedelta

from django.urls import reverse

from campaigns.duties.models import Duty
from campaigns.planning.models import ChannelChoice, Step
from campaigns.tests.factories import (
    NOON,
    CampaignFactory,
    ChannelAccountFactory,
    GoalFactory,
    KpiFactory,
    OpeningFactory,
    PersonaFactory,
    RequisitionFactory,
    VacancyFactory,
)
from core.tests.factories import MembershipFactory
from tests.weight import Page


def more_campaigns(world, n):
    for _number in range(n):
        CampaignFactory(organisation=world.campaign.organisation, brand=world.brand)


def more_plan(world, n):
    campaign = world.campaign
    organisation = campaign.organisation
    for number in range(n):
        member = MembershipFactory(organisation=organisation, role="recruiter")
        campaign.team.add(member)
        campaign.personas.add(PersonaFactory(organisation=organisation))
        seats = RequisitionFactory(organisation=organisation, approved=True)
        OpeningFactory(requisition=seats)
        goal = GoalFactory(campaign=campaign, requisition=seats)
        campaign.vacancies.add(
            VacancyFactory(organisation=organisation, brand=world.brand)
        )
        Duty.objects.create(
            campaign=campaign, kind="comments", member=member, weekdays=[1]
        )
        KpiFactory(goal=goal)
        Step.objects.create(
            goal=goal,
            title="Call",
            owner=member,
            due_on=NOON.date() + timedelta(days=number),
        )
        account = ChannelAccountFactory(organisation=organisation, brand=world.brand)
        ChannelChoice.objects.create(campaign=campaign, account=account, reason="Yes")


def draft(world):
    world.campaign.status = "draft"
    world.campaign.save()
    return world.campaign


PAGES = {
    "campaign-list": Page(lambda w: reverse("campaigns:campaign-list"), more_campaigns),
    "campaign": Page(lambda w: w.campaign.get_absolute_url(), more_plan),
    "campaign-step": Page(
        lambda w: reverse("campaigns:campaign-step", args=[w.campaign.slug, "means"]),
        more_plan,
    ),
    "campaign-edit": Page(
        lambda w: reverse("campaigns:campaign-edit", args=[w.campaign.slug]), more_plan
    ),
    "campaign-add": Page(lambda w: reverse("campaigns:campaign-add"), more_plan),
    "campaign-start": Page(
        lambda w: reverse("campaigns:campaign-start", args=[draft(w).slug]), more_plan
    ),
    "campaign-plan": Page(
        lambda w: reverse("campaigns:campaign-plan", args=[w.campaign.slug]), more_plan
    ),
}
