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


@pytest.mark.django_db
@pytest.mark.parametrize(
    "email",
    [
        "ada",
        "a\u0131da@",
        "ad\u0131@werf.example",
        "a@b\nBcc: c@d.example",
        "x" * 300 + "@werf.example",
    ],
)
def test_an_address_is_one_also_from_the_command_line(types, email):
    types("a-long-enough-password")

    with pytest.raises(CommandError):
        call_command(
            "create_organisation",
            "Beuk",
            "--name",
            "Ada",
            "--email",
            email,
            "--password-stdin",
        )

    assert not Organisation.objects.exists()


@pytest.mark.django_db
def test_names_from_the_command_line_are_one_line(types):
    types("a-long-enough-password")

    call_command(
        "create_organisation", "Wolken\nbeuk", "--name", "A\r\nda\u200b", *WORDS[3:]
    )

    member = Membership.objects.select_related("user", "organisation").get()
    assert (member.organisation.name, member.user.name) == ("Wolken beuk", "A da")
