"""make bench-publish: how late a rush begins, how fast we claim beside the bare SQL, and what idling costs.

The bare SQL is what one claim of the product sends to PostgreSQL, recorded and sent again by psycopg
alone, on rows like those in the same run: the same statements, transactions, plans and durability. A cycle
is a claim and its end. The rush is shown twice: at once, and with the posts of an account kept apart
as they really are. The database does not wait for a disk here (fsync is off).
"""

import argparse
import logging
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import uuid4

import psycopg

from recruitment.localstack.children import Children
from tests.doubles.fixtures import start_noticeboard
from tests.faults.programs import QUICK, Programs
from tests.faults.servers import OwnPostgres, run

FORK = multiprocessing.get_context("fork")
WARM = 25
"""Claims of each process before the clock starts: plans are made, connections are open."""
FIRST_IDS = {"publication": 1_000_000, "channelaccount": 2_000_000}
FIRST_IDS |= {"publicationversion": 3_000_000, "post": 4_000_000}
FIRST_IDS |= {"organisation": 5_000_000, "vacancy": 6_000_000, "campaign": 7_000_000}


class World:
    """One organisation, so many accounts on the board, so many posts on each."""

    def __init__(self, accounts: int, posts: int, board_url: str) -> None:
        from campaigns.channels.models import ChannelAccount  # noqa: PLC0415
        from campaigns.tests import factories  # noqa: PLC0415
        from core import secrets  # noqa: PLC0415

        self._spread_the_ids()
        self.campaign = factories.CampaignFactory()
        organisation = self.campaign.organisation
        self.accounts = factories.ChannelAccountFactory.create_batch(
            accounts,
            organisation=organisation,
            brand=self.campaign.brand,
            base_url=board_url,
            posts_a_day=1000,
        )
        for account in self.accounts:
            words = {"account": f"bench-{account.pk}", "token": "noticeboard"}
            account.sealed_credentials = secrets.seal(
                {"base_url": board_url, **words}, place=account.place
            )
        ChannelAccount.objects.bulk_update(self.accounts, ["sealed_credentials"])
        vacancy = factories.VacancyFactory(organisation=organisation)
        first = factories.PostFactory.approved(campaign=self.campaign, vacancy=vacancy)
        self.author = first.author
        self.posts = [first] + [
            factories.PostFactory.approved(
                campaign=self.campaign, vacancy=vacancy, author=self.author
            )
            for _ in range(posts - 1)
        ]

    def _spread_the_ids(self) -> None:
        """No two tables share a number, so that recorded statements can be told apart."""
        from django.db import connection  # noqa: PLC0415

        with connection.cursor() as cursor:
            for table, first in FIRST_IDS.items():
                room = "core" if table == "organisation" else "campaigns"
                cursor.execute(
                    "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)",
                    [f"{room}_{table}", first],
                )

    def plan(self, due_at: Any, posts: int) -> None:
        """So many posts on every account, all due at one moment."""
        from campaigns.publishing.models import (  # noqa: PLC0415
            Publication,
            PublicationVersion,
        )

        planned = []
        for post in self.posts[:posts]:
            version = PublicationVersion.objects.create(
                text=post.text,
                language="nl",
                content_sha=post.content_sha(),
                created_at=due_at,
            )
            planned += [
                Publication(
                    organisation=self.campaign.organisation,
                    post=post,
                    account=account,
                    version=version,
                    local_wall=due_at.isoformat()[:19],
                    time_zone="Europe/Amsterdam",
                    due_at=due_at,
                    next_at=due_at,
                    once=uuid4().hex,
                    scheduled_by=self.author,
                )
                for account in self.accounts
            ]
        Publication.objects.bulk_create(planned, batch_size=1000)
        execute("ANALYZE")

    def afresh(self, posts: int = 1) -> None:
        """So many posts on each account that are due, and nothing claimed yet."""
        from django.utils import timezone  # noqa: PLC0415

        self.clear()
        self.plan(timezone.now() - timedelta(seconds=5), posts)
        execute("UPDATE campaigns_publication SET fence = 8000000")
        execute("VACUUM ANALYZE campaigns_publication")

    def clear(self) -> None:
        # Figures hang on publications, and are never emptied where it counts.
        execute("SET session_replication_role = replica")
        execute("TRUNCATE campaigns_attempt, campaigns_accountday")
        execute("TRUNCATE campaigns_publication CASCADE")
        execute("SET session_replication_role = DEFAULT")


def execute(statement: str) -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(statement)


