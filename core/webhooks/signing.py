"""How the other side knows that a message is ours, and not an old one played again. Pure."""

import hashlib
import hmac


def signature(secret: str, *, timestamp: int, body: bytes) -> str:
    """HMAC-SHA256 over `timestamp.body`, in hexadecimal, with the version of this rule in front."""
    text = f"{timestamp}.".encode() + body
    return "v1=" + hmac.new(secret.encode(), text, hashlib.sha256).hexdigest()
