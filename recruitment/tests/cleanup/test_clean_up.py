"""The nightly clean-up: what goes, what stays, in batches, and what it says of it."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.postgres.functions import TransactionNow
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.urls import reverse

from campaigns.invoices.models import InvoiceImport
from core.audit.models import AuditEvent
from core.cleanup.kinds import KINDS, Kind, register
from core.cleanup.models import CleanUp
from core.cleanup.operations import clean_up, night_of
from core.limits import Counter
from core.notices.models import Notice
from core.webhooks.models import WebhookDelivery
from recruitment.celery import app
from recruitment.management.commands import publisher
from tests.world import make_endpoint, make_told

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def only(monkeypatch):
    """`only(kind)`: nothing else is registered."""

    def choose(*kinds):
        for name in list(KINDS):
            monkeypatch.delitem(KINDS, name)
        for kind in kinds:
            monkeypatch.setitem(KINDS, kind.name, kind)

    return choose


@pytest.fixture
def pile():
    """A kind over a pile of things, of which it removes so many in a batch."""

    class Pile:
        left, tries, fails = 25, 0, False

        def remove(self, _now, most):
            self.tries += 1
            if self.fails:
                message = "no"
                raise RuntimeError(message)
            removed = min(self.left, most)
            self.left -= removed
            return removed

        def kind(self, name="pile", **more):
            return Kind(name, "Pile", "never", self.remove, batch=10, **more)

    return Pile()


def night(kind):
    return CleanUp.objects.get(kind=kind)


def notice(member, once, **when):
    return Notice.objects.create(member=member, text="Look", once=once, **when)


def make_session(now, key_of=None):
    store = SessionStore()
    store.create()
    Session.objects.filter(pk=store.session_key).update(expire_date=now)
    return store.session_key


def test_what_nobody_needs_goes_and_the_rest_stays(hanna, campaign, noon):
    old, fresh = make_session(noon - DAY), make_session(noon + DAY)
    for key in (old, fresh):
        UserSession.objects.create(
            user=hanna.user, session_key=key, ip="192.0.2.1", user_agent="x"
        )
    UserSession.objects.update(last_seen_at=noon - 2 * DAY)
    Counter.objects.create(key="a", window=noon - timedelta(hours=49))
    Counter.objects.create(key="b", window=noon - timedelta(hours=47))
    notice(hanna, "read", created_at=noon - 200 * DAY, read_at=noon - 181 * DAY)
    notice(hanna, "lately", created_at=noon - 200 * DAY, read_at=noon - 179 * DAY)
    notice(hanna, "unread", created_at=noon - 364 * DAY)
    notice(hanna, "old", created_at=noon - 366 * DAY)
    cache.set("lasts", 1, 3600)
    cache.set("expired", 1, 3600)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE django_cache SET expires = %s WHERE cache_key LIKE %s",
            [noon - DAY, "%expired"],
        )
        cursor.execute(
            "UPDATE django_cache SET expires = %s WHERE cache_key LIKE %s",
            [noon + DAY, "%lasts"],
        )
    for days in (13, 15):
        InvoiceImport.objects.create(
            campaign=campaign,
            file_name=f"{days}.csv",
            content=b"a;b",
            made_by=hanna,
            made_at=noon - days * DAY,
        )

    clean_up(now=noon)

    assert list(Session.objects.values_list("pk", flat=True)) == [fresh]
    assert [one.session_key for one in UserSession.objects.all()] == [fresh]
    assert [one.key for one in Counter.objects.all()] == ["b"]
    assert {one.once for one in Notice.objects.all()} == {"lately", "unread"}
    assert [one.file_name for one in InvoiceImport.objects.all()] == ["13.csv"]
    assert AuditEvent.objects.filter(verb="campaigns.invoice_import.thrown_away")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM django_cache")
        keys = [key for (key,) in cursor.fetchall()]
    assert [key.rpartition(":")[2] for key in keys] == ["lasts"]
    told = dict(CleanUp.objects.values_list("kind", "removed"))
    assert told["sessions"] == told["counters"] == told["cache"] == 1
    assert told["devices"] == told["invoice_files"] == 1
    assert told["notices"] == 2
    assert set(told) == set(KINDS)
    assert not CleanUp.objects.filter(is_done=False).exists()


def test_only_webhooks_that_are_long_over_go(hanna, noon):
    endpoint = make_endpoint(hanna)
    made = {
        (status, days): make_told(
            endpoint,
            status=status,
            payload={},
            ended_at=TransactionNow() - days * DAY,
        )
        for status, days in (
            ("done", 31),
            ("done", 29),
            ("cancelled", 31),
            ("failed", 31),
        )
    }

    clean_up(now=noon)

    left = set(WebhookDelivery.objects.values_list("pk", flat=True))
    assert left == {made["done", 29].pk, made["failed", 31].pk}


def test_it_goes_in_batches_and_goes_on_where_it_stopped(only, pile, noon):
    only(pile.kind())

    clean_up(now=noon, is_stopping=lambda: pile.tries >= 2)

    assert (pile.left, night("pile").removed, night("pile").is_done) == (5, 20, False)
    clean_up(now=noon + timedelta(minutes=1))
    assert (pile.left, night("pile").removed, night("pile").is_done) == (0, 25, True)


def test_it_ends_when_its_time_is_over(only, pile, noon):
    only(pile.kind())

    clean_up(now=noon, seconds=0)

    assert pile.tries == 0


def test_what_is_done_waits_for_the_next_night(only, pile, noon):
    only(pile.kind())
    clean_up(now=noon)
    pile.left = 3

    clean_up(now=noon + timedelta(hours=2))
    assert pile.left == 3
    clean_up(now=noon + DAY)

    assert pile.left == 0
    assert CleanUp.objects.count() == 2


def test_some_kinds_are_looked_at_more_often(only, pile, noon):
    only(pile.kind(every=timedelta(minutes=15)))
    clean_up(now=noon)
    pile.left = 3

    clean_up(now=noon + timedelta(minutes=14))
    assert pile.left == 3
    clean_up(now=noon + timedelta(minutes=15))

    assert night("pile").removed == 28


def test_one_that_fails_does_not_keep_the_others(only, pile, noon):
    fails = type(pile)()
    fails.fails = True
    only(fails.kind("bad"), pile.kind())

    clean_up(now=noon)
    clean_up(now=noon + timedelta(minutes=59))

    assert pile.left == 0
    assert (night("bad").trouble, fails.tries) == ("RuntimeError", 1)
    fails.fails = False
    clean_up(now=noon + timedelta(hours=1))
    assert (night("bad").trouble, night("bad").removed) == ("", 25)


def test_a_failing_batch_is_taken_back(only, hanna, noon):
    notice(hanna, "one", created_at=noon)

    def half(_now, _most):
        Notice.objects.all().delete()
        message = "no"
        raise RuntimeError(message)

    only(Kind("half", "Half", "never", half))
    clean_up(now=noon)

    assert Notice.objects.count() == 1


def test_a_night_begins_at_two(noon):
    """By the wall clock of TIME_ZONE: Amsterdam, an hour ahead in winter."""
    midnight = noon.replace(hour=0)

    assert night_of(midnight) == (noon - DAY).date()
    assert night_of(midnight + timedelta(hours=1)) == noon.date()


def test_every_kind_says_what_it_is_and_how_long_it_is_kept():
    assert all(kind.label and kind.kept for kind in KINDS.values())
    assert {"held_files", "visitors", "invoice_files", "absences"} <= set(KINDS)


def test_registering_again_takes_its_place(only, pile):
    only()
    register(pile.kind(), pile.kind())

    assert list(KINDS) == ["pile"]


def test_the_publisher_cleans_without_redis():
    beside = publisher.Periodically()
    beside.next_at = dict.fromkeys(beside.next_at, 0.0)

    assert "clean_up" in beside.do_what_is_due()

    assert set(CleanUp.objects.values_list("kind", flat=True)) == set(KINDS)


def test_beat_rings_a_bell_that_is_there(only, pile):
    only(pile.kind())
    task = app.conf.beat_schedule["clean_up"]["task"]
    app.loader.import_default_modules()

    app.tasks[task]()

    assert pile.left == 0


def test_administrators_read_what_was_done(as_, ada, noon):
    clean_up(now=noon)
    CleanUp.objects.filter(kind="cache").update(trouble="DataError")

    page = as_(ada).get(reverse("core:clean-up")).content.decode()

    assert "Counters of rate limits" in page
    assert "Failed: DataError" in page
    assert "half a year after they were read" in page
    assert reverse("core:clean-up") in as_(ada).get(reverse("status")).content.decode()
    sheet = as_(ada).get(reverse("core:clean-up"), {"format": "csv"})
    assert b"done" in b"".join(sheet.streaming_content)
