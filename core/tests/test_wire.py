"""Which addresses are of the internet, and which places of our own network may be reached."""

import pytest

from core.wire import is_local, is_public

INSIDE = [
    "0.0.0.0",  # noqa: S104 - refused, not bound
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.31.255.255",
    "192.0.0.9",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    # IPv4-compatible and IPv4-mapped, also in one word
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    # NAT64 of an address that is not public; and its local prefix
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::224.0.0.1",
    "64:ff9b:1::8.8.8.8",
    # 6to4, Teredo, ORCHID, benchmarking
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "2002:808:808::",
    "2001::1",
    "2001:0:a9fe:a9fe::",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    # unique local, link-local (with a scope too), site-local, multicast, discard, documentation
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "feff::1",
    "ff02::1",
    "ff0e::1",
    "100::1",
    "2001:db8::1",
    "3fff::1",
    "5f00::1",
    "4000::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_that_is_not_of_the_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "2a01:4f8::1", "64:ff9b::1.1.1.1"],
)
def test_an_address_of_the_internet(address):
    assert is_public(address)


def test_no_address_is_an_error():
    with pytest.raises(ValueError, match="does not appear"):
        is_public("localhost")


@pytest.fixture
def named(monkeypatch):
    def name(entries):
        monkeypatch.delenv("WERF_TESTING", raising=False)
        monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", entries)

    return name


def test_a_host_with_a_port_opens_that_port_only(named):
    named("127.0.0.1:8123, [::1]:99")

    assert is_local("127.0.0.1", 8123)
    assert is_local("::1", 99)
    assert not is_local("127.0.0.1", 5432)
    assert not is_local("::1", 5432)
    assert not is_local("localhost", 8123)


def test_a_host_without_a_port_opens_all_of_them(named):
    named("Board.Internal,::1")

    assert is_local("board.internal", 80)
    assert is_local("BOARD.internal", 5432)
    assert is_local("::1", 5432)
    assert not is_local("internal", 80)


def test_nothing_named_opens_nothing(named):
    named("")

    assert not is_local("127.0.0.1", 80)
    assert not is_local("", 80)
