"""Mistakes that somebody might build in one day: each breaks one promise, and must be noticed."""

from dataclasses import replace
from datetime import timedelta

from campaigns.channels.connectors.values import Absent
from campaigns.content.models import Post
from campaigns.publishing import (
    admission,
    finishing,
    operations,
    outcomes,
    reaper,
    reconcile,
    sending,
    telling,
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


def strict_account_is_like_others(patch):
    patch.setattr(reconcile, "DECISIONS", reconcile.DECISIONS[:2])


def approval_is_not_asked(patch):
    questions = [
        ask
        for ask in admission.QUESTIONS
        if ask is not admission._content_is_not_approved
    ]
    patch.setattr(admission, "QUESTIONS", tuple(questions))


def newest_words_are_sent(patch):
    frozen = sending.draft_for

    def newest(publication):
        text = Post.objects.get(pk=publication.post_id).text
        return replace(frozen(publication), text=text)

    patch.setattr(sending, "draft_for", newest)


def release_approves(patch):
    patch.setattr(operations, "refuse_unapproved", lambda post: None)


def cancel_always_says_yes(patch):
    patch.setattr(operations, "UNDER_WAY", set())


def cancel_wins_from_doubt(patch):
    verdict = type("Careless", (outcomes.Verdict,), {"may_be_there": False})

    def careless(row, given, now):
        fields = {name: getattr(given, name) for name in given.__dataclass_fields__}
        known(row, verdict(**fields), now)

    known = finishing.conclude
    for module in (finishing, reaper, reconcile):
        patch.setattr(module, "conclude", careless)


def never_too_late(patch):
    patch.setattr(admission, "may_go_late", lambda publication, at: True)


def nobody_is_told(patch):
    patch.setattr(telling, "needs_a_person", lambda *args: None)


def dead_are_not_found(patch):
    patch.setattr(reaper, "reap", lambda: 0)


def time_is_death_and_nobody_looks_again(patch):
    """Two walls at once: either of them stops it."""
    patch.setattr(reaper, "is_dead", lambda slot: True)
    patch.setattr(sending, "_is_still_ours", lambda *args: True)


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
    strict_account_is_like_others: {"a strict account, and sent again"},
    approval_is_not_asked: {"sent without approval"},
    newest_words_are_sent: {"out without approval", "other words than those approved"},
    release_approves: {"sent without approval", "out without approval"},
    cancel_always_says_yes: {"out after the cancel"},
    cancel_wins_from_doubt: {"out after the cancel"},
    never_too_late: {"sent hours too late"},
    nobody_is_told: {"nobody was told"},
    dead_are_not_found: {"stuck for ever"},
    time_is_death_and_nobody_looks_again: FORGOTTEN,
}
# Tried in which order (a seed), and how many examples of it: what finds most of them soon, and what finds
# the others. Where a change of the machine makes one of them slow to be found, or lost, look for another.
SOON = (4, 7)
TRIED = {strict_account_is_like_others: (6, 7), platform_need_not_settle: (6, 14)}
