"""Ask for an effect, and what a person decides when the machine cannot."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from core import clock
from core.audit.operations import record
from core.effects.kinds import KINDS
from core.effects.models import Effect
from core.users.models import Membership, Organisation

Status = Effect.Status


class CannotDecide(ValidationError):
    """The message is written for the person who tried."""


def ask_for(
    *,
    kind: str,
    target: models.Model,
    organisation: Organisation,
    once: str,
    payload: Mapping[str, Any] | None = None,
) -> Effect:
    """Write down that this must happen, in the caller's transaction; the same cause asks once.

    Nothing is sent here and no bell is rung: the next look of a worker finds the row, due since this
    transaction began by the clock of the database.
    """
    if kind not in KINDS:
        raise LookupError(f"Nobody knows how to do {kind!r}.")
    words = dict(payload or {})
    effect, _is_new = Effect.objects.get_or_create(
        once=once,
        defaults={
            "kind": kind,
            "organisation": organisation,
            "target_type": target._meta.label_lower,
            "target_id": target.pk,
            "payload": words,
            "payload_sha": fingerprint(words),
        },
    )
    return effect


def fingerprint(payload: Mapping[str, Any]) -> str:
    """What is left of the words when they are gone: enough to say whether these were they."""
    words = json.dumps(payload, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()


@transaction.atomic
def send_again(*, effect: Effect, by: Membership, now: datetime) -> Effect:
    """A person looked, or mended what was wrong: try it again."""
    row = _waiting(effect)
    row.move(
        Status.RETRY_WAIT,
        next_at=clock.now(),
        attempts_made=0,
        unknown_since=None,
        trouble_code="",
    )
    _record(row, "sent_again", by, now)
    return row


@transaction.atomic
def drop(*, effect: Effect, by: Membership, now: datetime) -> Effect:
    """It need not be sent (any more), or it did arrive: nothing of it is kept."""
    row = _waiting(effect)
    row.end(Status.CANCELLED, ended_at=now)
    _record(row, "dropped", by, now)
    return row


def _waiting(effect: Effect) -> Effect:
    row = Effect.objects.select_for_update().get(pk=effect.pk)
    if row.status not in {Status.NEEDS_PERSON, Status.FAILED}:
        raise CannotDecide(
            _("This is no longer waiting for you: %(state)s.")
            % {"state": row.get_status_display()}
        )
    return row


def _record(row: Effect, deed: str, by: Membership, now: datetime) -> None:
    record(by=by, verb=f"core.effect.{deed}", subject=row, now=now, kind=row.kind)
