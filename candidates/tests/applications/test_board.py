"""The board counts in the database and shows each column in pieces."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.tests.factories import VacancyFactory
from candidates.applications import board
from candidates.applications.models import Application
from candidates.people.models import Candidate
from candidates.tests.factories import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db
BOARD = "/applications/"


@pytest.fixture
def fill(organisation, noon):
    """`fill("new", 70)`: the later the number, the shorter the wait; two of them at each moment."""
    nurse = VacancyFactory(organisation=organisation, title="Nurse")

    def fill(status, count, vacancy=nurse, **facts):
        people = Candidate.objects.bulk_create(
            CandidateFactory.build(organisation=organisation, name=f"{status} {n:03d}")
            for n in range(count)
        )
        Application.objects.bulk_create(
            ApplicationFactory.build(
                candidate=person,
                vacancy=vacancy,
                status=status,
                stage_since=noon + timedelta(minutes=n // 2),
                **facts,
            )
            for n, person in enumerate(people)
        )

    return fill


def stage_of(page, name):
    return next(one for one in page.context["stages"] if one.value == name)


def names(stage):
    return [card.application.candidate.name for card in stage.cards]


def more_of(text):
    found = re.search(r'hx-get="([^"]*column=[^"]*)"', text)
    return BOARD + found.group(1).replace("&amp;", "&") if found else None


def test_the_counts_are_those_of_the_database(as_, rita, fill):
    fill("new", 83)
    fill("screening", 31)
    fill("interview", 3)

    page = as_(rita).get(BOARD)

    text = page.content.decode()
    assert re.findall(r'data-count="(\d+)"', text) == ["83", "31", "3", *["0"] * 4]
    new = stage_of(page, "new")
    assert (new.count, len(new.cards), new.more) == (83, board.MOST, 83 - board.MOST)
    assert names(new) == [f"new {n:03d}" for n in range(board.MOST)]
    assert len(stage_of(page, "screening").cards) == board.MOST
    assert stage_of(page, "interview").more == 0


@pytest.mark.parametrize("has_script", [True, False])
def test_a_column_loads_more_until_its_end(as_, rita, fill, has_script):
    fill("new", 83)
    browser = as_(rita)
    headers = {"HX-Request": "true"} if has_script else {}
    page = browser.get(BOARD)
    seen = names(stage_of(page, "new"))

    while where := more_of(page.content.decode()):
        page = browser.get(where, headers=headers)
        stage = page.context["stage"] if has_script else stage_of(page, "new")
        assert stage.count == 83
        seen += names(stage)
        assert stage.more == 83 - len(seen)

    assert seen == [f"new {n:03d}" for n in range(83)]
    text = page.content.decode()
    assert ("data-board" in text) is not has_script
    assert ("From the first on" in text) is not has_script
    assert text.count("autofocus") == 1


def test_who_comes_or_goes_meanwhile_moves_no_other_card(as_, rita, fill, noon):
    fill("new", 62)
    browser = as_(rita)
    page = browser.get(BOARD)
    gone = stage_of(page, "new").cards[3].application
    Application.objects.filter(pk=gone.pk).update(status="screening")

    page = browser.get(more_of(page.content.decode()), headers={"HX-Request": "true"})

    assert names(page.context["stage"])[0] == f"new {board.MOST:03d}"


def test_who_left_comes_last_first_and_goes_on(as_, rita, fill, noon, time_machine):
    time_machine.move_to(noon + timedelta(hours=2), tick=False)
    fill("rejected", 45, reason="hours", ended_at=noon)
    fill("withdrawn", 1, reason="hours", ended_at=noon - timedelta(days=30))
    browser = as_(rita)
    page = browser.get(BOARD)
    stage = stage_of(page, "rejected")
    assert stage_of(page, "withdrawn").count == 0
    assert (stage.count, len(stage.cards)) == (45, board.MOST_ENDED)
    seen = names(stage)

    while where := more_of(page.content.decode()):
        page = browser.get(where, headers={"HX-Request": "true"})
        seen += names(page.context["stage"])

    assert seen == [f"rejected {n:03d}" for n in reversed(range(45))]


def test_what_is_loaded_keeps_the_filter(as_, rita, fill, organisation):
    cook = VacancyFactory(organisation=organisation, title="Cook")
    fill("new", 40)
    fill("new", 40, vacancy=cook)
    browser = as_(rita)
    page = browser.get(BOARD, {"vacancy": cook.pk})
    assert stage_of(page, "new").count == 40

    page = browser.get(more_of(page.content.decode()), headers={"HX-Request": "true"})

    found = {card.application.vacancy for card in page.context["stage"].cards}
    assert found == {cook}
    assert f'value="{BOARD}?vacancy={cook.pk}"' in page.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"column": "new", "after": "x"},
        {"column": "new", "after": "1-"},
        {"column": "new", "after": f"{2**63 - 1}-1"},
        {"column": "new", "after": "9" * 40},
        {"column": "nonsense", "after": "1-1"},
        {"column": "hired"},
    ],
)
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_an_address_that_means_nothing_shows_the_first(as_, rita, fill, asked, headers):
    fill("new", 2)

    assert as_(rita).get(BOARD, asked, headers=headers).status_code == 200


def test_cards_are_cut_in_the_database(as_, rita, fill):
    def rows():
        with CaptureQueriesContext(connection) as asked:
            page = as_(rita).get(BOARD)
        return len(asked), sum(len(stage.cards) for stage in page.context["stages"])

    fill("new", 40)
    few = rows()
    fill("new", 160)

    assert rows() == few
    assert stage_of(as_(rita).get(BOARD), "new").count == 200
