"""Each night: who comes on the list, who goes, and when it stops to ask."""

from datetime import timedelta

import pytest
from django.urls import reverse

from campaigns.tests.factories import VacancyFactory
from candidates.applications import operations as applications
from candidates.people.models import Candidate
from candidates.people.operations import touch
from candidates.retention import nights, operations, rules
from candidates.retention.models import Erasure, Expiry, RetentionNight
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from candidates.tests.retention.conftest import DAY, listed
from core.audit.models import AuditEvent
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


def gone(person):
    person.refresh_from_db()
    return person.erased_at is not None and person.email == ""


@pytest.mark.parametrize(
    ("people", "most"),
    [(1, 1), (19, 1), (40, 2), (100, 5), (399, 19), (400, 20), (50_000, 20)],
)
def test_most_in_a_night(people, most):
    assert rules.most_in_a_night(people) == most


def test_the_first_night_only_announces(night, overdue, crowd):
    people = [overdue() for _ in range(30)]

    row = night()

    assert listed() == {one.pk for one in people}
    assert (row.status, row.listed, row.erased) == ("done", 30, 0)
    assert not any(gone(one) for one in people)


def test_after_seven_days_on_the_list_somebody_goes(night, overdue, crowd):
    person = overdue()
    for number in range(7):
        night(number)
        assert not gone(person), number

    row = night(7)

    assert gone(person)
    assert (row.due, row.erased, row.status) == (1, 1, "done")
    assert not Expiry.objects.exists()
    erasure = Erasure.objects.get()
    assert (erasure.cause, erasure.status, erasure.candidate) == (
        "retention",
        "done",
        None,
    )
    assert erasure.rows["candidates.Candidate"] == 1
    line = AuditEvent.objects.get(verb="candidates.person.erased")
    assert line.actor is None


def test_seven_days_before_their_day_they_come_on_the_list(night, overdue, crowd, noon):
    soon = overdue(keep_until=(noon + 7 * DAY).date())
    later = overdue(keep_until=(noon + 8 * DAY).date())

    night()
    assert listed() == {soon.pk}
    night(1)
    assert listed() == {soon.pk, later.pk}
    for number in range(2, 8):
        night(number)
        assert not gone(soon), number
    night(8)

    assert gone(soon)
    assert not gone(later)


def test_who_gets_in_touch_leaves_the_list_and_begins_anew(night, overdue, crowd, noon):
    person = overdue()
    night()
    touch(candidate=person, at=noon + 3 * DAY, they_spoke=True)
    for number in range(1, 12):
        night(number)

    assert not gone(person)
    assert not listed()


def test_a_day_that_moves_begins_the_seven_days_anew(night, overdue, crowd, noon):
    """Also when it comes nearer again, so that it never goes sooner than was announced."""
    person = overdue()
    for number in range(5):
        night(number)
    Candidate.objects.filter(pk=person.pk).update(keep_until=noon.date() - DAY)
    for number in range(5, 12):
        night(number)

    assert not gone(person)
    night(12)
    assert gone(person)


def test_a_legal_hold_keeps_until_it_ends(night, overdue, crowd, hanna, noon):
    person = overdue()
    night()
    operations.keep_longer(
        candidate=person, kind="legal_hold", reason="A claim", by=hanna, now=noon
    )
    for number in range(1, 10):
        night(number)
    assert not gone(person)
    assert not listed()

    operations.end_hold(candidate=person, by=hanna, now=noon + 9 * DAY)
    for number in range(10, 17):
        night(number)
    assert not gone(person)
    night(17)

    assert gone(person)


def test_consent_keeps_for_a_year(night, overdue, crowd, hanna, noon):
    person = overdue()
    night()
    operations.keep_longer(
        candidate=person, kind="consent", reason="Said so", by=hanna, now=noon
    )
    person.refresh_from_db()

    assert person.basis == "consent"
    assert person.keep_until == noon.date() + timedelta(days=365)
    night(1)
    assert not listed()


def test_who_applies_does_not_take_their_consent_back(
    overdue, organisation, hanna, noon
):
    """Rejected soon after, they are still kept for the year to which they agreed."""
    person = overdue()
    operations.keep_longer(
        candidate=person, kind="consent", reason="Said so", by=hanna, now=noon
    )
    person.refresh_from_db()
    agreed = person.keep_until
    application = applications.log_application(
        by=hanna,
        candidate=person,
        vacancy=VacancyFactory(organisation=organisation),
        now=noon + DAY,
    )

    applications.move(
        application=application,
        to="rejected",
        reason="other_chosen",
        by=hanna,
        now=noon + 2 * DAY,
    )

    person.refresh_from_db()
    assert person.basis == "consent"
    assert person.keep_until >= agreed


