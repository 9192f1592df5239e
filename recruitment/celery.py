"""Celery, and the clock that wakes it: what runs by itself stands in periodic.py.

A task only rings a bell. The work stands in PostgreSQL and is claimed there, so a lost or
doubled message does no harm and `manage.py publisher` does the same without Redis.
"""

import logging
import logging.config
import os
from typing import Any

from celery import Celery, bootsteps
from celery.signals import (
    after_task_publish,
    beat_init,
    celeryd_init,
    setup_logging,
    task_postrun,
    task_prerun,
    task_success,
)

from recruitment.checks import read_settings_or_exit, refuse_wrong_settings
from recruitment.periodic import beat_schedule

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruitment.settings.base")
read_settings_or_exit()

log = logging.getLogger(__name__)
app = Celery("recruitment")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(
    [
        "core.background",
        "core.cleanup",
        "core.delivery",
        "core.notices",
        "campaigns.duties",
        "campaigns.publishing",
        "candidates.conversations",
        "analytics.metrics",
        "analytics.kpis",
        "analytics.outcomes",
        "analytics.planner",
    ]
)

app.conf.beat_schedule = beat_schedule()


@task_prerun.connect  # type: ignore[untyped-decorator]
@task_postrun.connect  # type: ignore[untyped-decorator]
def drop_dead_connections(**_kwargs: Any) -> None:
    """Without this a restart of PostgreSQL costs each worker one failed task."""
    from django.db import close_old_connections  # noqa: PLC0415

    close_old_connections()


@setup_logging.connect  # type: ignore[untyped-decorator]
def log_as_everywhere(**_kwargs: Any) -> None:
    """Celery would set a format and a level of its own."""
    from django.conf import settings  # noqa: PLC0415

    logging.config.dictConfig(settings.LOGGING)


@task_success.connect  # type: ignore[untyped-decorator]
def the_database_answered(**_kwargs: Any) -> None:
    """That it was away is told by `core.outages.OutagesOnce`."""
    from core.outages import DATABASE  # noqa: PLC0415

    DATABASE.over()


@after_task_publish.connect  # type: ignore[untyped-decorator]
def redis_answered(**_kwargs: Any) -> None:
    """Beat could ring again."""
    from core.outages import REDIS  # noqa: PLC0415

    REDIS.over()


class TellThatRedisIsBack(bootsteps.StartStopStep):  # type: ignore[misc]
    """A line when a worker has its connection again; Celery itself tells that it was lost."""

    requires = ("celery.worker.consumer.connection:Connection",)

    def start(self, consumer: Any) -> None:
        if consumer.restart_count > 0:
            log.warning("Redis is back")


app.steps["consumer"].add(TellThatRedisIsBack)


@celeryd_init.connect  # type: ignore[untyped-decorator]
@beat_init.connect  # type: ignore[untyped-decorator]
def check_settings(**_kwargs: Any) -> None:
    """A worker or beat does not start with wrong settings."""
    refuse_wrong_settings()


@celeryd_init.connect  # type: ignore[untyped-decorator]
def warn_of_several_processes(options: dict[str, Any], **_kwargs: Any) -> None:
    """Celery 5.7.0 ends when Redis flaps while a worker holds more than one message."""
    if int(options.get("concurrency") or 1) > 1:
        log.warning(
            "celery: this worker has %s processes and ends when Redis goes away a few times in a row."
            " Use --concurrency=1 and start more workers.",
            options["concurrency"],
        )
