"""The clock's hand for the planner."""

from celery import shared_task
from django.utils import timezone

from analytics.planner import operations
from core.users.models import Organisation


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def refresh_histories() -> None:
    """Every quarter of an hour: what does the last year say of each step of a plan?"""
    everybody = Organisation.objects.order_by("pk")
    operations.refresh_histories(organisations=everybody, now=timezone.now())
