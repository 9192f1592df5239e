"""What programs and administrators hear about the machine."""

import socket
import time
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from campaigns.publishing import tasks
from campaigns.publishing.models import Publication
from campaigns.publishing.signs import Sign
from campaigns.tests.factories import ChannelAccountFactory, PublicationFactory
from recruitment.health import readings

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
    before = line("worker", readings.of_machine(timezone.now()))
    tasks.rescue()
    after = line("worker", readings.of_machine(timezone.now()))

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

    assert line("oldest_due", readings.of_posts(mine, timezone.now())).tone == "danger"
    assert "Left alone" in page.text
    assert page.status_code == 200


def test_doubt_that_lasts_is_red(ada, campaign):
    PublicationFactory(
        post__campaign=campaign,
        status="unknown",
        unknown_since=timezone.now() - timedelta(hours=1),
    )
    mine = Publication.objects.visible_to(ada)

    lines = readings.of_posts(mine, timezone.now())

    assert line("oldest_unknown", lines).tone == "danger"


def test_a_program_with_the_token_reads_the_same(settings, campaign):
    settings.STATUS_TOKEN = "watch-me"
    PublicationFactory(post__campaign=campaign, due_at=timezone.now())
    good = {"HTTP_AUTHORIZATION": "Bearer watch-me"}

    heard = Client().get("/status.json", **good).json()

    assert heard["publications"] == {"scheduled": 1}
    assert "clock_difference" in heard["readings"]
    wrong = {"HTTP_AUTHORIZATION": "Bearer guess"}
    assert Client().get("/status.json", **wrong).status_code == 404
