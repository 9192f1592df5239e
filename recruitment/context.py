"""What every page's frame shows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from recruitment import navigation


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
        about |= {
            "member": member,
            "organisation": member.organisation,
            "nav_main": navigation.entries(request, navigation.MAIN),  # type: ignore[arg-type]
            "nav_foot": navigation.entries(request, navigation.FOOT),  # type: ignore[arg-type]
            "nav_phone": navigation.phone(request),  # type: ignore[arg-type]
        }
    return about
