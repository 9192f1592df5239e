"""On what basis, until when, and when somebody must be told."""

from datetime import date

import pytest

from candidates.people import duplicates, rules

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


@pytest.mark.parametrize(
    ("address", "home", "handle"),
    [
        (
            "https://www.linkedin.com/in/Sanne-de-Vries/",
            "linkedin.com",
            "sanne-de-vries",
        ),
        ("linkedin.com/in/sanne-de-vries?trk=x", "linkedin.com", "sanne-de-vries"),
        (
            "https://nl.linkedin.com/in/sanne-de-vries/details/",
            "linkedin.com",
            "sanne-de-vries",
        ),
        ("@Sanne", "instagram.com", "sanne"),
        ("https://instagram.com/sanne/", "instagram.com", "sanne"),
        ("https://www.tiktok.com/@sanne", "tiktok.com", "sanne"),
        ("https://facebook.com/profile.php?id=1000123", "facebook.com", "1000123"),
        ("https://bsky.app/profile/sanne.example", "bsky.social", "sanne.example"),
        (
            "https://elsewhere.example/@sanne",
            "mastodon.social",
            "sanne@elsewhere.example",
        ),
        ("@sanne@elsewhere.example", "mastodon.social", "sanne@elsewhere.example"),
        ("https://mastodon.social/@sanne", "mastodon.social", "sanne"),
        ("", "", ""),
    ],
)
def test_two_ways_of_writing_a_profile_are_one(address, home, handle):
    assert duplicates.handle(address, home=home) == handle


@pytest.mark.parametrize(
    ("one", "other"),
    [("06-12 34 56 78", "+31 6 12345678"), ("0612345678", "0031612345678")],
)
def test_two_ways_of_writing_a_number_are_one(one, other):
    assert duplicates.telephone(one) == duplicates.telephone(other) != ""


def test_half_a_number_is_nobody():
    assert duplicates.telephone("1234") == ""


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("www.linkedin.com/in/sanne", "https://www.linkedin.com/in/sanne"),
        ("https://x.com/sanne", "https://x.com/sanne"),
        ("@sanne", ""),
        ("javascript:alert(1)//x.y/", ""),
    ],
)
def test_only_a_page_becomes_a_link(typed, page):
    assert duplicates.link(typed) == page
