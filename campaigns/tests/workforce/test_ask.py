"""Asking for people, and deciding about what somebody else asked."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError

from campaigns.tests.factories import OpeningFactory, RequisitionFactory
from campaigns.workforce import operations
from campaigns.workforce.models import Department, Opening, Requisition
from core.audit.models import AuditEvent
from core.notices.models import Notice

pytestmark = pytest.mark.django_db
NEW = "/workforce/requests/new/"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T11:00:00+00:00", tick=False):
        yield


@pytest.fixture
def draft(organisation, department, rita):
    made = RequisitionFactory(
        organisation=organisation, department=department, written_by=rita
    )
    OpeningFactory(requisition=made, needed_by=date(2028, 1, 1))
    return made


@pytest.fixture
def asked(draft, rita, max_, noon):
    return operations.ask(by=rita, requisition=draft, now=noon)


def at(requisition, deed=""):
    return f"/workforce/requests/{requisition.pk}/{deed}"


def test_a_recruiter_writes_down_a_need_with_a_seat_for_each_wished_start(
    as_, rita, typed
):
    answer = as_(rita).post(NEW, typed)

    made = Requisition.objects.get()
    assert answer["Location"] == made.get_absolute_url()
    assert (made.status, made.written_by, made.currency) == ("draft", rita, "EUR")
    assert [str(o.needed_by) for o in made.openings.order_by("needed_by")] == [
        "2027-03-01",
        "2028-01-01",
        "2028-01-01",
    ]
    assert not Opening.objects.wanted().exists()


def test_a_new_department_is_named_on_the_way(as_, rita, typed, department):
    as_(rita).post(
        NEW, {**typed, "department": "", "new_department": "  Night   team "}
    )

    assert Requisition.objects.get().department.name == "Night team"


def test_a_department_that_exists_is_not_made_twice(as_, rita, typed, department):
    as_(rita).post(NEW, {**typed, "department": "", "new_department": "district TEAM"})

    assert Requisition.objects.get().department == department
    assert Department.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"seats_1": "0"}, "seats_1", "Ask for one seat or more."),
        ({"seats_1": "-3"}, "seats_1", "Ask for one seat or more."),
        ({"seats_1": "", "needed_by_1": ""}, "seats_1", "required"),
        ({"seats_1": "999999999999"}, "seats_1", "more than 200 seats"),
        ({"seats_1": "two"}, "seats_1", "whole number"),
        ({"needed_by_2": "2020-01-01"}, "needed_by_2", "This day has passed."),
        ({"needed_by_2": ""}, "needed_by_2", "By which day"),
        ({"seats_2": ""}, "seats_2", "How many people"),
        ({"salary_min": "5000"}, "salary_max", "low to high"),
        ({"hours_min": "40"}, "hours_max", "low to high"),
        ({"department": ""}, "department", "Choose who needs people"),
        ({"title": ""}, "title", "required"),
    ],
)
def test_a_need_that_cannot_be_is_refused_and_stays(
    as_, rita, typed, changes, field, words
):
    answer = as_(rita).post(NEW, {**typed, **changes})

    assert answer.status_code == 422
    assert words in str(answer.context["form"].errors[field])
    assert "Two routes have nobody." in answer.content.decode()
    assert not Requisition.objects.exists()


def test_without_seats_nobody_is_asked_for(rita, department, noon):
    with pytest.raises(operations.CannotAsk, match="one seat or more"):
        operations.write_requisition(
            by=rita,
            now=noon,
            wishes=[],
            department=department,
            title="Nurse",
            reason="growth",
            hours_min=24,
            hours_max=36,
            salary_min=2800,
            salary_max=3900,
        )


def test_who_only_looks_finds_no_rows_whatever_the_page(vera, requisition, seat):
    seat("2027-01-01")

    assert not Requisition.objects.visible_to(vera).exists()
    assert not Opening.objects.visible_to(vera).exists()
    assert not Department.objects.visible_to(vera).exists()


def test_a_draft_is_changed_with_its_seats(as_, rita, draft, typed):
    page = as_(rita).get(at(draft, "edit/")).content.decode()
    assert 'value="2028-01-01"' in page

    as_(rita).post(at(draft, "edit/"), {**typed, "title": "Night nurse"})

    draft.refresh_from_db()
    assert draft.title == "Night nurse"
    assert draft.openings.count() == 3


def test_what_was_sent_for_approval_stays_as_it_is(as_, hanna, asked, typed):
    answer = as_(hanna).post(at(asked, "edit/"), typed)

    assert answer.status_code == 422
    assert "sent for approval" in answer.content.decode()
    asked.refresh_from_db()
    assert asked.title == "Nurse"


def test_who_may_decide_is_told_and_who_asked_is_not(
    as_, rita, max_, hanna, vera, draft
):
    as_(rita).post(at(draft, "ask/"))

    told = Notice.objects.filter(url=draft.get_absolute_url())
    assert {notice.member for notice in told} == {max_, hanna}


def test_a_wish_of_the_past_is_edited_before_it_is_asked(as_, rita, draft):
    draft.openings.update(needed_by=date(2020, 1, 1))

    page = as_(rita).post(at(draft, "ask/"), follow=True).content.decode()

    assert "A wished start has passed" in page
    draft.refresh_from_db()
    assert draft.status == "draft"


@pytest.fixture
def decide(as_):
    """Open the page of the decision, and send its form."""

    def post(member, requisition, **typed):
        browser, page = as_(member), at(requisition, "decide/")
        seen = browser.get(page).context["form"]["seen"].value()
        return browser.post(page, {"seen": seen, **typed})

    return post


@pytest.mark.parametrize("decision", ["approve", "send_back"])
def test_nobody_decides_about_what_was_changed_meanwhile(
    as_, max_, hanna, rita, asked, noon, decision
):
    browser, page = as_(max_), at(asked, "decide/")
    typed = {"decision": decision, "remark": "As it was."}
    old = browser.get(page).context["form"]["seen"].value()
    operations.send_back(
        by=hanna, requisition=asked, seen=asked.asking, remark="Less.", now=noon
    )
    later = noon + timedelta(minutes=1)
    operations.ask(by=rita, requisition=asked, now=later)

    answer = browser.post(page, {**typed, "seen": old})

    asked.refresh_from_db()
    assert (answer.status_code, asked.status) == (422, "asked")
    assert "It changed after you opened this page" in answer.content.decode()
    shown = answer.context["form"]["seen"].value()
    browser.post(page, {**typed, "seen": shown})
    asked.refresh_from_db()
    assert asked.status != "asked"


def test_an_asking_is_the_same_in_every_zone(asked):
    there = asked.asked_at.astimezone(asked.organisation.zone)

    assert Requisition(asked_at=there).asking == asked.asking != ""
    assert Requisition().asking == ""


@pytest.mark.parametrize("seen", ["", "x", None, "2026-11-25"])
def test_nobody_decides_without_saying_what_was_read(as_, max_, asked, seen):
    typed = {"decision": "approve"} | ({} if seen is None else {"seen": seen})

    answer = as_(max_).post(at(asked, "decide/"), typed)

    asked.refresh_from_db()
    assert (answer.status_code, asked.status) == (422, "asked")


def test_a_manager_approves_and_the_moment_is_kept(decide, max_, rita, asked, noon):
    decide(max_, asked, decision="approve", remark="Yes.")

    asked.refresh_from_db()
    assert (asked.status, asked.approved_by, asked.remark) == ("approved", max_, "Yes.")
    assert asked.approved_at == noon
    assert Opening.objects.wanted().count() == 1
    assert Notice.objects.filter(member=rita, text__contains="Approved").exists()
    assert AuditEvent.objects.filter(verb="campaigns.requisition.approved").exists()


@pytest.mark.parametrize("decision", ["approve", "send_back"])
def test_nobody_decides_about_their_own_request(decide, hanna, draft, noon, decision):
    draft.written_by = hanna
    draft.save()
    operations.ask(by=hanna, requisition=draft, now=noon)

    answer = decide(hanna, draft, decision=decision, remark="Because I say so.")

    assert answer.status_code == 422
    assert "Somebody else decides" in str(answer.context["form"].errors["decision"])
    assert "Because I say so." in answer.content.decode()
    draft.refresh_from_db()
    assert (draft.status, draft.approved_by) == ("asked", None)


def test_who_wrote_it_does_not_approve_what_a_colleague_sent(hanna, rita, draft, noon):
    draft.written_by = hanna
    draft.save()
    operations.ask(by=rita, requisition=draft, now=noon)

    with pytest.raises(operations.CannotDecide, match="Somebody else"):
        operations.approve(by=hanna, requisition=draft, seen=draft.asking, now=noon)


def test_the_database_refuses_it_too(asked, rita, noon):
    with pytest.raises(IntegrityError):
        Requisition.objects.filter(pk=asked.pk).update(
            status="approved", approved_by=rita, approved_at=noon
        )


def test_sent_back_says_why_and_can_be_asked_again(
    decide, as_, max_, rita, asked, typed
):
    silent = decide(max_, asked, decision="send_back")
    assert silent.status_code == 422
    assert "remark" in silent.context["form"].errors

    decide(max_, asked, decision="send_back", remark="One will do.")

    browser = as_(rita)
    assert "One will do." in browser.get(at(asked)).content.decode()
    browser.post(
        at(asked, "edit/"),
        {**typed, "seats_1": "1", "seats_2": ""} | {"needed_by_2": ""},
    )
    browser.post(at(asked, "ask/"))
    asked.refresh_from_db()
    assert (asked.status, asked.openings.count()) == ("asked", 1)


def test_the_second_who_decides_is_told(decide, as_, max_, hanna, asked):
    decide(max_, asked, decision="approve")

    answer = as_(hanna).post(
        at(asked, "decide/"),
        {"decision": "send_back", "remark": "No.", "seen": asked.asking},
    )

    assert answer.status_code == 422
    assert "Approved" in answer.content.decode()


def test_withdrawn_takes_the_open_seats_along_and_leaves_the_filled(
    as_, rita, requisition, seat, noon
):
    seat("2026-12-01")
    kept = seat("2026-12-01", status="filled", filled_at=noon)

    as_(rita).post(at(requisition, "withdraw/"))

    requisition.refresh_from_db()
    assert requisition.status == "withdrawn"
    assert list(Opening.objects.wanted()) == [kept]


def test_a_viewer_finds_nothing_and_a_manager_only_reads_and_decides(
    as_, vera, max_, asked, typed
):
    assert as_(vera).get(at(asked)).status_code == 404
    browser = as_(max_)
    page = browser.get(at(asked)).content.decode()
    assert "decide/" in page
    assert "edit/" not in page
    assert browser.post(NEW, typed).status_code == 404


def test_what_belongs_to_another_organisation_is_not_there(as_, olga, asked, typed):
    assert as_(olga).get(at(asked)).status_code == 404
    answer = as_(olga).post(NEW, typed)
    assert "department" in answer.context["form"].errors


def test_the_plan_says_what_waits_for_me(as_, max_, rita, asked):
    assert "Waits for you" in as_(max_).get("/workforce/").content.decode()
    assert "Waits for you" not in as_(rita).get("/workforce/").content.decode()


def test_a_department_is_named_once_and_stays_while_it_is_used(
    as_, rita, department, draft
):
    browser = as_(rita)
    twice = browser.post("/workforce/departments/new/", {"name": "DISTRICT team"})
    assert twice.status_code == 422
    assert "name" in twice.context["form"].errors

    browser.post(f"/workforce/departments/{department.pk}/edit/", {"name": "Night"})
    url = f"/workforce/departments/{department.pk}/remove/"
    page = browser.post(url, follow=True).content.decode()
    assert "it stays" in page
    assert Department.objects.get().name == "Night"


def test_an_unused_department_goes(as_, rita, department):
    as_(rita).post(f"/workforce/departments/{department.pk}/remove/")

    assert not Department.objects.exists()


def test_a_seat_gets_other_days_but_none_in_the_past(as_, rita, seat):
    opening = seat("2028-01-01")
    url = f"/workforce/seats/{opening.pk}/edit/"
    days = {"needed_by": "2028-02-01", "expected_start": "2028-03-01"}

    answer = as_(rita).post(url, {**days, "needed_by": "2020-01-01"})
    assert answer.status_code == 422
    assert "needed_by" in answer.context["form"].errors
    assert 'value="2028-03-01"' in answer.content.decode()

    as_(rita).post(url, days)
    opening.refresh_from_db()
    assert (str(opening.needed_by), str(opening.expected_start)) == tuple(days.values())


def test_a_late_seat_keeps_its_day_when_only_the_start_is_moved(as_, rita, seat):
    opening = seat("2026-01-05")
    soon = date(2026, 12, 25)

    as_(rita).post(
        f"/workforce/seats/{opening.pk}/edit/",
        {"needed_by": "2026-01-05", "expected_start": soon.isoformat()},
    )

    opening.refresh_from_db()
    assert opening.expected_start == soon


def test_one_seat_less_but_never_the_last(as_, rita, requisition, seat):
    first, second = seat("2028-01-01"), seat("2028-01-01")
    browser = as_(rita)

    browser.post(f"/workforce/seats/{first.pk}/withdraw/")
    page = browser.post(
        f"/workforce/seats/{second.pk}/withdraw/", follow=True
    ).content.decode()

    assert "last seat" in page
    assert list(Opening.objects.wanted()) == [second]


def test_the_last_open_seat_withdrawn_leaves_a_filled_requisition(
    rita, requisition, seat, noon
):
    seat("2026-12-01", status="filled", filled_at=noon)

    operations.withdraw_opening(by=rita, opening=seat("2026-12-01"), now=noon)

    requisition.refresh_from_db()
    assert requisition.status == "filled"
