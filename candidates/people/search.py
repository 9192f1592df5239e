"""Finding people by whatever somebody has of them: a name, an address, a number, a profile."""

import re
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from candidates.people import handles
from candidates.people.models import Candidate, Profile
from core import telephone
from core.search import MOST_WORDS, Folded

# A telephone number, or a part of one that somebody remembers.
NUMBER = re.compile(r"[\d\s()+./\u2010-\u2015-]{4,60}")
FEWEST_DIGITS = 4
COLUMNS = ("name", "email", "city")


def people(rows: QuerySet[Candidate], words: str) -> QuerySet[Candidate]:
    """Who has this number; else in whom every word stands: `sanne utrecht` finds Sanne in Utrecht."""
    if digits := _digits(words):
        return rows.filter(phone_key__contains=digits)
    for word in words.split()[:MOST_WORDS]:
        # Apart, each by its indexes: one condition with OR would read every candidate.
        rows = rows.filter(
            Q(pk__in=_by_text(word).values("pk"))
            | Q(pk__in=_by_profile(word).values("candidate"))
        )
    return rows


def _by_text(word: str) -> QuerySet[Candidate]:
    folded: dict[str, Any] = {f"folded_{name}": Folded(F(name)) for name in COLUMNS}
    somewhere = Q()
    for name in folded:
        somewhere |= Q(**{f"{name}__contains": Folded(Value(word))})
    return Candidate.objects.alias(**folded).filter(somewhere)


def _digits(words: str) -> str:
    """As numbers are compared: whole, or what can stand in one."""
    words = words.strip()
    if not NUMBER.fullmatch(words):
        return ""
    digits = re.sub(r"\D", "", words)
    if len(digits) < FEWEST_DIGITS:
        return ""
    known = telephone.key(words)
    return known if known.startswith("+") else digits.lstrip("0")


def _by_profile(word: str) -> QuerySet[Profile]:
    """By the address of a profile in any spelling, or a part of the name on a platform."""
    profiles = Profile.objects.all()
    if handles.is_address(word):
        names = {handles.name(platform, word) for platform in handles.SITES} - {""}
        return profiles.filter(handle__in=names)
    name = word.lstrip("@")
    if not name:
        return profiles.none()
    return profiles.alias(folded=Folded(F("handle"))).filter(
        folded__contains=Folded(Value(name))
    )
