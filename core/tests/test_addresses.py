"""Kept addresses are those that Django would give."""

import pytest
from django.urls import NoReverseMatch, reverse, set_script_prefix

from core.addresses import address


def test_it_answers_what_reverse_answers() -> None:
    for slug in ("care", "school", "care"):
        expected = reverse("campaigns:campaign", args=[slug])
        assert address("campaigns:campaign", slug) == expected
    assert address("home") == reverse("home")


def test_the_product_may_stand_below_another_path() -> None:
    plain = address("campaigns:campaign", "care")
    set_script_prefix("/werf/")
    try:
        assert address("campaigns:campaign", "care") == "/werf" + plain
    finally:
        set_script_prefix("/")
    assert address("campaigns:campaign", "care") == plain


def test_a_page_that_is_not_there_is_said() -> None:
    with pytest.raises(NoReverseMatch):
        address("campaigns:nowhere", 1)
