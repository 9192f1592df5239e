"""How the other side knows that a message is ours, and not an old one played again.

The rule is that of Standard Webhooks (https://www.standardwebhooks.com, version 1).
"""

import secrets as chance
from base64 import b64encode
from datetime import UTC, datetime

from standardwebhooks.webhooks import Webhook

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> str:
    """A secret in the form that receivers' libraries read."""
    return PREFIX + b64encode(chance.token_bytes(BYTES)).decode()


def headers(secret: str, *, message: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers that prove a message: its id, when it was sent, and the signature over both and `body`."""
    moment = at.astimezone(UTC)
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(_key(secret)).sign(message, moment, body.decode()),
    }


def _key(secret: str) -> str | bytes:
    """Secrets of before this rule are their own letters."""
    return secret if secret.startswith(PREFIX) else secret.encode()
