"""The number beside “Inbox” counts what the list of who waits shows."""

import pytest
from django.utils import timezone

from candidates.conversations import waiting
from candidates.conversations.models import Conversation
from candidates.tests.factories import CandidateFactory, ConversationFactory

pytestmark = pytest.mark.django_db


def test_it_counts_what_the_list_finds(rita, olga, noon):
    for organisation in (rita.organisation, olga.organisation):
        person = CandidateFactory(organisation=organisation)
        ConversationFactory(candidate=person, waiting_since=noon)
        ConversationFactory(candidate=person, waiting_since=noon, is_done=True)
        ConversationFactory(candidate=person, waiting_since=None)
        gone = CandidateFactory(organisation=organisation, erased_at=timezone.now())
        ConversationFactory(candidate=gone, waiting_since=noon)
    ConversationFactory(
        candidate=CandidateFactory(organisation=rita.organisation), waiting_since=noon
    )

    found = waiting.count(rita.organisation_id)

    assert found == Conversation.objects.visible_to(rita).waiting().count() == 2


def test_the_tabs_count_what_they_show(rita, hanna, olga, campaign, noon):
    def talk(**facts):
        person = CandidateFactory(organisation=facts.pop("of", rita.organisation))
        return ConversationFactory(candidate=person, **facts)

    talk(waiting_since=noon, owner=rita)
    talk(owner=rita, platform="instagram")
    talk(owner=hanna, campaign=campaign)
    talk(owner=rita, is_done=True, platform="instagram", campaign=campaign)
    talk(waiting_since=noon, of=olga.organisation)
    gone = talk(waiting_since=noon).candidate
    gone.erased_at = noon
    gone.save()

    assert waiting.in_tabs(rita) == {"waiting": 1, "mine": 2, "all": 3, "done": 1}
    assert waiting.in_tabs(rita, platform="instagram") == {
        "waiting": 0,
        "mine": 1,
        "all": 1,
        "done": 1,
    }
    assert waiting.in_tabs(rita, campaign=campaign) == {
        "waiting": 0,
        "mine": 0,
        "all": 1,
        "done": 1,
    }
