"""An erasure by hand: hidden at once, undone within the hour, else done."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from candidates.applications.models import Application, Document
from candidates.conversations.models import Conversation
from candidates.people import operations as people
from candidates.people.models import Candidate
from candidates.retention import operations
from candidates.retention.models import Erasure
from candidates.tests.factories import ApplicationFactory, ConversationFactory
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
MINUTES_59, HOUR = timedelta(minutes=59), timedelta(hours=1)


@pytest.fixture
def sanne(rita, noon):
    person = people.add(
        by=rita,
        now=noon,
        name="Sanne de Vries",
        source="linkedin",
        found_by_us=False,
        address="https://www.linkedin.com/in/sanne-de-vries/",
        email="sanne@mail.example",
    )
    application = ApplicationFactory(candidate=person)
    talk = ConversationFactory(candidate=person, waiting_since=noon)
    talk.messages.create(direction="in", text="Hello", at=noon)
    document = Document(
        application=application,
        original_name="cv.pdf",
        mime="application/pdf",
        size=3,
        sha256="0" * 64,
        received_at=noon,
    )
    document.file.save("cv.pdf", ContentFile(b"abc"))
    return person


@pytest.fixture
def asked(sanne, rita, noon):
    return operations.ask_for_erasure(
        candidate=sanne, typed_name="sanne de vries", by=rita, now=noon
    )


def test_nobody_sees_them_any_more(asked, sanne, rita):
    assert not Candidate.objects.visible_to(rita).exists()
    assert not Conversation.objects.visible_to(rita).exists()
    assert not Application.objects.visible_to(rita).of_people().exists()
    assert not Document.objects.visible_to(rita).exists()
    assert Candidate.objects.get(pk=sanne.pk).email == "sanne@mail.example"


def test_within_the_hour_it_is_undone_with_everything(asked, sanne, rita, noon):
    assert operations.finish_erasures(now=noon + MINUTES_59, most=10) == 0
    operations.undo_erasure(erasure=asked, by=rita, now=noon + MINUTES_59)
    assert operations.finish_erasures(now=noon + 2 * HOUR, most=10) == 0

    person = Candidate.objects.visible_to(rita).get()
    assert (person.name, person.email) == ("Sanne de Vries", "sanne@mail.example")
    assert person.profiles.count() == 1
    assert Conversation.objects.visible_to(rita).get().messages.count() == 1
    assert default_storage.exists(Document.objects.get().file.name)
    asked.refresh_from_db()
    assert (asked.status, asked.candidate) == ("undone", None)


def test_after_the_hour_it_is_done(
    asked, sanne, rita, noon, django_capture_on_commit_callbacks
):
    name = Document.objects.get().file.name
    with django_capture_on_commit_callbacks(execute=True):
        assert operations.finish_erasures(now=noon + HOUR, most=10) == 1

    asked.refresh_from_db()
    assert (asked.status, asked.candidate, asked.files) == ("done", None, 1)
    assert asked.searched_for >= 3
    assert asked.remains == []
    assert Candidate.objects.get(pk=sanne.pk).email == ""
    assert not default_storage.exists(name)
    line = AuditEvent.objects.get(verb="candidates.person.erased")
    assert line.actor == rita.user


def test_too_late_is_too_late(asked, rita, noon):
    with pytest.raises(operations.CannotUndo):
        operations.undo_erasure(erasure=asked, by=rita, now=noon + HOUR)
    operations.finish_erasures(now=noon + HOUR, most=10)
    with pytest.raises(operations.CannotUndo):
        operations.undo_erasure(erasure=asked, by=rita, now=noon)


def test_another_name_erases_nobody(sanne, rita, noon):
    with pytest.raises(ValidationError):
        operations.ask_for_erasure(
            candidate=sanne, typed_name="Sanne", by=rita, now=noon
        )

    assert not Erasure.objects.exists()


def test_twice_is_once(asked, sanne, rita, noon):
    with pytest.raises(operations.CannotErase):
        operations.ask_for_erasure(
            candidate=sanne, typed_name=sanne.name, by=rita, now=noon
        )


def test_a_legal_hold_keeps_from_erasing_by_hand(sanne, rita, noon):
    operations.keep_longer(
        candidate=sanne, kind="legal_hold", reason="A claim", by=rita, now=noon
    )

    with pytest.raises(operations.CannotErase, match="legal hold"):
        operations.ask_for_erasure(
            candidate=sanne, typed_name=sanne.name, by=rita, now=noon
        )


def test_a_hire_is_moved_first(sanne, rita, noon):
    sanne.applications.update(status="hired")

    with pytest.raises(operations.CannotErase, match="HR system"):
        operations.ask_for_erasure(
            candidate=sanne, typed_name=sanne.name, by=rita, now=noon
        )


def test_only_so_many_at_once(rita, noon):
    for number in range(3):
        person = people.add(
            by=rita, now=noon, name=f"Q {number}", source="mail", found_by_us=False
        )
        operations.ask_for_erasure(
            candidate=person, typed_name=person.name, by=rita, now=noon
        )

    assert operations.finish_erasures(now=noon + HOUR, most=2) == 2
    assert operations.finish_erasures(now=noon + HOUR, most=2) == 1


@pytest.mark.parametrize("reason", ["", "   "])
def test_keeping_needs_a_reason(sanne, rita, noon, reason):
    with pytest.raises(operations.CannotKeep):
        operations.keep_longer(
            candidate=sanne, kind="consent", reason=reason, by=rita, now=noon
        )


def test_one_legal_hold_at_a_time(sanne, rita, noon):
    hold = {"kind": "legal_hold", "reason": "A claim", "by": rita, "now": noon}
    operations.keep_longer(candidate=sanne, **hold)

    with pytest.raises(operations.CannotKeep):
        operations.keep_longer(candidate=sanne, **hold)
    operations.end_hold(candidate=sanne, by=rita, now=noon)
    operations.keep_longer(candidate=sanne, **hold)
