"""Wiring only: knows everybody, decides nothing.

Celery is not imported here: web and publisher work without it, and `celery -A recruitment` finds it.
"""
