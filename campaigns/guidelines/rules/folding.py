"""A copy of a text in plain letters, with the place of every letter in the original.

Bold and full-width letters, accents, letters of another alphabet that look alike, soft
hyphens, invisible signs, words broken over two lines and words spelt with blanks between
the letters all read as the word they show.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Cyrillic and Greek letters that a reader takes for a Latin one.
LOOK_ALIKES = dict(
    zip(
        "авеёкмнорстухіїјѕґЬԁԛԝһɡıοαερτυχικνηϲ",
        "abeekmhopctyxiijsrbdqwhgioaeptuxikvnc",
        strict=True,
    )
) | {"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"}
BLANKS_BETWEEN = frozenset(" .-_*·|")
LEAST_SPELT = 3
# Between two words that are spelt out.
BETWEEN_SPELT = ([" ", " "], [" ", " ", " "], [" ", " ", " ", " "])


@dataclass(frozen=True, slots=True)
class Folded:
    """`text[i]` stands at `places[i]` in the original of `length` letters."""

    text: str
    places: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same place in the original."""
        return self.places[start], self.ends[end - 1]


@lru_cache(4096)
def _plain(letter: str) -> str:
    """What one sign reads as: nothing for marks and invisible ones."""
    if letter in "\n\t ":
        return " " if letter == "\t" else letter
    if letter in LOOK_ALIKES:
        return LOOK_ALIKES[letter]
    parts = []
    for sign in unicodedata.normalize("NFKD", letter):
        kind = unicodedata.category(sign)
        if kind in {"Cf", "Mn", "Me", "Cc"}:
            continue
        if kind == "Zs":
            parts.append(" ")
        else:
            low = sign.lower()
            parts.append(LOOK_ALIKES.get(low, low))
    return "".join(parts)


@lru_cache(500)
def fold(text: str) -> Folded:
    """Each sign in plain letters, then words that were taken apart put together."""
    signs: list[str] = []
    places: list[int] = []
    ends: list[int] = []
    for place, letter in enumerate(text):
        plain = _plain(letter)
        if not plain:
            # A mark or invisible sign belongs to the letter before it.
            if ends and letter not in "\u200b\u00ad":
                ends[-1] = place + 1
            continue
        for sign in plain:
            signs.append(sign)
            places.append(place)
            ends.append(place + 1)
    kept = _kept(signs)
    return Folded(
        "".join(signs[n] for n in kept),
        tuple(places[n] for n in kept),
        tuple(ends[n] for n in kept),
    )


def _kept(signs: list[str]) -> list[int]:
    """Which signs stay: not the blanks in a word spelt out, nor a break inside a word."""
    dropped = set(_breaks(signs))
    dropped.update(_between_letters(signs))
    return [n for n in range(len(signs)) if n not in dropped]


def _breaks(signs: list[str]) -> list[int]:
    """`zwanger-⏎schap`: the hyphen and the new line of a word that goes on below."""
    found = []
    for n in range(1, len(signs) - 2):
        if (
            signs[n] == "-"
            and signs[n + 1] == "\n"
            and signs[n - 1].isalpha()
            and signs[n + 2].isalpha()
        ):
            found += [n, n + 1]
    return found


def _follows(signs: list[str], found: list[int], first: int) -> bool:
    """Only a few blanks stand between what was spelt out and the next."""
    begin = found[-1] + 2 if found else 0
    return bool(found) and signs[begin : first - 1] in BETWEEN_SPELT


def _between_letters(signs: list[str]) -> list[int]:
    """`o n l y`, `v.r.o.u.w`: single letters with the same sign between them.

    A shorter word or a figure counts too where it follows one that was spelt out: `o n d e r   d e   3 0`.
    """
    found: list[int] = []
    spelt: list[int] = []  # places of the signs between single letters so far

    def close() -> None:
        if len(spelt) >= LEAST_SPELT or (spelt and _follows(signs, found, spelt[0])):
            found.extend(spelt)
        spelt.clear()

    last = len(signs) - 1
    for n in range(1, last):
        is_between = (
            signs[n] in BLANKS_BETWEEN
            and signs[n - 1].isalnum()
            and signs[n + 1].isalnum()
            and signs[n - 1].isalpha() == signs[n + 1].isalpha()
            and not (n > 1 and signs[n - 2].isalnum())
            and (n + 2 > last or not signs[n + 2].isalnum())
        )
        if is_between and (
            not spelt or (spelt[-1] == n - 2 and signs[n] == signs[spelt[-1]])
        ):
            spelt.append(n)
        elif is_between:
            close()
            spelt.append(n)
        elif spelt and spelt[-1] < n - 1:
            close()
    close()
    return found
