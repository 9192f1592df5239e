"""Wiring only: knows everybody, decides nothing."""

from recruitment.celery import app as celery_app

__all__ = ["celery_app"]
