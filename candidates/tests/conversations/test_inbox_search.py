"""The inbox is searched for people, as the list of candidates is."""

import pytest

from candidates.people import operations
from candidates.people.models import Candidate
from candidates.tests.factories import CandidateFactory, ConversationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def niamh(organisation, noon):
    person = CandidateFactory(
        organisation=organisation, name="Niamh O’Brien", phone="030-7654321"
    )
    operations.add_profile(candidate=person, platform="tiktok", address="@niamh_ob")
    ConversationFactory(candidate=person, waiting_since=noon)
    other = CandidateFactory(organisation=organisation, name="René Müller")
    ConversationFactory(candidate=other, waiting_since=noon)
    ConversationFactory(candidate=other)
    return person


@pytest.mark.parametrize(
    "typed",
    [
        "o'brien",
        "OBrien",
        "o brien",
        "(030) 765 43 21",
        "654321",
        "niamh 0307",
        "@niamh_ob",
    ],
)
def test_somebody_is_found_and_counted(as_, rita, niamh, typed):
    inbox = as_(rita).get("/inbox/", {"q": typed}).context["inbox"]

    assert [row.conversation.candidate for row in inbox.rows] == [niamh]
    assert [tab.count for tab in inbox.tabs] == [1, 0, 1, 0]
    assert "q=" in inbox.tabs[2].url


def test_a_tab_without_what_is_looked_for_says_where_to_look(as_, rita, niamh):
    asked = {"q": "rene", "view": "mine"}
    page = as_(rita).get("/inbox/", asked).content.decode()

    assert "Look under another tab" in page
    assert "Niamh" not in page


def test_who_asked_to_be_left_alone_is_known_without_accents(niamh):
    Candidate.objects.filter(pk=niamh.pk).update(do_not_contact=True)

    found = Candidate.objects.left_alone_like(name="NIAMH O'BRIEN", handle="")
    spelled = Candidate.objects.left_alone_like(name="Niamh O-Brien", handle="")

    assert list(found) == list(spelled) == [niamh]
