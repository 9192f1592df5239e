"""Everything that runs by itself, how often, and who does it: one list for Celery beat and for `manage.py publisher`."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django.utils.module_loading import import_string

EVERY_MINUTE, EVERY_QUARTER = 60.0, 900.0
# A wake-up task that nobody took for so long is dropped: the next one says the same.
SHORTEST_EXPIRY = 5.0


class Publisher(Enum):
    """How `manage.py publisher` does the same."""

    ITSELF = auto()
    """In its loop and its threads, which look more often than a task would."""
    BETWEEN = auto()
    """Between two rounds: quick, and needed for posts to go out well."""
    BESIDE = auto()
    """In a thread of its own: it may take half a minute, and no post waits for it."""


@dataclass(frozen=True, slots=True)
class Periodic:
    """A task, its seconds, and how the publisher does it."""

    task: str
    every: float
    publisher: Publisher

    def run(self) -> None:
        """Now and here, without Celery's queue."""
        import_string(self.task)()


PERIODIC: dict[str, Periodic] = {
    # A post may be due, or have to be taken down.
    "send_to_platforms": Periodic(
        "core.delivery.tasks.send_to_platforms", 1.0, Publisher.ITSELF
    ),
    # A worker may have died with a delivery in hand; an answer may have been lost.
    "rescue": Periodic("core.delivery.tasks.rescue_lost", 10.0, Publisher.ITSELF),
    # For the status page: a worker is alive.
    "leave_sign": Periodic(
        "campaigns.publishing.tasks.leave_sign", 10.0, Publisher.ITSELF
    ),
    # Somebody may have to post by hand now, or have forgotten to.
    "remind": Periodic(
        "campaigns.publishing.tasks.remind", EVERY_MINUTE, Publisher.BETWEEN
    ),
    # Somebody is on duty today; a step is almost due, or late.
    "remind_of_duties": Periodic(
        "campaigns.duties.tasks.remind", EVERY_QUARTER, Publisher.BESIDE
    ),
    # Who should answer may be away today: a colleague on duty takes the talk over.
    "route_talks": Periodic(
        "candidates.conversations.tasks.route", EVERY_QUARTER, Publisher.BESIDE
    ),
    # The session of a channel may be past its middle: take a new one before a post needs it.
    "renew_sessions": Periodic(
        "campaigns.publishing.tasks.renew_sessions", EVERY_MINUTE, Publisher.BETWEEN
    ),
    # A mail may be due; by itself, because a mail server may hang.
    "send_mails": Periodic("core.delivery.tasks.send_mails", 2.0, Publisher.ITSELF),
    # Another program may have to hear of something; by itself, because it may be slow.
    "send_webhooks": Periodic(
        "core.delivery.tasks.send_webhooks", 2.0, Publisher.ITSELF
    ),
    # Something that needs a colleague may stand there unread.
    "mail_unread": Periodic(
        "core.notices.tasks.mail_unread", EVERY_MINUTE, Publisher.BETWEEN
    ),
    # A day has begun: the dates of series sixty days ahead; a changed post was approved again.
    "keep_series": Periodic(
        "campaigns.publishing.tasks.keep_series", EVERY_MINUTE, Publisher.BETWEEN
    ),
    # A country may have changed its clock: the wall time stays, the moment follows.
    "retime": Periodic(
        "campaigns.publishing.tasks.retime", EVERY_QUARTER, Publisher.BESIDE
    ),
    # How are published posts doing?
    "collect": Periodic(
        "analytics.metrics.tasks.collect", EVERY_QUARTER, Publisher.BESIDE
    ),
    # How do the KPIs stand today?
    "evaluate": Periodic(
        "analytics.kpis.tasks.evaluate", EVERY_QUARTER, Publisher.BESIDE
    ),
    # What did each channel bring, so that the next campaign chooses better?
    "refresh_benchmarks": Periodic(
        "analytics.outcomes.tasks.refresh_benchmarks", EVERY_QUARTER, Publisher.BESIDE
    ),
    # What did the last year say of each step of a plan?
    "refresh_histories": Periodic(
        "analytics.planner.tasks.refresh_histories", EVERY_QUARTER, Publisher.BESIDE
    ),
    # A document may wait for its pictures.
    "background": Periodic("core.background.tasks.work", 5.0, Publisher.ITSELF),
    # What nobody needs any more goes, each night, people past their time too (core.cleanup).
    "clean_up": Periodic("core.cleanup.tasks.clean_up", EVERY_MINUTE, Publisher.BESIDE),
}


def beat_schedule() -> dict[str, dict[str, Any]]:
    """The list as Celery wants it."""
    return {
        name: {
            "task": one.task,
            "schedule": one.every,
            "options": {"expires": max(SHORTEST_EXPIRY, one.every)},
        }
        for name, one in PERIODIC.items()
    }


def done_by(publisher: Publisher) -> Iterator[tuple[str, Periodic]]:
    """What the publisher does in this way."""
    return ((name, one) for name, one in PERIODIC.items() if one.publisher is publisher)
