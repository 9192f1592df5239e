"""On what basis we may know somebody, until when, and when they must be told. Pure.

GDPR articles 6 and 14(3); four weeks is what the Dutch authority asks of applications.
"""

from datetime import date, timedelta

APPLICATION = "application"
LEGITIMATE_INTEREST = "legitimate_interest"
CONSENT = "consent"

TELL_WITHIN = timedelta(days=30)
AFTER_LAST_CONTACT = timedelta(weeks=4)
WITH_CONSENT = timedelta(days=365)


def basis(*, found_by_us: bool) -> str:
    """Who wrote to us asked us something; whom we found ourselves did not."""
    return LEGITIMATE_INTEREST if found_by_us else APPLICATION


def basis_after_applying(basis: str, *, kept_until: date, applied_on: date) -> str:
    """Who applies asked us something, however we came to know them.

    A consent that still runs stays what it is: their application does not take it back.
    """
    has_consent = basis == CONSENT and kept_until >= applied_on
    return CONSENT if has_consent else APPLICATION


def notice_due_on(basis: str, collected_on: date) -> date | None:
    """Whom we found must hear within a month that we keep their name, and from where."""
    return collected_on + TELL_WITHIN if basis == LEGITIMATE_INTEREST else None


def keep_until(
    basis: str, last_contact_on: date, *, notice_due_on: date | None = None
) -> date:
    """Four weeks after the last contact; with consent a year.

    Somebody who has not been told yet is kept until the day they should have been.
    """
    if basis == CONSENT:
        return last_contact_on + WITH_CONSENT
    if notice_due_on is not None:
        return notice_due_on
    return last_contact_on + AFTER_LAST_CONTACT
