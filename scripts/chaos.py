"""make chaos N=300: many posts, a bad platform, and everything dies, freezes and restarts at random.

Prints what was done and what became of the posts. Duplicates and losses must be none; the exit status
says so. SEED=number repeats the choices (not the moments, which the machine decides).
"""

import argparse
import os
import random
import secrets
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from recruitment.localstack.children import Children
from recruitment.localstack.stack import WORKERS
from tests.doubles.fixtures import start_noticeboard
from tests.faults.programs import QUICK, OwnRedis, Program, Programs
from tests.faults.servers import OwnPostgres, run

ON_AN_ACCOUNT, MANY = 8, 1000
PUBLISHERS = 3
BAD_ANSWERS = [
    "after:500",
    "after:502",
    "after:reset",
    "after:cut",
    "after:no_id",
    "before:500",
    "before:reset",
    "before:429:1",
    "late:0.3",
]
LONGEST = 840.0
STORM = 0.7
"""The part of the time in which things go wrong; in the rest the work must come to its end."""
FEW = 6
AT_ONCE = 3
SECONDS_FOR_A_KILL = 1.2
AHEAD = 1.25
"""All kills are done when four posts in five have ended."""
UNDER_WAY = ("scheduled", "sending", "retry_wait", "unknown")


class Chaos:
    """The servers, the programs, and what is done to them."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self.counts: Counter[str] = Counter()
        self.children = Children()
        self.postgres = OwnPostgres(self.children, folder / "postgres")
        self.redis = OwnRedis(self.children, folder)
        self.board = start_noticeboard(folder, "--forgetful")
        self.programs = Programs(
            self.children, folder, {"DATABASE_URL": self.postgres.url}
        )
        self.frozen: list[tuple[float, Program]] = []
        self.makers: dict[str, Callable[[], Program]] = {
            **{f"publisher {n}": self.programs.publisher for n in range(PUBLISHERS)},
            **{
                f"worker {n}": lambda: self.programs.worker(self.redis.url)
                for n in range(WORKERS)
            },
            "beat": lambda: self.programs.beat(self.redis.url),
        }
        self.running: dict[str, Program] = {}
        self.restarted_at = time.monotonic()

    def start(self) -> None:
        self.running = {name: make() for name, make in self.makers.items()}

    def step(self, *, kills: int) -> None:
        """One thing goes wrong, or so many die; who ended is started again."""
        self._thaw(time.monotonic())
        deeds = [self._kill] * 6 + [self._freeze] * 2
        deeds += [self._empty_redis, self._flap_redis, self._restart_postgres]
        for _ in range(max(1, kills)):
            (self._kill if kills else self.chance.choice(deeds))()
        self._start_again()

    def storm(self, asked: argparse.Namespace, until: float) -> None:
        """Goes on until all have ended or the time is over; kills keep pace with the posts.

        A busy machine needs seconds to start a program: killed more often than posts end, none would.
        """
        while (left := under_way()) and time.monotonic() < until:
            share = min(1, (1 - left / asked.number) * AHEAD)
            debt = asked.kills * share - self.counts["kills"]
            time.sleep(asked.every * (4 if debt < -FEW else 1))
            self.step(kills=min(AT_ONCE, max(0, round(debt))))

    def _start_again(self) -> None:
        for name, program in self.running.items():
            if program.process.poll() is not None:
                self.counts["ended by themselves"] += 1
                program.kill()
                self.running[name] = self.makers[name]()

    def _kill(self) -> None:
        name = self.chance.choice(list(self.running))
        self.running[name].kill()
        self.running[name] = self.makers[name]()
        self.counts["kills"] += 1

    def _freeze(self) -> None:
        name = self.chance.choice(list(self.running))
        program = self.running[name]
        os.killpg(program.process.pid, signal.SIGSTOP)
        seconds = self.chance.uniform(0.5, 5)
        self.frozen.append((time.monotonic() + seconds, program))
        self.counts["freezes"] += 1

    def _thaw(self, now: float) -> None:
        for until, program in self.frozen:
            if until <= now and program.process.poll() is None:
                os.killpg(program.process.pid, signal.SIGCONT)
        self.frozen = [one for one in self.frozen if one[0] > now]

    def _empty_redis(self) -> None:
        import redis  # noqa: PLC0415

        with redis.Redis.from_url(self.redis.url) as line:
            line.flushall()
        self.counts["Redis emptied"] += 1

    def _flap_redis(self) -> None:
        self.redis.stop()
        time.sleep(0.5)
        self.redis.start()
        self.counts["Redis restarts"] += 1

    def _restart_postgres(self) -> None:
        if time.monotonic() - self.restarted_at < 8:  # noqa: PLR2004 - let it recover
            return
        self.postgres.stop(signal.SIGQUIT)
        self.postgres.start()
        self.restarted_at = time.monotonic()
        self.counts["PostgreSQL restarts"] += 1

    def calm(self) -> None:
        """Nothing more goes wrong."""
        self._thaw(float("inf"))
        self._start_again()

    def end(self) -> None:
        for _until, program in self.frozen:
            if program.process.poll() is None:
                os.killpg(program.process.pid, signal.SIGCONT)
        self.programs.end()
        self.board.running.end()
        self.redis.stop()
        self.postgres.stop()
        self.children.dismiss()


def plan(chaos: Chaos, number: int) -> list[Any]:
    """So many posts, eight on an account (20 when there are many); one answer in four is bad.

    The first of each account is planned as the product does it, the others are copies of that one.
    """
    from campaigns.publishing.models import Publication  # noqa: PLC0415
    from tests.faults.conftest import make_due  # noqa: PLC0415

    on_each = ON_AN_ACCOUNT if number < MANY else 20
    while (missing := number - Publication.objects.count()) > 0:
        first = make_due(chaos.board.url)
        answers = [chaos.chance.choice([*BAD_ANSWERS, *["ok"] * 27]) for _ in range(60)]
        account = first.account.credentials()["account"]
        chaos.board.order(*answers[: on_each * 3], account=account)
        _copy(first, min(on_each, missing) - 1)
    return list(Publication.objects.all())


def _copy(first: Any, number: int) -> None:
    """So many more on the same account, each with a text, a link and a handle of its own."""
    from campaigns.links.models import TrackedLink  # noqa: PLC0415
    from campaigns.publishing.models import (  # noqa: PLC0415
        Publication,
        PublicationVersion,
    )
    from campaigns.tests.factories import PostFactory  # noqa: PLC0415

    def like(row: Any, **changes: Any) -> Any:
        fields = {one.attname: getattr(row, one.attname) for one in row._meta.fields}
        return type(row)(**{**fields, "id": None, **changes})

    post = first.post
    words = {"campaign": post.campaign, "author": post.author, "vacancy": post.vacancy}
    slugs = [secrets.token_urlsafe(6) for _ in range(number)]
    links = TrackedLink.objects.bulk_create(
        like(first.link, slug=slug) for slug in slugs
    )
    posts = [PostFactory.approved(**words) for _ in slugs]
    versions = PublicationVersion.objects.bulk_create(
        like(
            first.version,
            link=first.version.link.replace(first.link.slug, slug),
            content_sha=one.content_sha(),
            text=one.text,
        )
        for one, slug in zip(posts, slugs, strict=True)
    )
    Publication.objects.bulk_create(
        like(
            first,
            post_id=one.pk,
            link_id=link.pk,
            version_id=version.pk,
            once=link.slug,
        )
        for one, link, version in zip(posts, links, versions, strict=True)
    )


def spread(seconds: float) -> None:
    """Their moments come one by one, so that the storm finds work for as long as it must last."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE campaigns_publication AS one SET due_at = later.at, next_at = later.at"
            " FROM (SELECT id, now() + random() * make_interval(secs => %s) AS at"
            " FROM campaigns_publication) AS later WHERE later.id = one.id",
            [seconds],
        )


