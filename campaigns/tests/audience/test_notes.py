"""What a persona rests on: notes with a source and a date."""

import pytest

from campaigns.audience import operations
from campaigns.audience.models import ResearchNote
from campaigns.tests.factories import PersonaFactory
from core.audit.models import AuditEvent


@pytest.fixture
def persona(organisation):
    return PersonaFactory(organisation=organisation, name="District nurse")


@pytest.fixture
def typed():
    return {
        "text": "Nine of ten begin about the roster.",
        "source": "Six interviews with own nurses",
        "found_on": "2026-08-20",
    }


@pytest.fixture
def note(persona, hanna, noon):
    new = ResearchNote(
        persona=persona, text="Rosters.", source="Survey", found_on=noon.date()
    )
    return operations.keep_note(note=new, by=hanna, now=noon)


def add_url(persona):
    return f"/personas/{persona.pk}/notes/add/"


def test_a_note_is_added_and_stands_on_the_persona_and_on_its_card(
    as_, hanna, persona, typed
):
    browser = as_(hanna)

    page = browser.post(add_url(persona), typed, follow=True).content.decode()

    assert "Nine of ten begin about the roster." in page
    assert "Six interviews with own nurses, 20 Aug" in page
    card = browser.get(f"/personas/{persona.pk}/card/").content.decode()
    assert "Nine of ten begin about the roster." in card
    assert AuditEvent.objects.get().verb == "campaigns.persona.noted"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"text": "Geboren in 1990, woont in de stad"}, "is about age"),
        ({"text": "People between 25 and 35"}, "“between 25 and 35” is about age"),
        ({"source": "Vooral vrouwen"}, "is about sex"),
        ({"found_on": "2150-01-01"}, "This day has yet to come"),
        ({"source": ""}, "This field is required"),
        ({"found_on": ""}, "This field is required"),
    ],
)
def test_a_note_that_cannot_stay_is_answered_in_words_and_nothing_is_lost(
    as_, hanna, persona, typed, changes, words
):
    sent = {**typed, **changes}

    answer = as_(hanna).post(add_url(persona), sent)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert sent["text"] in page
    assert not ResearchNote.objects.exists()


def test_a_note_is_changed_and_taken_away(as_, hanna, note, typed):
    browser = as_(hanna)

    browser.post(f"/personas/notes/{note.pk}/edit/", typed)
    note.refresh_from_db()
    assert note.text == typed["text"]

    page = browser.get(f"/personas/notes/{note.pk}/remove/").content.decode()
    assert typed["text"] in page
    assert ResearchNote.objects.exists()
    browser.post(f"/personas/notes/{note.pk}/remove/")
    assert not ResearchNote.objects.exists()
    verbs = set(AuditEvent.objects.values_list("verb", flat=True))
    assert "campaigns.persona.note_removed" in verbs


def test_a_trait_does_not_come_in_by_an_edit(as_, hanna, note, typed):
    answer = as_(hanna).post(
        f"/personas/notes/{note.pk}/edit/", {**typed, "text": "Jonger dan 40"}
    )

    assert answer.status_code == 422
    note.refresh_from_db()
    assert note.text == "Rosters."


def test_a_note_of_another_organisation_does_not_exist(as_, olga, note):
    browser = as_(olga)

    assert browser.get(f"/personas/notes/{note.pk}/edit/").status_code == 404
    assert browser.post(f"/personas/notes/{note.pk}/remove/").status_code == 404
    assert ResearchNote.objects.exists()


def test_what_is_typed_in_a_note_is_text_and_not_html(as_, hanna, persona, typed):
    as_(hanna).post(add_url(persona), {**typed, "text": "<b>bold</b>"})

    page = as_(hanna).get(f"/personas/{persona.pk}/").content.decode()

    assert "&lt;b&gt;bold" in page
    assert "<b>bold" not in page
