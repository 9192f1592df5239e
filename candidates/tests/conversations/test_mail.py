"""Answering by e-mail: it stands in the talk, it arrives once, and what went wrong is said there."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from candidates.conversations import mails, operations, operations_mail
from candidates.conversations.models import Conversation, Message
from candidates.people import operations as people
from core.notices.models import Notice
from core.outbox.letters import message_id
from core.outbox.models import Mail

pytestmark = pytest.mark.django_db(transaction=True)
SANNE = "sanne@mail.example"
Status = Mail.Status


@pytest.fixture
def before():
    """Not the cast's noon: what is asked for then would wait for that day."""
    return timezone.now() - timedelta(hours=2)


@pytest.fixture
def talk(logged, before):
    return logged(email=SANNE, now=before)


@pytest.fixture
def write(talk, rita, before):
    def write(**more):
        said = {
            "conversation": talk,
            "subject": "Night shifts",
            "text": "Yes, one week in four.",
            "once": str(uuid4()),
            "by": rita,
            "now": before + timedelta(hours=1),
        }
        return operations_mail.write_mail(**{**said, **more})

    return write


def typed(**more):
    return {
        "once": str(uuid4()),
        "subject": "Hello",
        "text": "Come and see us.",
        **more,
    }


def test_mails_of_one_talk_are_one_thread(write, mailbox, work, rita, logged, before):
    sent = [work(write(subject=f"Part {n}").mail) for n in range(3)]
    other = logged(
        email="other@mail.example",
        name="Other",
        address="https://www.linkedin.com/in/other/",
        now=before,
    )
    work(write(conversation=other).mail)

    ids = [mail["Message-ID"] for mail in mailbox.accepted]
    first, second, third, elsewhere = mailbox.accepted
    assert len(sent) == 3
    assert first["References"] is None
    assert first["In-Reply-To"] is None
    assert (second["In-Reply-To"], second["References"]) == (ids[0], ids[0])
    assert third["In-Reply-To"] == ids[1]
    assert third["References"].split() == ids[:2]
    assert elsewhere["References"] is None


def test_a_long_thread_names_its_beginning_and_the_last(write, talk, rita):
    effects = [write(subject=f"Part {n}").mail for n in range(25)]

    found = effects[-1].payload["references"]

    ids = [message_id(effect) for effect in effects]
    assert found == [ids[0], *ids[5:24]]
    assert len(found) == mails.MOST_REFERENCES


def test_it_arrives_and_the_turn_is_theirs(write, talk, mailbox, work, rita):
    message = write()
    sent = work(message.mail)

    (mail,) = mailbox.accepted
    assert sent.status == Status.DONE
    assert sent.payload == {}
    assert mail["To"] == SANNE
    assert mail["Subject"] == "Night shifts"
    assert mail["Reply-To"] == rita.user.email
    assert mail["Auto-Submitted"] is None
    body = mail.get_payload(decode=True).decode()
    assert body.split() == ["Yes,", "one", "week", "in", "four.", "Rita", "Wolkenbeuk"]
    assert talk.waiting_since is None
    assert talk.answered_at == message.at


def test_a_button_pressed_twice_sends_one(write, talk, mailbox, work):
    once = str(uuid4())
    first, second = write(once=once), write(once=once)
    work(first.mail)

    assert first == second
    assert len(mailbox.accepted) == 1
    assert talk.messages.filter(direction="out").count() == 1


def test_who_we_found_hears_where_in_the_first_mail(
    write, logged, mailbox, work, hanna, before
):
    talk = logged(
        kind="sourced",
        name="Carl",
        address="carl",
        email="carl@mail.example",
        now=before,
    )
    message = write(conversation=talk, by=hanna)

    assert talk.candidate.must_be_told
    work(message.mail)

    body = mailbox.accepted[0].get_payload(decode=True).decode()
    assert "LinkedIn" in body
    assert "Wolkenbeuk" in body
    talk.candidate.refresh_from_db()
    assert not talk.candidate.must_be_told


