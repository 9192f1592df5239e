"""On what basis, until when, and when somebody must be told."""

from datetime import date

import pytest

from candidates.people import rules

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("found_by_us", "basis", "told_before", "kept_until"),
    [
        (False, "application", None, date(2026, 12, 23)),
        (True, "legitimate_interest", date(2026, 12, 25), date(2026, 12, 25)),
    ],
)
def test_who_wrote_to_us_asked_and_whom_we_found_must_be_told(
    found_by_us, basis, told_before, kept_until
):
    assert rules.basis(found_by_us=found_by_us) == basis
    due = rules.notice_due_on(basis, TODAY)
    assert due == told_before
    assert rules.keep_until(basis, TODAY, notice_due_on=due) == kept_until


def test_consent_lasts_a_year():
    assert rules.notice_due_on("consent", TODAY) is None
    assert rules.keep_until("consent", TODAY) == date(2027, 11, 25)


def test_who_was_told_is_kept_four_weeks_after_the_last_contact():
    assert rules.keep_until("legitimate_interest", TODAY) == date(2026, 12, 23)
