"""An empty product gets its first organisation from the command line."""

import io

import pytest
from django.core.management import CommandError, call_command

from core.users.models import Membership, Organisation

WORDS = (
    "Wolkenbeuk",
    "--name",
    "Ada",
    "--email",
    "ada@wolkenbeuk.example",
    "--password-stdin",
)


@pytest.fixture
def types(monkeypatch):
    def typing(password):
        monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))

    return typing


@pytest.mark.django_db
def test_ada_can_sign_in_afterwards(client, types):
    types("a-long-enough-password")

    call_command("create_organisation", *WORDS)

    assert Membership.objects.get().role == "administrator"
    assert client.login(
        email="ada@wolkenbeuk.example", password="a-long-enough-password"
    )


@pytest.mark.django_db
def test_a_short_password_makes_nothing(types):
    types("short")

    with pytest.raises(CommandError, match="short"):
        call_command("create_organisation", *WORDS)

    assert not Organisation.objects.exists()


@pytest.mark.django_db
def test_the_same_name_twice_is_refused(types):
    types("a-long-enough-password")
    call_command("create_organisation", *WORDS)
    types("a-long-enough-password")

    with pytest.raises(CommandError, match="already"):
        call_command("create_organisation", *WORDS)
