"""A contact is logged in the browser, most often on a phone."""

import re

import pytest
from django.urls import reverse

from candidates.conversations import operations
from candidates.conversations.models import Conversation
from candidates.people.models import Candidate

pytestmark = pytest.mark.django_db
LOG = reverse("candidates:conversation-log")


@pytest.fixture
def typed():
    return {
        "kind": "direct_message",
        "platform": "linkedin",
        "name": "Sanne de Vries",
        "address": "https://www.linkedin.com/in/sanne-de-vries/",
        "text": "Do you have night shifts?",
    }


def text(answer):
    return answer.content.decode()


def chosen(page, name):
    """The chosen option of a select."""
    select = re.search(rf'<select name="{name}".*?</select>', page, re.DOTALL).group()
    found = re.search(r'<option value="(\w*)" selected', select)
    return found.group(1) if found else ""


def test_five_fields_are_enough(as_, rita, typed):
    answer = as_(rita).post(LOG, typed)

    talk = Conversation.objects.get()
    assert answer.status_code == 302
    assert answer.url == talk.get_absolute_url()
    assert talk.candidate.name == "Sanne de Vries"
    assert talk.is_waiting


def test_a_profile_that_was_found_needs_no_words(as_, rita, typed):
    as_(rita).post(LOG, {**typed, "kind": "sourced", "text": ""})

    talk = Conversation.objects.get()
    assert talk.candidate.basis == "legitimate_interest"
    assert not talk.messages.exists()


def test_the_form_helps_a_thumb(as_, rita):
    page = text(as_(rita).get(LOG))

    assert 'inputmode="url"' in page
    assert 'inputmode="tel"' in page
    assert 'enterkeyhint="next"' in page
    assert "Basis: they asked us something" in page
    assert "Basis: legitimate interest" in page


def test_the_campaign_comes_from_the_address(as_, rita, campaign):
    page = text(as_(rita).get(LOG, {"campaign": "nurses"}))

    assert chosen(page, "campaign") == str(campaign.pk)


def test_what_was_used_last_is_filled_in(as_, rita, logged, campaign):
    logged(platform="instagram", campaign=campaign)
    page = text(as_(rita).get(LOG))

    assert chosen(page, "platform") == "instagram"
    assert chosen(page, "campaign") == str(campaign.pk)


def test_a_campaign_of_another_organisation_is_no_choice(as_, olga, campaign, typed):
    browser = as_(olga)

    assert chosen(text(browser.get(LOG, {"campaign": "nurses"})), "campaign") == ""
    answer = browser.post(LOG, {**typed, "campaign": campaign.pk})
    assert answer.status_code == 422
    assert not Conversation.objects.exists()


def test_a_shared_profile_is_filled_in(as_, rita):
    page = text(as_(rita).get(LOG, {"address": "https://x.com/sanne", "name": "Sanne"}))

    assert 'value="https://x.com/sanne"' in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "This field is required."),
        ({"text": ""}, "Write down what was said."),
        ({"platform": "carrier pigeon"}, "Select a valid choice"),
        ({"at": "2999-01-01T10:00"}, "This moment has yet to come."),
        ({"at": "3000-01-01T10:00"}, "Choose a day between 1900 and 2999."),
        ({"at": "yesterday"}, "Enter a valid date/time."),
        ({"email": "sanne@"}, "Enter a valid email address."),
        ({"address": "x" * 301}, "at most 300 characters"),
        ({"decision": "talk-999999"}, "no longer there"),
    ],
)
def test_a_mistake_is_explained_and_nothing_is_lost(as_, rita, typed, change, said):
    answer = as_(rita).post(LOG, {**typed, "headline": "Nurse at home", **change})

    assert answer.status_code == 422
    assert said in text(answer)
    assert "Nurse at home" in text(answer)
    assert not Candidate.objects.exists()


def test_a_mistake_in_the_drawer_opens_it(as_, rita, typed):
    page = text(as_(rita).post(LOG, {**typed, "email": "sanne@"}))

    assert re.search(r"<details[^>]*\bopen\b", page)


def test_a_known_person_is_shown_with_who_wrote_when(as_, hanna, logged, typed):
    logged()

    answer = as_(hanna).post(LOG, {**typed, "text": "Now she asks me"})

    page = text(answer)
    assert answer.status_code == 422
    assert "We seem to know this person already" in page
    assert "Rita, on LinkedIn, last message" in page
    assert "Now she asks me" in page
    assert Conversation.objects.count() == 1


