"""Asking platforms for figures: what is due, in requests of 25, less often what is not known."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from analytics.metrics.models import Measuring, Snapshot
from analytics.metrics.operations import collect, plan
from campaigns.channels.models import connector_of
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    PublicationFactory,
)
from core import secrets

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def account(campaign, noticeboard, monkeypatch):
    monkeypatch.setenv("WERF_TESTING", "1")
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", "127.0.0.1")
    return make_account(campaign, noticeboard.url)


def make_account(campaign, url):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, base_url=url
    )
    account.sealed_credentials = secrets.seal(
        {"base_url": url, "account": "team", "token": "noticeboard"},
        place=account.place,
    )
    account.save()
    return account


@pytest.fixture
def published(campaign, account, noon):
    """`published(known=False)`: one that the board does not know."""

    def make(number=0, *, known=True, on=account, **more):
        remote_id = f"unknown-{number}-{on.pk}"
        if known:
            remote_id = hang_up(on, f"text {number}", noon)
        return PublicationFactory(
            **{
                "post": PostFactory(campaign=campaign),
                "account": on,
                "status": "published",
                "remote_id": remote_id,
                "published_at": noon,
                **more,
            }
        )

    return make


def hang_up(account, text, at):
    from campaigns.channels.connectors.posts import Draft

    connector = connector_of(account)
    once = connector.make_once(text, at)
    return connector.publish(Draft(text=text, once=once, created_at=at)).remote_id


def asked_next(publication):
    return Measuring.objects.get(publication=publication).next_at


def test_a_post_is_asked_for_in_its_rhythm(published, noon):
    post = published()

    assert collect(now=noon + 9 * MINUTE) == 0
    assert collect(now=noon + 10 * MINUTE) > 0
    assert asked_next(post) == noon + 10 * MINUTE + HOUR
    assert collect(now=noon + 40 * MINUTE) == 0
    assert collect(now=noon + 71 * MINUTE) > 0


def test_a_post_that_is_not_known_is_asked_for_less_and_less_often(published, noon):
    post = published(known=False)
    waits, now = [], noon + 10 * MINUTE
    for _ in range(12):
        collect(now=now)
        waits.append(asked_next(post) - now)
        now = asked_next(post)

    assert waits[:3] == [2 * HOUR, 4 * HOUR, 48 * HOUR]
    assert waits == sorted(waits)
    assert waits[-1] == 30 * DAY
    assert not Snapshot.objects.exists()


def test_a_post_that_is_known_again_has_its_rhythm_back(published, noon):
    post = published()
    Measuring.objects.create(publication=post, next_at=noon + HOUR, misses=5)

    collect(now=noon + HOUR)

    row = Measuring.objects.get()
    assert (row.misses, row.next_at) == (0, noon + 2 * HOUR)


def test_after_a_year_nobody_asks(published, noon):
    post = published(published_at=noon - 364 * DAY)
    old = published(1, published_at=noon - 366 * DAY)

    collect(now=noon)

    assert asked_next(post) is None
    assert not Measuring.objects.filter(publication=old).exists()


def test_what_was_measured_before_the_upgrade_goes_on_in_its_rhythm(published, noon):
    post = published(published_at=noon - 10 * DAY)
    Snapshot.objects.create(
        publication=post,
        figure="reactions",
        value=1,
        taken_at=noon - HOUR,
        source="platform",
    )

    assert collect(now=noon) == 0
    assert asked_next(post) == noon - HOUR + DAY


def test_an_account_that_does_not_answer_costs_the_others_nothing(
    published, campaign, noon
):
    away = make_account(campaign, "http://127.0.0.1:9")
    silent = [published(number, known=False, on=away) for number in range(30)]
    well = published()

    assert collect(now=noon + HOUR) > 0

    assert Snapshot.objects.filter(publication=well).exists()
    due = Measuring.objects.filter(
        publication__in=silent, next_at__lte=noon + HOUR
    ).count()
    assert due == 5  # one request was tried
    again = noon + HOUR + 15 * MINUTE
    assert not Measuring.objects.filter(next_at__gt=again, misses=0).exclude(
        publication=well
    )


@pytest.mark.parametrize("why", ["removed", "paused"])
def test_what_cannot_be_asked_for_does_not_stand_in_the_way(
    published, account, noon, why
):
    post = published()
    if why == "removed":
        type(post).objects.update(removed_at=noon)
    else:
        account.state = "paused"
        account.save()

    assert collect(now=noon + HOUR) == 0

    assert asked_next(post) == noon + 7 * HOUR


def test_it_reads_what_is_due_and_not_what_was_published_in_a_year(published, noon):
    """As many questions and rows as there is to ask, whatever lies beside it."""
    published()
    with CaptureQueriesContext(connection) as few:
        collect(now=noon + HOUR)
    for number in range(1, 60):
        published(number, known=False)
    plan(now=noon + HOUR)
    Measuring.objects.update(next_at=noon + 9 * DAY)
    first = Measuring.objects.order_by("pk").first()
    Measuring.objects.filter(pk=first.pk).update(next_at=noon)

    with CaptureQueriesContext(connection) as many:
        collect(now=noon + 2 * HOUR)

    assert len(many) <= len(few)


def test_requests_are_of_25(published, noon):
    for number in range(30):
        published(number, known=False)

    collect(now=noon + HOUR, seconds=0)
    assert not Measuring.objects.filter(misses__gt=0).exists()
    collect(now=noon + HOUR)

    assert Measuring.objects.filter(misses=1).count() == 30


def test_channels_by_hand_are_not_planned(published, account, noon):
    account.platform = "linkedin"
    account.save()
    published(known=False)

    assert plan(now=noon + HOUR) == 0
