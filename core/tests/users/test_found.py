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
def test_the_password_may_come_from_a_file(client, tmp_path):
    secret = tmp_path / "ada"
    secret.write_text("a-long-enough-password\n")

    call_command("create_organisation", *WORDS[:-1], "--password-file", str(secret))

    assert client.login(
        email="ada@wolkenbeuk.example", password="a-long-enough-password"
    )


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ((), ["its name", "--name", "--email", "--password-file"]),
        (WORDS[:1], ["--name", "--email", "--password-file"]),
        (WORDS[:-1], ["--password-file"]),
        (("Wolkenbeuk", "--password-stdin"), ["--name", "--email"]),
        (("", "--name", " ", *WORDS[3:]), ["its name", "--name"]),
    ],
)
def test_without_a_terminal_it_says_what_to_add(words, missing, types):
    types("a-long-enough-password")

    with pytest.raises(CommandError) as refused:
        call_command("create_organisation", *words)

    said = str(refused.value).partition(" For example: ")[0]
    assert [
        word
        for word in ("its name", "--name", "--email", "--password-file")
        if word in said
    ] == missing


def test_a_file_that_is_not_there_is_said_in_words(tmp_path):
    path = tmp_path / "nowhere"

    with pytest.raises(CommandError, match="nowhere cannot be read"):
        call_command("create_organisation", *WORDS[:-1], "--password-file", str(path))


@pytest.fixture
def terminal(monkeypatch):
    """`terminal(answers, passwords)`: somebody sits at it and types these; None is Ctrl-D."""

    def sit(answers, passwords):
        keyboard = io.StringIO()
        keyboard.isatty = lambda: True
        monkeypatch.setattr("sys.stdin", keyboard)
        for place, lines in [
            ("builtins.input", iter(answers)),
            ("getpass.getpass", iter(passwords)),
        ]:
            monkeypatch.setattr(place, lambda _prompt, lines=lines: typed(lines))

    def typed(lines):
        if (line := next(lines)) is None:
            raise EOFError
        return line

    return sit


@pytest.mark.django_db
def test_in_a_terminal_it_asks_for_what_is_not_given(terminal, client):
    password = "a-long-enough-password"
    terminal(["Wolkenbeuk", "ada@wolkenbeuk.example"], [password, password])

    call_command("create_organisation", "--name", "Ada")

    assert client.login(email="ada@wolkenbeuk.example", password=password)


@pytest.mark.parametrize(
    ("answers", "passwords", "words"),
    [
        ([None], [], "Stopped"),
        (["Ada", "ada@wolkenbeuk.example"], [None], "Stopped"),
        (["Ada", "ada@wolkenbeuk.example"], ["one", "two"], "differ"),
    ],
)
def test_who_stops_half_way_makes_nothing(answers, passwords, words, terminal):
    terminal(answers, passwords)

    with pytest.raises(CommandError, match=words):
        call_command("create_organisation", "Wolkenbeuk")


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
