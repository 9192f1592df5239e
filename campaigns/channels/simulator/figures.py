"""How the figures of a simulated post grow. Pure: the same post at the same age always has the same figures."""

import math
from datetime import datetime
from hashlib import sha256

HOURS_TO_TWO_THIRDS = 30.0


def figures(text: str, published_at: datetime, at: datetime) -> dict[str, int]:
    """What a platform might count: fast on the first day, then ever slower, never falling."""
    chance = sha256(text.encode()).digest()
    age = max(0.0, (at - published_at).total_seconds() / 3600)
    share = 1 - math.exp(-age / HOURS_TO_TWO_THIRDS)
    impressions = (250 + int.from_bytes(chance[:2], "big") % 3200) * share
    return {
        "impressions": int(impressions),
        "reactions": int(impressions * (0.012 + chance[2] / 255 * 0.04)),
        "comments": int(impressions * (0.001 + chance[3] / 255 * 0.008)),
        "shares": int(impressions * (0.001 + chance[4] / 255 * 0.009)),
        "clicks": int(impressions * (0.008 + chance[5] / 255 * 0.03)),
    }
