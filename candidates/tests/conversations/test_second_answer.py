"""A colleague who answered meanwhile is told before a second answer goes."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from candidates.conversations import operations

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(logged):
    return logged(email="sanne@mail.example")


def url(name, talk):
    return reverse(f"candidates:{name}", args=[talk.pk])


def text(answer):
    return answer.content.decode()


def seen_on(page):
    return re.search(r'name="seen"[^>]*value="(\d+)"', text(page)).group(1)


@pytest.fixture
def answered(talk, rita, noon):
    def answer(by=rita, direction="out", words="Yes, one week in four."):
        return operations.log_message(
            conversation=talk,
            direction=direction,
            text=words,
            by=by,
            now=noon + timedelta(minutes=1),
        )

    return answer


def test_the_second_answer_is_asked_about_and_then_goes(as_, hanna, talk, answered):
    browser = as_(hanna)
    seen = seen_on(browser.get(url("conversation", talk)))
    answered()
    said = {"direction": "out", "text": "No, never.", "seen": seen}

    refused = browser.post(url("conversation-message", talk), said)

    assert refused.status_code == 422
    assert "Rita answered" in text(refused)
    assert "No, never." in text(refused)
    assert talk.messages.count() == 2
    again = browser.post(
        url("conversation-message", talk), {**said, "seen": seen_on(refused)}
    )
    assert again.status_code == 302
    assert talk.messages.count() == 3


def test_a_button_pressed_twice_asks(as_, rita, talk):
    browser = as_(rita)
    seen = seen_on(browser.get(url("conversation", talk)))
    said = {"direction": "out", "text": "Yes.", "seen": seen}
    browser.post(url("conversation-message", talk), said)

    refused = browser.post(url("conversation-message", talk), said)

    assert "You answered" in text(refused)
    assert talk.messages.filter(direction="out").count() == 1


def test_what_they_wrote_meanwhile_is_no_answer(as_, hanna, talk, answered):
    browser = as_(hanna)
    seen = seen_on(browser.get(url("conversation", talk)))
    answered(direction="in")

    said = {"direction": "out", "text": "Yes.", "seen": seen}
    assert browser.post(url("conversation-message", talk), said).status_code == 302


def test_what_they_said_is_noted_whoever_answered(as_, hanna, talk, answered):
    browser = as_(hanna)
    seen = seen_on(browser.get(url("conversation", talk)))
    answered()

    said = {"direction": "in", "text": "Thanks!", "seen": seen}
    assert browser.post(url("conversation-message", talk), said).status_code == 302


@pytest.mark.parametrize("begins_on_the_page", [True, False])
def test_a_mail_after_an_answer_is_asked_about(
    as_, hanna, talk, answered, begins_on_the_page
):
    browser = as_(hanna)
    if begins_on_the_page:
        seen = seen_on(browser.get(url("conversation", talk)))
        answered()
        begun = {"from_talk": "1", "text": "Come and see us.", "seen": seen}
        form = browser.post(url("conversation-mail", talk), begun)
    else:
        form = browser.get(url("conversation-mail", talk))
        answered()
    said = {
        "once": str(uuid4()),
        "subject": "Hello",
        "text": "Come and see us.",
        "seen": seen_on(form),
    }

    refused = browser.post(url("conversation-mail", talk), said)

    assert refused.status_code == 422
    assert "Rita answered" in text(refused)
    assert "Come and see us." in text(refused)
    assert talk.messages.count() == 2
    said["seen"] = seen_on(refused)
    assert browser.post(url("conversation-mail", talk), said).status_code == 302
    # The same mail once more is the same mail.
    assert browser.post(url("conversation-mail", talk), said).status_code == 302
    assert talk.messages.count() == 3


def test_a_mail_is_an_answer_too(as_, hanna, rita, talk):
    browser = as_(hanna)
    seen = seen_on(browser.get(url("conversation", talk)))
    mail = {"once": str(uuid4()), "subject": "Hello", "text": "Come and see us."}
    as_(rita).post(url("conversation-mail", talk), mail)

    said = {"direction": "out", "text": "Yes.", "seen": seen}
    refused = browser.post(url("conversation-message", talk), said)

    assert "Rita answered" in text(refused)
