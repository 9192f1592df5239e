"""What the pages about keeping and erasing read."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from candidates.applications.models import Application
from candidates.people import own_copy
from candidates.people.models import Candidate
from candidates.retention.models import Erasure, Expiry, Extension, RetentionNight
from core.ui.components import Text
from core.users.models import Membership

HIRES_SHOWN, NIGHTS_SHOWN, ERASURES_SHOWN = 10, 7, 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Why one person is kept, and until when."""

    person: Candidate
    expiry: Expiry | None
    hold: Extension | None
    consent: Extension | None
    hires: list[Application]

    @property
    def is_news(self) -> bool:
        return bool(self.expiry or self.hold or self.consent or self.hires)


@dataclass(frozen=True, slots=True)
class Remains:
    """Where something still mentions an erased person."""

    table: str
    column: str
    rows: int


@dataclass(frozen=True, slots=True)
class Report:
    """What an erasure removed, in words."""

    tables: list[tuple[Text, int]]
    remains: list[Remains]


def standing_of(person: Candidate, member: Membership) -> Standing:
    """Four queries."""
    extensions = Extension.objects.filter(candidate=person).select_related("by__user")
    consents = extensions.filter(kind=Extension.Kind.CONSENT)
    return Standing(
        person=person,
        expiry=Expiry.objects.visible_to(member).filter(candidate=person).first(),
        hold=extensions.holding().first(),
        consent=consents.order_by("-at", "-pk").first(),
        hires=list(
            person.applications.filter(status=Application.Status.HIRED)
            .select_related("vacancy", "moved_to_hr_by__user")
            .order_by("pk")
        ),
    )


def hires_to_move(member: Membership, today: date) -> QuerySet[Application]:
    """Hires past their day that only wait for the HR system, the oldest first."""
    mine = Application.objects.visible_to(member).of_people().to_be_moved()
    late = mine.filter(candidate__keep_until__lt=today)
    return late.select_related("candidate", "vacancy").order_by("hired_at", "pk")


def nights_of(member: Membership) -> QuerySet[RetentionNight]:
    rows = RetentionNight.objects.visible_to(member).select_related("decided_by__user")
    return rows.order_by("-pk")


def erasures_of(member: Membership) -> QuerySet[Erasure]:
    """The newest by hand, those that can be undone with the person."""
    rows = Erasure.objects.visible_to(member).filter(cause=Erasure.Cause.BY_HAND)
    return rows.select_related("candidate", "by__user").order_by("-asked_at", "-pk")


def report_of(erasure: Erasure) -> Report:
    return Report(
        tables=own_copy.erased(erasure.rows),
        remains=[Remains(*one) for one in erasure.remains],
    )
