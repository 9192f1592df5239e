"""How long an applicant is kept. Pure; the other terms stand in candidates.people.rules.

Four weeks after the procedure ends is the term of the Dutch data protection authority and
of the NVP code of conduct; while the procedure runs it has not begun.
"""

from datetime import date, timedelta

AFTER_PROCEDURE = timedelta(weeks=4)
# A procedure that nobody ended for a year is over.
IN_PROCEDURE = timedelta(days=365)


def in_procedure(applied_on: date, kept_until: date) -> date:
    """Applying never brings the day nearer."""
    return max(kept_until, applied_on + IN_PROCEDURE)


def after_procedure(ended_on: date) -> date:
    return ended_on + AFTER_PROCEDURE
