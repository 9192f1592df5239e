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
            return str(hops[-settings.TRUSTED_PROXIES]).strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def network(request: HttpRequest) -> str:
    """What one connection has: an IPv4 address, or the /64 of an IPv6 one (2**64 addresses)."""
    typed = address(request)
    try:
        found = ipaddress.ip_address(typed.partition("%")[0])
    except ValueError:
        return typed[:LONGEST_ADDRESS]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found, 64), strict=False))


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
