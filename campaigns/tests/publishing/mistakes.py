"""Mistakes that somebody might build in one day: each breaks one promise, and must be noticed."""

from datetime import timedelta

from campaigns.channels.connectors.values import Absent
from campaigns.publishing import (
    outcomes,
    reconcile,
)
from core.outbound import OutboundError, OutcomeUnknown


def lost_answer_is_tried_again(patch):
    """The classic: on any error, once more."""
    again = [
        (kind, outcomes._later if kind is OutcomeUnknown else make)
        for kind, make in outcomes.TABLE
    ]
    patch.setattr(outcomes, "TABLE", tuple(again))


def error_is_absence(patch):
    look = reconcile.connector_of

    def blind(account):
        connector = look(account)
        find = connector.find

        def find_or_absent(*args):
            try:
                return find(*args)
            except OutboundError:
                return Absent()

        connector.find = find_or_absent
        return connector

    patch.setattr(reconcile, "connector_of", blind)


def one_absence_is_enough(patch):
    patch.setattr(reconcile, "LOOKS_ENOUGH", 1)


def platform_need_not_settle(patch):
    patch.setattr(
        reconcile, "_settled_at", lambda row: row.created_at - timedelta(days=9)
    )


FORGOTTEN = {
    "out twice",
    "there, and we say that it is not",
    "out after the cancel",
}
MISTAKES = {
    lost_answer_is_tried_again: FORGOTTEN,
    error_is_absence: FORGOTTEN,
    one_absence_is_enough: FORGOTTEN,
    platform_need_not_settle: FORGOTTEN,
}
