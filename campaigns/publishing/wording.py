"""What the machine means by its codes, in sentences for the person who planned the post.

Code and page know only the code; the platform's own words stay beside it as they came.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.publishing.models import Publication
from core.ui.components import Tone

Status = Publication.Status

TONES: dict[str, Tone] = {
    Status.SCHEDULED: "info",
    Status.SENDING: "info",
    Status.RETRY_WAIT: "warning",
    Status.UNKNOWN: "warning",
    Status.AWAITING_HAND: "warning",
    Status.PUBLISHED: "success",
    Status.NEEDS_PERSON: "danger",
    Status.HELD: "danger",
    Status.FAILED: "danger",
    Status.CANCELLED: "neutral",
}

SENTENCES: dict[str, Promise] = {
    # why it is on hold
    "too_late": _("Its moment passed before it could be sent, so it was not sent."),
    "vacancy_ended": _("The vacancy is closed, so the post was not sent."),
    "vacancy_not_open": _("The vacancy has no public page yet. Open it first."),
    "not_approved": _("The post was changed after approval. Have it approved again."),
    "daily_limit": _("This channel has had its number of posts for the day."),
    "too_many_tries": _("The platform could not be reached, however often we tried."),
    "account_removed": _("This channel is no longer used."),
    "account_sign_in": _("This channel must be connected again."),
    "moment_vanished": _("By new rules its time does not exist. Choose a new one."),
    # why a series goes on without it
    "series_paused": _("The series was paused at its time."),
    "series_stopped": _("The series was stopped."),
    "series_vacancy_ended": _("The vacancy ends before this date of the series."),
    "series_campaign_ended": _("The campaign ends before this date of the series."),
    "series_missed": _("It missed its time, and a later date of the series has come."),
    # why a person must look
    "still_absent": _("No answer came, and the post is not on the platform."),
    "cannot_look": _("No answer came, and we cannot look on this platform."),
    "nobody_knows": _("No answer came, and the platform does not tell us more."),
    "duplicate": _("The platform says it has this post already; we cannot find it."),
    "cancelled_too_late": _("It had been sent when you cancelled. Remove it there."),
    "other_content": _("There is another text at the place of this post."),
    "no_read_scope": _("Our access does not let us look at the posts of this account."),
    "listing_too_long": _("The account has too many posts to look through."),
    # what the platform or the road to it said
    "account_suspended": _("The platform has suspended this account."),
    "address_not_allowed": _("The address of this channel is not allowed."),
    "address_not_usable": _("The address of this channel cannot be used."),
    "credentials_unreadable": _("The sign-in of this channel cannot be read any more."),
    "empty": _("The platform does not take a post without a text."),
    "incomplete_answer": _("The platform answered, but not clearly."),
    "restored": _("A backup was put back. It may be out already: we look first."),
    "lost": _("The program was stopped while it was sending."),
    "media_changed": _(
        "The picture of this post is not the one that was approved. Choose it again."
    ),
    "media_missing": _("The picture of this post cannot be found any more."),
    "media_not_ready": _("The platform was still busy with the picture."),
    "no_answer": _("The platform gave no answer."),
    "not_found": _("The platform does not know the address we sent it to."),
    "not_permitted": _("Our access does not let us post on this account."),
    "platform_failed": _("The platform has a breakdown."),
    "redirected": _("The address of this channel leads to another address."),
    "refused": _("The platform refuses this post."),
    "second_factor": _("The platform asks for a second factor: use an app password."),
    "stumbled": _("Something went wrong on our side while sending."),
    "throttled": _("The platform asks us to slow down."),
    "wait_too_long": _(
        "The platform asks us to wait longer than this post may be late. Choose a new time."
    ),
    "token_refused": _("The platform does not accept our access any more."),
    "token_unusable": _("The access token of this channel has wrong characters."),
    "too_large": _("The picture is too large for this platform."),
    "too_long": _("The text is too long for this platform."),
    "too_many_bytes": _("The text is too long for this platform."),
    "media_required": _("This platform takes no post without a picture."),
    "too_many_media": _("There are too many pictures for this platform."),
    "media_kind": _("This platform does not take this kind of picture."),
    "media_too_large": _("The picture is too large for this platform."),
    "media_too_many_pixels": _("The picture is too large for this platform."),
    "alt_text_too_long": _("The alt text is too long for this platform."),
    "unreachable": _("The platform could not be reached."),
    "unreadable_answer": _("The platform answered, but not clearly."),
    "wrong_password": _("The platform does not accept the password of this channel."),
    # by hand
    "skipped": _("Not posted after all."),
}


def state(publication: Publication) -> str:
    """The state in a word or two."""
    if publication.removed_at and publication.status == Status.PUBLISHED:
        return gettext("Taken down")
    return str(Status(publication.status).label)


def tone(publication: Publication) -> Tone:
    if publication.removed_at:
        return "neutral"
    return TONES[publication.status]


def sentence(code: str) -> str:
    """One code, in one sentence."""
    return str(
        SENTENCES.get(code) or gettext("The platform gave a reason we do not know.")
    )


# Nobody answered: a text that was kept beside it is that of an operating system.
SILENT = frozenset({"unreachable", "no_answer"})


def explain(code: str, text: str) -> str:
    """Why a publication stands as it stands; empty when nothing is the matter."""
    if not code:
        return ""
    words = sentence(code)
    if not text or code in SILENT:
        return words
    if code == "skipped":
        return f"{words} {text}"
    return gettext("%(words)s The platform said: “%(text)s”") % {
        "words": words,
        "text": text,
    }


def why_not_now(status: str) -> str:
    """Why a deed does not fit the state in which the publication is."""
    return gettext("This is not possible now: the post is “%(status)s”.") % {
        "status": Status(status).label
    }
