"""Secrets at rest: AES-256-GCM with a key id, bound to the place where they are kept.

The place (table, column, row) is authenticated with the text: a ciphertext that is moved
to another row does not open. FIELD_KEYS holds `id:hex` pairs; the first encrypts, the
others still decrypt, which is how keys are rotated.
"""

import base64
import json
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONCE_BYTES = 12


class CannotOpen(Exception):
    """The secret was made with a key we do not have, or for another place."""


def _keys() -> dict[str, bytes]:
    keys = {}
    for pair in filter(None, (p.strip() for p in settings.FIELD_KEYS.split(","))):
        name, _, value = pair.partition(":")
        keys[name] = bytes.fromhex(value)
    if not keys:
        raise ImproperlyConfigured("FIELD_KEYS is empty: secrets cannot be kept.")
    return keys


def seal(content: dict[str, Any], *, place: str) -> str:
    """Encrypt a small mapping for one place, such as `campaigns.channelaccount:7`."""
    name, key = next(iter(_keys().items()))
    nonce = os.urandom(NONCE_BYTES)
    text = json.dumps(content).encode()
    sealed = AESGCM(key).encrypt(nonce, text, f"{name}|{place}".encode())
    return f"{name}:{base64.urlsafe_b64encode(nonce + sealed).decode()}"


def unseal(sealed: str, *, place: str) -> dict[str, Any]:
    """Decrypt what `seal` made for the same place."""
    if not sealed:
        return {}
    name, _, text = sealed.partition(":")
    raw = base64.urlsafe_b64decode(text)
    try:
        opened = AESGCM(_keys()[name]).decrypt(
            raw[:NONCE_BYTES], raw[NONCE_BYTES:], f"{name}|{place}".encode()
        )
    except (KeyError, InvalidTag) as error:
        raise CannotOpen(place) from error
    content: dict[str, Any] = json.loads(opened)
    return content
