"""Leave a line in the trail."""

import json
from datetime import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from core.audit.models import AuditEvent
from core.users.models import Membership


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
    the trail outlives the person it is about.
    """
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
    return [verb, subject._meta.label_lower, json.dumps(details)]
