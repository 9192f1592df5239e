"""Mistakes that somebody might build in one day: each breaks one promise, and must be noticed."""

from dataclasses import replace
from datetime import timedelta

from campaigns.channels.connectors.posts import Absent
from campaigns.content.models import Post
from campaigns.publishing import eligibility, notifications, operations, publications
from campaigns.publishing.models import Publication
from campaigns.publishing.publications import PublicationHandler
from core.delivery import engine, outcomes, rescue
from core.delivery.outcomes import Result
from core.outbound import OutboundError, OutcomeUnknown


def lost_answer_is_tried_again(patch):
    """The classic: on any error, once more."""
    again = [
        (kind, Result.NOT_SENT, "unavailable") if kind is OutcomeUnknown else row
        for kind, *_ in outcomes.TABLE
        for row in outcomes.TABLE
        if row[0] is kind
    ]
    patch.setattr(outcomes, "TABLE", tuple(again))


def error_is_absence(patch):
    look = publications.connector_of

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

    patch.setattr(publications, "connector_of", blind)


def one_absence_is_enough(patch):
    patch.setattr(PublicationHandler, "looks_needed", 1)


def platform_need_not_settle(patch):
    long_ago = timedelta(days=9)
    patch.setattr(rescue, "settled_at", lambda handler, row: row.created_at - long_ago)


def strict_account_is_like_others(patch):
    known = PublicationHandler.on_absent

    def careless(handler, row, now):
        row.account.is_strict = False
        known(handler, row, now)

    patch.setattr(PublicationHandler, "on_absent", careless)


def approval_is_not_asked(patch):
    questions = [
        ask
        for ask in eligibility.QUESTIONS
        if ask is not eligibility._content_is_not_approved
    ]
    patch.setattr(eligibility, "QUESTIONS", tuple(questions))


def newest_words_are_sent(patch):
    frozen = Publication.draft

    def newest(publication):
        text = Post.objects.get(pk=publication.post_id).text
        return replace(frozen(publication), text=text)

    patch.setattr(Publication, "draft", newest)


def release_approves(patch):
    patch.setattr(operations, "refuse_unapproved", lambda post: None)


def cancel_always_says_yes(patch):
    patch.setattr(operations, "UNDER_WAY", set())


def cancel_wins_from_doubt(patch):
    patch.setattr(outcomes.Outcome, "may_be_there", False)


def never_too_late(patch):
    for module in (eligibility, publications):
        patch.setattr(module, "may_go_late", lambda publication, at: True)


def nobody_is_told(patch):
    patch.setattr(notifications, "needs_a_person", lambda *args: None)


def dead_are_not_found(patch):
    patch.setattr(rescue, "reap", lambda handler: 0)


def time_is_death_and_nobody_looks_again(patch):
    """Two walls at once: either of them stops it."""
    patch.setattr(rescue, "is_dead", lambda slot: True)
    patch.setattr(engine, "_may_send", lambda *args: True)


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
