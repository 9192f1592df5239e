"""One effect, whatever it is: once or never, and we know which."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from core.delivery import engine, operations, tasks
from core.delivery.engine import Step, claim, finish
from core.delivery.handlers import PLATFORMS, Doubt
from core.delivery.operations import CannotDecide
from core.delivery.outcomes import Absent, CannotTell, Found, success
from core.delivery.rescue import MOST_LOOKS
from core.outbox import delivery as outbox_delivery
from core.outbox.kinds import KINDS
from core.outbox.models import Mail, MailAttempt
from core.outbox.operations import fingerprint
from core.refusals import (
    Disconnected,
    Duplicate,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)
from core.tests.outbox.conftest import Scripted

Status = Mail.Status
NOW = timedelta(microseconds=1)
pytestmark = pytest.mark.django_db(transaction=True)


def test_what_is_due_is_done_once_and_forgotten(asked, errand, work):
    effect = asked()

    done = work(effect)
    work(effect)

    assert errand.done == [effect.pk]
    assert (done.status, done.payload) == (Status.DONE, {})
    assert done.payload_sha == fingerprint({"words": "hello"})
    assert done.ended_at
    assert done.attempts.get().outcome == "done"


def test_the_same_cause_asks_once(asked, errand, work):
    first, second = asked(), asked()

    work(first)

    assert first == second
    assert errand.done == [first.pk]


def test_what_is_not_due_waits(asked, errand, work):
    effect = asked()
    Mail.objects.update(next_at=timezone.now() + timedelta(minutes=1))

    assert work(effect).status == Status.SCHEDULED
    assert errand.done == []


def test_an_unknown_kind_cannot_be_asked_for(asked):
    with pytest.raises(LookupError):
        asked(kind="telegram")


def test_a_kind_of_a_newer_version_is_left_to_it(asked, errand, work):
    effect = asked()
    Mail.objects.update(kind="pigeon")

    assert work(effect).status == Status.SCHEDULED


def test_what_is_rolled_back_is_not_done(asked, errand, seat):
    with transaction.atomic():
        asked()
        transaction.set_rollback(True)

    assert engine.work(seat, seconds=5) == 0
    assert errand.done == []


def test_what_is_no_longer_wanted_is_dropped_unseen(asked, errand, work):
    errand.wanted = False
    effect = work(asked())

    assert errand.done == []
    assert (effect.status, effect.payload) == (Status.CANCELLED, {})


@pytest.mark.parametrize(
    "answer",
    [Unavailable("away"), Throttled("slow", retry_after=NOW), Disconnected("sign_in")],
    ids=lambda a: a.code,
)
def test_what_certainly_did_not_happen_is_tried_again(
    asked, errand, work, answer, handler
):
    errand.answer = answer
    effect = work(asked())

    assert effect.status == Status.NEEDS_PERSON
    assert effect.trouble_code == "too_many_tries"
    assert len(errand.done) == handler.max_attempts
    assert errand.troubled == [effect.pk]


def test_the_next_try_waits_as_long_as_was_asked(asked, errand, work):
    errand.answer = Throttled("slow", retry_after=timedelta(minutes=5))
    effect = work(asked())

    assert effect.status == Status.RETRY_WAIT
    assert effect.next_at > timezone.now() + timedelta(minutes=4)


def test_a_refusal_is_final_until_a_person_decides(asked, errand, work, hanna):
    errand.answer = Rejected("no")
    effect = work(asked())
    assert (effect.status, effect.payload) == (Status.FAILED, {"words": "hello"})
    assert errand.troubled == [effect.pk]

    errand.answer = None
    operations.send_again(delivery=effect, by=hanna, now=timezone.now())

    assert work(effect).status == Status.DONE
    assert len(errand.done) == 2


@pytest.mark.parametrize(
    "answer",
    [OutcomeUnknown("silence"), Duplicate("there"), ZeroDivisionError()],
    ids=lambda a: type(a).__name__,
)
@pytest.mark.parametrize(
    ("doubt", "to"),
    [(Doubt.ASK, Status.NEEDS_PERSON), (Doubt.LEAVE, Status.DONE)],
)
def test_doubt_is_never_resolved_by_doing_it_again(
    asked, errand, work, rescue, answer, doubt, to
):
    errand.answer, errand.doubt = answer, doubt
    effect = work(asked())
    assert effect.status == Status.UNKNOWN

    effect = rescue(effect)
    errand.answer = None
    effect = work(effect)

    assert effect.status == to
    assert len(errand.done) == 1


def test_who_knows_our_handle_may_be_asked_again(asked, errand, work, rescue):
    errand.answer, errand.doubt = OutcomeUnknown("silence"), Doubt.REPEAT
    effect = rescue(work(asked()))
    errand.answer = None

    assert effect.status == Status.RETRY_WAIT
    assert work(effect).status == Status.DONE
    assert len(errand.done) == 2


@pytest.mark.parametrize(
    ("found", "to"),
    [
        (Found(), Status.DONE),
        (Absent(), Status.RETRY_WAIT),
        (CannotTell("cannot_look"), Status.NEEDS_PERSON),
        (Unavailable("away"), Status.UNKNOWN),
    ],
)
def test_a_look_ends_doubt_and_an_error_is_no_absence(
    asked, errand, work, rescue, found, to
):
    errand.answer, errand.found = OutcomeUnknown("silence"), found
    effect = rescue(work(asked()))

    assert effect.status == to
    assert len(errand.done) == 1


def test_doubt_that_nobody_answers_ends_with_a_person(asked, errand, work, rescue):
    errand.answer, errand.found = OutcomeUnknown("silence"), Unavailable("away")
    effect = work(asked())
    Mail.objects.update(looks_made=MOST_LOOKS)

    assert rescue(effect).status == Status.NEEDS_PERSON


def test_two_workers_do_not_get_the_same(asked, errand, seat, handler):
    effect = asked()

    assert claim(handler, slot=seat.slot).row == effect
    assert claim(handler, slot=seat.slot) is Step.NOTHING


def test_the_try_is_written_before_anything_is_done(asked, errand, seat, handler):
    claim(handler, slot=seat.slot)
    effect = asked()
    claimed = claim(handler, slot=seat.slot)

    attempt = MailAttempt.objects.get(mail=effect)
    assert (attempt.fence, attempt.state) == (claimed.fence, "sending")
    assert errand.done == []


def overdue():
    Mail.objects.update(leased_until=timezone.now() - timedelta(seconds=1))


def test_who_is_only_slow_keeps_the_row(asked, errand, seat, rescue, handler):
    effect = asked()
    claim(handler, slot=seat.slot)
    overdue()

    assert rescue(effect).status == Status.SENDING


def test_what_the_dead_had_in_hand_is_in_doubt(asked, errand, rescue, handler):
    effect = asked()
    claim(handler, slot=987_654)  # nobody holds the lock of this seat
    overdue()

    effect = rescue(effect)

    assert effect.status == Status.NEEDS_PERSON
    assert effect.attempts.get().outcome == "lost"


def test_who_was_declared_dead_moves_nothing(asked, errand, rescue, handler):
    effect = asked()
    claimed = claim(handler, slot=987_654)
    overdue()
    rescue(effect)

    assert not finish(claimed, success())

    effect.refresh_from_db()
    assert effect.status == Status.NEEDS_PERSON
    assert effect.attempts.get().outcome == "done"


def test_who_lost_the_seat_does_nothing(asked, errand, seat, work):
    effect = asked()
    seat._line.close()
    with seat._line.cursor() as cursor:
        cursor.execute("DELETE FROM core_workerslot WHERE slot = %s", [seat.slot])

    assert work(effect).status == Status.RETRY_WAIT
    assert errand.done == []


def test_an_effect_that_was_erased_meanwhile_is_not_missed(
    asked, errand, seat, handler
):
    asked()
    claimed = claim(handler, slot=seat.slot)
    Mail.objects.all().delete()

    assert not finish(claimed, success())


def test_one_that_makes_us_stumble_does_not_stop_the_others(
    asked, errand, work, monkeypatch
):
    def stumbles(effect):
        raise RuntimeError

    monkeypatch.setattr(errand, "is_wanted", stumbles)

    assert work(asked()).status == Status.DONE


def test_words_that_nobody_decided_on_go_after_four_weeks(asked, errand, work, rescue):
    errand.answer = Rejected("no")
    effect = work(asked())
    Mail.objects.update(created_at=timezone.now() - timedelta(days=29))

    effect = rescue(effect)

    assert (effect.status, effect.payload) == (Status.CANCELLED, {})


def test_the_tasks_find_the_work_by_themselves(asked, errand):
    effect = asked()
    tasks.send_mails()
    tasks.send_mails()
    tasks.rescue_lost()

    effect.refresh_from_db()
    assert effect.status == Status.DONE
    assert errand.done == [effect.pk]


def test_a_mail_that_hangs_keeps_only_mails_waiting(asked, errand, seat, handlers):
    mail = asked("a mail")
    KINDS["removal-like"] = other = type(errand)()
    handlers[:] = [Scripted(kinds=["errand"]), Scripted(PLATFORMS, ["removal-like"])]
    try:
        removal = asked("a removal", kind="removal-like")
        engine.work(seat, seconds=30, lane=PLATFORMS)
    finally:
        del KINDS["removal-like"]

    assert (errand.done, other.done) == ([], [removal.pk])
    mail.refresh_from_db()
    assert mail.status == Status.SCHEDULED


def test_a_lane_that_was_slow_to_say_no_rests_for_the_round(
    asked, errand, seat, monkeypatch
):
    monkeypatch.setattr(outbox_delivery, "SLOW", -1)
    errand.answer = Unavailable("mail_cut")
    asked("one"), asked("two")

    engine.work(seat, seconds=30)

    assert len(errand.done) == 1


def test_a_slow_yes_is_no_reason_to_rest(asked, errand, seat, monkeypatch):
    monkeypatch.setattr(outbox_delivery, "SLOW", -1)
    asked("one"), asked("two")

    engine.work(seat, seconds=30)

    assert len(errand.done) == 2


def test_a_person_decides_once(asked, errand, work, hanna):
    errand.answer = Rejected("no")
    effect = work(asked())
    operations.drop(delivery=effect, by=hanna, now=timezone.now())

    with pytest.raises(CannotDecide):
        operations.send_again(delivery=effect, by=hanna, now=timezone.now())

    effect.refresh_from_db()
    assert (effect.status, effect.payload) == (Status.CANCELLED, {})


def test_the_database_keeps_the_promises_too(asked, errand, work):
    effect = work(asked())
    rows = Mail.objects.filter(pk=effect.pk)

    for broken in (
        {"status": Status.RETRY_WAIT},
        {"fence": 0},
        {"payload": {"to": "carl@mail.example"}},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**broken)