def rush(world: World, programs: Programs, posts: int, workers: int) -> list[float]:
    """Everything due in one second; how many seconds after it each was begun."""
    from django.utils import timezone  # noqa: PLC0415

    from campaigns.publishing.models import Attempt, Publication  # noqa: PLC0415

    running = [programs.publisher() for _ in range(workers)]
    while any("looking" not in one.said for one in running):
        time.sleep(0.1)
    moment = timezone.now() + timedelta(
        seconds=max(3, posts * len(world.accounts) / 2500)
    )
    world.plan(moment, posts)
    all_of_them = Publication.objects.count()
    end = time.monotonic() + 120 + all_of_them / 4
    while Publication.objects.filter(status="published").count() < all_of_them:
        if time.monotonic() > end:
            raise SystemExit("The rush did not come to an end.")
        time.sleep(0.5)
    for one in running:
        one.stop()
    began = Attempt.objects.values_list("started_at", flat=True)
    return sorted((at - moment).total_seconds() for at in began)


Note = Callable[[], None]
"""Called after each claim."""
Statement = tuple[str, Any]
REMOTE = "the id on the platform"


def of_the_product(note: Note, *, is_finished: bool) -> None:
    """Claim one after another; with `is_finished` also write down a success for each."""
    from campaigns.publishing.publications import PublicationHandler  # noqa: PLC0415
    from core.delivery.engine import Claim, claim, finish  # noqa: PLC0415
    from core.delivery.worker_locks import WorkerLock  # noqa: PLC0415

    handler = PublicationHandler()
    with WorkerLock() as lock:
        while isinstance(claimed := claim(handler, slot=lock.slot), Claim):
            if is_finished:
                finish(claimed, published(f"{claimed.row.pk}"))
            note()


def published(remote_id: str) -> Any:
    """The outcome of an attempt that succeeded."""
    from campaigns.channels.connectors.posts import Published  # noqa: PLC0415
    from core.delivery.outcomes import success  # noqa: PLC0415

    return success(Published(remote_id=remote_id, url=""), name="published")


class Recording:
    """The statements of one claim and of its end, and which of their values belong to the row."""

    def __init__(self) -> None:
        from django.db import connection  # noqa: PLC0415

        from campaigns.publishing.publications import (  # noqa: PLC0415
            PublicationHandler,
        )
        from core.delivery.engine import Claim, claim, finish  # noqa: PLC0415

        self.parts: list[list[Statement]] = []
        self.is_whole: list[bool] = []
        """Which of them stand between BEGIN and COMMIT; the others are one statement."""
        with connection.execute_wrapper(self._remember):
            self.parts.append([])
            claimed = claim(PublicationHandler(), slot=9_000_000)
            if not isinstance(claimed, Claim):
                raise SystemExit("Nothing was claimed.")
            self.parts.append([])
            finish(claimed, published(REMOTE))
        row = claimed.row
        self.roles = {row.pk: "pk", row.account_id: "account", REMOTE: "remote"}

    def _remember(
        self,
        execute: Any,
        sql: str,
        params: Any,
        many: bool,  # noqa: FBT001
        context: Any,
    ) -> Any:
        from django.db import connection  # noqa: PLC0415

        self.parts[-1].append((sql, params))
        self.is_whole[len(self.parts) - 1 :] = [connection.in_atomic_block]
        return execute(sql, params, many, context)

    def count(self, parts: int) -> int:
        return sum(len(part) for part in self.parts[:parts])

    def by_itself(self, note: Note, *, parts: int) -> None:
        """The same statements for one row after another, by psycopg alone, prepared like ours."""
        from core.delivery.worker_locks import PLANS  # noqa: PLC0415

        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as line:
            line.prepare_threshold = 0
            for name, to in PLANS.items():
                line.execute(f"SET {name} = {to}".encode())
            known: dict[str, Any] | None = {}
            while known is not None:
                for part, is_whole in zip(
                    self.parts[:parts], self.is_whole, strict=False
                ):
                    if is_whole:
                        line.execute("BEGIN")
                    known = self._ask(line, part, known)
                    if known is None:
                        line.execute("ROLLBACK")
                        return
                    if is_whole:
                        line.execute("COMMIT")
                note()

    def _ask(
        self, line: Any, part: list[Statement], known: dict[str, Any]
    ) -> dict[str, Any] | None:
        for number, (sql, params) in enumerate(part):
            answer = line.execute(
                sql.encode(), [self._value(one, known) for one in params or ()]
            )
            rows = answer.fetchall() if answer.description else []
            # A claim first asks which account waits longest, then for the first in its line.
            if part is self.parts[0] and (number == 0 or "FOR UPDATE" in sql):
                if not rows:
                    return None
                found = rows[0][0]
                is_account = number == 0
                known |= {"account" if is_account else "pk": found}
                known["remote"] = f"{found}"
        return known

    def _value(self, value: Any, known: dict[str, Any]) -> Any:
        is_simple = isinstance(value, int | str)
        return known.get(self.roles.get(value, ""), value) if is_simple else value


