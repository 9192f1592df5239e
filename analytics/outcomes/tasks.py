"""The clock's hand for own results."""

from celery import shared_task
from django.utils import timezone

from analytics.outcomes import operations
from core.users.models import Organisation


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def refresh_benchmarks() -> None:
    """Every quarter of an hour: what did channels bring?"""
    everybody = Organisation.objects.order_by("pk")
    operations.refresh_benchmarks(organisations=everybody, now=timezone.now())
