"""What may happen to publications, in any order, and what must be so whatever happened.

Hypothesis invents the order: of `deeds` and of `disturbances`, with `promises` looked at after each. The
operations, the database and the platform are the real ones; the platform is a program of its own over
HTTP that does not honour our handle, and its effect file is the truth. The clock goes forward by
moving everything that has a moment back.
"""

from datetime import timedelta

from django.utils import timezone
from hypothesis.stateful import initialize

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import wording
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.timeline import timeline
from campaigns.tests.publishing.disturbances import SETTLED, Disturbances
from campaigns.tests.publishing.promises import ASKING, Status
from core.delivery.worker_locks import WorkerLock

UNDER_WAY = {Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN}
OVER = {Status.PUBLISHED, Status.CANCELLED}
LAST_ROUNDS = 25


class Publishing(Disturbances):
    """Two accounts of which one is strict, one worker that dies now and then, one that dawdles."""

    @initialize()
    def begin(self):
        self.board = self.world["board"]
        self.world["examples"] = self.world.get("examples", 0) + 1
        self.board.forgive()
        self.board.lag(0)
        self.hanna = self.world["hanna"]
        self.accounts = [self._account(), self._account(is_strict=True)]
        self.names = {account.name_there for account in self.accounts}
        self.seat, self.slow = WorkerLock().__enter__(), WorkerLock().__enter__()
        self.read_to = self.board.effects.path.stat().st_size if self._has_file() else 0
        self.there = []
        self.claimed = None
        self.planned = []
        self.fences = {}
        self.stopped = {}
        self.seen_attempts = set()
        self.sent_again = set()
        self.late, self.flying = set(), {}
        self.has_lagged = self.is_broken = False

    def teardown(self):
        if not hasattr(self, "planned"):
            return
        try:
            if not self.is_broken:
                self._until_the_end()
        finally:
            self._leave_nothing_to_the_next()

    def _until_the_end(self):
        """Left alone with a healthy platform, everything comes to an end or to a question."""
        if self.claimed:
            self.wake_up()
        self._heal()
        self._pull_the_brake(is_off=False)
        for _ in range(LAST_ROUNDS):
            if not any(row.status in UNDER_WAY for row in self.rows()):
                break
            while self._send_next():
                pass
            self.reconcile()
            self.wait(6)
        self._let_arrive(SETTLED + 1)
        self.all_is_well()
        for row in self.rows():
            self.must(row.status in OVER | ASKING, "stuck for ever")
            is_told = row.trouble_code == "" or row.trouble_code in wording.SENTENCES
            self.must(is_told, "in a state that nobody can read")
            self.must(timeline(row), "without a story")

    def _leave_nothing_to_the_next(self):
        for seat in (self.seat, self.slow):
            seat.__exit__(None, None, None)
        keys = [row.pk for row in self.planned]
        never = timezone.now() + timedelta(days=999)
        Attempt.objects.update(started_at=timezone.now() - timedelta(days=9))
        Publication.objects.filter(pk__in=keys).update(next_at=never)
        ChannelAccount.objects.filter(
            pk__in=[account.pk for account in self.accounts]
        ).update(state=ChannelAccount.State.REMOVED)
