"""Publications for the delivery engine: which may go out, the call to the platform, what an outcome means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Exists, F, OuterRef, Q

from campaigns.channels.connectors import posts as values
from campaigns.channels.connectors.base import Finder, Publisher
from campaigns.channels.models import ChannelAccount, connector_of
from campaigns.publishing import notifications
from campaigns.publishing.answers import locked
from campaigns.publishing.eligibility import (
    ON_TIME,
    TOO_LATE,
    Hand,
    Hold,
    Reason,
    Stop,
    Wait,
    day_of,
    judge,
    may_go_late,
)
from campaigns.publishing.models import (
    AccountDay,
    Publication,
    PublicationVersion,
    is_off,
)
from core.audit.operations import record
from core.delivery.handlers import PLATFORMS, Handler
from core.delivery.outcomes import (
    Absent,
    Blocked,
    CannotTell,
    Found,
    Look,
    Outcome,
    Result,
)
from core.outbound import Disconnected

Status = Publication.Status
ACCOUNTS = 8
"""The family of advisory locks of accounts."""
USE_THE_DAY = """
INSERT INTO campaigns_accountday AS days (account_id, day, used) VALUES (%s, %s, 1)
ON CONFLICT (account_id, day) DO UPDATE SET used = days.used + 1
"""
"""By hand: the ORM cannot add in an upsert."""
BEFORE = timedelta(minutes=5)
"""How far before the first attempt a listing must reach: clocks differ."""


class PictureChanged(Exception):
    """The file is not the picture that was approved."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `send` needs: the platform, the post, and what was uploaded for it."""

    connector: Publisher
    draft: values.Draft
    staged: values.Staged


