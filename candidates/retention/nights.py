"""One night: bring the list up to date, stop and ask when it is not like other nights, else erase.

The row of the night is made first and holds how far it came, so that a call goes on where the last
one stopped. Each person is a transaction of its own.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from candidates.conversations.models import Conversation
from candidates.people import operations as people
from candidates.people.models import Candidate
from candidates.retention import rules
from candidates.retention.models import Erasure, Expiry, RetentionNight, is_kept
from core.cleanup.operations import BEGINS
from core.notices.models import Notice
from core.notices.operations import tell
from core.users.models import Membership, Organisation
from core.users.roles import MAY_ADMINISTER, MAY_TALK

Status = RetentionNight.Status
Why = RetentionNight.Why
AT_ONCE = 1000


def work(*, now: datetime, most: int) -> int:
    """What is due tonight in every organisation; erases at most so many and says how many."""
    count = 0
    for organisation in Organisation.objects.order_by("pk"):
        if count >= most:
            break
        night = _tonight(organisation, now)
        if night.status == Status.ERASING:
            count += _erase(night, now=now, most=most - count)
    return count


def night_of(organisation: Organisation, now: datetime) -> date:
    """From two in the morning on, by the clock of the organisation."""
    return timezone.localdate(now - BEGINS, organisation.zone)


@transaction.atomic
def _tonight(organisation: Organisation, now: datetime) -> RetentionNight:
    """The row of this night; the first to ask begins it."""
    nights = RetentionNight.objects.filter(organisation=organisation)
    on = night_of(organisation, now)
    known = nights.filter(night=on).first()
    if known:
        return known
    # Two that begin at once: the second waits here and then finds the row.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    known = nights.filter(night=on).first()
    if known:
        return known
    last = nights.exclude(why=Why.CLOCK).order_by("-pk").first()
    for open_one in nights.asking():
        open_one.move(Status.LAPSED)
        open_one.asks_no_more()
    row = RetentionNight(
        organisation=organisation, night=on, status=Status.ERASING, ran_at=now
    )
    if last and not (rules.fits(last=last.night, night=on) and now > last.ran_at):
        row.status, row.why = Status.ASKS, Why.CLOCK
        row.save()
        _ask(row, now)
        return row
    row.save()
    return begin(row, now=now)


def begin(row: RetentionNight, *, now: datetime, **decided: Any) -> RetentionNight:
    """Bring the list up to date and see how many may go. In the caller's transaction."""
    there = Candidate.objects.filter(organisation=row.organisation_id, erased_at=None)
    listed = _list(there, row.night)
    count, due = there.count(), _due(row).count()
    told = {"people": count, "listed": len(listed), "due": due, **decided}
    _tell_owners(row, listed, now)
    if due > rules.most_in_a_night(count):
        for name, value in {**told, "status": Status.ASKS, "why": Why.TOO_MANY}.items():
            setattr(row, name, value)
        row.save()
        _ask(row, now)
        return row
    status = Status.ERASING if due else Status.DONE
    for name, value in {**told, "status": status, "why": ""}.items():
        setattr(row, name, value)
    row.save()
    return row


def _list(there: QuerySet[Candidate], night: date) -> list[Expiry]:
    """Take off the list whose day moved or who is kept; put on it who expires; answers the new ones."""
    of_house = Expiry.objects.filter(candidate__in=there)
    of_house.filter(
        ~Q(candidate__keep_until=F("keep_until")) | is_kept("candidate")
    ).delete()
    expiring = there.filter(keep_until__lte=night + rules.ON_THE_LIST, expiry=None)
    talks = Conversation.objects.filter(candidate=OuterRef("pk"), owner__isnull=False)
    rows = (
        expiring.exclude(is_kept())
        .annotate(
            talks_with=Subquery(
                talks.order_by("-last_message_at", "-pk").values("owner")[:1]
            )
        )
        .order_by("pk")
        .values_list("pk", "keep_until", "talks_with", "added_by")
    )
    able = set(
        Membership.objects.active().with_role(*MAY_TALK).values_list("pk", flat=True)
    )
    made = [
        Expiry(
            candidate_id=key,
            listed_on=night,
            keep_until=kept,
            # Who talks with them, else who added them; of who left it is nobody's.
            owner_id=next((one for one in owners if one in able), None),
        )
        for key, kept, *owners in rows
    ]
    Expiry.objects.bulk_create(made, batch_size=AT_ONCE, ignore_conflicts=True)
    return made


def _due(night: RetentionNight) -> QuerySet[Expiry]:
    house = Expiry.objects.filter(candidate__organisation=night.organisation_id)
    return house.due(night.night)


def _erase(night: RetentionNight, *, now: datetime, most: int) -> int:
    """Forget at most so many of who is due; the night is done when nobody is left."""
    room = min(most, night.due - night.erased)
    keys = list(_due(night).values_list("candidate", flat=True)[:room])
    count = sum(_erase_one(night, key, now) for key in keys)
    if len(keys) < most:
        RetentionNight.objects.filter(pk=night.pk, status=Status.ERASING).update(
            status=Status.DONE
        )
    return count


@transaction.atomic
def _erase_one(night: RetentionNight, key: int, now: datetime) -> bool:
    """Under the lock of the person: somebody may have written, or kept them, just now."""
    rows = Candidate.objects.select_for_update(of=("self",), skip_locked=True)
    person = rows.filter(pk=key).select_related("organisation").first()
    if person is None or not _due(night).filter(candidate=key).exists():
        return False
    erasure = Erasure.objects.create(
        organisation_id=night.organisation_id,
        candidate=person,
        cause=Erasure.Cause.RETENTION,
        asked_at=now,
        due_at=now,
    )
    keep_report(erasure, people.erase(candidate=person, by=None, now=now), now)
    RetentionNight.objects.filter(pk=night.pk).update(erased=F("erased") + 1)
    return True


def keep_report(erasure: Erasure, report: people.ErasureReport, now: datetime) -> None:
    """What went, and what a search still found; from here on it names nobody."""
    erasure.move(
        Erasure.Status.DONE,
        candidate=None,
        ended_at=now,
        rows=report.rows,
        files=report.files,
        searched_for=report.searched_for,
        mentions=report.mentions,
        remains=[[one.table, one.column, one.rows] for one in report.remains],
    )


def _tell_owners(row: RetentionNight, listed: list[Expiry], now: datetime) -> None:
    """Who owns somebody new on the list hears that there is one; Today says who."""
    owners = {one.owner_id for one in listed if one.owner_id}
    tell(
        Membership.objects.filter(pk__in=owners).select_related("user"),
        text=lambda: _("People of yours expire soon: look whether to keep them."),
        once=f"retention-list:{row.night}",
        now=now,
        url=reverse("candidates:retention"),
    )


def _ask(row: RetentionNight, now: datetime) -> None:
    colleagues = Membership.objects.active().filter(organisation=row.organisation_id)
    tell(
        colleagues.with_role(*MAY_ADMINISTER).select_related("user"),
        text=lambda: _(
            "Nobody was erased tonight: it was not like other nights. Please decide."
        ),
        once=f"retention-asks:{row.night}:{row.why}",
        now=now,
        url=reverse("candidates:retention"),
        tone=Notice.Tone.WARNING,
    )
