"""People are found by whatever somebody has of them."""

import pytest
from django.db import connection

from candidates.applications.filters import ApplicationFilter
from candidates.people import operations, search
from candidates.people.models import Candidate
from candidates.tests.factories import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def someone(organisation):
    """René O'Brien-Çelik, with a number and two profiles; and somebody else."""
    person = CandidateFactory(
        organisation=organisation,
        name="René O’Brien-Çelik",
        email="r.obrien@mail.example",
        phone="06 12345678",
        city="'s-Hertogenbosch",
    )
    operations.add_profile(
        candidate=person,
        platform="linkedin",
        address="https://www.linkedin.com/in/ren%C3%A9-obrien/",
    )
    operations.add_profile(candidate=person, platform="instagram", address="@ren.ob")
    CandidateFactory(
        organisation=organisation, name="Anna de Vries", phone="020 7654321"
    )
    return person


WORDS = [
    "rene",
    "RENÉ",
    "René",
    "rene\u0301",
    "o'brien",
    "O’Brien",
    "obrien",
    "O`Brien",
    "celik",
    "rene obrien",
    "obrien rene",
    "'s-hertogenbosch",
    "s-Hertogenbosch",
    "’s-hertogenbosch rene",
    "r.obrien@mail",
    "06 12345678",
    "0612345678",
    "06-12345678",
    "+31612345678",
    "+31 6 1234 5678",
    "0031 6 12345678",
    "(06) 1234 5678",
    "345678",
    "0612",
    "+31 (0)6 1234 5678",
    "+31 (0)6 12",
    "5678",
    "45 67",
    "12 34 56 78",
    "rene 0612",
    "0612 rene",
    "Celik 06 1234 5678",
    "rene 06-12345678 obrien",
    "'s-hertogenbosch 345678",
    "rené +31 6 12345678",
    "o brien",
    "o-brien",
    "O\u2011Brien",
    "O’Brien Çelik",
    "obriencelik",
    "O`Brien\u2013Celik",
    "s hertogenbosch",
    "shertogenbosch",
    "https://www.linkedin.com/in/rené-obrien",
    "linkedin.com/in/ren%C3%A9-obrien/?utm_source=x",
    "https://instagram.com/ren.ob/",
    "@ren.ob",
    "ren.ob",
    "rene-obrien",
    "rene'obrien",
    "@ren.ob 5678",
]


@pytest.mark.parametrize("words", WORDS)
def test_somebody_is_found(someone, words):
    assert list(search.people(Candidate.objects.all(), words)) == [someone]


@pytest.mark.parametrize(
    "words",
    [
        "rene anna",
        "%",
        "_ene",
        "06 12345679",
        "anna 0612",
        "rene 7654321",
        "rene 0613",
        "020 7654322",
        "https://www.linkedin.com/in/rene-other",
        "https://www.linkedin.com/feed/update/1",
        "@nobody",
        "\\",
    ],
)
def test_somebody_else_is_not(someone, words):
    assert someone not in search.people(Candidate.objects.all(), words)


@pytest.mark.parametrize(
    "stored", ["Anne-Marie", "Anne Marie", "Annemarie", "Anne’Marie"]
)
@pytest.mark.parametrize(
    "typed", ["anne-marie", "Anne Marie", "ANNEMARIE", "anne\u2010marie"]
)
def test_hyphen_apostrophe_and_space_are_equal(organisation, stored, typed):
    person = CandidateFactory(organisation=organisation, name=f"{stored} Jansen")
    CandidateFactory(organisation=organisation, name="Anneke Jansen")

    assert list(search.people(Candidate.objects.all(), typed)) == [person]


def test_digits_of_a_profile_are_found_too(organisation):
    person = CandidateFactory(organisation=organisation, phone="")
    operations.add_profile(candidate=person, platform="tiktok", address="@sanne1985")
    CandidateFactory(organisation=organisation, phone="")

    assert list(search.people(Candidate.objects.all(), "1985")) == [person]


@pytest.mark.parametrize(
    "words",
    ["", "  ", "@", "'", "1", "(", "+++++", ".....", "-", "\u2013 '", "0000", "()()"],
)
def test_next_to_nothing_is_no_error(someone, words):
    list(search.people(Candidate.objects.all(), words))


@pytest.mark.parametrize("words", ["rene", "0612345678", "obrien", "@ren.ob"])
def test_lists_use_it(as_, rita, someone, words):
    application = ApplicationFactory(candidate=someone)

    people = as_(rita).get("/candidates/", {"q": words}).content.decode()
    board = as_(rita).get("/applications/", {"q": words}).content.decode()
    table = as_(rita).get("/applications/", {"q": words, "view": "table"})

    for page in (people, board, table.content.decode()):
        assert "René O’Brien-Çelik" in page
        assert "Anna de Vries" not in page
    assert application.get_absolute_url() in board


def test_applications_are_found_by_the_vacancy_too(rita, someone, rf):
    application = ApplicationFactory(candidate=someone, vacancy__title="Kraamzorg Café")
    request = rf.get("/")
    request.member = rita

    found = ApplicationFilter(
        {"q": "cafe"}, type(application).objects.all(), request=request
    )

    assert list(found.qs) == [application]


def test_applications_are_found_by_person_and_vacancy_together(rita, someone, rf):
    application = ApplicationFactory(
        candidate=someone, vacancy__title="Wijk-verzorgende"
    )
    ApplicationFactory(candidate=someone, vacancy__title="Cook")
    request = rf.get("/")
    request.member = rita
    rows = type(application).objects.all()

    for typed in ("celik wijkverzorgende", "wijk verzorgende 5678"):
        found = ApplicationFilter({"q": typed}, rows, request=request)
        assert list(found.qs) == [application]


def test_the_search_goes_by_its_indexes(someone):
    """Whatever the size: a plan that may not read the table finds its way."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for rows in (
            search._by_text("rene"),
            search._by_profile("rene"),
            search._by_number("345678", "345678"),
        ):
            plan = rows.explain()

            assert "joined" in plan or "candidate_phone_parts" in plan, plan
            assert "Seq Scan" not in plan