def test_a_mail_without_an_answer_is_never_sent_again_by_itself(
    write, talk, mailbox, work, rescue, rita, as_
):
    mailbox.order("mute")
    message = write()
    assert work(message.mail).status == Status.UNKNOWN
    assert rescue(message.mail).status == Status.NEEDS_PERSON
    work(message.mail)

    (notice,) = Notice.objects.filter(member=rita, tone="warning")
    assert notice.url == talk.get_absolute_url()
    assert "Sanne" not in notice.text
    page = as_(rita).get(talk.get_absolute_url()).content.decode()
    assert (
        reverse("candidates:conversation-mail-again", args=[talk.pk, message.pk])
        in page
    )
    assert len(mailbox.accepted) == 1


def test_a_wrong_address_is_mended_and_sent_again(
    write, talk, mailbox, work, rita, as_
):
    mailbox.order("nobody")
    message = write()
    assert work(message.mail).status == Status.FAILED

    talk.candidate.email = "sanne.devries@mail.example"
    talk.candidate.save()
    again = reverse("candidates:conversation-mail-again", args=[talk.pk, message.pk])
    as_(rita).post(again)
    sent = work(message.mail)

    assert sent.status == Status.DONE
    assert mailbox.accepted[0]["To"] == "sanne.devries@mail.example"


def test_a_dropped_mail_was_not_said(write, talk, mailbox, work, rita, as_):
    waiting_since = talk.waiting_since
    mailbox.order("nobody")
    message = write()
    work(message.mail)

    drop = reverse("candidates:conversation-mail-drop", args=[talk.pk, message.pk])
    answer = as_(rita).post(drop, follow=True)

    talk.refresh_from_db()
    assert talk.waiting_since == waiting_since
    assert talk.answered_at is None
    assert "Yes, one week in four." in answer.content.decode()
    again = as_(rita).post(drop, follow=True).content.decode()
    assert Mail.objects.get().status == Status.CANCELLED
    assert "tone-danger" in again


def test_who_wants_to_be_left_alone_is_answered_and_not_addressed(
    write, talk, rita, before
):
    people.set_do_not_contact(
        candidate=talk.candidate, is_wanted=True, by=rita, now=before
    )
    write()

    with pytest.raises(operations.MustNotContact):
        write()


def test_werf_is_no_mailing(write, monkeypatch):
    monkeypatch.setattr(operations_mail, "MOST", 1)
    write()

    with pytest.raises(operations.CannotTalk, match="1"):
        write()
    assert Message.objects.filter(direction="out").count() == 1


def test_without_an_address_nothing_is_sent(logged, rita, as_):
    talk = logged()
    url = reverse("candidates:conversation-mail", args=[talk.pk])

    answer = as_(rita).post(url, typed())

    assert answer.status_code == 422
    assert not Mail.objects.exists()
    assert url not in as_(rita).get(talk.get_absolute_url()).content.decode()


def test_what_was_typed_in_the_talk_comes_along(talk, rita, as_):
    url = reverse("candidates:conversation-mail", args=[talk.pk])

    answer = as_(rita).post(url, {"text": "We call you.", "from_talk": "1"})

    assert answer.status_code == 200
    assert "We call you." in answer.content.decode()
    assert not Mail.objects.exists()


def test_a_mistake_keeps_what_was_typed(talk, rita, as_):
    url = reverse("candidates:conversation-mail", args=[talk.pk])

    answer = as_(rita).post(url, typed(subject=""))

    assert answer.status_code == 422
    assert "Come and see us." in answer.content.decode()


def test_the_page_sends_it(talk, rita, as_, mailbox, work):
    url = reverse("candidates:conversation-mail", args=[talk.pk])
    page = as_(rita).get(url).content.decode()
    assert SANNE in page

    answer = as_(rita).post(url, typed(), follow=True)

    assert answer.redirect_chain[-1][0] == talk.get_absolute_url()
    assert work(Mail.objects.get()).status == Status.DONE
    assert mailbox.accepted[0]["Subject"] == "Hello"


def test_a_mail_of_somebody_else_is_not_there(write, talk, rita, as_, olga):
    message = write()
    args = [talk.pk, message.pk]

    assert (
        as_(olga)
        .post(reverse("candidates:conversation-mail-drop", args=args))
        .status_code
        == 404
    )
    assert (
        as_(rita)
        .post(
            reverse("candidates:conversation-mail-drop", args=[talk.pk, message.pk + 1])
        )
        .status_code
        == 404
    )
    assert Conversation.objects.count() == 1
