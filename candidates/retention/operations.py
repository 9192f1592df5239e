"""Keep somebody longer, erase somebody by hand, undo it within the hour, answer what a night asks."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from candidates.applications.models import Application
from candidates.people import operations as people
from candidates.people.models import Candidate
from candidates.retention import nights, rules
from candidates.retention.models import Erasure, Expiry, Extension, RetentionNight
from core.audit.operations import record
from core.ui import formats
from core.users.models import Membership

Status = Erasure.Status
Night = RetentionNight.Status


class CannotKeep(ValidationError):
    """The message is written for the person who tried."""


class CannotErase(ValidationError):
    """The message is written for the person who tried."""


class CannotUndo(ValidationError):
    """The message is written for the person who tried."""


class CannotAnswer(ValidationError):
    """The message is written for the administrator."""


@transaction.atomic
def keep_longer(
    *, candidate: Candidate, kind: str, reason: str, by: Membership, now: datetime
) -> Extension:
    """They agreed to another year, or a legal hold: with the reason, off the list."""
    person = _locked(candidate)
    if not reason.strip():
        raise CannotKeep({"reason": _("Say why: the person may read it.")})
    if kind == Extension.Kind.LEGAL_HOLD and _is_held(person):
        raise CannotKeep({"kind": _("There is a legal hold already.")})
    extension = Extension(
        candidate=person, kind=kind, reason=reason.strip(), by=by, at=now
    )
    extension.full_clean()
    extension.save()
    if kind == Extension.Kind.CONSENT:
        today = timezone.localdate(now, person.organisation.zone)
        person.basis = Candidate.Basis.CONSENT
        person.keep_until = max(person.keep_until, today + rules.WITH_CONSENT)
        person.save(update_fields=["basis", "keep_until"])
    Expiry.objects.filter(candidate=person).delete()
    record(by=by, verb="candidates.person.kept", subject=person, now=now, why=str(kind))
    return extension


@transaction.atomic
def end_hold(*, candidate: Candidate, by: Membership, now: datetime) -> None:
    """The complaint, claim or inspection is over: the ordinary day counts again."""
    person = _locked(candidate)
    holds = Extension.objects.holding().filter(candidate=person)
    if not holds.update(ended_at=now, ended_by=by):
        raise CannotKeep(_("There is no legal hold on this person."))
    record(by=by, verb="candidates.person.hold_ended", subject=person, now=now)


@transaction.atomic
def ask_for_erasure(
    *, candidate: Candidate, typed_name: str, by: Membership, now: datetime
) -> Erasure:
    """Hide a person at once, and forget them everywhere after an hour in which it can be undone."""
    person = _locked(candidate)
    if typed_name.strip().casefold() != person.name.strip().casefold():
        raise CannotErase(_("That is not the name of this person."))
    if _is_held(person):
        raise CannotErase(_("There is a legal hold on this person: end it first."))
    if Application.objects.to_be_moved().filter(candidate=person).exists():
        raise CannotErase(
            _(
                "This person was hired. Mark on their page that they moved to the HR system first."
            )
        )
    person.erased_at = now
    person.save(update_fields=["erased_at"])
    erasure = Erasure.objects.create(
        organisation_id=person.organisation_id,
        candidate=person,
        cause=Erasure.Cause.BY_HAND,
        by=by,
        asked_at=now,
        due_at=now + rules.UNDO,
    )
    record(by=by, verb="candidates.erasure.asked", subject=erasure, now=now)
    return erasure


@transaction.atomic
def undo_erasure(*, erasure: Erasure, by: Membership, now: datetime) -> Candidate:
    """The person is there again, as they were."""
    row = Erasure.objects.select_for_update().get(pk=erasure.pk)
    if not row.is_waiting or row.candidate is None or now >= row.due_at:
        raise CannotUndo(_("It is too late: this person was erased, or is just now."))
    person = row.candidate
    person.erased_at = None
    person.save(update_fields=["erased_at"])
    row.move(Status.UNDONE, candidate=None, ended_at=now)
    record(by=by, verb="candidates.erasure.undone", subject=row, now=now)
    return person


def finish_erasures(*, now: datetime, most: int) -> int:
    """Forget at most so many of whom the hour is over; says how many."""
    waiting = Erasure.objects.filter(status=Status.WAITING, due_at__lte=now)
    keys = list(waiting.order_by("due_at", "pk").values_list("pk", flat=True)[:most])
    return sum(_finish_one(key, now) for key in keys)


@transaction.atomic
def _finish_one(key: int, now: datetime) -> bool:
    rows = Erasure.objects.select_for_update(skip_locked=True, of=("self",))
    row = rows.filter(pk=key, status=Status.WAITING).select_related("by").first()
    if row is None or row.candidate is None:
        return False
    report = people.erase(candidate=row.candidate, by=row.by, now=now)
    nights.keep_report(row, report, now)
    return True


@transaction.atomic
def answer(
    *, night: RetentionNight, goes_on: bool, due: int, by: Membership, now: datetime
) -> RetentionNight:
    """An administrator says whether this night goes on. `due` is the number they saw."""
    row = RetentionNight.objects.select_for_update(of=("self",)).get(pk=night.pk)
    if not row.is_asking:
        raise CannotAnswer(_("This was answered already, or another night came."))
    if goes_on and row.why == RetentionNight.Why.TOO_MANY and due != row.due:
        raise CannotAnswer(_("The number changed meanwhile: look again."))
    row.asks_no_more()
    verb = "allowed" if goes_on else "put_off"
    record(
        by=by,
        verb=f"candidates.retention.{verb}",
        subject=by.organisation,
        organisation_id=by.organisation_id,
        now=now,
        why=row.why,
        due=row.due,
    )
    decided = {"decided_by": by, "decided_at": now}
    if not goes_on:
        return row.move(Night.REFUSED, **decided)
    if row.why == RetentionNight.Why.CLOCK:
        # The clock is right: the night begins, and may still be too many.
        return nights.begin(row, now=now, **decided)
    return row.move(Night.ERASING, **decided)


def _locked(candidate: Candidate) -> Candidate:
    rows = Candidate.objects.select_for_update(of=("self",)).filter(erased_at=None)
    found = rows.select_related("organisation").filter(pk=candidate.pk).first()
    if found is None:
        raise CannotErase(_("This person was erased meanwhile."))
    return found


def _is_held(person: Candidate) -> bool:
    return Extension.objects.holding().filter(candidate=person).exists()


def until(erasure: Erasure) -> str:
    """Until when it can be undone, for a reader."""
    return formats.clock(erasure.due_at)
