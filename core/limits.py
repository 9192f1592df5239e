"""Rate limits, named by what they guard. Counted in PostgreSQL: Redis may be away."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, models
from django.http import HttpRequest

LONGEST_ADDRESS = 64


class Counter(models.Model):
    """How often something happened in one window. The key names nobody."""

    key = models.CharField(max_length=80)
    window = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "window"], name="counter_once_per_window"
            )
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.count}"


def address(request: HttpRequest) -> str:
    """The visitor's address, believed only as far as our own proxies vouch for it."""
    if settings.TRUSTED_PROXIES:
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        if len(hops) >= settings.TRUSTED_PROXIES:
            return one_spelling(str(hops[-settings.TRUSTED_PROXIES]))
    return one_spelling(str(request.META.get("REMOTE_ADDR", "")))


def one_spelling(typed: str) -> str:
    """`192.0.2.1` of `192.0.2.1:4711` (some proxies write the port) and of `::ffff:192.0.2.1`: one visitor is one."""
    typed = typed.strip()[:LONGEST_ADDRESS]
    if typed.startswith("["):
        typed = typed[1:].partition("]")[0]
    elif typed.count(":") == 1:
        typed = typed.partition(":")[0]
    mapped = getattr(_parsed(typed), "ipv4_mapped", None)
    return str(mapped or typed)


def network(request: HttpRequest) -> str:
    """The network of who asks."""
    return network_of(address(request))


def network_of(typed: str) -> str:
    """What one connection has: an IPv4 address, or the /64 of an IPv6 one (2**64 addresses)."""
    typed = one_spelling(typed)
    found = _parsed(typed)
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found or typed)


def _parsed(typed: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(typed.partition("%")[0])
    except ValueError:
        return None


def nameless(value: str, *, day: datetime) -> str:
    """A keyed hash that changes daily, so that no address is kept or can be followed."""
    key = f"{settings.SECRET_KEY}:{day:%Y-%m-%d}".encode()
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()[:32]


def is_within(
    *, guard: str, who: str, most: int, per: timedelta, now: datetime, amount: int = 1
) -> bool:
    """Count `amount` more for `who` and say whether it is still within `most` per `per`."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO core_counter AS c (key, "window", count) VALUES (%s, %s, %s)'
            ' ON CONFLICT (key, "window") DO UPDATE'
            " SET count = least(c.count::bigint + excluded.count, 2000000000)"
            " RETURNING count",
            [_key(guard, who, now), _window(per, now), amount],
        )
        (count,) = cursor.fetchone()
    return bool(count <= most)


def give_back(*, guard: str, who: str, per: timedelta, now: datetime) -> None:
    """What `is_within` counted at this moment was no offence after all."""
    Counter.objects.filter(
        key=_key(guard, who, now), window=_window(per, now), count__gt=0
    ).update(count=models.F("count") - 1)


def _key(guard: str, who: str, now: datetime) -> str:
    return f"{guard}:{nameless(who, day=now)}"


def _window(per: timedelta, now: datetime) -> datetime:
    seconds = int(per.total_seconds())
    return datetime.fromtimestamp(
        int(now.timestamp()) // seconds * seconds, tz=now.tzinfo
    )
