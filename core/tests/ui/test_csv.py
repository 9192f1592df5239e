"""One cell of a file."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from core.ui import csv


@pytest.mark.parametrize(
    ("value", "dutch"),
    [
        (None, ""),
        (True, "1"),
        (Decimal("1234.5"), "1234,5"),
        (-3, "-3"),
        (date(2026, 11, 25), "2026-11-25"),
        (datetime(2026, 11, 25, 17, 0), "2026-11-25 17:00"),  # noqa: DTZ001
        ("Anne", "Anne"),
        ("=1+1", "'=1+1"),
        ("+31 6", "'+31 6"),
        ("@werf", "'@werf"),
        ("-2", "'-2"),
        ("\t=1", "'\t=1"),
    ],
)
def test_a_cell_is_what_it_says_and_never_a_formula(value, dutch):
    with translation.override("nl"):
        assert csv.cell(value) == dutch
