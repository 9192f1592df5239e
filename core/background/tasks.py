"""The clock's hand of this feature."""

from celery import shared_task

from core.background import jobs


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def work() -> None:
    """Each few seconds: something may wait that nobody hurries for."""
    jobs.work()
