"""Which accounts from before are said to have proved their address."""

from importlib import import_module

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps

from core.audit.operations import record
from core.tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db
prove = import_module("core.migrations.0007_proved_addresses").prove


@pytest.fixture
def old(ada, noon):
    """A colleague as the version before invited them."""

    def make(*, came_in=True, was_invited=True, **row):
        member = MembershipFactory(organisation=ada.organisation)
        if was_invited:
            record(by=ada, verb="core.member.invited", subject=member, now=noon)
        member.user.last_login = noon if came_in else None
        member.user.save()
        if row:
            row = {"email": member.user.email} | row
            EmailAddress.objects.create(user=member.user, **row)
        return member.user

    return make


def is_proved(user):
    return EmailAddress.objects.filter(
        user=user, email=user.email, verified=True, primary=True
    ).exists()


def test_who_was_invited_and_came_in(old):
    plain, asked_for_a_password = old(), old(primary=False)

    prove(apps, None)

    assert is_proved(plain)
    assert is_proved(asked_for_a_password)


def test_who_never_came_in_or_was_never_invited_is_not(old):
    users = [old(came_in=False), old(was_invited=False)]

    prove(apps, None)

    assert not any(is_proved(user) for user in users)


def test_an_address_that_was_changed_by_hand_is_not(old):
    changed = old(primary=True)
    halfway = old(email="victim@werf.example")

    prove(apps, None)

    assert not is_proved(changed)
    assert not is_proved(halfway)
    assert not EmailAddress.objects.filter(email="victim@werf.example").exists()


def test_twice_is_once(old):
    old()
    prove(apps, None)
    before = list(EmailAddress.objects.values())

    prove(apps, None)

    assert list(EmailAddress.objects.values()) == before
