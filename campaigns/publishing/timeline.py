"""The life of one publication, in sentences."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from campaigns.publishing import wording
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.outlook import Outlook
from core.audit.models import AuditEvent
from core.ui.components import Tone

Status = Publication.Status


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened, or will."""

    when: datetime
    sentence: str
    tone: Tone


def timeline(publication: Publication, outlook: Outlook | None = None) -> list[Line]:
    """From planned to published: what people did, what the machine tried, what comes next.

    `outlook`: what will happen instead of going out at its time.
    """
    zone = publication.organisation.zone
    events = AuditEvent.objects.about(publication).select_related("actor")
    attempts = publication.attempts.order_by("fence")
    reasons = dict(publication.removal_reasons.values_list("pk", "text"))
    deeds = _deeds(events.order_by("at", "pk"), zone, reasons)
    lines = [*deeds, *_tries(attempts)]
    lines.sort(key=lambda line: line.when)
    return [*lines, *_next(publication, outlook)]


def _deeds(
    events: Iterable[AuditEvent], zone: tzinfo, reasons: Mapping[int, str]
) -> Iterator[Line]:
    for event in events:
        deed = event.verb.rpartition(".")[2]
        if say := DEEDS.get(deed):
            words = _words_in(event.details, zone)
            words["who"] = _actor(event)
            words["reason"] = reasons.get(event.details.get("reason_row", 0), "")
            yield Line(event.at, say(words), TONES.get(deed, "neutral"))


def _actor(event: AuditEvent) -> str:
    """Whoever is gone, or the machine itself, is called by the name of the product."""
    actor = event.actor
    return (actor.name or actor.email if actor else "") or _("Werf")


def _words_in(details: Mapping[str, Any], zone: tzinfo) -> dict[str, str]:
    words = {"why": wording.sentence(details["code"]) if details.get("code") else ""}
    if due_at := details.get("due_at"):
        words["moment"] = _moment(datetime.fromisoformat(due_at), zone)
    return words


DEEDS: dict[str, Callable[[Mapping[str, str]], str]] = {
    "scheduled": lambda d: _("%(who)s planned it for %(moment)s.") % d,
    "moved": lambda d: _("%(who)s moved it to %(moment)s.") % d,
    "released": lambda d: _("%(who)s released it for %(moment)s.") % d,
    "cancelled": lambda d: _("%(who)s cancelled it.") % d,
    "cancel_asked": lambda d: (
        _("%(who)s asked to cancel it while it was being sent.") % d
    ),
    "dropped": lambda d: _("%(who)s dropped it.") % d,
    "confirmed": lambda d: _("%(who)s posted it by hand and gave its address.") % d,
    "recorded_earlier": lambda d: (
        _("%(who)s wrote down that it was out already, with its address.") % d
    ),
    "address_corrected": lambda d: _("%(who)s corrected its address.") % d,
    "skipped": lambda d: _("%(who)s decided not to post it.") % d,
    "found_by_person": lambda d: _("%(who)s found it on the platform.") % d,
    "sent_again": lambda d: _("%(who)s let it be sent again.") % d,
    "handed_over": lambda _d: _("It was time: ready to be posted by hand."),
    "reminded": lambda _d: _("A reminder was sent, because it was not posted yet."),
    "held": lambda d: _("Put on hold. %(why)s") % d,
    "refused": lambda d: _("Refused by the platform. %(why)s") % d,
    "needs_person": lambda d: _("A person must look. %(why)s") % d,
    "published": lambda _d: _("It is on the platform."),
    "found": lambda _d: _("We looked on the platform: it is there."),
    "absent": lambda _d: _("We looked on the platform: it is not there."),
    "stopped": lambda _d: _("Cancelled before it went out."),
    "left_out": lambda d: _("Left out of its series. %(why)s") % d,
    "removal_asked": lambda d: _("%(who)s asked to take it down: %(reason)s") % d,
    "removal_failed": lambda _d: _(
        "The platform did not take it down. Somebody must look."
    ),
    "removed": lambda _d: _("It was taken down on the platform."),
    "removed_by_person": lambda d: (
        _("%(who)s took it down on the platform: %(reason)s") % d
    ),
    "renewed": lambda _d: _(
        "The post was changed and approved again: this goes out with the new text."
    ),
    "retimed": lambda d: (
        _("The rules of the clock changed. It now goes out at %(moment)s.") % d
    ),
}
TONES: dict[str, Tone] = {
    "held": "danger",
    "refused": "danger",
    "needs_person": "danger",
    "published": "success",
    "found": "success",
    "confirmed": "success",
    "found_by_person": "success",
    "recorded_earlier": "success",
    "handed_over": "warning",
    "reminded": "warning",
    "cancel_asked": "warning",
    "removal_asked": "warning",
    "removal_failed": "danger",
    "removed": "success",
    "removed_by_person": "success",
}


def _tries(attempts: Iterable[Attempt]) -> Iterator[Line]:
    for number, attempt in enumerate(attempts, start=1):
        yield Line(
            attempt.started_at, _("Try %(n)s: sending.") % {"n": number}, "neutral"
        )
        if attempt.ended_at and attempt.outcome != "published":
            yield Line(attempt.ended_at, _answer(attempt), "warning")


def _answer(attempt: Attempt) -> str:
    words = {"why": wording.sentence(attempt.code)}
    if attempt.outcome in DOUBTFUL:
        return _("No clear answer. %(why)s It may be on the platform.") % words
    return _("Not sent. %(why)s") % words


DOUBTFUL = {"unknown", "duplicate", "lost"}


def _next(publication: Publication, outlook: Outlook | None) -> Iterator[Line]:
    if outlook:
        yield Line(publication.next_at, str(outlook.sentence), outlook.tone)
        return
    moment = _moment(publication.next_at, publication.organisation.zone)
    sentences = {
        Status.SCHEDULED: _("It goes out at %(moment)s."),
        Status.RETRY_WAIT: _("The next try is at %(moment)s."),
        Status.UNKNOWN: _("We look on the platform again at %(moment)s."),
    }
    if sentence := sentences.get(Status(publication.status)):
        yield Line(publication.next_at, sentence % {"moment": moment}, "info")


def _moment(when: datetime, zone: tzinfo) -> str:
    return formats.date_format(timezone.localtime(when, zone), "SHORT_DATETIME_FORMAT")
