"""Telephone numbers: read in any spelling, written in one, compared by what is dialled."""

import pytest

from core import telephone

LRE, PDF, NBSP, WJ = "\u202a", "\u202c", "\u00a0", "\u2060"


@pytest.mark.parametrize(
    ("typed", "kept", "dialled"),
    [
        ("(010) 555 66 77", "010 555 6677", "+31105556677"),
        ("010\u2013555\u201466\u201177", "010 555 6677", "+31105556677"),
        (f"06{NBSP}12345678", "06 12345678", "+31612345678"),
        (f"{LRE}+31 6 12345678{PDF}", "06 12345678", "+31612345678"),
        (f"06{WJ}12\u200b34\u00ad56\ufeff78", "06 12345678", "+31612345678"),
        ("06\u201012\u201034\u201056\u201078", "06 12345678", "+31612345678"),
        ("06\u2212 12\u200934\u202f56 78", "06 12345678", "+31612345678"),
        ("\uff10\uff16 12345678", "06 12345678", "+31612345678"),
        ("+31 (0)6 12 34 56 78", "06 12345678", "+31612345678"),
        ("0031 6 1234 5678", "06 12345678", "+31612345678"),
        ("06.12.34.56.78", "06 12345678", "+31612345678"),
        ("06/12345678", "06 12345678", "+31612345678"),
        ("tel:+31612345678", "06 12345678", "+31612345678"),
        ("T: 020-7654321", "020 765 4321", "+31207654321"),
        ("020-7654321 tst. 12", "020 765 4321 ext. 12", "+31207654321;ext=12"),
        ("020 7654321 toestel 12", "020 765 4321 ext. 12", "+31207654321;ext=12"),
        ("+32 470 12 34 56", "+32 470 12 34 56", "+32470123456"),
        ("0900-1234", "0900 1234", "+319001234"),
        # Given out to nobody yet, and still a number.
        ("06 00 12 34 56", "06 00123456", "+31600123456"),
    ],
)
def test_a_number_in_any_spelling_is_kept_in_one(typed, kept, dialled):
    assert telephone.tidy(typed) == kept
    assert telephone.tidy(kept) == kept
    assert telephone.key(typed) == telephone.key(kept) == dialled
    assert telephone.link(typed) == f"tel:{dialled}"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "call me",
        "123",
        "7654321",
        "061234567",
        "0612345678901",
        "06 12345678 / 010 5556677",
        "06 12345678 after six",
        "0800-FLOWERS",
        "+999 12345678",
        "1" * 5_000,
    ],
)
def test_what_is_no_number_is_refused(typed):
    assert telephone.tidy(typed) is None


@pytest.mark.parametrize(
    "before", ["Mobiel: ", "mob. ", "GSM ", "Telefoon ", "tel.nr. "]
)
def test_what_stands_before_a_number_on_a_card_is_left_out(before):
    assert telephone.tidy(f"{before}06-12345678") == "06 12345678"


def test_the_same_end_is_another_number():
    assert telephone.key("020-7654321") != telephone.key("030-7654321")
    assert telephone.key("06 12345678") != telephone.key("+32 6 12345678")


def test_what_was_kept_before_numbers_were_checked_is_compared_by_its_digits():
    assert telephone.key("7654321 (home)") == telephone.key("765-4321") == "7654321"
    assert telephone.key("none") == telephone.link("none") == ""