def a_second(world: World, work: Callable[[Note], None], workers: int) -> float:
    """How many a second by so many processes together, while all of them are at it."""
    from django.db import connections  # noqa: PLC0415

    world.afresh()
    connections.close_all()
    gate, done = FORK.Barrier(workers), FORK.Queue()

    def one() -> None:
        moments: list[float] = []
        gate.wait(60)
        try:
            work(lambda: moments.append(time.monotonic()))
        finally:
            done.put(moments)
            connections.close_all()

    processes = [FORK.Process(target=one) for _ in range(workers)]
    for process in processes:
        process.start()
    lines: list[list[float]] = [done.get(timeout=300) for _ in processes]
    for process in processes:
        process.join(30)
    began = max(moments[WARM] for moments in lines)
    ended = min(moments[-1] for moments in lines)
    count = sum(began < moment <= ended for moments in lines for moment in moments)
    return count / (ended - began)


def idle(world: World, number: int) -> tuple[float, float]:
    """Milliseconds of a look at a calendar on which nothing is due."""
    from django.utils import timezone  # noqa: PLC0415

    from campaigns.publishing.publications import PublicationHandler  # noqa: PLC0415
    from core.delivery.engine import claim, is_anything_due  # noqa: PLC0415
    from core.delivery.handlers import PLATFORMS  # noqa: PLC0415

    handler = PublicationHandler()

    world.clear()
    later = timezone.now() + timedelta(days=30)
    world.plan(later, number // len(world.accounts))
    look = milliseconds(lambda: is_anything_due(PLATFORMS))
    return look, milliseconds(lambda: claim(handler, slot=1))


def milliseconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(50):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def _log_to_nowhere() -> None:
    """A line for each post is part of the work, and no reading for who asked for the figures."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler):
            handler.setStream(Path(os.devnull).open("w"))  # noqa: SIM115 - until we end


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--accounts", type=int, default=500)
    parser.add_argument("--posts", type=int, default=10, help="on each account")
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 4])
    parser.add_argument("--spacings", type=int, nargs="*", default=[0, 20])
    parser.add_argument("--rounds", type=int, default=3, help="of claims")
    parser.add_argument("--future", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="werf-bench-") as folder:
        children = Children()
        postgres = OwnPostgres(children, Path(folder) / "postgres")
        board = start_noticeboard(Path(folder), "--forgetful")
        programs = Programs(children, Path(folder), {"DATABASE_URL": postgres.url})
        try:
            return _go(asked, postgres, programs, board.url)
        finally:
            programs.end()
            board.running.end()
            postgres.stop()
            children.dismiss()


def _go(
    asked: argparse.Namespace, postgres: OwnPostgres, programs: Programs, url: str
) -> int:
    run(postgres, "manage.py", "migrate", "-v0")
    patient = {"PUBLISH_LEASE": "90", "PUBLISH_REQUEST": "30"}
    os.environ.update({**QUICK, **patient, "DATABASE_URL": postgres.url})
    programs.env |= patient
    import django  # noqa: PLC0415

    django.setup()
    _log_to_nowhere()
    most = max(asked.posts, asked.future // asked.accounts)
    world = World(asked.accounts, most, url)
    total = asked.accounts * asked.posts
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)
    for workers in asked.workers:
        for spacing in asked.spacings:
            programs.env["PUBLISH_SPACING"] = str(spacing)
            late = rush(world, programs, asked.posts, workers)
            cuts = quantiles(late, n=100)
            print(
                f"rush      {total} posts, {asked.accounts} accounts, {spacing} s apart,"
                f" {workers} publishers: begun p50 {cuts[49]:.2f} s, p99 {cuts[98]:.2f} s"
                f" after their moment; {total / max(late[-1], 0.001):.0f} posts a second",
                flush=True,
            )
            world.clear()
    _compare(world, asked)
    look, claimed = idle(world, asked.future)
    print(
        f"idle      {asked.future} future posts: look {look:.2f} ms, claim {claimed:.2f} ms"
    )
    return 0


def _compare(world: World, asked: argparse.Namespace) -> None:
    world.afresh()
    recorded = Recording()
    for name, parts in (("claims", 1), ("cycles", 2)):
        ours = partial(of_the_product, is_finished=parts > 1)
        floor = partial(recorded.by_itself, parts=parts)
        for workers in asked.workers:
            pairs = [
                (a_second(world, ours, workers), a_second(world, floor, workers))
                for _ in range(asked.rounds)
            ]
            shares = sorted(one / other for one, other in pairs)
            print(
                f"{name:<9} {workers} workers: {median(p[0] for p in pairs):.0f} a second,"
                f" the bare SQL {median(p[1] for p in pairs):.0f}"
                f" ({recorded.count(parts)} statements): {median(shares):.0%}"
                f" ({shares[0]:.0%} to {shares[-1]:.0%} in {asked.rounds} rounds)",
                flush=True,
            )


if __name__ == "__main__":
    sys.exit(main())
