"""What may happen to publications, in any order, and what must be so whatever happened.

Hypothesis invents the order. The operations, the database and the platform are the real ones; the
platform is a program of its own over HTTP that does not honour our handle, and its effect file is
the truth. The clock goes forward by moving everything that has a moment back.
"""

import json
import os
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.publishing import operations, reaper, reconcile, sending, wording
from campaigns.publishing.admission import TOO_LATE
from campaigns.publishing.claims import Claim, claim
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.seats import Seat
from campaigns.publishing.timeline import timeline
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from core import secrets
from core.faults import Died
from core.notices.models import Notice
from tests.doubles.http import ask

Status = Publication.Status
UNSENT = {Status.SCHEDULED, Status.RETRY_WAIT, Status.HELD, Status.FAILED}
UNDER_WAY = {Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN}
ASKING = {Status.HELD, Status.FAILED, Status.NEEDS_PERSON}
OVER = {Status.PUBLISHED, Status.CANCELLED}
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
LATE_ANSWER = "before:reset:late"
"""Torn, and yet the post arrives, minutes later: the machine brings it there itself."""
DOUBTFUL = ["after:500", "after:reset", "after:cut", "after:no_id", LATE_ANSWER]
CLEAR = ["before:422", "before:429:1", "before:500", "before:reset"]
ANSWERS = [*CLEAR, *DOUBTFUL, "after:502", "duplicate", "duplicate:ghost"]
LISTINGS = ["cut", "500", "503"]
LAGGING = "lagging"
SILENCES = [*DOUBTFUL, LATE_ANSWER, "before:500", "before:reset"]
LOOKS = ["fine", "fine", "cut", "500"]
DEEDS = ["nothing", "nothing", "cancel", "edit"]
SETTLED = 9
"""Minutes after which a platform has settled: the machine waits one longer."""
WORDS = "Words that somebody approved"
OTHERS = "Other words that somebody approved"
FORBIDDEN = "Nobody approved these words"
LAST_ROUNDS = 25
number = st.integers(0, 9)
which = st.integers(0, 1)


