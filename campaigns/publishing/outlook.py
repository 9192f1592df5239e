"""What will really happen to publications that are still to come, where that is not "it goes out at its time".

The rules are those that the publisher asks when one is due, asked now about its moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Variant
from campaigns.publishing.eligibility import (
    QUESTIONS,
    Hold,
    Stop,
    _content_is_not_approved,
)
from campaigns.publishing.models import Publication, is_off
from campaigns.vacancies.models import Vacancy
from core.ui.components import Tone

Status = Publication.Status
# The rules before that of the content, which is asked here with texts that are read for all rows at once.
BEFOREHAND = tuple(
    takewhile(lambda one: one is not _content_is_not_approved, QUESTIONS)
)
PLANNED = frozenset({Status.SCHEDULED, Status.RETRY_WAIT})


@dataclass(frozen=True, slots=True)
class Outlook:
    """Why a planned publication does not go out as things stand now."""

    code: str
    label: str | Promise
    """In a word or two, in place of its state."""
    sentence: str | Promise
    """What will happen at its time, and what to do about it."""
    tone: Tone = "warning"


OUTLOOKS: dict[str, Outlook] = {
    one.code: one
    for one in (
        Outlook(
            "not_approved",
            _("Approval lapsed"),
            _(
                "The post was changed after it was approved. It goes on hold at its time, unless it is approved again."
            ),
        ),
        Outlook(
            "vacancy_filled",
            _("Vacancy filled"),
            _("The vacancy is filled, so this goes on hold at its time. Cancel it."),
        ),
        Outlook(
            "vacancy_closed",
            _("Vacancy closed"),
            _("The vacancy is closed, so this goes on hold at its time. Cancel it."),
        ),
        Outlook(
            "vacancy_closes_first",
            _("Vacancy closes first"),
            _(
                "The vacancy closes before this moment, so it goes on hold then. Choose an earlier moment."
            ),
        ),
        Outlook(
            "vacancy_not_open",
            _("Vacancy not open"),
            _(
                "The vacancy has no public page yet. Open it before this moment, or the post goes on hold."
            ),
        ),
        Outlook(
            "account_sign_in",
            _("Channel signed out"),
            _(
                "The channel must be connected again before this moment, or the post goes on hold."
            ),
        ),
        Outlook(
            "account_removed",
            _("Channel not used"),
            _("This channel is no longer used, so the post goes on hold at its time."),
        ),
        Outlook(
            "account_paused",
            _("Channel paused"),
            _(
                "The channel is paused: nothing goes out until it is resumed. What is too late by then goes on hold."
            ),
        ),
        Outlook(
            "publishing_stopped",
            _("Publishing stopped"),
            _(
                "Publishing is stopped: nothing goes out until it goes on. What is too late by then goes on hold."
            ),
        ),
        Outlook(
            "series_paused",
            _("Paused"),
            _("The series is paused: this date passes without a post."),
            tone="neutral",
        ),
        Outlook(
            "series_stopped",
            _("Series stopped"),
            _("The series is stopped: this date passes without a post."),
            tone="neutral",
        ),
    )
}


def outlooks(publications: Iterable[Publication]) -> dict[int, Outlook]:
    """By id, those that do not simply go out at their time; one statement for any number of rows."""
    planned = [one.pk for one in publications if one.status in PLANNED]
    if not planned:
        return {}
    own_texts = Variant.objects.filter(post=OuterRef("post")).values(
        json=JSONObject(account="account_id", text="text")
    )
    rows = (
        Publication.objects.filter(pk__in=planned)
        .select_related(
            "account",
            "organisation",
            "post__image",
            "post__vacancy",
            "series",
            "version",
        )
        .defer("version__text", "version__media", "account__sealed_credentials")
        .annotate(is_off=is_off(), variants=ArraySubquery(own_texts))
    )
    codes = {row.pk: _refusal(row) or _brake(row) for row in rows}
    return {pk: OUTLOOKS[code] for pk, code in codes.items() if code in OUTLOOKS}


def _refusal(publication: Publication) -> str:
    """What the rules of publishing would say at its moment; empty when it may go.

    What only that moment can tell (a server that is down, a full day, a date of a series that was missed) counts as fine.
    """
    post, at = publication.post, publication.due_at
    for question in BEFOREHAND:
        if reason := question(publication, at):
            code = reason.code if isinstance(reason, Hold | Stop) else ""
            return _end_of(post.vacancy) if code == "vacancy_ended" else code
    if post.vacancy and post.vacancy.closes_at and post.vacancy.closes_at <= at:
        return "vacancy_closes_first"
    texts = {one["account"]: one["text"] for one in publication.variants}  # type: ignore[attr-defined]
    is_same = post.content_sha(texts) == publication.version.content_sha
    return "" if post.is_approved and is_same else "not_approved"


def _end_of(vacancy: Vacancy | None) -> str:
    ended = {
        Vacancy.Status.FILLED: "vacancy_filled",
        Vacancy.Status.CLOSED: "vacancy_closed",
    }
    found = ended.get(Vacancy.Status(vacancy.status)) if vacancy else None
    return found or "vacancy_closes_first"


def _brake(publication: Publication) -> str:
    """What keeps it waiting whatever the rules say, until a person lifts it."""
    if publication.account.state == ChannelAccount.State.PAUSED:
        return "account_paused"
    return "publishing_stopped" if publication.is_off else ""  # type: ignore[attr-defined]
