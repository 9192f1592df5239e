"""The clock's hand of this feature."""

from celery import shared_task
from django.utils import timezone

from core.notices import mailing


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def mail_unread() -> None:
    """Each minute: something that needs somebody may stand there unread."""
    mailing.mail_unread(now=timezone.now())