def test_a_consent_that_was_over_keeps_nobody_after_the_procedure(
    overdue, organisation, hanna, noon
):
    person = overdue(basis="consent")
    application = applications.log_application(
        by=hanna,
        candidate=person,
        vacancy=VacancyFactory(organisation=organisation),
        now=noon,
    )

    applications.move(
        application=application,
        to="rejected",
        reason="other_chosen",
        by=hanna,
        now=noon,
    )

    person.refresh_from_db()
    assert person.basis == "application"
    assert person.keep_until == noon.date() + timedelta(weeks=4)


def test_a_hire_stays_until_somebody_marks_that_they_moved(
    week, night, overdue, crowd, hanna, noon
):
    person = overdue()
    application = ApplicationFactory(candidate=person, status="hired", hired_at=noon)
    week()
    assert not gone(person)
    assert not listed()

    applications.mark_moved(
        application=application, is_moved=True, by=hanna, now=noon + 7 * DAY
    )
    for number in range(8, 16):
        night(number)

    assert gone(person)
    application.refresh_from_db()
    assert (application.status, application.hired_at) == ("hired", noon)


def test_who_is_put_back_from_hired_must_be_marked_again(overdue, hanna, noon):
    application = ApplicationFactory(
        candidate=overdue(), status="hired", hired_at=noon, moved_to_hr_at=noon
    )

    applications.move(by=hanna, application=application, to="offer", now=noon)

    application.refresh_from_db()
    assert application.moved_to_hr_at is None


def test_it_stops_and_asks_above_a_share_of_all(week, overdue, crowd, ada):
    people = [overdue() for _ in range(6)]

    row = week()

    assert (row.status, row.why, row.due, row.people) == ("asks", "too_many", 6, 106)
    assert not any(gone(one) for one in people)
    notice = Notice.objects.get(member=ada)
    assert notice.url == reverse("candidates:retention")
    assert "erased" in notice.text


def test_it_stops_and_asks_above_twenty(week, overdue, organisation, crowd):
    CandidateFactory.create_batch(400, organisation=organisation)
    people = [overdue() for _ in range(21)]

    assert week().why == "too_many"
    assert not any(gone(one) for one in people)


def test_an_answer_lets_exactly_those_go(week, night, overdue, crowd, ada, noon):
    people = [overdue() for _ in range(6)]
    row = week()
    late = overdue()

    operations.answer(night=row, goes_on=True, due=6, by=ada, now=noon + 7 * DAY)
    row = night(7)

    assert all(gone(one) for one in people)
    assert not gone(late)
    assert (row.status, row.erased, row.decided_by) == ("done", 6, ada)


def test_an_answer_to_another_number_is_refused(week, overdue, crowd, ada, noon):
    [overdue() for _ in range(6)]
    row = week()

    with pytest.raises(operations.CannotAnswer):
        operations.answer(night=row, goes_on=True, due=5, by=ada, now=noon)


def test_not_tonight_keeps_and_the_next_night_asks_again(
    week, night, overdue, crowd, ada, noon
):
    people = [overdue() for _ in range(6)]
    operations.answer(night=week(), goes_on=False, due=6, by=ada, now=noon)

    assert night(7).status == "refused"
    assert night(8).status == "asks"
    assert not any(gone(one) for one in people)


def test_a_question_that_nobody_answered_lapses(week, night, overdue, crowd, ada, noon):
    [overdue() for _ in range(6)]
    first = week()
    night(8)

    first.refresh_from_db()
    assert first.status == "lapsed"
    with pytest.raises(operations.CannotAnswer):
        operations.answer(night=first, goes_on=True, due=6, by=ada, now=noon)


@pytest.mark.parametrize("days", [-400, -1, 3, 400])
def test_a_clock_that_does_not_fit_stops_everything(
    week, night, overdue, crowd, noon, days
):
    week()
    people = [overdue() for _ in range(3)]

    row = (
        night(7 + days) if days != -1 else night(at=noon + 6 * DAY - timedelta(days=1))
    )

    if days == -1:
        # A night that was worked already: nothing happens in it.
        assert row.night == (noon + 7 * DAY).date()
    else:
        assert (row.status, row.why) == ("asks", "clock")
    assert not any(gone(one) for one in people)
    assert not listed()


def test_the_right_clock_goes_on_by_itself(week, night, overdue, crowd):
    week()
    overdue()
    wrong = night(407)

    row = night(8)

    wrong.refresh_from_db()
    assert wrong.status == "lapsed"
    assert (row.status, row.listed) == ("done", 1)


