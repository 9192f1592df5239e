"""What must be so of publications, whatever happened to them."""

import json
from datetime import timedelta

from hypothesis.stateful import RuleBasedStateMachine, invariant

from campaigns.publishing.eligibility import TOO_LATE
from campaigns.publishing.models import Attempt, Publication
from core.notices.models import Notice

Status = Publication.Status
UNSENT = {Status.SCHEDULED, Status.RETRY_WAIT, Status.HELD, Status.FAILED}
ASKING = {Status.HELD, Status.FAILED, Status.NEEDS_PERSON}
WORDS = "Words that somebody approved"
OTHERS = "Other words that somebody approved"
FORBIDDEN = "Nobody approved these words"


class Broken(AssertionError):
    """Something was so that must never be so."""


class Promises(RuleBasedStateMachine):
    """The platform's own record beside ours; asked after every step."""

    world = None

    def must(self, is_so, words):
        if not is_so:
            self.is_broken = True
            self.world.setdefault("broken", set()).add(words)
            raise Broken(words)

    def _has_file(self):
        return self.board.effects.path.exists()

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
