"""Campaigns and what belongs to them, with sensible defaults."""

from datetime import UTC, date, datetime
from decimal import Decimal

import factory

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign, Goal, Kpi
from campaigns.publishing.models import Publication, PublicationVersion
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Department, Opening, Requisition
from core.tests.factories import MembershipFactory, OrganisationFactory

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


class BrandFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Brand

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Brand {n}")


class OfBrandFactory(factory.django.DjangoModelFactory):
    """The organisation and the brand always agree."""

    class Meta:
        abstract = True

    organisation = factory.SubFactory(OrganisationFactory)
    brand = factory.SubFactory(
        BrandFactory, organisation=factory.SelfAttribute("..organisation")
    )


class ChannelAccountFactory(OfBrandFactory):
    class Meta:
        model = ChannelAccount

    platform = "noticeboard"
    name = factory.Sequence(lambda n: f"Channel {n}")


class PersonaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Persona

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Persona {n}")
    role_family = "Nursing"


class DepartmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Department

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Department {n}")


class RequisitionFactory(factory.django.DjangoModelFactory):
    """A draft; `approved` makes one that counts."""

    class Meta:
        model = Requisition

    class Params:
        approved = factory.Trait(
            status=Requisition.Status.APPROVED,
            asked_by=factory.SelfAttribute("written_by"),
            asked_at=NOON,
            approved_by=factory.SubFactory(
                MembershipFactory, organisation=factory.SelfAttribute("..organisation")
            ),
            approved_at=NOON,
        )

    organisation = factory.SubFactory(OrganisationFactory)
    department = factory.SubFactory(
        DepartmentFactory, organisation=factory.SelfAttribute("..organisation")
    )
    written_by = factory.SubFactory(
        MembershipFactory, organisation=factory.SelfAttribute("..organisation")
    )
    title = "Nurse"
    reason = Requisition.Reason.GROWTH
    hours_min = 24
    hours_max = 36
    salary_min = Decimal(2800)
    salary_max = Decimal(3900)
    created_at = NOON


class OpeningFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Opening

    requisition = factory.SubFactory(RequisitionFactory, approved=True)
    needed_by = date(2026, 12, 31)
    expected_start = factory.SelfAttribute("needed_by")


class VacancyFactory(OfBrandFactory):
    class Meta:
        model = Vacancy

    title = "Nurse"
    slug = factory.Sequence(lambda n: f"nurse-{n}")
    status = Vacancy.Status.OPEN
    location = "Utrecht"
    hours_min = 24
    hours_max = 36
    salary_min = Decimal(2800)
    salary_max = Decimal(3900)
    summary = "Care for people at home."
    requirements = "A nursing diploma"
    work = "You visit clients."
    offer = "A small team."
    next_steps = "We call you within two days."
    opened_at = NOON


class CampaignFactory(OfBrandFactory):
    class Meta:
        model = Campaign

    name = factory.Sequence(lambda n: f"Campaign {n}")
    slug = factory.Sequence(lambda n: f"campaign-{n}")
    status = Campaign.Status.RUNNING
    motive = Campaign.Motive.TOO_FEW
    starts_on = date(2026, 11, 1)
    ends_on = date(2027, 1, 31)


class GoalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Goal

    campaign = factory.SubFactory(CampaignFactory)
    title = "Six nurses before spring"


class KpiFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Kpi

    goal = factory.SubFactory(GoalFactory)
    metric = "applications"
    target = Decimal(40)
    due_on = date(2027, 1, 31)


class PostFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Post

    campaign = factory.SubFactory(CampaignFactory)
    title = "A day at work"
    text = "Come and work with us."
    author = factory.SubFactory(
        MembershipFactory,
        organisation=factory.SelfAttribute("..campaign.organisation"),
    )

    @classmethod
    def approved(cls, **kwargs):
        post = cls(**kwargs)
        Post.objects.filter(pk=post.pk).update(
            status=Post.Status.APPROVED, approved_sha=post.content_sha()
        )
        post.refresh_from_db()
        return post


class TrackedLinkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TrackedLink

    slug = factory.Sequence(lambda n: f"go{n}")
    vacancy = factory.SubFactory(
        VacancyFactory, organisation=factory.SelfAttribute("..organisation")
    )
    organisation = factory.SubFactory(OrganisationFactory)
    source = "noticeboard"


class PublicationVersionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PublicationVersion

    text = "Come and work with us."
    language = "nl"
    content_sha = "0" * 64
    created_at = NOON


class PublicationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Publication

    post = factory.SubFactory(PostFactory)
    organisation = factory.SelfAttribute("post.campaign.organisation")
    account = factory.SubFactory(
        ChannelAccountFactory, organisation=factory.SelfAttribute("..organisation")
    )
    version = factory.SubFactory(PublicationVersionFactory)
    local_wall = "2026-11-25T12:00:00"
    time_zone = "Europe/Amsterdam"
    due_at = NOON
    next_at = factory.SelfAttribute("due_at")
    once = factory.Sequence(lambda n: f"once-{n}")
    scheduled_by = factory.SelfAttribute("post.author")
