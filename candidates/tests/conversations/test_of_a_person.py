"""The talks of a person on their page: none yet is something else than none that somebody may read."""

from django.urls import reverse

from campaigns.tests.factories import VacancyFactory
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)


def part(browser, person):
    return browser.get(reverse("candidates:candidate-conversations", args=[person.pk]))


def test_without_talks_there_are_none_yet(as_, hanna):
    person = CandidateFactory(organisation=hanna.organisation)

    assert "No conversations yet" in part(as_(hanna), person).text


def test_talks_that_may_not_be_read_are_not_denied(as_, max_, campaign):
    """A manager meets the person through a vacancy, and the talk is about something else."""
    vacancy = VacancyFactory(organisation=campaign.organisation, brand=campaign.brand)
    vacancy.hiring_team.add(max_)
    person = CandidateFactory(organisation=campaign.organisation)
    ApplicationFactory(candidate=person, vacancy=vacancy)
    ConversationFactory(candidate=person, vacancy=None)

    assert "No conversations that you may read" in part(as_(max_), person).text
