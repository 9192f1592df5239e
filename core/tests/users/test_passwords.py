"""Which passwords are refused, and which are not."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from core.users.models import User

ADMIN = User(email="admin@werf.example", name="Ada Lovelace")


@pytest.mark.parametrize(
    "password",
    [
        "adminadminadmin",
        "AdminAdminAdmin1!",
        "adalovelaceada",
        "Ada-Lovelace-2026",
        "lovelace123456",
        "123456lovelace",
        "ada.lovelace@werf",
        "admin@werf.example",
        "Welkom-Ada-2026!",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "abcdabcdabcda",
        "1212121212121",
        "zomer zomer zomer",
        "ＡＤＭＩＮadmin2026",
        # One after another, on the keyboard and in the alphabet.
        "abcdefghijkl",
        "lkjihgfedcba",
        "123456789012",
        "987654321098",
        "1234567890ab",
        "qwertyuiopas",
        "asdfghjklqwe",
        # Repeated with something else between.
        "admin1admin2admin3",
        "zomer2026zomer",
        "adminAdminadminx",
        "Administrator1",
        "recruitment2026",
        "x" * 129,
    ],
)
def test_a_guessable_password_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password, ADMIN)


@pytest.mark.parametrize(
    "password",
    [
        "groene-fietsen-in-de-regen",
        "a-long-enough-password",
        "adaptief weer in mei",
        "kT9#vLq2mXz!",
        "a1b2c3d4e5f6-grijs",
        "een zee van 2345 sterren",
        "werf-demo-2026-lang-genoeg",
        "mijn banaan is paars",
        "тридцать три коровы",
    ],
)
def test_a_good_one_is_taken(password):
    assert validate_password(password, ADMIN) is None


def test_nobody_in_particular_may_have_a_password_too():
    validate_password("groene-fietsen-in-de-regen")
    with pytest.raises(ValidationError):
        validate_password("wachtwoord123")


@pytest.mark.parametrize("piece", ["ab", "a", "1", "werf", "lovelace ", "-", "é"])
def test_a_long_one_is_answered_at_once(piece):
    with pytest.raises(ValidationError):
        validate_password(piece * 100_000, ADMIN)