class Broken(AssertionError):
    """Something was so that must never be so."""


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
        self.world["examples"] = self.world.get("examples", 0) + 1
        self.board.forgive()
        self.board.lag(0)
        self.hanna = self.world["hanna"]
        self.accounts = [self._account(), self._account(is_strict=True)]
        self.names = {account.name_there for account in self.accounts}
        self.seat, self.slow = Seat().__enter__(), Seat().__enter__()
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

    def _has_file(self):
        return self.board.effects.path.exists()

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

    def must(self, is_so, words):
        if not is_so:
            self.is_broken = True
            self.world.setdefault("broken", set()).add(words)
            raise Broken(words)

    # What people do.

    @rule(
        which=which,
        minutes=st.sampled_from([0, 0, 0, 90]),
        answers=st.lists(st.sampled_from(ANSWERS), min_size=0, max_size=2),
    )
    def schedule(self, which, minutes, answers):
        self._plan(which, minutes, answers)

    def _plan(self, which, minutes, answers):
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
        if answers:
            slug = publication.link.slug
            lines = [f"{one}-{slug}" if one == LATE_ANSWER else one for one in answers]
            name = self.accounts[which].name_there
            self.board.order(*lines, account=name, text=slug)
            self.late |= {slug} if LATE_ANSWER in answers else set()
        return publication

    def one(self, number, statuses=None):
        """One of what was planned, in one of these states; the newest is 0."""
        rows = [
            row
            for row in reversed(self.rows())
            if statuses is None or Status(row.status) in statuses
        ]
        return rows[number % len(rows)] if rows else None

    @precondition(lambda self: self.planned)
    @rule(
        number=number,
        deed=st.sampled_from(["edit", "cancel", "move", "answer", "answer", "brake"]),
        text=st.sampled_from([OTHERS, FORBIDDEN, WORDS]),
        is_wanted=st.booleans(),
    )
    def somebody_acts(self, number, deed, text, is_wanted):
        """Somebody writes other words, cancels, moves, answers a question or pulls the brake."""
        row = self.one(number)
        if deed == "edit":
            self._write(row, text)
        elif deed == "cancel":
            self._cancel(row)
        elif deed == "move":
            self._move(row, 0 if is_wanted else 30)
        elif deed == "answer":
            self._answer_the_question(number, is_wanted)
        else:
            self._pull_the_brake(is_off=is_wanted)

    def _write(self, row, text):
        post = Post.objects.get(pk=row.post_id)
        post.text = text
        if text != FORBIDDEN:
            post.approved_sha = post.content_sha()
        post.save(update_fields=["text", "approved_sha"])

    def _cancel(self, row):
        with suppress(ValidationError):
            said = operations.cancel(publication=row, by=self.hanna, now=timezone.now())
            if said is operations.CancelResult.CANCELLED:
                knew = row.status == Status.NEEDS_PERSON
                self.stopped.setdefault(row.pk, self.count_of(row) if knew else 0)

    def _move(self, row, minutes):
        now = timezone.now()
        wall = now + timedelta(minutes=minutes)
        with suppress(ValidationError):
            operations.move(publication=row, wall=wall, by=self.hanna, now=now)

    def _answer_the_question(self, number, is_wanted):
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
                self.sent_again.add(row.pk)
            elif is_wanted:
                operations.release(publication=row, **words)
            else:
                operations.drop(publication=row, **words)
                self.stopped[row.pk] = len(there)

    def _pull_the_brake(self, is_off):
        words = {"by": self.hanna, "now": timezone.now()}
        words |= {"organisation": self.hanna.organisation, "account": self.accounts[0]}
        if is_off:
            operations.switch_off(reason="wrong post", **words)
        else:
            operations.switch_on(**words)

    # What the machine does.

    @precondition(lambda self: self.planned)
    @rule()
    def tick(self):
        self._send_next()

    def _send_next(self):
        has_worked = sending.send_next(self.seat)
        self._new_tries_are_well()
        return has_worked

    @rule(point=st.sampled_from(POINTS), is_new=st.booleans())
    def crash(self, point, is_new):
        if is_new:
            self._plan(self._fresh(is_strict=False), 0, [])
        self._die(point, lambda: sending.send_next(self.seat))

    @precondition(lambda self: self.planned)
    @rule(point=st.sampled_from(POINTS[3:7]))
    def crash_while_looking(self, point):
        self._die(point, reconcile.look_at_next)

    def _die(self, point, work):
        with script(f"{point}:die"):
            try:
                work()
            except Died:
                self.seat._line.close()  # the lock falls, nobody says goodbye
                self.seat = Seat().__enter__()
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
        sending.deliver(self.claimed, self.slow)
        self.claimed = None

    @precondition(lambda self: self.planned)
    @rule()
    def reconcile(self):
        reaper.reap()
        for _ in range(8):
            if not reconcile.look_at_next():
                break

    # What is likely to hurt, without waiting for chance to put it together.

    def _fresh(self, is_strict):
        """On an account of its own, so that nothing else is in the way."""
        self.accounts.append(self._account(is_strict=is_strict))
        self.names.add(self.accounts[-1].name_there)
        return len(self.accounts) - 1

    def _drain(self):
        for _ in range(8):
            if not self._send_next():
                break

    @rule(minutes=st.sampled_from([12, 1]), seed=st.integers(0, 10_000))
    def get_no_clear_answers(self, minutes, seed):
        """Answers are lost, the listings are not always of help, and people go on."""
        # One number for all of it: Hypothesis seldom draws a long list.
        draw = Random(seed).choice  # noqa: S311
        stories = [
            (draw([False, False, True]), draw(SILENCES), draw(LOOKS), draw(DEEDS))
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
            self._do_meanwhile(deed, self.claimed.publication)
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

    # What the world does.

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

    # What must be so, whatever happened.

    def rows(self):
        keys = [row.pk for row in self.planned]
        found = Publication.objects.filter(pk__in=keys).order_by("pk")
        return list(found.select_related("link", "account", "post", "version"))

    def effects(self):
        """What our accounts really said; of the file only what is new is read."""
        if not self._has_file():
            return self.there
        with self.board.effects.path.open("rb") as file:
            file.seek(self.read_to)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self.read_to += len(line)
                applied = json.loads(line).get("applied")
                if applied and applied["account"] in self.names:
                    self.there.append(applied)
        return self.there

    def effects_of(self, row):
        return [post for post in self.effects() if row.link.slug in post["text"]]

    def count_of(self, row):
        return len(self.effects_of(row))

    @invariant()
    def all_is_well(self):
        if not getattr(self, "planned", None):
            return
        rows = self.rows()
        self.must(len(rows) == len(self.planned), "lost")
        for row in rows:
            self._one_is_well(row, self.effects_of(row))
        self._open_tries_are_well(rows)
        self._people_know([row for row in rows if row.status in ASKING])

    def _one_is_well(self, row, there):
        self.must(len(there) <= 1, "out twice")
        for post in there:
            self._was_approved(row, post)
        if row.status in UNSENT:
            self.must(not there, "there, and we say that it is not")
        if row.status == Status.PUBLISHED:
            ids = [post["id"] for post in there]
            self.must(ids == [row.remote_id], "published, and not there")
        if row.status == Status.CANCELLED:
            self.must(len(there) <= self.stopped.get(row.pk, 0), "out after the cancel")
        self.must(row.fence >= self.fences.get(row.pk, 0), "the fence fell")
        self.fences[row.pk] = row.fence

    def _was_approved(self, row, post):
        self.must(FORBIDDEN not in post["text"], "out without approval")
        words = [f"{text}\n\n{row.version.link}" for text in (WORDS, OTHERS)]
        self.must(post["text"] in words, "other words than those approved")

    def _open_tries_are_well(self, rows):
        open_ones = Attempt.objects.filter(state="sending", publication__in=rows)
        sending = {row.pk for row in rows if row.status == Status.SENDING}
        are_same = set(open_ones.values_list("publication", flat=True)) == sending
        self.must(are_same, "sending without a try, or the other way round")

    def _new_tries_are_well(self):
        """Asked as soon as they are made, before anybody changes a word."""
        tries = Attempt.objects.filter(publication__in=self.planned)
        new = tries.exclude(pk__in=self.seen_attempts)
        for one in new.select_related("publication__post", "publication__account"):
            self.seen_attempts.add(one.pk)
            self._may_be_tried(one, one.publication, tries)

    def _may_be_tried(self, one, row, tries):
        self.must(row.post.text != FORBIDDEN, "sent without approval")
        late = one.started_at - row.due_at
        self.must(late <= TOO_LATE + timedelta(minutes=1), "sent hours too late")
        if row.account.is_strict and row.pk not in self.sent_again:
            doubtful = ["unknown", "lost", "duplicate"]
            earlier = tries.filter(publication=row, fence__lt=one.fence)
            self.must(
                not earlier.filter(outcome__in=doubtful).exists(),
                "a strict account, and sent again",
            )

    def _people_know(self, asking):
        urls = {row.get_absolute_url() for row in asking}
        told = Notice.objects.filter(member=self.hanna, url__in=urls)
        self.must(urls <= set(told.values_list("url", flat=True)), "nobody was told")

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
