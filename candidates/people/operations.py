"""What is done with people: get to know, correct, leave alone, tell, forget."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from candidates.people import platforms, rules
from candidates.people.models import Candidate, Profile
from core import personal_data, text
from core.audit.models import AuditEvent
from core.audit.operations import record
from core.backups import erasures
from core.users.models import Membership

# How long after it was opened a page may still be fetching its parts.
ONE_OPENING = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What an erasure removed, and what a search of the database still found."""

    rows: dict[str, int]
    files: int
    searched_for: int
    remains: list[personal_data.Remains]
    # Texts of colleagues, and files of nobody yet, in which the person was named.
    mentions: int = 0

    @property
    def is_clean(self) -> bool:
        return not self.remains


@transaction.atomic
def add(
    *,
    by: Membership,
    now: datetime,
    name: str,
    source: str,
    found_by_us: bool,
    contact_at: datetime | None = None,
    address: str = "",
    reason: str = "",
    **rest: Any,
) -> Candidate:
    """Get to know somebody, with the basis on which we may and the day it ends."""
    on = _day(contact_at or now, by)
    basis = rules.basis(found_by_us=found_by_us)
    due = rules.notice_due_on(basis, on)
    candidate = Candidate(
        organisation_id=by.organisation_id,
        name=name,
        source=source,
        source_note=reason,
        basis=basis,
        collected_on=on,
        notice_due_on=due,
        keep_until=rules.keep_until(basis, on, notice_due_on=due),
        added_by=by,
        **rest,
    )
    candidate.full_clean()
    candidate.save()
    add_profile(candidate=candidate, platform=source, address=address)
    record(by=by, verb="candidates.person.added", subject=candidate, now=now)
    return candidate


def add_profile(*, candidate: Candidate, platform: str, address: str) -> None:
    """Remember where the person is found; twice the same is once.

    The address of a post is kept to be opened, and names nobody.
    """
    address = text.identifier(address).strip()
    if not address:
        return
    handle = platforms.handle(platform, address)
    here = candidate.profiles.filter(platform=platform)
    known = here.filter(handle=handle) if handle else here.filter(address=address)
    if not known.exists():
        profile = Profile(
            candidate=candidate, platform=platform, address=address, handle=handle
        )
        profile.full_clean()
        profile.save()


def wait_for_others(*, organisation_id: int, identities: Iterable[str]) -> None:
    """Until the end of the transaction nobody else gets to know somebody by one of these.

    The application form waits for the address of a mail in the same way.
    """
    with connection.cursor() as cursor:
        for identity in sorted(set(identities)):  # in one order: nobody waits in a ring
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, %s))",
                [identity, organisation_id],
            )


def touch(*, candidate: Candidate, at: datetime, they_spoke: bool) -> None:
    """A contact moves the day until which we keep somebody; it never comes nearer.

    Whom we found and who then speaks to us has asked us something: the basis changes.
    """
    on = timezone.localdate(at, candidate.organisation.zone)
    if they_spoke and candidate.is_found_by_us:
        candidate.basis = rules.APPLICATION
    due = candidate.notice_due_on if candidate.must_be_told else None
    if candidate.basis != rules.LEGITIMATE_INTEREST:
        due = None
    later = rules.keep_until(candidate.basis, on, notice_due_on=due)
    candidate.keep_until = max(candidate.keep_until, later)
    candidate.save(update_fields=["basis", "keep_until"])


@transaction.atomic
def correct(
    *, candidate: Candidate, by: Membership, now: datetime, changes: dict[str, Any]
) -> Candidate:
    """Put right what we know; the trail says which facts, never what they were."""
    different = [k for k, new in changes.items() if getattr(candidate, k) != new]
    for name in different:
        setattr(candidate, name, changes[name])
    candidate.full_clean()
    if different:
        candidate.save(update_fields=different)
        record(
            by=by,
            verb="candidates.person.corrected",
            subject=candidate,
            now=now,
            fields=different,
        )
    return candidate


@transaction.atomic
def set_do_not_contact(
    *, candidate: Candidate, is_wanted: bool, by: Membership, now: datetime
) -> None:
    """The person does not want to be approached, or wants it again."""
    candidate.do_not_contact = is_wanted
    candidate.save(update_fields=["do_not_contact"])
    verb = "do_not_contact_set" if is_wanted else "do_not_contact_lifted"
    record(by=by, verb=f"candidates.person.{verb}", subject=candidate, now=now)


@transaction.atomic
def mark_told(*, candidate: Candidate, by: Membership, now: datetime) -> None:
    """Somebody we found has heard that we keep their name, from where, and their rights."""
    candidate.notified_on = _day(now, by)
    candidate.save(update_fields=["notified_on"])
    touch(candidate=candidate, at=now, they_spoke=False)
    record(by=by, verb="candidates.person.told", subject=candidate, now=now)


def look(
    *, candidate: Candidate, by: Membership, now: datetime, verb: str = "person.viewed"
) -> None:
    """Leave a line that somebody opened what we know of this person."""
    record(by=by, verb=f"candidates.{verb}", subject=candidate, now=now)


def look_on(
    *, candidate: Candidate, by: Membership, now: datetime, verb: str = "person.viewed"
) -> None:
    """A part that the opened page fetches belongs to that opening; alone it is one itself."""
    lines = AuditEvent.objects.filter(
        subject_type=candidate._meta.label_lower,
        subject_id=candidate.pk,
        actor_id=by.user_id,
        verb=f"candidates.{verb}",
        at__gt=now - ONE_OPENING,
    )
    if not lines.exists():
        look(candidate=candidate, by=by, now=now, verb=verb)


@transaction.atomic
@transaction.atomic
def erase(
    *, candidate: Candidate, by: Membership | None, now: datetime
) -> ErasureReport:
    """Forget a person everywhere and search for what is left; counts stay.

    The number of the row is written beside the backups too. Raises OSError when that cannot be, and then nobody
    was erased.

    Whether they may be forgotten now is decided before (candidates.retention). The trail gets a line
    that somebody was erased, without saying who.
    """
    wanted = identifiers(candidate)
    organisation = candidate.organisation
    removed = {m._meta.label: n for m, n in personal_data.erase(candidate).items()}
    mentions = personal_data.erase_mentions(wanted, organisation_id=organisation.pk)
    Candidate.objects.filter(pk=candidate.pk).update(erased_at=now)
    erasures.note(candidate, now=now)
    remains = personal_data.search(wanted, organisation_id=organisation.pk)
    report = ErasureReport(
        rows={table: count for table, count in removed.items() if count},
        files=removed.get("candidates.Document", 0),
        searched_for=len(wanted),
        remains=remains,
        mentions=sum(mentions.values()),
    )
    record(
        by=by,
        verb="candidates.person.erased",
        subject=organisation,
        organisation_id=organisation.pk,
        now=now,
        rows=report.rows,
        mentions=report.mentions,
        remains=sum(left.rows for left in remains),
    )
    return report


def identifiers(candidate: Candidate) -> list[str]:
    """The words by which the person could still be found."""
    profiles = list(candidate.profiles.all())
    words = [
        candidate.email,
        candidate.phone,
        candidate.phone_key,
        # A first name alone is everybody's.
        candidate.name if " " in candidate.name.strip() else "",
        *(profile.address for profile in profiles),
        *(f"@{profile.handle}" for profile in profiles if profile.handle),
    ]
    return [word for word in words if len(word) >= personal_data.SHORTEST]


def _day(moment: datetime, by: Membership) -> date:
    return timezone.localdate(moment, by.organisation.zone)
