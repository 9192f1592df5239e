"""Where somebody is signed in: Allauth's page, with one question for all devices instead of three for each."""

from typing import Any

from allauth.usersessions.models import UserSession
from allauth.usersessions.views import ListUserSessionsView
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from core.users.models import User


class Devices(ListUserSessionsView):  # type: ignore[misc]
    """The devices whose session still opens a page; the others are taken off the list."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        about: dict[str, Any] = super(ListUserSessionsView, self).get_context_data(
            **kwargs
        )
        found = still_in(self.request.user)
        return about | {"sessions": found, "session_count": len(found)}


def still_in(person: User) -> list[UserSession]:
    """Oldest first. A session ends by itself, and all others when the password changes."""
    kept = Session.objects.filter(
        session_key=OuterRef("session_key"), expire_date__gt=timezone.now()
    )
    devices = UserSession.objects.filter(user_id=person.pk).annotate(
        kept=Subquery(kept.values("session_data"))
    )
    marks = [person.get_session_auth_hash(), *person.get_session_auth_fallback_hash()]
    living: list[UserSession] = []
    gone: list[UserSession] = []
    for device in devices.order_by("created_at", "pk"):
        inside = SessionStore().decode(device.kept) if device.kept else {}
        shown = inside.get(HASH_SESSION_KEY, "")
        is_in = any(constant_time_compare(shown, mark) for mark in marks)
        (living if is_in else gone).append(device)
    if gone:
        UserSession.objects.filter(pk__in=[device.pk for device in gone]).delete()
    return living


list_devices = Devices.as_view()
