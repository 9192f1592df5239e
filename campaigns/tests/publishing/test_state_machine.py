"""Any order of deeds, crashes, answers and waits: never two posts, nothing unapproved, nothing lost.

Hypothesis invents the order. The operations, the database and the platform are the real ones; the
platform is a program of its own over HTTP that does not honour our handle, and its effect file is
the truth. The clock goes forward by moving everything that has a moment back.
"""

import os
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.publishing.claims import Claim, claim
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.reaper import reap
from campaigns.publishing.reconcile import look_at_next
from campaigns.publishing.seats import Seat
from campaigns.publishing.sending import deliver, send_next
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from core import secrets
from core.faults import Died
from core.notices.models import Notice
from tests.doubles.fixtures import start_noticeboard
from tests.doubles.http import ask

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.fault("SM-01"),
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
UNSENT = {Status.SCHEDULED, Status.RETRY_WAIT, Status.HELD, Status.FAILED}
UNDER_WAY = {Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN}
ASKING = {Status.HELD, Status.FAILED, Status.NEEDS_PERSON}
POINTS = [
    "before_claim",
    "after_attempt_insert",
    "after_claim_commit",
    "after_connect",
    "after_request_written",
    "before_answer",
    "after_answer",
    "after_finish_commit",
]
ANSWERS = [
    "before:422",
    "before:429:1",
    "before:500",
    "before:reset",
    "after:500",
    "after:502",
    "after:reset",
    "after:cut",
    "after:no_id",
    "duplicate",
    "duplicate:ghost",
    "late:0.2",
    "late:0.2",
]
LATE = 0.25
LISTINGS = ["cut", "500", "503"]
WORDS = "Words that somebody approved"
FORBIDDEN = "Nobody approved these words"
LAST_ROUNDS = 60


@pytest.fixture(scope="module")
def forgetful_board(tmp_path_factory):
    board = start_noticeboard(tmp_path_factory.mktemp("machine"), "--forgetful")
    yield board
    board.running.end()


@contextmanager
def script(faults):
    os.environ["WERF_FAULTS"] = faults
    try:
        yield
    finally:
        del os.environ["WERF_FAULTS"]


