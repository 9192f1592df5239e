"""How a tracked link comes to be."""

import pytest
from django.core.exceptions import ValidationError

from campaigns.links import operations, slugs
from campaigns.tests.factories import TrackedLinkFactory, VacancyFactory
from conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def vacancy(organisation):
    return VacancyFactory(organisation=organisation)


def mint(organisation, **rest):
    return operations.mint(
        organisation=organisation, source="noticeboard", now=NOON, **rest
    )


def test_a_name_has_seven_signs_that_nobody_misreads():
    names = {slugs.draw() for _ in range(500)}

    assert len(names) == 500
    assert {len(name) for name in names} == {7}
    assert not set("".join(names)) & set("01oilOIL")


def test_a_link_leads_to_the_vacancy_and_knows_its_source(organisation, vacancy):
    link = mint(organisation, vacancy=vacancy)

    link.refresh_from_db()
    assert link.vacancy == vacancy
    assert (link.source, link.medium) == ("noticeboard", "social")
    assert link.path == f"/go/{link.slug}"


def test_two_calls_make_two_links(organisation, vacancy):
    first = mint(organisation, vacancy=vacancy)

    assert mint(organisation, vacancy=vacancy).slug != first.slug


def test_a_name_that_is_taken_is_drawn_again(organisation, vacancy):
    TrackedLinkFactory(slug="takenxx")
    names = iter(["takenxx", "takenxx", "freexxx"])

    link = mint(organisation, vacancy=vacancy, draw=lambda: next(names))

    assert link.slug == "freexxx"


def test_it_gives_up_in_words_when_every_name_is_taken(organisation, vacancy):
    TrackedLinkFactory(slug="takenxx")

    with pytest.raises(ValidationError, match="try again"):
        mint(organisation, vacancy=vacancy, draw=lambda: "takenxx")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//evil.example", "ftp://files.example", "https:", "jobs"],
)
def test_only_addresses_of_the_web_are_taken(organisation, address):
    with pytest.raises(ValidationError, match="https://"):
        mint(organisation, target_url=address)


def test_an_address_of_the_web_is_taken(organisation):
    link = mint(organisation, target_url="https://wolkenbeuk.example/jobs")

    assert link.target_url == "https://wolkenbeuk.example/jobs"


def test_a_link_must_lead_somewhere(organisation):
    with pytest.raises(ValidationError, match="where the link leads"):
        mint(organisation)


def test_a_vacancy_of_somebody_else_is_refused(organisation):
    with pytest.raises(ValidationError, match="another organisation"):
        mint(organisation, vacancy=VacancyFactory())
