"""Who a session belongs to, and where that person works, without a question of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.base import SessionBase

from core.users import at_work
from core.users.models import Membership, User

_asking: ContextVar[SessionBase | None] = ContextVar("asking", default=None)


@contextmanager
def asked_by(session: SessionBase) -> Iterator[None]:
    """Within this, who this session belongs to is asked for: what it read along may answer."""
    token = _asking.set(session)
    try:
        yield
    finally:
        _asking.reset(token)


class MembershipBackend(AuthenticationBackend):  # type: ignore[misc]
    """Allauth's ways to sign in; every page then reads user and memberships together."""

    def get_user(self, user_id: Any) -> AbstractBaseUser | None:
        mine = _read_along(user_id) or at_work.memberships(user_id)
        if not mine:  # nobody's colleague any more, or not there, or not active
            return super().get_user(user_id)  # type: ignore[no-any-return]
        user: User = mine[0].user
        user.memberships_read = mine
        return user


def _read_along(user_id: Any) -> list[Membership]:
    """What the session brought, when it is of this very person."""
    found: list[Membership] = getattr(_asking.get(), "read_along", None) or []
    return found if all(one.user_id == user_id for one in found) else []