def test_after_some_days_off_an_administrator_says_that_the_clock_is_right(
    week, night, overdue, crowd, ada, noon
):
    week()
    overdue()
    row = night(12)

    operations.answer(night=row, goes_on=True, due=0, by=ada, now=noon + 12 * DAY)

    row.refresh_from_db()
    assert (row.status, row.listed, row.decided_by) == ("done", 1, ada)
    assert night(13).status == "done"


def test_a_clock_that_is_right_may_still_be_too_many(
    week, night, overdue, crowd, ada, noon
):
    [overdue() for _ in range(6)]
    week()
    row = night(12)

    operations.answer(night=row, goes_on=True, due=0, by=ada, now=noon + 12 * DAY)

    row.refresh_from_db()
    assert (row.status, row.why, row.due) == ("asks", "too_many", 6)


def test_one_night_off_is_no_wrong_clock(night, overdue, crowd):
    person = overdue()
    for number in (0, 2, 4, 6, 8):
        night(number)

    assert gone(person)


def test_each_organisation_has_brakes_of_its_own(week, overdue, crowd, olga):
    other = CandidateFactory(
        organisation=olga.organisation, keep_until=overdue().keep_until
    )
    [overdue() for _ in range(6)]

    week()

    assert gone(other)
    asking = RetentionNight.objects.asking().values_list(
        "organisation__name", flat=True
    )
    assert list(asking) == ["Wolkenbeuk"]


def test_it_goes_on_where_it_stopped(night, overdue, crowd, noon):
    people = [overdue() for _ in range(3)]
    for number in range(7):
        night(number)

    assert nights.work(now=noon + 7 * DAY, most=1) == 1
    assert sum(gone(one) for one in people) == 1
    assert RetentionNight.objects.latest("pk").status == "erasing"
    night(7)

    assert sum(gone(one) for one in people) == 3
    assert RetentionNight.objects.latest("pk").erased == 3


def test_who_is_kept_while_the_night_is_at_work_stays(
    night, overdue, crowd, hanna, noon
):
    first, second = overdue(), overdue()
    for number in range(7):
        night(number)
    nights.work(now=noon + 7 * DAY, most=1)
    kept = second if gone(first) else first
    operations.keep_longer(
        candidate=kept, kind="consent", reason="Wrote", by=hanna, now=noon + 7 * DAY
    )

    row = night(7)

    assert not gone(kept)
    assert (row.status, row.erased) == ("done", 1)


@pytest.mark.parametrize("what", ["a contact", "a hire"])
def test_what_happens_while_the_night_is_at_work_counts(
    night, overdue, crowd, noon, what
):
    first, second = overdue(), overdue()
    for number in range(7):
        night(number)
    now = noon + 7 * DAY
    nights.work(now=now, most=1)
    kept = second if gone(first) else first
    if what == "a contact":
        touch(candidate=kept, at=now, they_spoke=True)
    else:
        ApplicationFactory(candidate=kept, status="hired", hired_at=now)

    night(7)

    assert not gone(kept)


def test_no_more_go_than_were_counted_when_the_night_began(
    night, overdue, crowd, hanna, noon
):
    """Who was kept then, and is not any more, waits for the next night."""
    counted, hired = overdue(), overdue()
    for number in range(7):
        night(number)
    hire = ApplicationFactory(candidate=hired, status="hired", hired_at=noon)
    now = noon + 7 * DAY
    Expiry.objects.filter(candidate=hired).delete()
    nights.work(now=now, most=1)
    Expiry.objects.create(
        candidate=hired, listed_on=noon.date(), keep_until=hired.keep_until
    )
    applications.mark_moved(application=hire, is_moved=True, by=hanna, now=now)

    night(7)

    assert gone(counted)
    assert not gone(hired)
    assert RetentionNight.objects.latest("pk").erased == 1


def test_whose_it_is(night, overdue, crowd, rita, hanna, max_, noon):
    """Who talks with them, else who added them; else who plans."""
    talked, added, lost = overdue(added_by=hanna), overdue(added_by=hanna), overdue()
    ConversationFactory(candidate=talked, owner=rita)
    ConversationFactory(candidate=lost, owner=max_)

    night()

    owners = dict(Expiry.objects.values_list("candidate", "owner"))
    assert owners == {talked.pk: rita.pk, added.pk: hanna.pk, lost.pk: None}
    of_rita = Expiry.objects.owned_by(rita)
    assert [one.candidate for one in of_rita] == [talked]
    assert {one.candidate for one in Expiry.objects.owned_by(hanna)} == {added, lost}
    assert not Expiry.objects.owned_by(max_).exists()
    assert Notice.objects.filter(member=rita).count() == 1


def test_a_night_begins_once(night, overdue, crowd):
    overdue()
    night()
    overdue()
    night()

    assert RetentionNight.objects.count() == 1
    assert len(listed()) == 1