def under_way() -> int:
    """How many still are to end; the database may be away at this moment."""
    from django.db import Error, connection  # noqa: PLC0415

    from campaigns.publishing.models import Publication  # noqa: PLC0415

    while True:
        try:
            return Publication.objects.filter(status__in=UNDER_WAY).count()
        except Error:
            connection.close()
            time.sleep(0.3)


def verdict(chaos: Chaos, planned: list[Any]) -> tuple[Counter[str], int, int, int]:
    """How they ended; duplicates, losses, and those whose id on the platform is another."""
    from campaigns.publishing.models import Publication  # noqa: PLC0415

    texts = [(post["id"], post["text"]) for post in chaos.board.effects.applied]
    by_slug: dict[str, list[str]] = {}
    for remote_id, text in texts:
        by_slug.setdefault(text.rpartition("/go/")[2].split()[0], []).append(remote_id)
    rows = Publication.objects.select_related("link").in_bulk(
        [one.pk for one in planned]
    )
    ends = Counter(row.status for row in rows.values())
    duplicates = sum(len(ids) - 1 for ids in by_slug.values())
    lost = len(planned) - len(rows) + sum(ends[status] for status in UNDER_WAY)
    wrong = 0
    for row in rows.values():
        there = by_slug.get(row.link.slug, [])
        is_published = row.status == "published"
        wrong += (there != [row.remote_id]) if is_published else False
        lost += bool(there) and row.status not in {"published", "needs_person"}
    return ends, duplicates, lost, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("number", type=int, nargs="?", default=300)
    parser.add_argument("--every", type=float, default=0.7, help="seconds between two")
    parser.add_argument("--most", type=float, default=0, help="seconds at most")
    parser.add_argument("--kills", type=int, default=0, help="at least; default N / 20")
    asked = parser.parse_args()
    asked.kills = asked.kills or asked.number // 20
    seed = int(os.environ.get("SEED") or random.SystemRandom().randrange(10**6))
    most = asked.most or min(LONGEST, 90 + asked.number * 0.6)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="werf-chaos-") as folder:
        chaos = Chaos(Path(folder), random.Random(seed))  # noqa: S311 - no secret
        try:
            return _go(chaos, asked, most, began, seed)
        finally:
            chaos.end()