def test_enter_in_a_field_answers_no_question(as_, hanna, logged, typed):
    logged()
    page = text(as_(hanna).post(LOG, typed))
    form = page[page.index("contact-form") :]
    first = re.search(r"<button[^>]*>", form).group()

    assert 'type="submit"' in first
    assert "decision" not in first


def test_it_can_be_added_to_that_conversation(as_, hanna, logged, typed, noon):
    talk = logged()
    said = {**typed, "text": "Now she asks me", "decision": f"talk-{talk.pk}"}

    answer = as_(hanna).post(LOG, said)

    assert answer.url == talk.get_absolute_url()
    assert talk.messages.count() == 2
    assert Candidate.objects.count() == 1


def test_it_can_be_a_new_talk_with_the_same_person(as_, hanna, logged, typed):
    sanne = logged().candidate
    as_(hanna).post(LOG, {**typed, "decision": f"person-{sanne.pk}"})

    assert sanne.conversations.count() == 2


def test_it_can_be_another_person(as_, hanna, logged, typed):
    logged()
    as_(hanna).post(LOG, {**typed, "decision": "other"})

    assert Candidate.objects.count() == 2


@pytest.mark.parametrize("what", ["talk", "person"])
def test_nobody_adds_to_what_is_not_theirs(as_, olga, logged, typed, what):
    talk = logged()
    pk = talk.pk if what == "talk" else talk.candidate_id

    answer = as_(olga).post(LOG, {**typed, "decision": f"{what}-{pk}"})

    assert answer.status_code == 422
    assert talk.messages.count() == 1
    assert Conversation.objects.count() == 1


def test_who_wants_to_be_left_alone_is_refused_in_words(as_, hanna, logged, typed):
    Candidate.objects.filter(pk=logged().candidate_id).update(do_not_contact=True)

    answer = as_(hanna).post(LOG, {**typed, "kind": "sourced", "decision": "other"})

    assert answer.status_code == 422
    assert "Sanne de Vries asked us not to get in touch" in text(answer)


def test_the_form_speaks_dutch(as_, rita):
    rita.user.language = "nl"
    rita.user.save()

    assert "Contact vastleggen" in text(as_(rita).get(LOG))


@pytest.mark.parametrize(
    "number", ["(010) 555 66 77", "010–555\u00a066 77", "\u202a+31105556677\u202c"]
)
def test_a_number_is_stored_clean_in_whatever_spelling(as_, rita, typed, number):
    as_(rita).post(LOG, {**typed, "phone": number})

    assert Candidate.objects.get().phone == "010 555 6677"


def test_what_is_no_number_is_said_beside_its_field(as_, rita, typed):
    answer = as_(rita).post(LOG, {**typed, "phone": "7654321"})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"phone"}


@pytest.mark.parametrize(
    ("platform", "address", "opens"),
    [
        ("instagram", "@Sanne.V", "https://www.instagram.com/sanne.v/"),
        ("tiktok", "sanne", "https://www.tiktok.com/@sanne"),
        ("linkedin", "Sanne de Vries", "https://www.linkedin.com"),
    ],
)
def test_the_talk_opens_the_page_of_a_name(as_, rita, typed, platform, address, opens):
    said = {**typed, "platform": platform, "address": address}
    page = as_(rita).post(LOG, said, follow=True)

    assert f'href="{opens}" target="_blank"' in text(page)


def test_who_asked_to_be_left_alone_is_told_of(as_, hanna, logged, typed):
    Candidate.objects.filter(pk=logged().candidate_id).update(do_not_contact=True)
    elsewhere = {"platform": "instagram", "address": "@sanne1985"}

    page = text(as_(hanna).post(LOG, {**typed, **elsewhere, "kind": "sourced"}))

    assert "Somebody of this name asked us not to get in touch" in page
    assert Candidate.objects.count() == 1


def test_an_answer_of_a_colleague_in_between_is_told_when_it_is_added(
    as_, hanna, logged, typed, rita, noon
):
    talk = logged()
    shown = text(as_(hanna).post(LOG, typed))
    button = re.search(r'name="decision" value="(talk-[\d-]+)"', shown).group(1)
    operations.log_message(
        conversation=talk, direction="out", text="Yes we do", by=rita, now=noon
    )
    said = {**typed, "text": "Tomorrow?", "last": "out", "decision": button}

    page = text(as_(hanna).post(LOG, said))

    assert "Rita answered" in page
    assert "Tomorrow?" in page
    assert talk.messages.count() == 2
