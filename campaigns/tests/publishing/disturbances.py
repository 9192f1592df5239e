"""What comes in between: deaths, slowness, lost answers, listings that are no help, and time."""

import os
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from random import Random

from django.db import connection
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from campaigns.publishing.models import Publication
from campaigns.tests.publishing.deeds import DOUBTFUL, LATE_ANSWER, Deeds, number
from campaigns.tests.publishing.promises import FORBIDDEN
from campaigns.tests.publishing.publishing import claim, look_at_next, send_next
from core.delivery import engine
from core.delivery.engine import Claim
from core.delivery.worker_locks import WorkerLock
from core.faults import Died
from tests.doubles.http import ask

POINTS = [
    "publication_before_claim",
    "publication_after_attempt_insert",
    "publication_after_claim_commit",
    "after_connect",
    "after_request_written",
    "before_answer",
    "after_answer",
    "publication_after_finish_commit",
]
LISTINGS = ["cut", "500", "503"]
LAGGING = "lagging"
SILENCES = [*DOUBTFUL, LATE_ANSWER, "before:500", "before:reset"]
LOOKS = ["fine", "fine", "cut", "500"]
MEANWHILE = ["nothing", "nothing", "cancel", "edit"]
SETTLED = 9
"""Minutes after which a platform has settled: the machine waits one longer."""


@contextmanager
def script(faults):
    os.environ["WERF_FAULTS"] = faults
    try:
        yield
    finally:
        del os.environ["WERF_FAULTS"]