def _go(
    chaos: Chaos, asked: argparse.Namespace, most: float, began: float, seed: int
) -> int:
    run(chaos.postgres, "manage.py", "migrate", "-v0")
    run(chaos.postgres, "manage.py", "createcachetable")
    os.environ.update({**QUICK, "DATABASE_URL": chaos.postgres.url})
    import django  # noqa: PLC0415

    django.setup()
    planned = plan(chaos, asked.number)
    print(f"seed {seed}; {len(planned)} posts planned", flush=True)
    chaos.start()
    spread(asked.kills * SECONDS_FOR_A_KILL)
    started = time.monotonic()
    chaos.storm(asked, began + most * STORM)
    chaos.calm()
    while under_way() and time.monotonic() - began < most:
        time.sleep(0.5)
    ends, duplicates, lost, wrong = verdict(chaos, planned)
    print(f"{'posts':<24}{len(planned):>7}")
    for what, count in sorted(chaos.counts.items()):
        print(f"{what:<24}{count:>7}")
    for status, count in sorted(ends.items()):
        print(f"{'ended ' + status:<24}{count:>7}")
    print(f"{'duplicates':<24}{duplicates:>7}  (must be 0)")
    print(f"{'lost':<24}{lost:>7}  (must be 0)")
    print(f"{'with another id':<24}{wrong:>7}  (must be 0)")
    print(f"{'needs a person':<24}{ends['needs_person']:>7}")
    print(f"{'seconds':<24}{time.monotonic() - started:>7.0f}")
    return bool(duplicates or lost or wrong)


if __name__ == "__main__":
    sys.exit(main())
