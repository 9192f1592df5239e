"""The plan of a year, and the rows behind its numbers."""

import re
from datetime import timedelta

import pytest
import time_machine

from campaigns.tests.factories import (
    DepartmentFactory,
    GoalFactory,
    OpeningFactory,
    RequisitionFactory,
)

pytestmark = pytest.mark.django_db


def at(requisition):
    return f"/workforce/requests/{requisition.pk}/"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel("2026-11-25T11:00:00+00:00", tick=False):
        yield


@pytest.fixture
def seats(seat, noon):
    """Four of the fourth quarter: filled, late, open, withdrawn; one of next year."""
    seat("2026-10-05", status="filled", filled_at=noon)
    seat("2026-11-24")
    seat("2026-12-15")
    seat("2026-12-16", status="withdrawn")
    seat("2027-02-01")


def rows(browser, url):
    """Every line of the file, without its heading."""
    answer = browser.get(url)
    text = b"".join(answer.streaming_content).decode().lstrip("\ufeff")
    return [line.split(",") for line in text.splitlines()[1:]]


def test_the_plan_counts_a_year_per_department_and_quarter(
    as_, hanna, seats, organisation
):
    workshop = DepartmentFactory(organisation=organisation, name="Workshop")
    other = RequisitionFactory(
        organisation=organisation, department=workshop, approved=True
    )
    OpeningFactory(requisition=other, needed_by="2026-02-01")

    assert rows(as_(hanna), "/workforce/?format=csv") == [
        ["All departments", "The whole of 2026", "4", "1", "3", "0", "2"],
        ["District team", '"Quarter 4', ' 2026"', "3", "1", "2", "0", "1"],
        ["Workshop", '"Quarter 1', ' 2026"', "1", "0", "1", "0", "1"],
    ]


def test_another_year_one_department_per_month(as_, max_, seats, department):
    url = f"/workforce/?format=csv&year=2027&per=month&department={department.pk}"

    assert rows(as_(max_), url) == [
        ["District team", "The whole of 2027", "1", "0", "1", "0", "0"],
        ["District team", "February 2027", "1", "0", "1", "0", "0"],
    ]


@pytest.mark.parametrize(
    "query", ["year=0", "year=x&per=week", "department=999", "year=2026&year=1"]
)
def test_nonsense_in_the_address_is_as_if_not_chosen(as_, max_, seats, query):
    page = as_(max_).get(f"/workforce/?{query}")

    assert page.status_code == 200
    assert "2026" in page.content.decode()


def test_each_number_leads_to_as_many_rows(as_, hanna, seats):
    browser = as_(hanna)
    page = browser.get("/workforce/").content.decode()
    links = re.findall(r'href="(/workforce/seats/[^"]+)"[^>]*>(\d+)</a>', page)

    assert len(links) == 8
    for url, count in links:
        shown = rows(browser, url.replace("&amp;", "&") + "&format=csv")
        assert len(shown) == int(count), url


def test_what_is_not_approved_is_not_on_the_plan(as_, hanna, organisation):
    asked = RequisitionFactory(organisation=organisation, status="asked")
    OpeningFactory(requisition=asked)

    page = as_(hanna).get("/workforce/").content.decode()
    assert "No seats in this year" in page
    assert "/workforce/requests/new/" in page


def test_an_empty_list_teaches(as_, max_):
    browser = as_(max_)

    assert "Nobody has asked" in browser.get("/workforce/requests/").content.decode()
    assert "No seats yet" in browser.get("/workforce/seats/").content.decode()
    assert (
        "Who needs people?" in browser.get("/workforce/departments/").content.decode()
    )


def test_seats_and_requisitions_are_files_too(as_, hanna, seats, requisition):
    browser = as_(hanna)
    assert ["District nurse", "District team", "Late"] in [
        row[:3] for row in rows(browser, "/workforce/seats/?format=csv")
    ]
    assert rows(browser, "/workforce/requests/?format=csv")[0][:4] == [
        "District nurse",
        "District team",
        "Approved",
        "1 of 4 filled",
    ]


def test_a_title_that_is_code_is_only_text(as_, hanna, seats, requisition):
    requisition.title = "<script>alert(1)</script>"
    requisition.save()
    requisition.department.name = "<img src=x>"
    requisition.department.save()
    browser = as_(hanna)

    for url in ("/workforce/", "/workforce/seats/", "/workforce/requests/"):
        page = browser.get(url).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


def test_the_page_of_a_requisition_tells_time_to_fill(
    as_, max_, requisition, seat, noon
):
    seat(
        "2026-12-01",
        status="filled",
        filled_at=noon + timedelta(days=30),
        published_at=noon + timedelta(days=10),
    )

    page = as_(max_).get(at(requisition)).content.decode()

    assert "30 days" in page
    assert "20 days" in page
    assert "1 of 1 filled" in page


def test_a_goal_tells_what_is_needed_and_filled(
    as_, hanna, vera, campaign, seats, requisition
):
    browser = as_(hanna)
    browser.post(
        "/campaigns/nurses/goals/add/",
        {"title": "Four nurses", "requisition": requisition.pk},
    )

    said = "Seats: 1 of 4 filled, needed by 1 Feb 2027"
    page = browser.get("/campaigns/nurses/plan/").content.decode()
    assert said in page
    assert at(requisition) in page
    # Who only looks reads the figure without the way to salaries.
    page = as_(vera).get("/campaigns/nurses/plan/").content.decode()
    assert said in page
    assert at(requisition) not in page


def test_a_goal_takes_no_requisition_of_others_or_without_approval(
    as_, hanna, campaign, organisation, requisition
):
    draft = RequisitionFactory(organisation=organisation)
    elsewhere = RequisitionFactory(approved=True)
    goal = GoalFactory(campaign=campaign)

    for wrong in (draft, elsewhere):
        answer = as_(hanna).post(
            f"/campaigns/goals/{goal.pk}/edit/",
            {"title": "Nurses", "requisition": wrong.pk},
        )
        assert answer.status_code == 422
        assert "requisition" in answer.context["form"].errors
