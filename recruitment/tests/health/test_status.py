"""What programs and administrators hear about the machine."""

import socket
import time
from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from campaigns.publishing import tasks
from campaigns.publishing.models import Publication
from campaigns.publishing.signs import Sign
from campaigns.tests.factories import ChannelAccountFactory, PublicationFactory
from core import clock, secrets
from core.outbox.models import Mail
from recruitment.health import readings
from recruitment.health.access import of_accounts
from recruitment.health.deliveries import of_deliveries, rows_of

pytestmark = pytest.mark.django_db


def line(key, lines):
    return next(one for one in lines if one.key == key)


def test_ready_names_redis_as_degraded_and_is_ready_all_the_same(client, settings):
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"

    answer = client.get("/ready")

    assert answer.status_code == 200
    assert answer.json()["redis"] == "degraded"


def test_ready_says_when_uploads_cannot_be_kept(client, settings, tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file"

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert answer.json()["uploads"] == "cannot be kept"


def test_a_redis_that_is_frozen_costs_less_than_a_second(settings):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.CELERY_BROKER_URL = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        began = time.monotonic()

        assert not readings.redis_answers()
        assert time.monotonic() - began < 1


def test_the_worker_is_seen_by_a_row_that_its_task_writes():
    before = line("worker", readings.of_machine(clock.now()))
    tasks.leave_sign()
    after = line("worker", readings.of_machine(clock.now()))

    assert (before.tone, after.tone) == ("warning", "success")
    assert Sign.objects.get().name == "worker"


def test_the_page_shows_the_oldest_that_is_due_in_red(as_, ada, campaign):
    PublicationFactory(
        post__campaign=campaign, due_at=timezone.now() - timedelta(minutes=5)
    )
    ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        state="needs_sign_in",
        name="Left alone",
    )
    mine = Publication.objects.visible_to(ada)

    page = as_(ada).get("/status/")

    assert line("oldest_due", readings.of_posts(mine, clock.now())).tone == "danger"
    assert "Left alone" in page.text
    assert page.status_code == 200


def test_doubt_that_lasts_is_red(ada, campaign):
    PublicationFactory(
        post__campaign=campaign,
        status="unknown",
        unknown_since=timezone.now() - timedelta(hours=1),
    )
    mine = Publication.objects.visible_to(ada)

    lines = readings.of_posts(mine, clock.now())

    assert line("oldest_unknown", lines).tone == "danger"


def test_a_program_with_the_token_reads_the_same(settings, campaign):
    settings.STATUS_TOKEN = "watch-me"
    PublicationFactory(
        post__campaign=campaign, due_at=timezone.now() - timedelta(minutes=5)
    )
    good = {"HTTP_AUTHORIZATION": "Bearer watch-me"}

    heard = Client().get("/status.json", **good).json()

    assert heard["publications"] == {"scheduled": 1}
    values = {key: line["value"] for key, line in heard["readings"].items()}
    assert datetime.fromisoformat(values["oldest_due"]) <= datetime.fromisoformat(
        heard["at"]
    )
    assert values["oldest_unknown"] is values["backup"] is None
    assert type(values["disk"]) is type(values["effects_waiting"]) is int
    assert type(values["clock_difference"]) is float
    assert type(values["media"]) is type(values["redis"]) is bool
    assert all(type(line["text"]) is str for line in heard["readings"].values())
    wrong = {"HTTP_AUTHORIZATION": "Bearer guess"}
    assert Client().get("/status.json", **wrong).status_code == 404


def test_a_mail_that_waits_too_long_is_red_and_what_asks_somebody_is_counted(ada):
    now = clock.now()
    for once, age, status in [("a", 20, "scheduled"), ("b", 1, "failed")]:
        Mail.objects.create(
            organisation=ada.organisation,
            kind="unread-notices",
            target_type="core.membership",
            target_id=ada.pk,
            once=once,
            status=status,
            next_at=now - timedelta(minutes=age),
            created_at=now - timedelta(minutes=age),
        )

    lines = list(of_deliveries(rows_of(ada), now))

    assert line("oldest_effect", lines).tone == "danger"
    assert line("effects_asking", lines).value == "1"


def test_a_mail_of_another_organisation_is_not_on_my_page(ada, olga):
    now = clock.now()
    Mail.objects.create(
        organisation=olga.organisation,
        kind="unread-notices",
        target_type="core.membership",
        target_id=olga.pk,
        once="theirs",
        status="failed",
        next_at=now,
        created_at=now,
    )

    lines = list(of_deliveries(rows_of(ada), now))

    assert line("effects_asking", lines).value == "0"


@pytest.mark.parametrize(
    ("platform", "days", "tone"),
    [
        ("noticeboard", 30, "success"),
        ("noticeboard", 2, "warning"),
        ("noticeboard", -1, "danger"),
        # This one renews itself, long before.
        ("bluesky", 2, "success"),
        ("bluesky", -1, "warning"),
    ],
)
def test_the_page_says_until_when_access_holds(campaign, platform, days, tone):
    now = timezone.now()
    account = _signed_in(campaign, platform, (now + timedelta(days=days)).isoformat())

    (access,) = of_accounts([account], now)

    assert access.tone == tone
    assert "Until" in access.words


def test_access_that_nobody_can_open_is_red(campaign):
    account = _signed_in(campaign, "noticeboard", "")
    account.sealed_credentials = "k9:broken"

    (access,) = of_accounts([account], timezone.now())

    assert access.tone == "danger"


def _signed_in(campaign, platform, ends):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, platform=platform
    )
    account.sealed_credentials = secrets.seal(
        {"token": "x", "session": {"expires_at": ends}}, place=account.place
    )
    return account


@pytest.mark.parametrize(("days", "tone"), [(1, "success"), (101, "warning")])
def test_a_restore_that_nobody_tried_for_long_is_amber(days, tone):
    call_command("note_restore_drill")
    later = clock.now() + timedelta(days=days)

    assert line("restore_drill", readings.of_machine(later)).tone == tone


def test_only_administrators_find_the_page_in_the_menu(as_, ada, hanna):
    assert 'href="/status/"' in as_(ada).get("/").text
    assert 'href="/status/"' not in as_(hanna).get("/").text
