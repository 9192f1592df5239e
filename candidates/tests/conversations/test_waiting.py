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
