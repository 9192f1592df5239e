"""The last sign of life of what works by itself: rows, because Redis may forget."""

from datetime import datetime

from django.db import models


class Sign(models.Model):
    """Who was last seen when: the worker, the publisher, the last backup."""

    name = models.CharField(max_length=30, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name}: {self.seen_at}"


def leave(name: str, *, now: datetime) -> None:
    """Here I am, and I do my work."""
    Sign.objects.update_or_create(name=name, defaults={"seen_at": now})
