"""The clock: everything that runs by itself, and how often.

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

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruitment.settings.base")
read_settings_or_exit()

log = logging.getLogger(__name__)
app = Celery("recruitment")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(
    [
        "core.background",
        "core.cleanup",
        "core.effects",
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

EVERY_MINUTE, EVERY_QUARTER = 60.0, 900.0

app.conf.beat_schedule = {
    # Something may be due: send it.
    "publish": {
        "task": "campaigns.publishing.tasks.publish_due",
        "schedule": 1.0,
        "options": {"expires": 5},
    },
    # A worker may have died with a publication in hand; an answer may have been lost.
    "rescue": {
        "task": "campaigns.publishing.tasks.rescue",
        "schedule": 10.0,
        "options": {"expires": 10},
    },
    # Somebody may have to post by hand now, or have forgotten to.
    "remind": {
        "task": "campaigns.publishing.tasks.remind",
        "schedule": EVERY_MINUTE,
        "options": {"expires": 60},
    },
    # Somebody is on duty today; a step is almost due, or late.
    "remind_of_duties": {
        "task": "campaigns.duties.tasks.remind",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # Who should answer may be away today: a colleague on duty takes the talk over.
    "route_talks": {
        "task": "candidates.conversations.tasks.route",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # The session of a channel may be past its middle: take a new one before a post needs it.
    "renew_sessions": {
        "task": "campaigns.publishing.tasks.renew_sessions",
        "schedule": EVERY_MINUTE,
        "options": {"expires": 60},
    },
    # A post may have to be taken down.
    "send": {
        "task": "core.effects.tasks.send_due",
        "schedule": 2.0,
        "options": {"expires": 5},
    },
    # A mail may be due; by itself, because a mail server may hang.
    "send_mails": {
        "task": "core.effects.tasks.send_mails",
        "schedule": 2.0,
        "options": {"expires": 5},
    },
    # Another program may have to hear of something; by itself, because it may be slow.
    "send_webhooks": {
        "task": "core.effects.tasks.send_webhooks",
        "schedule": 2.0,
        "options": {"expires": 5},
    },
    # A worker may have died with a mail in hand.
    "rescue_effects": {
        "task": "core.effects.tasks.rescue",
        "schedule": 10.0,
        "options": {"expires": 10},
    },
    # Something that needs a colleague may stand there unread.
    "mail_unread": {
        "task": "core.notices.tasks.mail_unread",
        "schedule": EVERY_MINUTE,
        "options": {"expires": 60},
    },
    # A day has begun: the dates of series sixty days ahead; a changed post was approved again.
    "keep_series": {
        "task": "campaigns.publishing.tasks.keep_series",
        "schedule": EVERY_MINUTE,
        "options": {"expires": 60},
    },
    # A country may have changed its clock: the wall time stays, the moment follows.
    "retime": {
        "task": "campaigns.publishing.tasks.retime",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # How are published posts doing?
    "collect": {
        "task": "analytics.metrics.tasks.collect",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # How do the KPIs stand today?
    "evaluate": {
        "task": "analytics.kpis.tasks.evaluate",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # What did each channel bring, so that the next campaign chooses better?
    "refresh_benchmarks": {
        "task": "analytics.outcomes.tasks.refresh_benchmarks",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # What did the last year say of each step of a plan?
    "refresh_histories": {
        "task": "analytics.planner.tasks.refresh_histories",
        "schedule": EVERY_QUARTER,
        "options": {"expires": 900},
    },
    # A document may wait for its pictures.
    "background": {
        "task": "core.background.tasks.work",
        "schedule": 5.0,
        "options": {"expires": 5},
    },
    # What nobody needs any more goes, each night; some of it sooner (core.cleanup).
    "clean_up": {
        "task": "core.cleanup.tasks.clean_up",
        "schedule": EVERY_MINUTE,
        "options": {"expires": 60},
    },
}


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
