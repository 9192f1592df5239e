"""Who a session belongs to, and where that person works, in one query."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from core.users import at_work
from core.users.models import User


class MembershipBackend(AuthenticationBackend):  # type: ignore[misc]
    """Allauth's ways to sign in; every page then reads user and memberships together."""

    def get_user(self, user_id: Any) -> AbstractBaseUser | None:
        mine = at_work.memberships(user_id)
        if not mine:  # nobody's colleague any more, or not there, or not active
            return super().get_user(user_id)  # type: ignore[no-any-return]
        user: User = mine[0].user
        user.memberships_read = mine
        return user
