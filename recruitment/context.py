"""What every page's frame shows."""

from functools import cache
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest

from core.http import Request
from recruitment import navigation
from recruitment.frame import frame_of


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
        # Read by the frame of a whole page only: a part of a page asks nothing.
        frame = cache(lambda: frame_of(member))
        about |= {
            "bars": lambda: frame().bars,
            "unread_notices": lambda: frame().unread,
            "member": member,
            "organisation": member.organisation,
            "memberships": request.memberships,  # type: ignore[attr-defined]
            "nav_main": lambda: navigation.entries(
                asked, navigation.MAIN, _counts(frame().waiting)
            ),
            "nav_foot": lambda: navigation.entries(asked, navigation.FOOT),
            "nav_phone": lambda: navigation.phone(asked, _counts(frame().waiting)),
        }
    return about


def _counts(waiting: int) -> dict[str, int]:
    """The numbers beside entries of the navigation, by the name of their page."""
    return {"candidates:conversation-list": waiting}
