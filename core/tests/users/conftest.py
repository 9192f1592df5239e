"""Somebody with a password, and the postman."""

import re

import pytest
from django.contrib.postgres.functions import TransactionNow
from django.core import mail
from django.test import Client
from django.urls import reverse

from core.delivery import engine
from core.delivery.worker_locks import WorkerLock
from core.outbox.models import Mail
from core.tests.factories import MembershipFactory, UserFactory
from core.users.roles import Role

PASSWORD = "a-long-enough-password"
LINK = re.compile(r"http://testserver(/\S+)")


def with_password(user, password=PASSWORD):
    user.set_password(password)
    user.save()
    return user


@pytest.fixture
def robin(db, organisation):
    user = with_password(UserFactory(email="robin@werf.example"))
    return MembershipFactory(user=user, role=Role.RECRUITER, organisation=organisation)


@pytest.fixture
def sign_in():
    """`sign_in(email)`: the answer to it, in a browser of its own or the one that is given."""

    def post(email, password=PASSWORD, browser=None, **extra):
        browser = browser or Client()
        typed = {"login": email, "password": password}
        answer = browser.post(reverse("account_login"), typed, **extra)
        answer.browser = browser
        return answer

    return post


@pytest.fixture
def postman(db):
    """Brings what waits in the outbox; answers all letters so far."""

    def comes():
        Mail.objects.filter(status__in=Mail.WAITING).update(next_at=TransactionNow())
        with WorkerLock() as seat:
            engine.work(seat, seconds=10)
        return mail.outbox

    return comes


@pytest.fixture
def link_in():
    """The first path of ours in a letter."""

    def look(letter):
        return LINK.search(letter.body).group(1)

    return look


@pytest.fixture
def confirmed():
    """`confirmed(browser)` has just typed the password, as allauth asks before a change."""

    def confirm(browser, password=PASSWORD):
        browser.post(reverse("account_reauthenticate"), {"password": password})
        return browser

    return confirm
