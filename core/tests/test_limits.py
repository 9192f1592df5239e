"""How often somebody may do something."""

from datetime import UTC, datetime, timedelta

import pytest

from core import limits

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
RULE = {"guard": "apply", "most": 2, "per": timedelta(hours=1)}


@pytest.mark.django_db
def test_the_third_time_within_the_hour_is_too_much():
    tries = [limits.is_within(who="10.0.0.1", now=NOON, **RULE) for _ in range(3)]

    assert tries == [True, True, False]


@pytest.mark.django_db
def test_an_hour_later_it_may_again():
    for _ in range(3):
        limits.is_within(who="10.0.0.1", now=NOON, **RULE)

    assert limits.is_within(who="10.0.0.1", now=NOON + timedelta(hours=1), **RULE)


@pytest.mark.django_db
def test_the_address_itself_is_not_kept():
    limits.is_within(who="10.0.0.1", now=NOON, **RULE)

    assert not limits.Counter.objects.filter(key__contains="10.0.0.1").exists()


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:4711", "192.0.2.1"),
        (" 192.0.2.1 ", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("::FFFF:c000:201", "192.0.2.1"),
        ("[::ffff:192.0.2.1]:4711", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2:ffff::1]", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2:ffff::1]:4711", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        (":", ""),
        ("[", ""),
        ("nonsense", "nonsense"),
        ("x" * 100_000, "x" * 64),
    ],
)
def test_one_connection_is_one_network(address, network):
    assert limits.network_of(address) == network
