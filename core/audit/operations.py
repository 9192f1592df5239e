"""Leave a line in the trail."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from core.audit.models import AuditEvent
from core.users.models import Membership

# Codes, fingerprints, days, moments, amounts, hosts: one word, and no address of somebody.
CODE = re.compile(r"[\w.:+/*-]{0,80}")


class FreeText(ValueError):
    """Something that may be text of a person was to be written into the trail."""


def refuse_free_text(value: object) -> None:
    """Raise where a value, a key, or one inside them is no code, figure or moment."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            refuse_free_text(key)
            refuse_free_text(inner)
    elif isinstance(value, str):
        if not CODE.fullmatch(value):
            raise FreeText("the trail holds ids, codes and figures, no text")
    elif isinstance(value, Iterable):
        for inner in value:
            refuse_free_text(inner)


def record(
    *,
    by: Membership | None,
    verb: str,
    subject: models.Model,
    organisation_id: int | None = None,
    now: datetime | None = None,
    **details: Any,
) -> AuditEvent:
    """Write one line: who (`by`, None for the machine), room.noun.past, what, details.

    Details hold ids, codes and figures. Never a name, an address or a message text:
    the trail outlives the person it is about. What a person typed belongs in a row that
    can be changed; its number may stand here.
    """
    refuse_free_text(details)
    organisation = organisation_id or (by.organisation_id if by else None)
    if organisation is None:
        organisation = subject.organisation_id  # type: ignore[attr-defined]
    return AuditEvent.objects.create(
        organisation_id=organisation,
        actor_id=by.user_id if by else None,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        details=details,
        at=now or timezone.now(),
    )


_BESIDE = """
INSERT INTO core_auditevent (organisation_id, verb, subject_type, subject_id, details, at)
SELECT organisation_id, %s, %s, id, %s::jsonb, now() FROM {rows}
"""


def line_beside(rows: str) -> str:
    """The line that the machine writes about each of these rows, as a part of the statement that changes them.

    `rows` names a WITH query that answers `id` and `organisation_id`. For what is done thousands of times;
    its values are those of `line_values`.
    """
    return _BESIDE.format(rows=rows)


def line_values(verb: str, subject: type[models.Model], **details: Any) -> list[Any]:
    """What `line_beside` must be given: the same line as `record` writes."""
    refuse_free_text(details)
    return [verb, subject._meta.label_lower, json.dumps(details)]