class Disturbances(Deeds):
    """Some alone, and some put together: chance seldom puts together what hurts."""

    @rule(point=st.sampled_from(POINTS), is_new=st.booleans())
    def crash(self, point, is_new):
        if is_new:
            self._plan(self._fresh(is_strict=False), 0, [])
        self._die(point, lambda: send_next(self.seat))

    @precondition(lambda self: self.planned)
    @rule(point=st.sampled_from(POINTS[3:7]))
    def crash_while_looking(self, point):
        self._die(point, look_at_next)

    def _die(self, point, work):
        with script(f"{point}:die"):
            try:
                work()
            except Died:
                self.seat._line.close()  # the lock falls, nobody says goodbye
                self.seat = WorkerLock().__enter__()
                time.sleep(0.03)  # what was written may still arrive
        self._new_tries_are_well()

    @precondition(lambda self: self.planned and self.claimed is None)
    @rule()
    def dawdle(self):
        """Another worker takes something, and does not come to sending it yet."""
        taken = claim(slot=self.slow.slot)
        self._new_tries_are_well()
        self.claimed = taken if isinstance(taken, Claim) else None

    @precondition(lambda self: self.claimed is not None)
    @rule()
    def wake_up(self):
        engine.deliver(self.claimed, self.slow)
        self.claimed = None

    @rule(minutes=st.sampled_from([12, 1]), seed=st.integers(0, 10_000))
    def get_no_clear_answers(self, minutes, seed):
        """Answers are lost, the listings are not always of help, and people go on."""
        # One number for all of it: Hypothesis seldom draws a long list.
        draw = Random(seed).choice  # noqa: S311
        stories = [
            (draw([False, False, True]), draw(SILENCES), draw(LOOKS), draw(MEANWHILE))
            for _ in range(5)
        ]
        is_lagging = draw([True, False])
        for is_strict, answer, looking, meanwhile in stories:
            account = self._fresh(is_strict)
            row = self._plan(account, 0, [answer])
            self._drain()
            if looking in LISTINGS:
                self._list_badly(account, looking)
            self._do_meanwhile(meanwhile, row)
        if not is_lagging:
            self.reconcile()
        self.wait(12 if is_lagging else minutes)
        if is_lagging:
            self._look_at_a_listing_that_lags()
        self.reconcile()
        self._drain()

    def _do_meanwhile(self, deed, row):
        if deed == "edit":
            self._write(row, FORBIDDEN)
        elif deed == "cancel":
            self._cancel(Publication.objects.get(pk=row.pk))
        elif deed == "wait":
            self.time_goes_by(2)

    @precondition(lambda self: self.claimed is None)
    @rule(seed=st.integers(0, 10_000))
    def meddle(self, seed):
        """Somebody comes in between: before the claim, or between claim and request."""
        draw = Random(seed).choice  # noqa: S311
        for deed in ("wait", "edit", draw(["cancel", "rewrite"])):
            row = self._plan(self._fresh(is_strict=False), 0, [])
            if deed == "rewrite":
                self._rewrite(row)
            else:
                self._interrupt(deed)

    def _interrupt(self, deed):
        self.dawdle()
        if self.claimed is not None:
            self._do_meanwhile(deed, self.claimed.row)
            self.wake_up()

    def _rewrite(self, row):
        """Other words for something that is planned; somebody wants it out nevertheless."""
        self._write(row, FORBIDDEN)
        self._drain()
        self._answer_the_question(0, is_wanted=True)
        self._drain()

    @rule()
    def oversleep(self):
        """The machine was away longer than anybody may be late."""
        self._plan(self._fresh(is_strict=False), 0, [])
        self.wait(150)
        self._drain()

    def _notice_what_flies(self):
        """Whose torn request was made by now."""
        if not self.late:
            return
        left = ask("GET", f"{self.board.url}/control/faults")["left"]
        waiting = {line.rpartition("-")[2] for rule in left for line in rule}
        self.flying |= dict.fromkeys(self.late - waiting, 0)
        self.late &= waiting

    def _let_arrive(self, minutes):
        """A platform settles within the settling time: what flies arrives before it is over."""
        self._notice_what_flies()
        for slug in list(self.flying):
            self.flying[slug] += minutes
            if self.flying[slug] > SETTLED:
                del self.flying[slug]
                self._arrive(slug)

    def _arrive(self, slug):
        row = Publication.objects.select_related("version").get(link__slug=slug)
        account = next(one for one in self.accounts if one.pk == row.account_id)
        text = f"{row.version.text}\n\n{row.version.link}"
        post = {"account": account.name_there, "text": text, "once": "", "media": []}
        headers = {"Authorization": "Bearer noticeboard"}
        ask("POST", f"{self.board.url}/api/posts", post, headers)

    def _heal(self):
        self._notice_what_flies()
        self.late.clear()
        self.board.forgive()

    @precondition(lambda self: self.planned)
    @rule(number=number, answer=st.sampled_from([*LISTINGS, LAGGING, "healed"]))
    def listing_turns(self, number, answer):
        if answer == "healed":
            self._heal()
        elif answer == LAGGING:
            self._look_at_a_listing_that_lags()
        else:
            self._list_badly(number % len(self.accounts), answer)

    def _list_badly(self, which, answer):
        """Until the day is over this account cannot be listed."""
        name = self.accounts[which].name_there
        self.board.order(answer, on="listing", account=name, is_endless=True)

    def _look_at_a_listing_that_lags(self):
        """Once a day a listing is whole, and yet the newest post is not in it."""
        if self.has_lagged:
            return
        self.has_lagged = True
        self.board.lag(60)
        self.reconcile()
        self.board.lag(0)

    @precondition(lambda self: self.planned)
    @rule(rounds=st.integers(1, 3))
    def time_goes_by(self, rounds):
        for _ in range(rounds):
            self.reconcile()
            self.wait(12)
            self.reconcile()
            self.tick()

    @precondition(lambda self: self.planned)
    @rule(minutes=st.sampled_from([1, 12, 150]))
    def wait(self, minutes):
        """Everything that has a moment moves back."""
        self._let_arrive(minutes)
        passed = timedelta(minutes=minutes)
        keys = [row.pk for row in self.planned]
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE campaigns_publication SET due_at = due_at - %(d)s, next_at = next_at"
                " - %(d)s, leased_until = leased_until - %(d)s, unknown_since ="
                " unknown_since - %(d)s, not_after = not_after - %(d)s WHERE id = ANY(%(keys)s)",
                {"d": passed, "keys": keys},
            )
            cursor.execute(
                "UPDATE campaigns_attempt SET started_at = started_at - %(d)s, ended_at ="
                " ended_at - %(d)s WHERE publication_id = ANY(%(keys)s)",
                {"d": passed, "keys": keys},
            )
        if self.claimed:
            began = self.claimed.began - passed.total_seconds()
            self.claimed = replace(self.claimed, began=began)
