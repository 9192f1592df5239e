"""Who is away when, said by themselves or by HR staff."""

from datetime import date, timedelta

import pytest

from campaigns.duties import operations
from campaigns.duties.models import Absence
from core.audit.models import AuditEvent


@pytest.fixture(autouse=True)
def in_november(time_machine, noon):
    time_machine.move_to(noon, tick=False)


TODAY = date(2026, 11, 25)
DAYS = {"first_on": "2026-12-01", "last_on": "2026-12-04"}


def test_somebody_notes_their_own_days(as_, rita):
    as_(rita).post("/absence/add/", DAYS)

    assert Absence.objects.get().member == rita
    assert "1 Dec" in as_(rita).get("/absence/").content.decode()


def test_a_recruiter_cannot_note_it_for_a_colleague(as_, rita, hanna):
    as_(rita).post("/absence/add/", {**DAYS, "member": hanna.pk})

    assert Absence.objects.get().member == rita


def test_hr_staff_note_it_for_a_colleague(as_, rita, hanna):
    as_(hanna).post("/absence/add/", {**DAYS, "member": rita.pk})

    assert Absence.objects.get().member == rita


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (0, -1, "comes before the first"),
        (-9, -1, "These days have passed"),
        (0, 400, "more than a year"),
    ],
)
def test_days_that_cannot_be_are_refused_and_stay_typed(as_, rita, first, last, words):
    first, last = (str(TODAY + timedelta(days=n)) for n in (first, last))

    answer = as_(rita).post("/absence/add/", {"first_on": first, "last_on": last})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert f'value="{first}"' in answer.content.decode()
    assert not Absence.objects.exists()


def test_of_who_left_it_is_refused(hanna, rita, noon):
    type(rita).objects.filter(pk=rita.pk).update(is_active=False)
    rita.refresh_from_db()

    with pytest.raises(operations.CannotBeAway, match="no longer works here"):
        operations.note_absence(
            by=hanna, member=rita, first_on=TODAY, last_on=TODAY, now=noon
        )


def test_another_organisation_neither_sees_nor_touches_it(as_, olga, rita, noon):
    absence = Absence.objects.create(member=rita, first_on=TODAY, last_on=TODAY)
    browser = as_(olga)

    assert "Rita" not in browser.get("/absence/").content.decode()
    assert browser.post(f"/absence/{absence.pk}/withdraw/").status_code == 404
    with pytest.raises(operations.CannotBeAway):
        operations.note_absence(
            by=olga, member=rita, first_on=TODAY, last_on=TODAY, now=noon
        )


def test_only_oneself_or_hr_withdraws_it(as_, rita, vera, hanna):
    absence = Absence.objects.create(member=rita, first_on=TODAY, last_on=TODAY)

    assert as_(vera).post(f"/absence/{absence.pk}/withdraw/").status_code == 404
    as_(rita).post(f"/absence/{absence.pk}/withdraw/")

    assert not Absence.objects.exists()


def test_the_trail_knows_who_said_it_and_not_which_days(rita, noon):
    operations.note_absence(
        by=rita, member=rita, first_on=TODAY, last_on=TODAY, now=noon
    )

    event = AuditEvent.objects.get(verb="campaigns.absence.noted")
    assert event.details == {"member": rita.pk}


def test_a_month_afterwards_it_is_forgotten(rita, noon):
    for ago in (31, 33):
        day = TODAY - timedelta(days=ago)
        Absence.objects.create(member=rita, first_on=day, last_on=day)

    assert operations.forget_absences(now=noon) == 1
    assert operations.forget_absences(now=noon) == 0


def test_nobody_away_teaches(as_, rita):
    assert "Everybody is there" in as_(rita).get("/absence/").content.decode()
