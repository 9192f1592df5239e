"""Which passwords are refused besides short and common ones, and the tokens of reset links."""

import re
import unicodedata
from itertools import pairwise

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.users.models import User

LONGEST = 128
FEWEST_SIGNS = 5
"""Different ones: `aaaaaaaaaaaa` and `121212121212` have fewer."""
SHORTEST_WORD = 3
FEWEST_LEFT = 6
"""What must be left of a password without the words that everybody knows of its owner."""
KNOWN = (
    *("werf", "password", "wachtwoord", "welkom", "welcome", "admin", "administrator"),
    *("beheer", "beheerder", "geheim", "secret", "recruiter", "recruitment"),
)
ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
"""Letters and figures in their order, and the rows of a keyboard."""
STEPS = frozenset(
    pair
    for row in ROWS
    for one, next_one in pairwise(row)
    for pair in (one + next_one, next_one + one)
)


class GuessableValidator:
    """Refuses repetition, and what is made of the owner's own name and address."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise when somebody who knows the person, or tries repeats, would find it."""
        if len(password) > LONGEST:
            raise ValidationError(
                _("A password has at most %(n)s characters.") % {"n": LONGEST},
                code="password_too_long",
            )
        text = _plain(password)
        if len(set(text)) < FEWEST_SIGNS or _repeats(text) or _is_walk(text):
            raise ValidationError(
                _("This password repeats itself. Take other words."),
                code="password_repeats",
            )
        if len(_without(text, _words_of(user))) < FEWEST_LEFT:
            raise ValidationError(
                _(
                    "This password is made of your own name or address. Take other words."
                ),
                code="password_too_similar",
            )

    def get_help_text(self) -> str:
        return _("Not your name or address, and nothing that repeats itself.")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _repeats(text: str) -> bool:
    """Whether it is one piece over and over; what was stuck on the ends does not count."""
    letters = re.sub(r"[\W\d_]", "", text)
    pieces = {text, text.strip("0123456789!?.-_ "), re.sub(r"\W", "", text)}
    # `zomer1zomer2`: the figures between are no words of their own.
    for piece in pieces | ({letters} if len(letters) * 2 > len(text) else set()):
        # Moved by the length of what repeats, a text lies on itself.
        moves = range(1, len(piece) // 2 + 1)
        if any(piece.startswith(piece[move:]) for move in moves):
            return True
    return False


def _is_walk(text: str) -> bool:
    """Whether most of it goes along a row: `abcdefghijkl`, `123456789012`, `asdfghjklqwe`."""
    steps = sum(one + next_one in STEPS for one, next_one in pairwise(text))
    return len(text) - steps < FEWEST_LEFT


def _words_of(user: AbstractBaseUser | None) -> list[str]:
    """Of name and address, the longest first; and what people take when they have no idea."""
    about = f"{user.name} {user.email}" if isinstance(user, User) else ""
    words = {*re.split(r"[\W_\d]+", _plain(about)), *KNOWN}
    return sorted((w for w in words if len(w) >= SHORTEST_WORD), key=len, reverse=True)


def _without(text: str, words: list[str]) -> str:
    """The text without these words, and without figures and signs between them."""
    bare = re.sub(r"[\W_\d]", "", text)
    is_made_of_words = any(word in bare for word in words)
    for word in words:
        bare = bare.replace(word, "")
    return bare if is_made_of_words else text


class ResetTokens(PasswordResetTokenGenerator):
    """Allauth's tokens, without its habit of writing a row when one is made.

    Anybody may ask for a link; asking must not change the account. Links that are under way at
    an upgrade stay good: what is signed is the same.
    """

    def _make_hash_value(self, user: AbstractBaseUser, timestamp: int) -> str:
        mine = EmailAddress.objects.filter(user_id=user.pk)
        addresses = {getattr(user, "email", "").lower()}
        addresses.update(mine.values_list("email", flat=True))
        value: str = super()._make_hash_value(user, timestamp)  # type: ignore[arg-type]
        return value + "|".join(sorted(addresses - {""}))
