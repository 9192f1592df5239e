"""The socket under `core.outbound`: whom we may reach, how long it may take, and whether a byte has left.

Only `core.outbound` uses this. Times are limits of the whole call, not of one read: a server that sends a byte
every few seconds does not hold us.
"""

import ipaddress
import os
import socket
import ssl
import time
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import httpcore2

from core.faults import fault

CONNECT_SECONDS = 5.0


class AddressNotAllowed(Exception):
    """The name leads to an address inside our own network."""


# Internet addresses of the one range that is in use (RFC 4291, IANA's register of 2000::/3) ...
_UNICAST = ipaddress.IPv6Network("2000::/3")
# ... but for those that carry another address in them or lead nowhere: protocol assignments with Teredo,
# documentation, 6to4. The parts of 2000::/3 in which nobody ever got an address need no line.
_NO_HOSTS = tuple(
    ipaddress.IPv6Network(name)
    for name in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
# A network without IPv4 writes every IPv4 address like this (RFC 6052); the last 32 bits decide.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Relays of 6to4, and protocol assignments of which Python 3.11 knows only a part.
_NO_HOSTS_V4 = tuple(
    ipaddress.IPv4Network(name) for name in ("192.0.0.0/24", "192.88.99.0/24")
)
_PORTS = {"http": 80, "https": 443}


def is_public(address: str) -> bool:
    """Whether an address is one of the internet, not of our own network or of this machine.

    Names what is allowed, because `ipaddress` answers differently from one Python to the next. ValueError
    when it is no address.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in _NAT64:
            return _is_public_v4(ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF))
        return ip in _UNICAST and not any(ip in net for net in _NO_HOSTS)
    return _is_public_v4(ip)


def _is_public_v4(ip: ipaddress.IPv4Address) -> bool:
    return (
        ip.is_global
        and not ip.is_multicast
        and not ip.is_reserved
        and not any(ip in net for net in _NO_HOSTS_V4)
    )


def is_local(host: str, port: int) -> bool:
    """Whether this may be reached without TLS and inside our own network: it stands in OUTBOUND_LOCAL_HOSTS.

    An entry is `host:port`, or a host of which every port is meant.
    """
    if os.environ.get("WERF_TESTING") == "1" and host in {"127.0.0.1", "localhost"}:
        return True
    named = os.environ.get("OUTBOUND_LOCAL_HOSTS", "").lower().split(",")
    entries = {entry.strip() for entry in named} - {""}
    bare = host.lower()
    written = f"[{bare}]" if ":" in bare else bare
    return not entries.isdisjoint({bare, written, f"{written}:{port}"})


def place_of(url: str) -> tuple[str, int]:
    """Host and port of an address; ValueError when there is none."""
    parts = urlsplit(url)
    port = parts.port or _PORTS.get(parts.scheme, 0)
    if not parts.hostname or not port:
        raise ValueError(url)
    return parts.hostname.lower(), port


class Wire(httpcore2.NetworkBackend):
    """One connection for one call."""

    def __init__(self, seconds: float) -> None:
        self.ends_at = time.monotonic() + seconds
        self.has_written = False
        self.has_heard = False
        self._inner = httpcore2.SyncBackend()

    def seconds_left(self, at_most: float) -> float:
        return max(0.001, min(at_most, self.ends_at - time.monotonic()))

    def is_over(self) -> bool:
        return time.monotonic() >= self.ends_at

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        fault("before_connect")
        failure: Exception = httpcore2.ConnectError(f"No address for {host}")
        for address in _addresses(host, port):
            try:
                stream = self._inner.connect_tcp(
                    address,
                    port,
                    self.seconds_left(CONNECT_SECONDS),
                    local_address,
                    socket_options,
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self)
        raise failure


class _Stream(httpcore2.NetworkStream):
    """A stream that knows the end of the call and the fault points around the request."""

    def __init__(self, inner: httpcore2.NetworkStream, wire: Wire) -> None:
        self._inner = inner
        self._wire = wire

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if not self._wire.has_heard:
            fault("after_request_written")
        if self._wire.is_over():
            raise httpcore2.ReadTimeout("The call took too long.")
        heard = self._inner.read(
            max_bytes, self._wire.seconds_left(timeout or CONNECT_SECONDS)
        )
        if not self._wire.has_heard:
            self._wire.has_heard = True
            fault("before_answer")
        return heard

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if not buffer:
            return
        if not self._wire.has_written:
            fault("after_connect")
            self._wire.has_written = True
        if self._wire.is_over():
            raise httpcore2.WriteTimeout("The call took too long.")
        self._inner.write(buffer, self._wire.seconds_left(timeout or CONNECT_SECONDS))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        seconds = self._wire.seconds_left(CONNECT_SECONDS)
        return _Stream(
            self._inner.start_tls(ssl_context, server_hostname, seconds), self._wire
        )

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, looked up once and checked, so that a second look cannot lead elsewhere."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore2.ConnectError(str(error)) from error
    addresses = [str(entry[4][0]) for entry in found]
    if not is_local(host, port) and not all(map(is_public, addresses)):
        raise AddressNotAllowed(host)
    return addresses
