"""Every row of the fault matrix that we claim has a test, and every test that claims a row stands there."""

import re
from pathlib import Path

HOUSE = Path(__file__).parent.parent
MATRIX = (HOUSE / "docs" / "reference" / "fault-matrix.md").read_text()
PLACES = [
    "tests/faults",
    "campaigns/tests/publishing",
    "campaigns/tests/channels",
    "campaigns/tests/content",
]
ROW = r"[A-Z]{1,2}-\d\d"


PROVEN, _, NARROWER = MATRIX.partition("\n## ")


def claimed():
    return set(re.findall(rf"^\| ({ROW}) \|", PROVEN, re.MULTILINE))


def named_in_tests():
    files = [path for place in PLACES for path in (HOUSE / place).rglob("test_*.py")]
    return {
        name for path in files for name in re.findall(rf'"({ROW})"', path.read_text())
    }


def test_every_row_that_is_claimed_has_a_test():
    assert claimed() - named_in_tests() == set()


def test_every_test_of_a_row_stands_in_the_matrix():
    assert named_in_tests() - claimed() == set()


def test_what_is_narrower_is_said_of_rows_that_are_claimed():
    assert set(re.findall(ROW, NARROWER)) - claimed() == set()