class Publishing(RuleBasedStateMachine):
    """Two accounts of which one is strict, one worker that dies now and then, one that dawdles."""

    world = None

    @initialize()
    def begin(self):
        self.board = self.world["board"]
        self.board.forgive()
        self.hanna = self.world["hanna"]
        self.accounts = [self._account(), self._account(is_strict=True)]
        self.seat, self.slow = Seat().__enter__(), Seat().__enter__()
        self.claimed = None
        self.planned = []
        self.known_to_be_there = set()
        self.late_ones = 0

    def _account(self, **fields):
        campaign = self.world["campaign"]
        account = ChannelAccountFactory(
            organisation=campaign.organisation,
            brand=campaign.brand,
            base_url=self.board.url,
            **fields,
        )
        words = {"account": f"machine-{uuid4().hex[:10]}", "token": "noticeboard"}
        content = {"base_url": self.board.url, **words}
        account.sealed_credentials = secrets.seal(content, place=account.place)
        account.save()
        account.name_there = words["account"]
        return account

    # What people do.

    @rule(
        which=st.integers(0, 1),
        minutes=st.sampled_from([0, 0, 0, 90]),
        answers=st.lists(st.sampled_from(ANSWERS), min_size=0, max_size=2),
    )
    def schedule(self, which, minutes, answers):
        """The platform will answer these to the first requests for it."""
        campaign = self.world["campaign"]
        post = PostFactory.approved(campaign=campaign, author=self.hanna, text=WORDS)
        now = timezone.now()
        (publication,) = operations.schedule(
            post=post,
            accounts=[self.accounts[which]],
            wall=now + timedelta(minutes=minutes),
            by=self.hanna,
            now=now,
        )
        self.planned.append(publication)
        name = self.accounts[which].name_there
        self.board.order(*answers, account=name, text=publication.link.slug)
        self.late_ones += sum(answer.startswith("late") for answer in answers)

    def one(self, number, statuses=None):
        """One of what was planned, in one of these states."""
        rows = [
            row
            for row in self.rows()
            if statuses is None or Status(row.status) in statuses
        ]
        return rows[number % len(rows)] if rows else None

    @precondition(lambda self: self.planned)
    @rule(number=st.integers(0, 9), is_undone=st.booleans())
    def edit(self, number, is_undone):
        """Somebody writes other words; they are approved only when they are the old ones."""
        row = self.one(number)
        text = WORDS if is_undone else FORBIDDEN
        Post.objects.filter(pk=row.post_id).update(text=text)

    @precondition(lambda self: self.planned)
    @rule(number=st.integers(0, 9))
    def cancel(self, number):
        row = self.one(number)
        if row.status == Status.NEEDS_PERSON:
            self.known_to_be_there.add(row.pk)
        with suppress(ValidationError):
            operations.cancel(publication=row, by=self.hanna, now=timezone.now())

    @precondition(lambda self: self.planned)
    @rule(number=st.integers(0, 9), minutes=st.sampled_from([0, 30]))
    def move(self, number, minutes):
        now = timezone.now()
        wall = now + timedelta(minutes=minutes)
        with suppress(ValidationError):
            operations.move(
                publication=self.one(number), wall=wall, by=self.hanna, now=now
            )

    @precondition(lambda self: self.planned)
    @rule(number=st.integers(0, 9), is_wanted=st.booleans())
    def answer_the_question(self, number, is_wanted):
        """Somebody looks on the platform and says what is true."""
        row = self.one(number, ASKING)
        words = {"by": self.hanna, "now": timezone.now()}
        if row is None:
            return
        there = self.effects_of(row)
        with suppress(ValidationError):
            if row.status == Status.NEEDS_PERSON and there and is_wanted:
                url = f"{self.board.url}/posts/{there[0]['id']}"
                operations.resolve_there(publication=row, url=url, **words)
            elif row.status == Status.NEEDS_PERSON and is_wanted:
                operations.resolve_send_again(publication=row, **words)
            elif is_wanted:
                operations.release(publication=row, **words)
            else:
                operations.drop(publication=row, **words)
                self.known_to_be_there.add(row.pk)

    @rule(is_off=st.booleans())
    def pull_the_brake(self, is_off):
        words = {"by": self.hanna, "now": timezone.now()}
        words |= {"organisation": self.hanna.organisation, "account": self.accounts[0]}
        if is_off:
            operations.switch_off(reason="wrong post", **words)
        else:
            operations.switch_on(**words)

    # What the machine does.

    @rule()
    def tick(self):
        tries = self._tries_of_what_is_not_approved()
        send_next(self.seat)
        assert self._tries_of_what_is_not_approved() == tries, "not approved, and sent"

    def _tries_of_what_is_not_approved(self):
        posts = [row.post_id for row in self.planned]
        changed = Post.objects.filter(pk__in=posts, text=FORBIDDEN)
        return Attempt.objects.filter(publication__post__in=changed).count()

    @rule(point=st.sampled_from(POINTS))
    def crash(self, point):
        self._die(point, lambda: send_next(self.seat))

    @rule(point=st.sampled_from(POINTS[3:7]))
    def crash_while_looking(self, point):
        self._die(point, look_at_next)

    def _die(self, point, work):
        with script(f"{point}:die"):
            try:
                work()
            except Died:
                self.seat._line.close()  # the lock falls, nobody says goodbye
                self.seat = Seat().__enter__()
                time.sleep(0.03)  # what was written may still arrive

    @precondition(lambda self: self.claimed is None)
    @rule()
    def dawdle(self):
        """Another worker takes something, and does not come to sending it yet."""
        taken = claim(slot=self.slow.slot)
        self.claimed = taken if isinstance(taken, Claim) else None

    @precondition(lambda self: self.claimed is not None)
    @rule()
    def wake_up(self):
        deliver(self.claimed, self.slow)
        self.claimed = None

    @rule()
    def reconcile(self):
        reap()
        look_at_next()

    # What the world does.

    def is_late_on_its_way(self):
        if not self.late_ones:
            return False
        left = ask("GET", f"{self.board.url}/control/faults")["left"]
        still = sum(line.startswith("late") for rule in left for line in rule)
        was, self.late_ones = self.late_ones, still
        return still < was

    @rule(which=st.integers(0, 1), answer=st.sampled_from(LISTINGS))
    def list_badly(self, which, answer):
        """Until the day is over this account cannot be listed."""
        name = self.accounts[which].name_there
        self.board.order(answer, on="listing", account=name, is_endless=True)

    @rule()
    def recover(self):
        self.board.forgive()

    @precondition(lambda self: self.planned)
    @rule(rounds=st.integers(1, 3))
    def time_goes_by(self, rounds):
        for _ in range(rounds):
            self.reconcile()
            self.wait(12)
            self.reconcile()
            self.tick()

    @rule(minutes=st.sampled_from([1, 12, 150]))
    def wait(self, minutes):
        if self.is_late_on_its_way():
            time.sleep(LATE)  # a platform settles within the settling time
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

    # What must be so, whatever happened.

    def rows(self):
        keys = [row.pk for row in self.planned]
        found = Publication.objects.filter(pk__in=keys).order_by("pk")
        return list(found.select_related("link", "account", "post", "version"))

    def effects_of(self, row):
        return self.board.effects.with_text(row.link.slug)

    @invariant()
    def nothing_is_double_lost_or_unapproved(self):
        if not getattr(self, "planned", None):
            return
        applied = self.board.effects.applied
        rows = self.rows()
        assert len(rows) == len(self.planned)
        for row in rows:
            there = [post for post in applied if row.link.slug in post["text"]]
            assert len(there) <= 1, row.status
            assert not any(FORBIDDEN in post["text"] for post in there)
            if row.status in UNSENT:
                assert not there, row.status
            if row.status == Status.PUBLISHED:
                assert [post["id"] for post in there] == [row.remote_id]
            if row.status == Status.CANCELLED and there:
                assert row.pk in self.known_to_be_there, "cancelled, and there"
            if row.status in ASKING:
                assert Notice.objects.filter(
                    member=self.hanna, url=row.get_absolute_url()
                ).exists(), "nobody was told"
        open_ones = Attempt.objects.filter(state="sending", publication__in=rows)
        sending = {row.pk for row in rows if row.status == Status.SENDING}
        assert set(open_ones.values_list("publication", flat=True)) == sending

    def teardown(self):
        if not hasattr(self, "planned"):
            return
        try:
            self._until_the_end()
        finally:
            self._leave_nothing_to_the_next()

    def _until_the_end(self):
        """Left alone with a healthy platform, everything comes to an end or to a question."""
        if self.claimed:
            self.wake_up()
        self.board.forgive()
        self.pull_the_brake(is_off=False)
        for _ in range(LAST_ROUNDS):
            if not any(row.status in UNDER_WAY for row in self.rows()):
                break
            while send_next(self.seat):
                pass
            self.reconcile()
            self.wait(2)
        self.nothing_is_double_lost_or_unapproved()
        left = [row.status for row in self.rows() if row.status in UNDER_WAY]
        assert not left, left

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


def test_whatever_happens(forgetful_board, campaign, hanna, settings_for_machine):
    Publishing.world = {"board": forgetful_board, "campaign": campaign, "hanna": hanna}
    run_state_machine_as_test(
        Publishing,
        settings=settings(
            max_examples=int(os.environ.get("MACHINE_EXAMPLES", "15")),
            stateful_step_count=30,
            deadline=None,
            database=None,
            phases=(
                Phase.generate,
            ),  # finding takes as long as it may, shrinking would not
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture
def settings_for_machine(settings):
    settings.PUBLISH_SPACING = timedelta(0)
    settings.PUBLISH_PATIENCE = timedelta(seconds=1)
