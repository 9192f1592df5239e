"""What a real mail server may answer, and what follows from it."""

import smtplib
import time
from datetime import timedelta

import pytest

from core.delivery.handlers import PLATFORMS, Doubt
from core.outbox.delivery import MailHandler
from core.outbox.kinds import KINDS, FrozenMail
from core.outbox.letters import Letter
from core.outbox.models import Mail
from core.tests.outbox.conftest import Scripted

Status = Mail.Status
pytestmark = pytest.mark.django_db(transaction=True)
LETTER = Letter(
    to="carl@mail.example",
    subject="Your application: nurse\nBcc: all@mail.example",
    body="Hello\n\n.\n.hidden\nWe call you, crème brûlée.",
    sender="Wolkenbeuk Thuiszorg",
    reply_to="jobs@werf.example",
)


class Rejection(FrozenMail):
    """A mail of which a second one would hurt."""

    label = "Rejection"
    doubt = Doubt.ASK


@pytest.fixture
def posted(asked):
    KINDS["rejection"] = Rejection()
    yield asked(kind="rejection", payload=LETTER.as_payload())
    del KINDS["rejection"]


@pytest.fixture
def once(settings):
    """Only the first try: the next one is far away."""
    settings.PUBLISH_PATIENCE = timedelta(days=1)


def test_a_mail_arrives_once_with_our_own_number(posted, mailbox, work):
    effect = work(posted)

    (mail,) = mailbox.accepted
    assert effect.status == Status.DONE
    assert mail["Message-ID"].startswith(f"<effect.{posted.pk}.")
    assert mail["To"] == "carl@mail.example"
    assert mail["From"].startswith("Wolkenbeuk Thuiszorg <")
    assert mail["Reply-To"] == "jobs@werf.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Bcc"] is None
    body = mail.get_payload(decode=True).decode()
    assert body.splitlines() == LETTER.body.splitlines()


def test_address_and_words_are_gone_when_it_is_sent(posted, mailbox, work):
    work(posted)

    assert "carl" not in str(Mail.objects.values_list().get())
    assert "carl" not in str(list(posted.attempts.values_list()))


@pytest.mark.parametrize("order", ["busy", "grey", "sender", "later", "cut"])
def test_what_was_not_taken_is_sent_again(posted, mailbox, work, order):
    mailbox.order(order)

    effect = work(posted)  # patience is nothing here, so the next try follows at once

    assert effect.status == Status.DONE
    assert effect.attempts.count() == 2
    assert len(mailbox.accepted) == 1


@pytest.mark.parametrize(
    ("order", "code", "answer"),
    [("nobody", "mail_recipient", 550), ("spam", "mail_text", 554)],
)
def test_a_refusal_waits_for_a_person(posted, mailbox, work, order, code, answer):
    mailbox.order(order)

    effect = work(posted)

    assert (effect.status, effect.trouble_code) == (Status.FAILED, code)
    assert effect.attempts.get().reply_code == answer
    assert mailbox.accepted == []


@pytest.mark.parametrize("order", ["mute", "cut_after", "slow"])
def test_an_answer_that_got_lost_is_doubt_and_never_a_second_mail(
    posted, mailbox, work, rescue, order
):
    mailbox.order(order)
    began = time.monotonic()

    effect = work(posted)
    assert (effect.status, effect.trouble_code) == (Status.UNKNOWN, "mail_no_answer")
    assert time.monotonic() - began < 8

    effect = rescue(effect)
    effect = work(effect)

    assert effect.status == Status.NEEDS_PERSON
    assert len(mailbox.accepted) == 1


def test_a_server_that_is_away_is_tried_later(posted, mailbox, work, settings, once):
    settings.EMAIL_PORT = 9

    effect = work(posted)

    assert effect.trouble_code == "mail_unreachable"
    assert effect.status == Status.RETRY_WAIT
    assert effect.payload


def test_a_server_that_stays_away_ends_with_a_person(posted, mailbox, work, settings):
    settings.EMAIL_PORT = 9

    for _round in range(MailHandler.max_attempts):
        effect = work(posted)

    assert (effect.status, effect.trouble_code) == (
        Status.NEEDS_PERSON,
        "too_many_tries",
    )


def test_nobody_waits_for_a_server_that_is_away(
    posted, asked, errand, mailbox, work, settings, handlers
):
    """The other lanes go on; mails are not tried one by one."""
    handlers[:] = [Scripted(kinds=["rejection"]), Scripted(PLATFORMS, ["errand"])]
    settings.EMAIL_PORT = 9
    more = asked("another", kind="rejection", payload=LETTER.as_payload())
    errand_effect = asked("an errand")

    assert work(errand_effect).status == Status.DONE
    assert {posted.attempts.count(), more.attempts.count()} == {0, 1}


def test_a_broken_address_goes_no_further_than_us(asked, posted, mailbox, work, once):
    broken = LETTER.as_payload() | {"to": "carl\n@mail.example"}
    effect = work(asked("broken", kind="rejection", payload=broken))

    assert (effect.status, effect.trouble_code) == (Status.RETRY_WAIT, "stumbled")
    assert not [m for m in mailbox.accepted if "carl\n" in str(m["To"])]


def test_what_the_server_says_is_not_written_down(posted, mailbox, work, caplog):
    mailbox.order("nobody")
    caplog.set_level("DEBUG")

    work(posted)

    ours = [r.getMessage() for r in caplog.records if not r.name.startswith("mail.")]
    assert ours
    assert "carl@mail.example" not in str(ours)


def test_the_double_is_a_mail_server(mailbox):
    mailbox.order("nobody")
    with smtplib.SMTP(mailbox.host, mailbox.port) as line:
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            line.sendmail("a@werf.example", ["b@werf.example"], "Subject: x\n\nx")
        line.sendmail("a@werf.example", ["b@werf.example"], "Subject: y\n\ny")

    assert [mail["Subject"] for mail in mailbox.accepted] == ["y"]
