"""Fill the demo to the size of a large employer after some years, for measuring: by COPY, not by operations.

What is made hangs together and keeps every constraint; texts and names are fictional and repeat. Posts
are by hand, so that no worker does anything with them.
"""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from django.db import connection, transaction

from analytics.outcomes.operations import refresh_benchmarks
from analytics.planner.operations import refresh_histories
from recruitment.scale import logs, people, work
from recruitment.scale.demo import Demo
from recruitment.scale.sizes import SIZES, Size

__all__ = ["SIZES", "Size", "fill"]


def fill(size: Size, *, now: datetime, say: Callable[[str], None]) -> None:
    """All of it in one transaction, then the statistics of the database and what is counted in the background."""
    began = monotonic()
    with transaction.atomic():
        with connection.cursor() as cursor:
            # What is made here hangs together: looking each reference up would double the time.
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute("SET LOCAL synchronous_commit = off")
        demo = Demo(size, now, say)
        _everything(demo)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    refresh_benchmarks(organisations=[demo.house], now=now)
    refresh_histories(organisations=[demo.house], now=now)
    say(f"filled in {monotonic() - began:.0f} s")


def _everything(demo: Demo) -> None:
    """Table by table, in the order in which they refer to each other."""
    campaigns, vacancies = work.campaigns_and_vacancies(demo)
    posts = work.posts(demo, campaigns, vacancies)
    links = work.publications(demo, posts, campaigns, vacancies)
    candidates = people.people(demo)
    people.applications(demo, candidates, vacancies, campaigns, links)
    people.talks(demo, candidates, campaigns, vacancies)
    logs.visits(demo, links, vacancies)
    logs.trail_and_notices(demo, candidates)