class PublicationHandler(Handler[Publication]):
    """One post on one account: never two of an account at a time, and none while another is in doubt."""

    name = "publication"
    model = Publication
    lane = PLATFORMS
    max_attempts = 6
    is_throttled_counted = False
    looks_needed = 2
    success_name = "published"
    attempt_columns = ("version_id",)
    keep_undecided = None
    longest_wait = TOO_LATE

    @property
    def settle_time(self) -> timedelta:
        return settings.PUBLISH_SETTLE

    # Eligibility

    def due(self) -> models.QuerySet[Publication]:
        in_doubt = Publication.objects.filter(
            account=OuterRef("account"), status__in=[Status.SENDING, Status.UNKNOWN]
        )
        return (
            super()
            .due()
            .exclude(account__state=ChannelAccount.State.PAUSED)
            .filter(~Exists(in_doubt), ~is_off())
        )

    def next_due(self) -> Publication | None:
        """The first in line of the account that waits longest, with that account locked.

        Only what begins after that lock sees what the last worker left behind, so the row is read then.
        """
        passed: list[int] = []
        while True:
            accounts = self.due().exclude(account__in=passed).order_by("next_at", "pk")
            account = accounts.values_list("account_id", flat=True).first()
            if account is None:
                return None
            if _lock_account(account) and (row := self._first_in_line(account)):
                return row
            passed.append(account)

    def _first_in_line(self, account: int) -> Publication | None:
        """In the order in which they were planned, also when a wait moved the earlier one back."""
        rows = Publication.objects.filter(account=account)
        if rows.filter(status__in=[Status.SENDING, Status.UNKNOWN]).exists():
            return None
        now = TransactionNow()
        planned = Q(status=Status.SCHEDULED, due_at__lte=now)
        again = Q(status=Status.RETRY_WAIT, next_at__lte=now)
        return (
            rows.filter(planned | again)
            .select_related("account", "version", "post__vacancy")
            .annotate(read_at=now)
            .order_by("due_at", "pk")
            .select_for_update(of=("self",), skip_locked=True)
            .first()
        )

    def judge(self, row: Publication, now: datetime) -> Reason | None:
        return judge(row, now)

    def when_judging_failed(self, row: Publication) -> Reason:
        return Hold("stumbled")

    def put_aside(self, row: Publication, reason: Reason, now: datetime) -> None:
        ASIDE[type(reason)](row, reason, now)

    def on_claim(self, row: Publication, now: datetime) -> None:
        """One of the day's posts is used; it is given back when it was certainly not sent."""
        with connection.cursor() as cursor:
            cursor.execute(USE_THE_DAY, [row.account_id, day_of(row, now)])

    def unstopped(
        self, rows: models.QuerySet[Publication]
    ) -> models.QuerySet[Publication]:
        return rows.filter(~is_off(), cancel_requested_at=None)

    # The call

    def prepare(self, row: Publication) -> Prepared:
        connector = connector_of(row.account)
        if not isinstance(connector, Publisher):
            raise TypeError(f"{row.account.platform} cannot publish.")
        draft = row.draft()
        try:
            refuse_changed_files(row.version)
            return Prepared(connector, draft, connector.prepare(draft))
        except PictureChanged as error:
            raise Blocked("media_changed", "media") from error
        except FileNotFoundError as error:
            raise Blocked("media_missing", "media") from error

    def has_asked(self, prepared: Prepared) -> bool:
        return bool(prepared.staged)

    def send(self, row: Publication, prepared: Prepared) -> values.Published:
        return prepared.connector.publish(prepared.draft, prepared.staged)

    def look(self, row: Publication) -> Look:
        """On the platform: in the listing of the account, or by our own key."""
        connector = connector_of(row.account)
        if not isinstance(connector, Finder):
            return CannotTell("cannot_look")
        first = row.attempts.order_by("started_at").first()
        since = (first.started_at if first else row.created_at) - BEFORE
        try:
            finding = connector.find(row.draft(), since, others(row))
        except Disconnected as no:
            disconnect(row.account, no.code)
            return CannotTell(no.code)
        if isinstance(finding, values.Found):
            return Found(finding.published)
        if isinstance(finding, values.Absent):
            return Absent()
        return CannotTell(finding.code)

    # What an outcome means

    def locked(self, pk: int) -> Publication | None:
        return locked(Publication(pk=pk))

    def outcome_values(self, outcome: Outcome) -> Mapping[str, Any]:
        return {
            "platform_text": outcome.text,
            "remote_ref": (outcome.value.remote_id if outcome.value else "")
            or outcome.remote_ref[:300],
        }

    def trouble(self, outcome: Outcome, code: str = "") -> Mapping[str, Any]:
        return {"trouble_code": code or outcome.code, "trouble_text": outcome.text}

    def conclude(self, row: Publication, outcome: Outcome, now: datetime) -> None:
        if outcome.result is Result.DISCONNECTED:
            disconnect(row.account, outcome.code, now)
        if not outcome.may_be_there:
            _give_the_day_back(row)
            if row.cancel_requested_at:
                _stop(row, Stop(), now)
                return
        super().conclude(row, outcome, now)

    def on_success(self, row: Publication, outcome: Outcome, now: datetime) -> None:
        is_unwanted = row.cancel_requested_at is not None
        code = "cancelled_too_late" if is_unwanted else ""
        try:
            with transaction.atomic():
                row.move(
                    Status.NEEDS_PERSON if is_unwanted else Status.PUBLISHED,
                    published_at=now,
                    remote_id=outcome.value.remote_id,
                    remote_url=outcome.value.url,
                    trouble_code=code,
                    trouble_text="",
                )
        except IntegrityError:
            # The platform named a post that is another publication's: that is no clear yes.
            row.refresh_from_db(fields=["status"])
            doubt = Outcome(Result.UNKNOWN, "unknown", "incomplete_answer")
            self.on_unknown(row, doubt, now)
            return
        if is_unwanted:
            notifications.note(row, "needs_person", now, code)
            notifications.needs_a_person(row, code, now)
            return
        notifications.note(row, outcome.name, now)
        if now > row.due_at + ON_TIME:
            notifications.went_out_late(row, now)
        notifications.tell_programs_of_success(row, now)

    def retry(
        self,
        row: Publication,
        outcome: Outcome,
        *,
        attempts_made: int,
        next_at: datetime,
        now: datetime,
    ) -> None:
        """A platform that asks for more patience than the plan has is told to a person at once."""
        if outcome.wait and not may_go_late(row, now + outcome.wait):
            hold(row, "wait_too_long", now, outcome.text)
            return
        super().retry(
            row, outcome, attempts_made=attempts_made, next_at=next_at, now=now
        )

    def on_refused(self, row: Publication, outcome: Outcome, now: datetime) -> None:
        row.move(Status.FAILED, **self.trouble(outcome))
        notifications.note(row, "refused", now, outcome.code)
        notifications.needs_a_person(row, outcome.code, now)

    def on_blocked(self, row: Publication, outcome: Outcome, now: datetime) -> None:
        hold(row, outcome.code, now)

    def on_disconnected(
        self, row: Publication, outcome: Outcome, now: datetime
    ) -> None:
        hold(row, outcome.code, now, outcome.text)

    def on_given_up(
        self, row: Publication, code: str, outcome: Outcome, now: datetime
    ) -> None:
        hold(row, code, now, outcome.text)

    # Out of doubt

    def on_absent(self, row: Publication, now: datetime) -> None:
        """It is not there, as far as anybody can know. It is sent again only if nothing speaks against it."""
        notifications.note(row, "absent", now)
        if row.cancel_requested_at:
            _stop(row, Stop(), now)
        elif _last_outcome(row) == "duplicate":
            self.on_cannot_tell(row, "duplicate", now)
        elif row.account.is_strict or not may_go_late(row, now):
            self.on_cannot_tell(row, "still_absent", now)
        else:
            _give_the_day_back(row)
            row.move(Status.RETRY_WAIT, next_at=now)

    def on_cannot_tell(self, row: Publication, code: str, now: datetime) -> None:
        row.move(Status.NEEDS_PERSON, trouble_code=code)
        notifications.note(row, "needs_person", now, code)
        notifications.needs_a_person(row, code, now)

    def doubtable(self) -> models.QuerySet[Publication]:
        """Posts by hand stay as they are: a colleague sees whether they are there."""
        from campaigns.channels import connectors  # noqa: PLC0415

        by_hand = [kind.key for kind in connectors.CONNECTORS if kind.is_by_hand]
        rows = Handler.due(self)
        return rows.exclude(account__platform__in=by_hand)


