"""A persona is written, read as a card, and kept free of who somebody is."""

import pytest

from campaigns.audience.models import Persona
from campaigns.tests.factories import PersonaFactory
from core.audit.models import AuditEvent

LIST, ADD = "/personas/", "/personas/add/"


@pytest.fixture
def typed():
    return {
        "name": "The district nurse",
        "role_family": "Nursing",
        "seeks": "Autonomy\nA fixed team",
        "doubts": "Shifts at the weekend",
    }


def test_a_persona_is_added_and_shown_as_a_card(as_, hanna, typed):
    answer = as_(hanna).post(ADD, typed, follow=True)

    page = answer.content.decode()
    assert "<li>Autonomy</li>" in page
    assert "Shifts at the weekend" in page
    assert "Not filled in yet" in page
    assert AuditEvent.objects.get().verb == "campaigns.persona.added"


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("seeks", "Rest. Born in 1990.", "“Born in 1990” is about age"),
        ("research", "bij voorkeur een vrouw", "is about sex"),
        ("name", "Turkse vrouwen", "is about origin"),
        ("skills", "physically fit", "is about health"),
        ("doubts", "their faith", "is about religion"),
    ],
)
def test_a_protected_trait_is_refused_with_the_words_and_the_reason(
    as_, hanna, typed, field, text, words
):
    answer = as_(hanna).post(ADD, {**typed, field: text})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "by their work and motives" in page
    assert text in page
    assert "Autonomy" in page or field == "seeks"
    assert not Persona.objects.exists()


def test_a_trait_does_not_come_in_by_an_edit(as_, hanna, organisation, typed):
    persona = PersonaFactory(organisation=organisation)

    answer = as_(hanna).post(
        f"/personas/{persona.pk}/edit/", {**typed, "motives": "jonger dan 40"}
    )

    assert answer.status_code == 422
    persona.refresh_from_db()
    assert persona.motives == ""


def test_two_personas_have_two_names(as_, hanna, organisation, typed):
    PersonaFactory(organisation=organisation, name=typed["name"])

    answer = as_(hanna).post(ADD, typed)

    assert "a persona with this name already" in answer.content.decode()


def test_an_edit_is_kept(as_, hanna, organisation, typed):
    persona = PersonaFactory(organisation=organisation)

    as_(hanna).post(f"/personas/{persona.pk}/edit/", typed)

    persona.refresh_from_db()
    assert persona.name == "The district nurse"


def test_a_viewer_reads_the_card_and_cannot_change_it(as_, vera, organisation):
    persona = PersonaFactory(organisation=organisation, seeks="Autonomy")
    browser = as_(vera)
    url = f"/personas/{persona.pk}/"

    assert "Autonomy" in browser.get(url).content.decode()
    assert "/edit/" not in browser.get(url).content.decode()
    assert browser.post(f"{url}edit/").status_code == 404


def test_another_organisation_sees_none_of_it(as_, olga, organisation):
    persona = PersonaFactory(organisation=organisation, name="District nurse")
    browser = as_(olga)

    assert browser.get(f"/personas/{persona.pk}/").status_code == 404
    assert "District nurse" not in browser.get(LIST).content.decode()


def test_an_empty_list_teaches(as_, hanna):
    assert "No personas yet" in as_(hanna).get(LIST).content.decode()
