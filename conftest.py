"""The cast: who people are in every test of this house."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation

from campaigns.tests.factories import CampaignFactory
from core.tests.factories import MembershipFactory, OrganisationFactory
from core.users.roles import Role

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)  # a Wednesday, noon in Amsterdam


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests that commit empty every table after them: here that is allowed, nowhere else."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
            " WHERE tgname LIKE 'pgtrigger_never_emptied%' AND tgenabled <> 'D'"
        )
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")


@pytest.fixture(autouse=True)
def in_english():
    """Tests read the texts as they stand in the code; who tests Dutch says so."""
    with translation.override("en"):
        yield


@pytest.fixture
def noon():
    return NOON


@pytest.fixture
def organisation(db):
    """Where most of the cast works."""
    return OrganisationFactory(name="Wolkenbeuk", slug="wolkenbeuk")


@pytest.fixture
def hanna(organisation):
    """HR staff: plans and publishes; sees everything of the organisation."""
    return MembershipFactory(
        organisation=organisation, role=Role.HR, user__name="Hanna"
    )


@pytest.fixture
def rita(organisation):
    """Recruits; sees the campaigns of her team."""
    return MembershipFactory(
        organisation=organisation, role=Role.RECRUITER, user__name="Rita"
    )


@pytest.fixture
def max_(organisation):
    """Manages: figures and approvals, no candidates."""
    return MembershipFactory(
        organisation=organisation, role=Role.MANAGER, user__name="Max"
    )


@pytest.fixture
def vera(organisation):
    """Only looks, at the campaigns she is in the team of."""
    return MembershipFactory(
        organisation=organisation, role=Role.VIEWER, user__name="Vera"
    )


@pytest.fixture
def ada(organisation):
    """Administrates."""
    return MembershipFactory(
        organisation=organisation, role=Role.ADMINISTRATOR, user__name="Ada"
    )


@pytest.fixture
def olga(db):
    """HR staff of another organisation; should see nothing of this one."""
    return MembershipFactory(
        organisation__name="Elders", role=Role.HR, user__name="Olga"
    )


@pytest.fixture
def campaign(organisation, rita, vera):
    """Nurses wanted: a running campaign with Rita and Vera in the team."""
    nurses = CampaignFactory(organisation=organisation, name="Nurses", slug="nurses")
    nurses.team.add(rita, vera)
    return nurses


@pytest.fixture
def as_(client: Client):
    """`as_(rita)` is a browser in which Rita is signed in."""

    def sign_in(member) -> Client:
        browser = Client()
        browser.force_login(member.user)
        return browser

    return sign_in
