"""Wrong settings speak at start, with what to do."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

KEY_DIGITS = 64


@register()
def field_keys_are_usable(**_kwargs: Any) -> list[CheckMessage]:
    pairs = [p.strip() for p in settings.FIELD_KEYS.split(",") if p.strip()]
    wrong = [
        p
        for p in pairs
        if ":" not in p
        or len(p.partition(":")[2]) != KEY_DIGITS
        or set(p.partition(":")[2].lower()) - set("0123456789abcdef")
    ]
    if pairs and not wrong:
        return []
    return [
        Error(
            "FIELD_KEYS must hold at least one `id:64 hexadecimal digits` pair.",
            hint="Make one: python -c \"import secrets; print('k1:' + secrets.token_hex(32))\"",
            id="core.E001",
        )
    ]
