"""Our words to a candidate are checked as a post is: an answer, a first message, an e-mail."""

from datetime import timedelta
from uuid import uuid4

import pytest

from campaigns.guidelines.models import Exemption, Guideline
from campaigns.guidelines.stopping import IsStopped
from campaigns.tests.factories import VacancyFactory
from campaigns.vacancies import checking as vacancy_checking
from candidates.conversations import operations, operations_mail
from candidates.conversations.models import Conversation, Message
from candidates.tests.factories import ConversationFactory
from core.audit.models import AuditEvent
from core.personal_data import erase

pytestmark = pytest.mark.django_db
STOPPED = "Ben je zwanger?"
WHY = "Sanne asked it herself."


@pytest.fixture
def talk(logged):
    return logged(email="sanne@mail.example")


@pytest.fixture
def ways(talk, logged, rita, noon):
    """Every way in which words of ours reach a candidate, or are written down."""
    later = noon + timedelta(hours=1)

    def answer(text, **more):
        return operations.log_message(
            conversation=talk, direction="out", text=text, by=rita, now=later, **more
        )

    def mail(text, subject="Hello", **more):
        return operations_mail.write_mail(
            conversation=talk,
            subject=subject,
            text=text,
            once=str(uuid4()),
            by=rita,
            now=later,
            **more,
        )

    def subject(text, **more):
        return mail("See you.", subject=text, **more)

    def approach(text, **more):
        found = {
            "kind": "sourced",
            "name": "Noor Visser",
            "address": "@noor",
            "platform": "tiktok",
        }
        return logged(**found, text=text, **more).messages.get()

    def answered(text, **more):
        return logged(
            name="Iris Kok", address="@iris", text=text, they_spoke_last=False, **more
        ).messages.get()

    return [answer, mail, subject, approach, answered]


def test_what_a_guideline_stops_needs_a_reason(ways, talk):
    for write in ways:
        talks, said = Conversation.objects.count(), Message.objects.count()
        with pytest.raises(IsStopped) as refusal:
            write(STOPPED)

        assert "Ben je zwanger" in " ".join(
            refusal.value.message_dict["guideline_reason"]
        )
        assert (talks, said) == (Conversation.objects.count(), Message.objects.count())

        message = write(STOPPED, guideline_reason=WHY)

        assert message.exemption.reason == WHY
        # What is about a person stands in the message alone.
        assert message.exemption.remarks == [["family", ""]]
        assert message.exemption.given_by == message.by
    assert AuditEvent.objects.filter(
        verb="campaigns.guideline.overridden"
    ).count() == len(ways)


def test_what_is_in_order_asks_nothing(ways):
    for write in ways:
        assert write("Could you come on Thursday?").exemption is None


def test_the_house_says_how_heavy_a_rule_is(ways, organisation):
    Guideline.objects.create(organisation=organisation, levels={"family": "warn"})

    for write in ways:
        assert write(STOPPED).exemption is None


def test_why_we_approach_somebody_is_told_to_them(logged):
    with pytest.raises(IsStopped):
        logged(kind="sourced", text="", reason="We zoeken een jonge vrouw.")

    logged(kind="sourced", text="", reason="She runs a ward.")


def test_their_words_and_notes_of_a_call_are_not_ours(talk, logged, rita, noon):
    operations.log_message(
        conversation=talk, direction="in", text=STOPPED, by=rita, now=noon
    )
    logged(name="Iris Kok", address="@iris", text=STOPPED)
    called = logged(
        kind="telephone",
        platform="telephone",
        name="Bo",
        address="",
        text=STOPPED,
        they_spoke_last=False,
    )
    operations.log_message(
        conversation=called, direction="out", text=STOPPED, by=rita, now=noon
    )

    assert not Exemption.objects.exists()


@pytest.mark.parametrize(
    ("where", "typed"),
    [
        ("message/", {"direction": "out"}),
        ("mail/", {"subject": "Hello", "once": str(uuid4())}),
    ],
)
def test_the_page_asks_why_and_shows_it_then(as_, rita, talk, where, typed):
    browser, url = as_(rita), f"{talk.get_absolute_url()}{where}"

    refused = browser.post(url, {**typed, "text": STOPPED})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert '<textarea name="guideline_reason"' in page
    assert f">{STOPPED}</textarea>" in page.replace("\n", "")
    assert not talk.messages.filter(direction="out").exists()

    again = browser.post(
        url, {**typed, "text": STOPPED, "guideline_reason": WHY}, follow=True
    )
    assert f"In spite of a guideline: {WHY}" in again.content.decode()


def test_the_form_of_a_first_contact_asks_why(as_, rita):
    typed = {"kind": "sourced", "platform": "linkedin", "name": "Noor", "text": STOPPED}

    refused = as_(rita).post("/inbox/log/", typed)
    assert refused.status_code == 422
    assert '<textarea name="guideline_reason"' in refused.content.decode()

    as_(rita).post("/inbox/log/", {**typed, "guideline_reason": WHY})
    assert Message.objects.get().exemption.reason == WHY


@pytest.mark.parametrize("field", ["text", "subject"])
def test_remarks_come_while_it_is_written(as_, rita, field):
    page = as_(rita).post("/inbox/remarks/", {field: STOPPED}).content.decode()
    assert "<mark>Ben je zwanger</mark>" in page
    assert "Stops the text" in page

    assert (
        not as_(rita)
        .post("/inbox/remarks/", {field: "Come and see us."})
        .content.strip()
    )


def test_the_pages_ask_for_remarks(as_, rita, talk):
    for url in (talk.get_absolute_url(), f"{talk.get_absolute_url()}mail/"):
        assert 'hx-post="/inbox/remarks/"' in as_(rita).get(url).content.decode()

    spoken = ConversationFactory(
        candidate=talk.candidate, kind="telephone", platform="telephone"
    )
    assert (
        "/inbox/remarks/"
        not in as_(rita).get(spoken.get_absolute_url()).content.decode()
    )


def test_the_reason_goes_with_the_person(ways, talk):
    answer = ways[0]
    answer(STOPPED, guideline_reason=WHY)

    erase(talk.candidate)

    assert not Exemption.objects.exists()


def test_what_a_vacancy_says_about_its_brand_is_checked_too(organisation):
    vacancy = VacancyFactory(organisation=organisation)
    assert vacancy_checking.stopped(vacancy) == []
    known = vacancy_checking.sha_of_vacancy(vacancy)

    vacancy.brand.about = "Wij zijn een jong en dynamisch team."

    assert [one.rule for one in vacancy_checking.stopped(vacancy)] == ["age"]
    # What was let through before stays so.
    assert vacancy_checking.sha_of_vacancy(vacancy) == known
