"""Finding people by whatever somebody has of them: a name, an address, a number, a profile."""

import re
from itertools import groupby

from django.db.models import Q, QuerySet

from candidates.people import handles
from candidates.people.models import Candidate, Profile
from core import telephone, text
from core.search import MOST_WORDS, holds, words_of

# What a telephone number is typed in, and a part of one that somebody remembers.
NUMBER = re.compile(r"[\d()+./\u2010-\u2015\u2212-]{1,60}")
FEWEST_DIGITS = 4
# `+31 (0)6`: dialled without it.
_TRUNK = re.compile(r"\(0\)")


def people(rows: QuerySet[Candidate], typed: str) -> QuerySet[Candidate]:
    """Of whom every term is known: `sanne utrecht` finds Sanne in Utrecht, `jansen 0612` a Jansen by the number."""
    for term in terms(typed):
        rows = rows.filter(known_by(term))
    return rows


def terms(typed: str) -> list[str]:
    """The words that are looked for; those that make one telephone number stay together."""
    found = []
    for is_number, group in groupby(text.identifier(typed).split(), _is_of_number):
        words = list(group)
        together = " ".join(words)
        found += [together] if is_number and _digits(together) else words
    return [term for term in found if words_of(term)][:MOST_WORDS]


def known_by(term: str) -> Q:
    """The condition that a term is known of a candidate: of their name, e-mail, place, profiles or number."""
    # Apart, each by its indexes: one condition with OR would read every candidate.
    known = Q(pk__in=_by_text(term).values("pk"))
    known |= Q(pk__in=_by_profile(term).values("candidate"))
    if digits := _digits(term):
        known |= Q(pk__in=_by_number(term, digits).values("pk"))
    return known


def _by_text(term: str) -> QuerySet[Candidate]:
    return Candidate.objects.filter(holds(term, "name", "email", "city"))


def _by_number(term: str, digits: str) -> QuerySet[Candidate]:
    """By a number in any spelling, or a part of it: its beginning, middle or end."""
    number = Q(phone_key__contains=digits)
    known = telephone.key(term)
    if known.startswith("+"):
        number |= Q(phone_key__contains=known)
    return Candidate.objects.filter(number)


def _by_profile(term: str) -> QuerySet[Profile]:
    """By the address of a profile in any spelling, or a part of the name on a platform."""
    profiles = Profile.objects.all()
    if handles.is_address(term):
        names = {handles.name(platform, term) for platform in handles.SITES} - {""}
        return profiles.filter(handle__in=names)
    name = term.lstrip("@")
    return profiles.filter(holds(name, "handle")) if name else profiles.none()


def _is_of_number(word: str) -> bool:
    return NUMBER.fullmatch(word) is not None


def _digits(term: str) -> str:
    """As numbers are compared: without zeros before it; empty when it is no part of a number."""
    if not all(map(_is_of_number, term.split())):
        return ""
    digits = "".join(re.findall(r"\d", _TRUNK.sub("", term), re.ASCII))
    return digits.lstrip("0") if len(digits) >= FEWEST_DIGITS else ""
