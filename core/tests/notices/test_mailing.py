"""What needs a colleague and stays unread comes by mail."""

from datetime import timedelta

import pytest
from django.contrib.postgres.functions import TransactionNow
from django.core import mail
from django.utils import translation

from core.delivery import engine
from core.delivery.worker_locks import WorkerLock
from core.notices.mailing import mail_unread
from core.notices.models import Notice
from core.notices.operations import mark_read, tell
from core.outbox.models import Mail

pytestmark = pytest.mark.django_db
LATER = timedelta(minutes=11)


@pytest.fixture
def told(hanna, noon):
    def say(*members, text="Look at the post.", tone=Notice.Tone.WARNING, at=noon):
        tell(
            members or [hanna],
            text=lambda: text,
            once=f"{text} {at}",
            now=at,
            url="/calendar/",
            tone=tone,
        )

    return say


@pytest.fixture
def postman():
    def comes():
        Mail.objects.update(next_at=TransactionNow())
        with WorkerLock() as seat:
            engine.work(seat, seconds=10)
        return mail.outbox

    return comes


def test_an_unread_warning_is_mailed_once(told, hanna, noon, postman):
    told()
    assert mail_unread(now=noon + timedelta(minutes=9)) == 0
    assert mail_unread(now=noon + LATER) == 1
    assert mail_unread(now=noon + 2 * LATER) == 0

    (letter,) = postman()

    assert letter.to == [hanna.user.email]
    assert "Look at the post." in letter.body
    assert "http://testserver/calendar/" in letter.body


def test_the_subject_names_nothing(told, noon, postman):
    told(text="Carl Visser waits.")
    mail_unread(now=noon + LATER)

    assert "Carl" not in postman()[0].subject
    assert "Carl" not in str(Mail.objects.values_list())


def test_several_come_together(told, noon, postman):
    told(text="One.")
    told(text="Two.", at=noon + timedelta(minutes=8))
    mail_unread(now=noon + LATER)

    (letter,) = postman()

    assert "One." in letter.body
    assert "Two." in letter.body
    assert "2 things" in letter.subject


def test_each_reads_their_own_language(told, hanna, rita, noon, postman):
    hanna.user.language, rita.user.language = "nl", "en"
    hanna.user.save()
    rita.user.save()
    told(hanna, rita)
    mail_unread(now=noon + LATER)

    with translation.override("en"):
        letters = {letter.to[0]: letter for letter in postman()}

    assert "wacht op je" in letters[hanna.user.email].body
    assert "waits for you" in letters[rita.user.email].body


def test_who_looked_meanwhile_gets_none(told, noon, postman):
    told()
    mail_unread(now=noon + LATER)
    mark_read(notice=Notice.objects.get(), now=noon + LATER)

    assert postman() == []
    assert Mail.objects.get().status == Mail.Status.CANCELLED


def test_who_left_gets_none(told, hanna, noon, postman):
    told()
    hanna.is_active = False
    hanna.save()

    assert mail_unread(now=noon + LATER) == 0


def test_what_is_only_good_to_know_is_not_mailed(told, noon):
    told(tone=Notice.Tone.INFO)

    assert mail_unread(now=noon + LATER) == 0


def test_the_news_of_yesterday_is_not_mailed(told, noon):
    told()

    assert mail_unread(now=noon + timedelta(days=2)) == 0
