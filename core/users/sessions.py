"""Django's sessions in the database; the same question tells whose session it is."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions

from core.users import at_work
from core.users.models import Membership


class SessionStore(DatabaseSessions):
    """What is kept, and where its person worked at the moment of reading."""

    read_along: list[Membership] | None = None

    def load(self) -> dict[str, Any]:
        found = at_work.session(self.session_key or "")
        if found is None:
            self._session_key = None
            return {}
        kept, self.read_along = found
        decoded: dict[str, Any] = self.decode(kept)
        return decoded
