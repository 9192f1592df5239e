"""The publisher does without Redis whatever Celery does, and starts whatever it cannot say."""

import io
import threading
from time import monotonic

import pytest
from django.core import checks

from campaigns.tests.factories import GoalFactory, KpiFactory
from core.delivery.worker_locks import WorkerLock
from recruitment.celery import app
from recruitment.management.commands.publisher import Command, Periodically
from recruitment.periodic import PERIODIC, Publisher, done_by

# What its loop and threads do in code of their own, and where.
ITSELF = {
    "send_to_platforms": "engine.work, the lane PLATFORMS",
    "rescue": "rescue, of every lane",
    "leave_sign": "its own sign, beside that of a worker",
    "send_mails": "LaneThread, the lane MAIL",
    "send_webhooks": "LaneThread, the lane WEBHOOKS",
    "background": "Beside",
}


class Full(io.StringIO):
    """A log on a disk without room."""

    def write(self, _words):
        raise OSError(28, "No space left on device")


def test_a_warning_that_cannot_be_written_does_not_end_it(monkeypatch):
    monkeypatch.setattr(checks, "run_checks", lambda **_given: [checks.Warning("!")])

    Command(stderr=Full()).check()


def test_beat_and_publisher_do_the_same():
    """What only one of them did would stand in one of these two sets."""
    publisher = Command()
    publisher.begin()
    done = {*ITSELF, *publisher.next_at, *Periodically().next_at}

    assert done - set(app.conf.beat_schedule) == set()
    assert set(app.conf.beat_schedule) - done == set()
    assert {name for name, _one in done_by(Publisher.ITSELF)} == set(ITSELF)


def test_every_task_that_runs_by_itself_is_there_and_is_in_the_list():
    """A task that nobody calls by name is one that beat must wake."""
    app.loader.import_default_modules()
    ours = {name for name in app.tasks if not name.startswith("celery.")}

    assert ours == {one.task for one in PERIODIC.values()}


def test_a_wake_up_task_does_not_outlive_the_next():
    for name, one in app.conf.beat_schedule.items():
        assert one["schedule"] == PERIODIC[name].every
        assert one["schedule"] <= one["options"]["expires"] <= max(5, one["schedule"])


@pytest.mark.django_db
def test_what_celery_did_alone_is_done_beside(campaign):
    kpi = KpiFactory(goal=GoalFactory(campaign=campaign))
    beside = Periodically()
    assert beside.do_what_is_due() == []  # it has just begun

    beside.next_at = dict.fromkeys(beside.next_at, 0.0)
    done = beside.do_what_is_due()

    assert done == [name for name, _one in done_by(Publisher.BESIDE)]
    assert {"remind_of_duties", "route_talks", "collect", "evaluate"} <= set(done)
    assert kpi.readings.exists()
    assert beside.do_what_is_due() == []
    assert min(beside.next_at.values()) > monotonic()


@pytest.mark.django_db
def test_one_that_fails_does_not_keep_the_others(caplog):
    beside = Periodically()
    beside.next_at = dict.fromkeys(beside.next_at, 0.0)
    beside.next_at["collect"] = float("inf")
    beside.next_at = {"gone": 0.0, **beside.next_at}
    PERIODIC["gone"] = type(PERIODIC["collect"])(
        "core.no_such.task", 60.0, Publisher.BESIDE
    )
    try:
        done = beside.do_what_is_due()
    finally:
        del PERIODIC["gone"]

    assert "gone" not in done
    assert {"evaluate", "clean_up"} <= set(done)
    assert "gone stumbled" in caplog.text


@pytest.mark.django_db
def test_a_round_does_what_stands_between():
    publisher = Command()
    publisher.stopping = threading.Event()
    publisher.begin()
    with WorkerLock() as lock:
        publisher._round(lock)

    assert min(publisher.next_at.values()) > monotonic()
