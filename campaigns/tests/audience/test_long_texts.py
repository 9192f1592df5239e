"""Tens of kilobytes of one refused word: one sentence, and a small answer."""

import pytest
from django.urls import reverse

from campaigns.audience.models import Persona
from campaigns.audience.traits import findings

TEXTS = [
    name
    for name in (field.name for field in Persona._meta.concrete_fields)
    if name not in {"id", "organisation", "name", "role_family", "brand", "updated_at"}
]
SMALL = 400_000


@pytest.fixture
def browser(as_, hanna):
    return as_(hanna)


def test_a_word_is_said_once_however_often_it_stands_there():
    assert [one.words for one in findings("moslima " * 6_000)] == ["moslima"]
    assert len(findings("Moslima, moslima en een man van 35 jaar oud. " * 300)) == 3


def test_every_word_is_said_once_and_the_first_places_count():
    found = findings("moslima, zwanger, moslima")

    assert [one.words for one in found] == ["moslima", "zwanger"]


def test_what_is_about_the_work_stays_about_the_work():
    text = "Ze zorgt voor moslima's. " * 500 + "Het is een moslima."

    assert [one.words for one in findings(text)] == ["moslima"]


def test_a_field_refuses_what_is_longer_than_it_takes(browser):
    typed = {"name": "Nurse", "role_family": "Care", "seeks": "moslima " * 6_250}

    page = browser.post(reverse("campaigns:persona-add"), typed)

    assert page.status_code == 422
    assert len(page.content) < SMALL
    assert "at most 5000 characters" in page.content.decode()
    assert not Persona.objects.exists()


def test_full_fields_of_one_word_get_one_sentence_each(browser):
    typed = {"name": "Nurse", "role_family": "Care"}
    typed |= dict.fromkeys(TEXTS, ("moslima " * 625).strip())

    page = browser.post(reverse("campaigns:persona-add"), typed)

    assert page.status_code == 422
    assert len(page.content) < SMALL
    errors = page.context["form"].errors
    assert set(errors) == set(TEXTS)
    assert all(len(said) == 1 for said in errors.values())


def test_many_words_get_a_few_sentences(browser):
    words = " ".join(f"{number}-jarigen" for number in range(10, 99))
    typed = {"name": "Nurse", "role_family": "Care", "seeks": words}

    page = browser.post(reverse("campaigns:persona-add"), typed)

    assert len(page.context["form"].errors["seeks"]) == 10
