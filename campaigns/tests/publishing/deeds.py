"""What people do with publications, and what the machine does about them when nothing is wrong."""

from contextlib import suppress
from datetime import timedelta
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from campaigns.content.models import Post
from campaigns.publishing import operations
from campaigns.tests.factories import ChannelAccountFactory, PostFactory
from campaigns.tests.publishing.promises import (
    ASKING,
    FORBIDDEN,
    OTHERS,
    WORDS,
    Promises,
    Status,
)
from campaigns.tests.publishing.publishing import look_at_next, reap, send_next
from core import secrets

LATE_ANSWER = "before:reset:late"
"""Torn, and yet the post arrives, minutes later: the machine brings it there itself."""
DOUBTFUL = ["after:500", "after:reset", "after:cut", "after:no_id", LATE_ANSWER]
CLEAR = ["before:422", "before:429:1", "before:500", "before:reset"]
ANSWERS = [*CLEAR, *DOUBTFUL, "after:502", "duplicate", "duplicate:ghost"]
number = st.integers(0, 9)
which = st.integers(0, 1)


class Deeds(Promises):
    """Planned with the answers that the platform will give; `hanna` does what people do."""

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

    @precondition(lambda self: self.planned)
    @rule()
    def tick(self):
        self._send_next()

    def _send_next(self):
        has_worked = send_next(self.seat)
        self._new_tries_are_well()
        return has_worked

    @precondition(lambda self: self.planned)
    @rule()
    def reconcile(self):
        reap()
        for _ in range(8):
            if not look_at_next():
                break

    def _fresh(self, is_strict):
        """On an account of its own, so that nothing else is in the way."""
        self.accounts.append(self._account(is_strict=is_strict))
        self.names.add(self.accounts[-1].name_there)
        return len(self.accounts) - 1

    def _drain(self):
        for _ in range(8):
            if not self._send_next():
                break
