"""People who answer, plainly fictional."""

from datetime import UTC, date, datetime

import factory

from campaigns.tests.factories import VacancyFactory
from candidates.applications.models import Application
from candidates.conversations.models import Conversation
from candidates.people.models import Candidate
from core.tests.factories import OrganisationFactory

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


class CandidateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Candidate

    organisation = factory.SubFactory(OrganisationFactory)
    name = factory.Sequence(lambda n: f"Candidate {n}")
    email = factory.Sequence(lambda n: f"candidate{n}@mail.example")
    basis = Candidate.Basis.APPLICATION
    source = "form"
    collected_on = date(2026, 11, 20)
    keep_until = date(2027, 11, 20)


class ApplicationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Application

    candidate = factory.SubFactory(CandidateFactory)
    vacancy = factory.SubFactory(
        VacancyFactory,
        organisation=factory.SelfAttribute("..candidate.organisation"),
    )
    is_logged = True
    applied_at = NOON
    stage_since = NOON


class ConversationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Conversation

    candidate = factory.SubFactory(CandidateFactory)
    kind = Conversation.Kind.DIRECT_MESSAGE
    platform = "linkedin"
    started_at = NOON
    last_message_at = NOON
