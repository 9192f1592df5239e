"""The doorbell. A task says "look now" and nothing else; losing or doubling one does no harm."""

from celery import shared_task

from core.effects import working
from core.effects.kinds import HOOKS, MAIL, PLATFORMS
from core.seats import Seat

SECONDS = 10.0
"""Begin nothing new after this: the last request then still ends before the soft time limit."""


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_due() -> None:
    """Each two seconds: something may have to be done on a platform."""
    _work(PLATFORMS)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_mails() -> None:
    """Each two seconds: a mail may have to go out. By itself, because a mail server may hang."""
    _work(MAIL)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def send_webhooks() -> None:
    """Each two seconds: another program may have to hear something. It may be slow."""
    _work(HOOKS)


def _work(lane: str) -> None:
    if working.is_anything_due(lane):
        with Seat() as seat:
            working.work(seat, seconds=SECONDS, lane=lane)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def rescue() -> None:
    """Each ten seconds: somebody may have died, an answer may have been lost."""
    working.rescue(seconds=SECONDS)
