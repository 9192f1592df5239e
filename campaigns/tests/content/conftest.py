"""A vacancy post of Rita's, on a channel that counts."""

import pytest
from django.utils import translation

from campaigns.content import operations
from campaigns.content.models import Post
from campaigns.tests.factories import ChannelAccountFactory, VacancyFactory
from conftest import NOON


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def account(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Our board"
    )


@pytest.fixture
def bluesky(campaign):
    return ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        platform="bluesky",
        name="Wolkenbeuk on Bluesky",
    )


@pytest.fixture
def vacancy(campaign):
    vacancy = VacancyFactory(organisation=campaign.organisation, brand=campaign.brand)
    campaign.vacancies.add(vacancy)
    return vacancy


@pytest.fixture
def written(campaign, account, vacancy, rita):
    """How Rita wrote it."""
    return {
        "campaign": campaign,
        "title": "Nurse in Utrecht",
        "kind": Post.Kind.VACANCY,
        "text": "Come and work with us for € 3000. Apply today.",
        "accounts": [account],
        "vacancy": vacancy,
    }


@pytest.fixture
def post(written, rita):
    return operations.write(by=rita, now=NOON, **written)


@pytest.fixture
def asked(post, rita):
    """The same, waiting for approval."""
    return operations.submit(by=rita, post=post, now=NOON)


@pytest.fixture
def typed(post, account):
    """What the composer sends when nothing was changed."""
    return {
        "campaign": post.campaign_id,
        "title": post.title,
        "kind": post.kind,
        "vacancy": post.vacancy_id,
        "persona": "",
        "text": post.text,
        "language": "nl",
        "has_link": "on",
        "image": "",
        "alt_text": "",
        "accounts": [account.pk],
        f"variant_{account.pk}": "",
        "revision": post.revision,
    }
