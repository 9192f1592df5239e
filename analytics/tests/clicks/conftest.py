import pytest

from campaigns.tests.factories import TrackedLinkFactory, VacancyFactory

CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/139.0.0.0 Safari/537.36"
)


@pytest.fixture
def vacancy(organisation):
    return VacancyFactory(organisation=organisation, slug="nurse-utrecht")


@pytest.fixture
def link(organisation, vacancy):
    return TrackedLinkFactory(organisation=organisation, vacancy=vacancy, slug="abc")


@pytest.fixture
def visit(client):
    """`visit("/go/abc")`: a person with a browser asks for a page."""

    def ask(path, agent=CHROME, method="get", **headers):
        return getattr(client, method)(path, headers={"User-Agent": agent, **headers})

    return ask
