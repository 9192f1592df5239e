"""Ask for a mail."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db import models

from core.outbox.kinds import KINDS
from core.outbox.models import Mail
from core.users.models import Organisation


def queue_mail(
    *,
    kind: str,
    target: models.Model,
    organisation: Organisation,
    once: str,
    payload: Mapping[str, Any] | None = None,
) -> Mail:
    """Write down that this mail must go out, in the caller's transaction; the same cause asks once.

    Nothing is sent here: the next look of a worker finds the row, due since this
    transaction began by the clock of the database.
    """
    if kind not in KINDS:
        raise LookupError(f"Nobody knows how to do {kind!r}.")
    words = dict(payload or {})
    mail, _is_new = Mail.objects.get_or_create(
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
    return mail


def fingerprint(payload: Mapping[str, Any]) -> str:
    """What is left of the words when they are gone: enough to say whether these were they."""
    words = json.dumps(payload, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()
