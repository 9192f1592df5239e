"""Nothing on a page of candidates grows with the table: lists come in pieces, each row once."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from campaigns.tests.factories import VacancyFactory
from candidates.applications import selectors as application_selectors
from candidates.applications.models import StageChange
from candidates.conversations import fragments, selectors
from candidates.people import operations as people
from candidates.people import own_copy
from candidates.people import selectors as people_selectors
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core.audit.models import AuditEvent
from core.keyset import Place

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def sanne(organisation):
    return CandidateFactory(organisation=organisation, name="Sanne de Vries")


def text(answer):
    return answer.content.decode()


def pieces(browser, url, headers=HTMX, most=20):
    """The page, and what each of its links to more answers."""
    page = text(browser.get(url))
    yield page
    for _piece in range(most):
        found = re.search(r'hx-get="([^"]*(?:before|start)=[^"]*)"', page)
        if not found:
            return
        page = text(browser.get(unescape(found.group(1)), headers=headers))
        yield page
    raise AssertionError("it has no end")


def talk_of(person, noon, count):
    talk = ConversationFactory(candidate=person)
    # Several at one moment: the place between them must be found.
    talk.messages.bulk_create(
        talk.messages.model(
            conversation=talk,
            direction="in",
            text=f"Message {number:03d}.",
            at=noon + timedelta(minutes=number // 3),
        )
        for number in range(count)
    )
    return talk


def said(page):
    return [int(found) for found in re.findall(r"Message (\d{3})\.", page)]


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_talk_opens_at_its_newest_messages(as_, rita, sanne, noon, headers):
    count = 2 * selectors.MESSAGES + 7
    talk = talk_of(sanne, noon, count)

    shown = [said(p) for p in pieces(as_(rita), talk.get_absolute_url(), headers)]

    assert shown[0] == list(range(count - selectors.MESSAGES, count))
    assert all(len(piece) <= selectors.MESSAGES for piece in shown)
    assert [one for piece in reversed(shown) for one in piece] == list(range(count))


def test_earlier_messages_belong_to_one_opening(as_, rita, sanne, noon):
    talk = talk_of(sanne, noon, 3 * selectors.MESSAGES)

    list(pieces(as_(rita), talk.get_absolute_url()))

    looked = AuditEvent.objects.filter(verb="candidates.conversation.viewed")
    assert looked.count() == 1


def test_without_script_there_is_a_way_back_to_the_newest(as_, rita, sanne, noon):
    talk = talk_of(sanne, noon, 2 * selectors.MESSAGES)

    first, second = list(pieces(as_(rita), talk.get_absolute_url(), {}))

    assert "To the newest messages" not in first
    assert "To the newest messages" in second
    assert 'name="text"' in second


def test_the_place_in_a_talk_stays_out_of_the_list_beside_it(as_, rita, sanne, noon):
    talk = talk_of(sanne, noon, selectors.MESSAGES + 1)
    place = Place(noon, 1)

    page = text(as_(rita).get(talk.get_absolute_url(), {"before": str(place)}))

    beside = re.search(r'hx-get="([^"]*beside=[^"]*)"', page).group(1)
    assert "before" not in beside


def test_the_talks_of_a_person_come_in_pieces(as_, rita, sanne, noon):
    talks = [
        ConversationFactory(
            candidate=sanne, last_message_at=noon + timedelta(hours=number // 2)
        )
        for number in range(2 * fragments.OF_A_PERSON + 3)
    ]
    url = reverse("candidates:candidate-conversations", args=[sanne.pk])

    shown = [re.findall(r"/inbox/(\d+)/", p) for p in pieces(as_(rita), url)]

    assert len(shown[0]) == fragments.OF_A_PERSON
    assert [int(pk) for piece in shown for pk in piece] == [
        talk.pk for talk in reversed(talks)
    ]


def test_the_applications_of_a_person_come_in_pieces(as_, rita, sanne, noon):
    for number in range(45):
        vacancy = VacancyFactory(
            organisation=sanne.organisation, title=f"Job {number:02d}"
        )
        ApplicationFactory(
            candidate=sanne, vacancy=vacancy, applied_at=noon + timedelta(hours=number)
        )
    url = reverse("candidates:candidate-applications", args=[sanne.pk])

    shown = [re.findall(r"Job (\d\d)", p) for p in pieces(as_(rita), url)]

    assert len(shown[0]) == len(shown[1]) == 20
    assert [int(n) for piece in shown for n in piece] == list(reversed(range(45)))


def test_the_trail_goes_on_to_its_beginning(as_, rita, sanne, noon):
    count = 2 * people_selectors.TRAIL_SHOWN + 5
    for number in range(count):
        people.look(candidate=sanne, by=rita, now=noon, verb=f"person.verb{number:03d}")
    url = f"{sanne.get_absolute_url()}?part=trail"

    shown = [p.count("story-item") for p in pieces(as_(rita), url)]

    assert shown == [people_selectors.TRAIL_SHOWN, people_selectors.TRAIL_SHOWN, 5]


def test_the_steps_of_a_procedure_come_in_pieces(as_, rita, sanne, noon):
    application = ApplicationFactory(candidate=sanne)
    for number in range(2 * application_selectors.STEPS + 1):
        StageChange.objects.create(
            application=application,
            from_status="screening",
            to_status="interview",
            at=noon + timedelta(minutes=number),
        )
    url = application.get_absolute_url()

    shown = [p.count("Interview") for p in list(pieces(as_(rita), url))[1:]]

    assert shown == [application_selectors.STEPS, 1]


def test_the_copy_for_a_person_comes_in_pieces(as_, rita, sanne, noon):
    talk_of(sanne, noon, own_copy.MOST + 3)
    url = reverse("candidates:candidate-export", args=[sanne.pk])

    shown = [said(p) for p in pieces(as_(rita), f"{url}?table=candidates.Message")]

    assert [len(piece) for piece in shown] == [own_copy.MOST, 3]
    whole = as_(rita).get(f"{url}?format=json").json()
    assert len(whole["tables"]["candidates.Message"]["rows"]) == own_copy.MOST + 3


def test_a_known_person_is_offered_a_few_talks(as_, rita, sanne, noon):
    for number in range(12):
        ConversationFactory(
            candidate=sanne, owner=rita, last_message_at=noon + timedelta(hours=number)
        )
    others = CandidateFactory.create_batch(
        20, organisation=sanne.organisation, phone="06 12345678"
    )

    known = selectors.known_people([sanne, *others], rita)

    assert len(known) == selectors.MOST_KNOWN
    assert len(known[0].conversations) == selectors.MOST_OFFERED


@pytest.mark.parametrize("before", ["x", "1", "-1-1", f"{2**63}-1", "9" * 40 + "-1"])
def test_a_place_that_is_none_shows_the_newest(as_, rita, sanne, noon, before):
    talk = talk_of(sanne, noon, 3)

    page = text(as_(rita).get(talk.get_absolute_url(), {"before": before}))

    assert said(page) == [0, 1, 2]
