"""Wake-up tasks. A task says "look now" and nothing else; losing or doubling one does no harm."""

from celery import shared_task

from core.delivery import engine
from core.delivery.handlers import MAIL, PLATFORMS, WEBHOOKS
from core.delivery.rescue import rescue
from core.delivery.worker_locks import WorkerLock

SECONDS = 20.0
"""Begin nothing new after this: the last request then still ends before the soft time limit."""


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_to_platforms() -> None:
    """Each second: a post may be due, or have to be taken down."""
    _work(PLATFORMS)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_mails() -> None:
    """Each two seconds: a mail may have to go out. By itself, because a mail server may hang."""
    _work(MAIL)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_webhooks() -> None:
    """Each two seconds: another program may have to hear something. It may be slow."""
    _work(WEBHOOKS)


def _work(lane: str) -> None:
    if engine.is_anything_due(lane):
        with WorkerLock() as lock:
            engine.work(lock, seconds=SECONDS, lane=lane)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def rescue_lost() -> None:
    """Each ten seconds: a worker may have died, an answer may have been lost."""
    rescue(seconds=SECONDS)
