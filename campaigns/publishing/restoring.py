"""After a backup was put back: what it calls due may have happened since. Look first, send after."""

from datetime import datetime
from typing import Any

from django.db import transaction

from core.delivery.handlers import HANDLERS
from core.delivery.models import UNKNOWN


@transaction.atomic
def doubt_what_is_due(*, now: datetime) -> dict[str, int]:
    """Every due row goes into doubt, as if its answer had been lost: how many, by the name of the handler.

    Nothing is sent before a look. The state diagram has no such arrow, because nothing but a backup turns
    time back.
    """
    doubt: dict[str, Any] = {
        "status": UNKNOWN,
        "unknown_since": now,
        "next_at": now,
        "looks_made": 0,
        "complete_looks": 0,
        "trouble_code": "restored",
    }
    return {handler.name: handler.doubtable().update(**doubt) for handler in HANDLERS}
