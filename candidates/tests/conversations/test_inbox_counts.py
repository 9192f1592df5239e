"""The numbers beside the tabs count what the tabs show."""

import re

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from candidates.conversations.inbox import inbox_of
from candidates.tests.factories import CandidateFactory, ConversationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def counts(rita, noon):
    """`counts(platform="…")`: how many conversations stand in each tab of Rita."""

    def read(**chosen):
        def shown(view):
            asked = QueryDict(mutable=True)
            asked.update({"view": view, **chosen})
            inbox = inbox_of(asked, rita, noon)
            assert len(inbox.rows) == inbox.page.paginator.count
            return len(inbox.rows)

        return {view: shown(view) for view in ("waiting", "mine", "all", "done")}

    return read


@pytest.fixture
def talk(rita):
    def make(**facts):
        person = CandidateFactory(organisation=facts.pop("of", rita.organisation))
        return ConversationFactory(candidate=person, **facts)

    return make


def test_the_start_page_counts_who_waits(as_, rita, olga, talk, noon):
    for organisation in (rita.organisation, olga.organisation):
        talk(of=organisation, waiting_since=noon)
        talk(of=organisation, waiting_since=noon, is_done=True)
        talk(of=organisation, waiting_since=None)
        gone = talk(of=organisation, waiting_since=noon).candidate
        gone.erased_at = timezone.now()
        gone.save()
    talk(waiting_since=noon)

    page = as_(rita).get(reverse("candidates:today-waiting")).content.decode()

    assert page.count('class="talk-row"') == 2
    assert "All 2" in page


def test_the_tabs_count_what_they_show(rita, hanna, olga, campaign, talk, counts, noon):
    talk(waiting_since=noon, owner=rita)
    talk(owner=rita, platform="instagram")
    talk(owner=hanna, campaign=campaign)
    talk(owner=rita, is_done=True, platform="instagram", campaign=campaign)
    talk(waiting_since=noon, of=olga.organisation)
    gone = talk(waiting_since=noon).candidate
    gone.erased_at = noon
    gone.save()

    assert counts() == {"waiting": 1, "mine": 2, "all": 3, "done": 1}
    assert counts(platform="instagram") == {
        "waiting": 0,
        "mine": 1,
        "all": 1,
        "done": 1,
    }
    assert counts(campaign="nurses") == {
        "waiting": 0,
        "mine": 0,
        "all": 1,
        "done": 1,
    }


def test_two_tabs_say_their_numbers(as_, rita, talk, noon):
    talk(waiting_since=noon, owner=rita)
    talk(owner=rita)

    page = as_(rita).get(reverse("candidates:conversation-list")).content.decode()

    tabs = re.findall(r"view=(\w+)[^>]*>\w+(?:<span[^>]*>(\d+)</span>)?</a>", page)
    assert tabs == [("waiting", "1"), ("mine", "2"), ("all", ""), ("done", "")]
