"""The last sign of life of what works by itself: rows, because Redis may forget."""

from django.contrib.postgres.functions import TransactionNow
from django.db import models


class Sign(models.Model):
    """Who was last seen when: the worker, the publisher, the last backup."""

    name = models.CharField(max_length=30, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.seen_at}"


def leave(name: str) -> None:
    """Here I am, and I do my work, at this moment of the database's clock."""
    Sign.objects.update_or_create(name=name, defaults={"seen_at": TransactionNow()})