def refuse_changed_files(version: PublicationVersion) -> None:
    """The picture that goes out is the one that was approved, byte for byte.

    Raises PictureChanged, or FileNotFoundError where there is none.
    """
    for item in version.files():
        content = (Path(settings.MEDIA_ROOT) / item["file"]).read_bytes()
        if sha256(content).hexdigest() != item["sha256"]:
            raise PictureChanged(item["file"])


def others(row: Publication) -> set[str]:
    """Posts of the account that belong to other publications."""
    theirs = Publication.objects.filter(account=row.account).exclude(pk=row.pk)
    return set(theirs.exclude(remote_id="").values_list("remote_id", flat=True))


def hold(row: Publication, code: str, now: datetime, text: str = "") -> None:
    """It waits for a person, who is told why."""
    row.move(Status.HELD, trouble_code=code, trouble_text=text)
    notifications.put_on_hold(row, code, now)


def disconnect(account: ChannelAccount, code: str, now: datetime | None = None) -> None:
    """Nothing more goes to this account until somebody has signed in again."""
    changed = ChannelAccount.objects.filter(
        pk=account.pk, state=ChannelAccount.State.OK
    ).update(state=ChannelAccount.State.NEEDS_SIGN_IN, trouble=code)
    if changed:
        record(
            by=None,
            verb="campaigns.account.disconnected",
            subject=account,
            now=now,
            code=code,
        )


def _lock_account(account: int) -> bool:
    """Until the transaction ends; False: another worker has it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [ACCOUNTS, account])
        (is_ours,) = cursor.fetchone()
    return bool(is_ours)


def _give_the_day_back(row: Publication) -> None:
    """It was not placed after all."""
    attempt = row.attempts.filter(fence=row.fence).first()
    if attempt is not None:
        day = day_of(row, attempt.started_at)
        days = AccountDay.objects.filter(account=row.account_id, day=day, used__gt=0)
        days.update(used=F("used") - 1)


def _last_outcome(row: Publication) -> str:
    last = row.attempts.order_by("-fence").values_list("outcome", flat=True)
    return last.first() or ""


def _wait(row: Publication, reason: Wait, _now: datetime) -> None:
    rows = Publication.objects.filter(pk=row.pk)
    if reason.is_for_account:
        waiting = Publication.objects.filter(
            account=row.account_id,
            status__in=Publication.WAITING,
            next_at__lte=TransactionNow(),
        ).select_for_update(skip_locked=True)
        keys = [row.pk, *waiting.values_list("pk", flat=True)]
        rows = Publication.objects.filter(pk__in=keys)
    rows.update(next_at=reason.until)


def _hold(row: Publication, reason: Hold, now: datetime) -> None:
    hold(row, reason.code, now)


def _hand_over(row: Publication, _reason: Hand, now: datetime) -> None:
    row.move(
        Status.AWAITING_HAND, next_at=now + settings.REMIND_AFTER, reminded_at=None
    )
    notifications.note(row, "handed_over", now)
    notifications.ready_for_a_hand(row, now)


def _stop(row: Publication, reason: Stop, now: datetime) -> None:
    row.move(Status.CANCELLED, trouble_code=reason.code)
    deed = "left_out" if reason.code else "stopped"
    notifications.note(row, deed, now, reason.code)


ASIDE: Mapping[type, Callable[[Publication, Any, datetime], None]] = {
    Wait: _wait,
    Hold: _hold,
    Hand: _hand_over,
    Stop: _stop,
}
