"""The counters of allauth's rate limits stay until they expire."""

from pathlib import Path

import pytest
from django.core.cache import cache

BASE = Path(__file__).parents[2]


@pytest.mark.django_db
def test_many_visitors_do_not_throw_a_counter_out():
    cache.set("counter", [1, 2, 3], 300)
    for number in range(400):  # more than Django keeps by itself
        cache.set(f"visitor-{number}", [1], 300)

    assert cache.get("counter") == [1, 2, 3]
    assert cache.get("visitor-0") == [1]


def test_nothing_else_is_kept_beside_them():
    ours = ("core", "campaigns", "candidates", "analytics", "recruitment")
    users = [
        str(path.relative_to(BASE))
        for room in ours
        for path in (BASE / room).rglob("*.py")
        if "tests" not in path.parts and "django.core.cache import" in path.read_text()
    ]

    assert users == []
