"""Who may open which door: one file per feature, one row per URL.

A row says what each of the cast gets, in the order of WHO. Words: SIGN_IN (sent to the
sign-in page), NO (404: it does not exist for you), OK, GO (redirected onwards), 422 and
other numbers as they are. One word for all, or one for each.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

WHO = ("stranger", "olga", "vera", "rita", "max_", "hanna", "ada")
WORDS = {"SIGN_IN": 302, "GO": 302, "OK": 200, "NO": 404, "WRONG_METHOD": 405}
# Every door that is not public sends a stranger to the sign-in page.
TEAM = "SIGN_IN NO OK OK OK OK OK"


@dataclass(frozen=True)
class Door:
    """What a GET and an empty POST of one URL answer, for each of the cast."""

    args: Sequence[Any] | Callable[[Any], Sequence[Any]] = ()
    get: str = "SIGN_IN OK OK OK OK OK OK"
    post: str = "WRONG_METHOD"
    # A query string that the page needs.
    query: str = ""
    # A form of visitors: no cookie, so no token either; why is in decision 9.
    has_seal: bool = False

    def expected(self, method: str) -> list[int]:
        words = (self.get if method == "get" else self.post).split()
        if len(words) == 1:
            words = words * len(WHO)
            if method == "post" and self.get.startswith("SIGN_IN"):
                words[0] = "SIGN_IN"
        assert len(words) == len(WHO), f"one word, or {len(WHO)}: {words}"
        return [WORDS.get(word) or int(word) for word in words]


def doors_by_feature() -> dict[str, dict[str, Door]]:
    """The rows of each file, by URL name."""
    return {
        path.stem: import_module(f"tests.doors.{path.stem}").DOORS
        for path in sorted(Path(__file__).parent.glob("*.py"))
        if path.stem != "__init__"
    }


def every_door() -> dict[str, Door]:
    doors: dict[str, Door] = {}
    for rows in doors_by_feature().values():
        doors |= rows
    return doors
