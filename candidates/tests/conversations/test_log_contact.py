"""A first contact is written down."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models.signals import post_init
from django.test.utils import CaptureQueriesContext

from candidates.conversations import operations
from candidates.conversations.models import Conversation
from candidates.people.models import Candidate
from candidates.tests.factories import CandidateFactory
from core.audit.models import AuditEvent

Kind = Conversation.Kind
pytestmark = pytest.mark.django_db


def test_who_wrote_to_us_waits_for_an_answer(logged, rita, noon):
    talk = logged()

    assert talk.waiting_since == talk.responded_at == noon
    assert talk.answered_at is None
    assert talk.owner == rita
    assert talk.candidate.basis == "application"
    assert talk.candidate.keep_until == date(2026, 12, 23)
    assert talk.candidate.notice_due_on is None
    assert [(m.direction, m.text) for m in talk.messages.all()] == [
        ("in", "Do you have night shifts?")
    ]


def test_whom_we_found_did_not_respond_yet_and_must_be_told(logged):
    talk = logged(kind=Kind.SOURCED, text="Hello Sanne")

    assert talk.responded_at is None
    assert talk.waiting_since is None
    assert talk.messages.get().direction == "out"
    assert talk.candidate.basis == "legitimate_interest"
    assert talk.candidate.notice_due_on == date(2026, 12, 25)
    assert talk.candidate.source_note != ""


def test_the_reason_names_the_vacancy(logged, organisation):
    from campaigns.tests.factories import VacancyFactory

    nurse = VacancyFactory(organisation=organisation, title="Night nurse")

    assert (
        "Night nurse" in logged(kind=Kind.SOURCED, vacancy=nurse).candidate.source_note
    )


def test_whom_we_found_and_who_writes_back_asked_us_something(logged, rita, noon):
    talk = logged(kind=Kind.SOURCED, text="Hello Sanne")
    later = noon + timedelta(hours=5)

    operations.log_message(
        conversation=talk, direction="in", text="Tell me more", by=rita, now=later
    )

    assert talk.responded_at == talk.waiting_since == later
    talk.candidate.refresh_from_db()
    assert talk.candidate.basis == "application"


def test_a_talk_that_we_answered_already_waits_for_nobody(logged, noon):
    talk = logged(text="Yes we do", they_spoke_last=False)

    assert talk.waiting_since is None
    assert talk.responded_at == talk.answered_at == noon


def test_a_mail_is_a_mail(logged):
    assert logged(platform="mail", address="").kind == Kind.MAIL


def test_a_profile_without_words_is_enough_for_somebody_we_found(logged):
    assert not logged(kind=Kind.SOURCED, text="").messages.exists()


@pytest.mark.parametrize(
    "again",
    [
        {"address": "linkedin.com/in/Sanne-de-Vries?trk=a"},
        {"address": "sanne-de-vries"},
        {"address": "", "email": "SANNE@mail.example"},
        {"address": "", "phone": "+31 6 12345678"},
        {"address": "", "phone": "\u202a06\u201012\u00a034 56 78\u202c"},
    ],
)
def test_somebody_we_know_is_recognised(logged, again):
    first = logged(email="sanne@mail.example", phone="06-12345678")

    with pytest.raises(operations.AlreadyKnown) as seen:
        logged(name="S. de Vries", **again)

    assert list(seen.value.known) == [first.candidate]
    assert Candidate.objects.count() == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"phone": "020-7654321"}, {"phone": "030-7654321"}),
        ({"phone": "06 12345678"}, {"phone": "+32 6 12345678"}),
        (
            {"address": "https://www.linkedin.com/feed/update/urn:li:activity:71/"},
            {"address": "https://www.linkedin.com/feed/update/urn:li:activity:71/"},
        ),
        (
            {"platform": "instagram", "address": "instagram.com/p/Cabc/"},
            {"platform": "instagram", "address": "instagram.com/p/Cabc/"},
        ),
        (
            {"platform": "elsewhere", "address": "https://code.example/sanne"},
            {"platform": "elsewhere", "address": "https://art.example/sanne"},
        ),
    ],
)
def test_what_looks_alike_is_another_person(logged, first, second):
    logged(**{"address": "", **first})
    logged(**{"address": "", "name": "Somebody else", **second})

    assert Candidate.objects.count() == 2


def test_the_address_of_a_post_is_kept_to_be_opened_and_names_nobody(logged):
    post = "https://www.linkedin.com/feed/update/urn:li:activity:71/"
    sanne = logged(address=post).candidate
    logged(person=sanne, address=post)

    profile = sanne.profiles.get()
    assert (profile.handle, profile.link) == ("", post)


@contextmanager
def read_from_the_database():
    """The candidates that are made of rows."""
    made = []

    def note(instance, **_more):
        made.append(instance)

    post_init.connect(note, sender=Candidate)
    try:
        yield made
    finally:
        post_init.disconnect(note, sender=Candidate)


def test_who_is_logged_with_a_number_is_not_compared_with_everybody(
    logged, organisation
):
    def cost(number):
        with (
            CaptureQueriesContext(
                connection,
            ) as asked,
            read_from_the_database() as made,
        ):
            logged(name=f"New {number}", address=f"new-{number}", phone=number)
        return len(asked), len(made)

    def know(count):
        for _n in range(count):
            end = Candidate.objects.count()
            CandidateFactory(organisation=organisation, phone=f"06 2{end:07d}")

    know(10)
    few = cost("06 11111111")
    know(10)

    assert cost("06 11111112") == few
    assert few[1] <= 5


def test_every_way_to_know_somebody_has_an_index(organisation):
    """A table of many rows is never read in whole."""
    people = Candidate.objects.filter(organisation=organisation, erased_at=None)
    asked = {"email": "A@mail.example", "phone": "06 12345678", "handle": "sanne"}
    with CaptureQueriesContext(connection) as seen:
        people.known_as(platform="linkedin", name="", **asked)
        people.known_as(
            platform="linkedin", name="Sanne", handle="", email="", phone=""
        )
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for query in seen.captured_queries:
            cursor.execute(f"EXPLAIN {query['sql']}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
            assert "Seq Scan" not in plan


def test_a_name_alone_is_asked_about_and_is_no_reason_to_refuse(logged):
    sanne = logged().candidate
    sanne.do_not_contact = True
    sanne.save()

    with pytest.raises(operations.AlreadyKnown):
        logged(name="sanne de vries", address="", kind=Kind.SOURCED)
    logged(name="sanne de vries", address="", kind=Kind.SOURCED, is_somebody_else=True)


@pytest.mark.parametrize(
    "again",
    [
        {"platform": "instagram", "address": "@sanne1985"},
        {"platform": "instagram", "address": ""},
        {"platform": "mail", "address": "", "email": "other@mail.example"},
        {"platform": "telephone", "address": "", "phone": "06 12345678"},
        {"platform": "x", "name": "S. de V.", "address": "@sanne-de-vries"},
        {"platform": "instagram", "address": "@sanne1985", "kind": Kind.DIRECT_MESSAGE},
    ],
)
def test_who_asked_to_be_left_alone_is_asked_about_on_every_platform(logged, again):
    sanne = logged().candidate
    sanne.do_not_contact = True
    sanne.save()
    said = {"kind": Kind.SOURCED, "name": "SANNE de Vries", **again}

    with pytest.raises(operations.AlreadyKnown) as seen:
        logged(**said)
    assert list(seen.value.known) == [sanne]
    if said["kind"] == Kind.SOURCED:
        with pytest.raises(operations.MustNotContact):
            logged(**said, person=sanne)

    logged(**said, is_somebody_else=True)
    assert Candidate.objects.count() == 2


def test_a_namesake_who_may_be_approached_is_no_question(logged):
    logged()
    logged(platform="instagram", address="@sanne1985", kind=Kind.SOURCED)

    assert Candidate.objects.count() == 2


def test_the_same_name_on_another_platform_is_another_person(logged):
    logged(address="sanne")
    logged(platform="instagram", address="sanne")

    assert Candidate.objects.count() == 2


def test_another_organisation_knows_nothing_of_it(logged, olga):
    logged()
    logged(by=olga)

    assert Candidate.objects.count() == 2


def test_a_person_can_be_somebody_else_after_all(logged):
    logged()
    logged(is_somebody_else=True)

    assert Candidate.objects.count() == 2


def test_a_known_person_can_start_another_talk(logged):
    sanne = logged().candidate
    logged(person=sanne, platform="instagram", address="@sanne", kind=Kind.COMMENT)

    assert Candidate.objects.count() == 1
    assert sanne.profiles.count() == 2


@pytest.mark.parametrize("change", [{}, {"is_somebody_else": True}])
def test_who_wants_to_be_left_alone_is_not_approached(logged, change):
    Candidate.objects.filter(pk=logged().candidate_id).update(do_not_contact=True)

    with pytest.raises(operations.MustNotContact) as refusal:
        logged(kind=Kind.SOURCED, **change)

    assert "Sanne de Vries" in str(refusal.value.messages)


def test_the_future_has_not_been_said(logged, noon):
    with pytest.raises(ValidationError):
        logged(at=noon + timedelta(minutes=1))


def test_an_unknown_kind_or_a_nameless_person_is_refused(logged):
    with pytest.raises(ValidationError):
        logged(kind="carrier pigeon")
    with pytest.raises(ValidationError):
        logged(name="")
    assert not Candidate.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_colleagues_who_log_other_people_do_not_wait_for_each_other(
    logged, hanna, organisation
):
    def log(**who):
        try:
            logged(by=hanna, **who)
        except operations.AlreadyKnown:
            return "asked"
        finally:
            connection.close()
        return "logged"

    with ThreadPoolExecutor(1) as colleague:
        with transaction.atomic():
            logged(phone="06 12345678")
            other = {"name": "Carl", "address": "carl", "phone": "06 12345679"}
            assert colleague.submit(log, **other).result(10) == "logged"
            same = {"name": "S.", "address": "", "phone": "+31612345678"}
            waits = colleague.submit(log, **same)
            with pytest.raises(TimeoutError):
                waits.result(1)
        assert waits.result(10) == "asked"


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_at_once_log_one_person(logged, hanna):
    together = Barrier(2)

    def log(**who):
        together.wait(5)
        try:
            logged(**who)
        except operations.AlreadyKnown:
            return "asked"
        finally:
            connection.close()
        return "logged"

    with ThreadPoolExecutor(2) as colleagues:
        tries = [colleagues.submit(log), colleagues.submit(log, by=hanna)]

    assert sorted(one.result() for one in tries) == ["asked", "logged"]
    assert Candidate.objects.count() == 1


def test_the_trail_knows_ids_only(logged):
    logged()

    for event in AuditEvent.objects.all():
        assert "Sanne" not in str(event.details)
