"""What every page's frame shows."""

from collections.abc import Hashable
from functools import cache
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest

from candidates.conversations import waiting
from core.http import Request
from core.users.models import Membership
from core.users.roles import MAY_TALK
from recruitment import navigation
from recruitment.health import bar


def shell(request: HttpRequest) -> dict[str, Any]:
    """Navigation and preferences of who asks; a visitor gets the bare frame."""
    about: dict[str, Any] = {
        "is_demo": settings.DEMO,
        "theme": "auto",
        "has_shortcuts": True,
        "languages": settings.LANGUAGES,
        "language_url": navigation.address("public-language"),
    }
    member = getattr(request, "member", None)
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        about |= {
            "theme": user.theme,
            "themes": user.Theme.choices,
            "has_shortcuts": user.has_shortcuts,
            "preferences_url": navigation.address("core:appearance"),
            "profile_url": navigation.address("core:profile"),
            "notices_url": navigation.address("core:notice-list"),
            "security_url": navigation.address("mfa_index"),
        }
    elif settings.DEMO:
        about |= {
            "demo_sign_ins": settings.DEMO_SIGN_INS,
            "demo_password": settings.DEMO_PASSWORD,
        }
    if member is not None:
        asked = cast("Request", request)
        counts = cache(lambda: _waiting(member))
        about |= {
            "bars": cache(lambda: bar.bars(member)),
            "frame_key": cache(lambda: _frame_key(asked, counts())),
            "member": member,
            "organisation": member.organisation,
            "memberships": request.memberships,  # type: ignore[attr-defined]
            # Called by the frame of a whole page only: a part of a page asks nothing.
            "nav_main": lambda: navigation.entries(asked, navigation.MAIN, counts()),
            "nav_foot": lambda: navigation.entries(asked, navigation.FOOT),
            "nav_phone": lambda: navigation.phone(asked, counts()),
        }
    return about


def _frame_key(request: Request, counts: dict[str, int]) -> tuple[Hashable, ...]:
    """Everything that the frame of this person's page depends on."""
    member, user = request.member, request.user
    return (
        member.pk,
        member.role,
        member.organisation.name,
        user.name,
        user.theme,
        tuple((m.pk, m.organisation.name) for m in request.memberships),  # type: ignore[attr-defined]
        navigation.here(request),
        tuple(counts.values()),
        settings.DEMO,
    )


def _waiting(member: Membership) -> dict[str, int]:
    """How many conversations wait for an answer, for who answers them."""
    if not member.is_one_of(*MAY_TALK):
        return {}
    return {"candidates:conversation-list": waiting.count(member.organisation_id)}
