"""Programs are kept out without a cookie; a person is never silently dropped."""

import pytest

from candidates.tests.applications import corpus

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "how",
    [
        {"wait": 1},
        {"website": "https://pills.example"},
        {"hidden": {}},
        {"hidden": {"seal": "forged"}},
        {"wait": 25 * 3600},
    ],
)
def test_what_looks_like_a_program_is_asked_once_more(carl, stored, how):
    page = carl.sends(motivation='I "like" people.', **how)

    assert page.status_code == 200
    assert not stored.applications.exists()
    assert "Yes, send it" in page.content.decode()
    assert "I &quot;like&quot; people." in page.content.decode()


def test_a_person_presses_the_button_and_it_is_sent(carl, stored, upload):
    page = carl.sends(
        wait=1,
        phone="06 12345678",
        motivation="I like people.",
        heard_from="friend",
        cv=upload("cv.pdf", corpus.pdf()),
    )
    typed = dict(page.context["typed"])

    answer = carl.sends(carl.hidden(page), wait=1, **typed)

    assert answer["Location"] == "/jobs/nurse-utrecht/thanks/"
    application = stored.applications.get()
    assert application.motivation == "I like people."
    assert application.candidate.phone == "06 12345678"
    assert stored.documents.count() == 1


def test_the_link_survives_the_second_page(carl, stored, link):
    page = carl.sends(carl.opens(via="abc"), wait=1)

    carl.sends(carl.hidden(page), wait=1)

    assert stored.touchpoints.get().link == link


def test_a_thousand_posts_of_a_program_store_nothing(carl, stored):
    for number in range(100):
        carl.client.post(
            carl.path, {"name": "Bot", "email": f"bot{number}@mail.example"}
        )

    assert not stored.applications.exists()
    assert not stored.people.exists()


def test_a_seal_that_is_used_again_and_again_is_asked_once_more(carl, stored):
    hidden = carl.opens()

    answers = [
        carl.sends(hidden, wait=10, email=f"person{n}@mail.example").status_code
        for n in range(7)
    ]

    assert answers == [302] * 5 + [200] * 2
    assert stored.applications.count() == 5


def test_a_wall_stands_behind_it_and_what_was_typed_stays(carl, stored):
    hidden = carl.opens()
    for number in range(60):
        carl.sends(hidden, wait=10, email=f"person{number}@mail.example")

    page = carl.sends(hidden, wait=10, motivation="I like people.")

    assert page.status_code == 429
    assert "try again in an hour" in page.content.decode()
    assert "I like people." in page.content.decode()


def test_another_address_is_not_held_up(carl, stored):
    hidden = carl.opens()
    for number in range(6):
        carl.sends(hidden, wait=10, email=f"person{number}@mail.example")
    before = stored.applications.count()

    carl.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    carl.sends(hidden, wait=10)

    assert stored.applications.count() == before + 1


def test_a_header_does_not_make_another_address(carl, stored):
    hidden = carl.opens()
    for number in range(6):
        carl.client.defaults["HTTP_X_FORWARDED_FOR"] = f"192.0.2.{number}"
        carl.sends(hidden, wait=10, email=f"person{number}@mail.example")

    assert stored.applications.count() == 5


def test_who_corrects_a_mistake_quickly_is_not_doubted(carl, stored):
    refused = carl.sends(email="carl@")

    assert carl.sends(carl.hidden(refused), wait=1).status_code == 302
