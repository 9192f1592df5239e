"""What tells people from programs, without a cookie."""

from datetime import timedelta

import pytest

from candidates.applications import seals
from candidates.applications.seals import Doubt, Seal

FRESH = {"is_trapped": False, "is_one_of_many": False}


def after(seconds, noon, **but):
    seal = Seal("nurse", noon, 7, but.pop("is_second", False))
    now = noon + timedelta(seconds=seconds)
    read = seals.read(seals.write(seal), slug=but.pop("slug", "nurse"), now=now)
    return seals.doubts(read, **(FRESH | but), now=now)


def test_a_person_who_takes_a_minute_is_not_doubted(noon):
    assert after(60, noon) == set()


@pytest.mark.parametrize(
    ("seconds", "but", "doubt"),
    [
        (3, {}, Doubt.TOO_FAST),
        (60, {"is_trapped": True}, Doubt.TRAP),
        (60, {"is_one_of_many": True}, Doubt.TOO_MANY),
        (24 * 3600 + 1, {}, Doubt.TOO_OLD),
        (60, {"slug": "another-vacancy"}, Doubt.NO_SEAL),
    ],
)
def test_each_doubt_has_its_cause(noon, seconds, but, doubt):
    assert after(seconds, noon, **but) == {doubt}


def test_the_second_page_settles_every_doubt_but_age(noon):
    sure = {"is_second": True, "is_trapped": True, "is_one_of_many": True}

    assert after(1, noon, **sure) == set()
    assert after(24 * 3600 + 1, noon, **sure) == {Doubt.TOO_OLD}


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "WyJudXJzZSJd:1uX:forged", "\0"])
def test_a_forged_seal_is_none(noon, token):
    assert seals.read(token, slug="nurse", now=noon) is None
