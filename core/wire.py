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

import httpcore2

from core.faults import fault

CONNECT_SECONDS = 5.0


class AddressNotAllowed(Exception):
    """The name leads to an address inside our own network."""


def local_hosts() -> frozenset[str]:
    """Hosts that may be reached without TLS and inside our own network, from OUTBOUND_LOCAL_HOSTS."""
    named = os.environ.get("OUTBOUND_LOCAL_HOSTS", "")
    hosts = {host.strip().lower() for host in named.split(",") if host.strip()}
    if os.environ.get("WERF_TESTING") == "1":
        hosts |= {"127.0.0.1", "localhost"}
    return frozenset(hosts)


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
    if host.lower() not in local_hosts():
        for address in addresses:
            if not ipaddress.ip_address(address.partition("%")[0]).is_global:
                raise AddressNotAllowed(host)
    return addresses
