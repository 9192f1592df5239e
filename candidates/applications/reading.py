"""What the page of an application asks the database: written once and planned once."""

from typing import Any

from django.db.models import BigIntegerField, F, QuerySet

from candidates.applications.models import (
    Application,
    Document,
    StageChange,
    Touchpoint,
)
from candidates.people.models import Candidate
from core.prepared import Given, Prepared
from core.users.finding import Kept, Visible
from core.users.models import Membership

PK = BigIntegerField()


def _named(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Of vacancy, campaign and privacy notice a page says no more than this."""
    return applications.select_related("candidate").annotate(
        vacancy_title=F("vacancy__title"),
        campaign_name=F("campaign__name"),
        notice_version=F("notice__version"),
    )


_APPLICATION: Visible[Application] = Visible(
    lambda member: _named(Application.objects.visible_to(member).of_people())
)
_OF_PERSON: Kept[Application] = Kept(
    lambda member: (
        Application.objects.visible_to(member)
        .filter(candidate_id=Given("candidate", PK))
        .select_related("vacancy")
        .order_by("-applied_at")
    )
)
_DOCUMENTS = Prepared(
    lambda: Document.objects.filter(application_id=Given("application", PK)).order_by(
        "received_at", "pk"
    )
)


def application(pk: int, member: Membership) -> Any:
    """The one with this number, for who may see it, with the person and the names around it."""
    return _APPLICATION.get(member, pk)


def of_person(candidate: Candidate, member: Membership) -> list[Application]:
    """What somebody applied to, newest first, as far as this member may see it."""
    return _OF_PERSON.all(member, candidate=candidate.pk)


def documents_of(found: Application) -> list[Document]:
    """What was sent along, as it came in."""
    return _DOCUMENTS.all(application=found.pk)


# The links and accounts of a contact are far wider than what is told of them.
_CONTACTS = Prepared(
    lambda: (
        Touchpoint.objects.filter(application_id=Given("application", PK))
        .annotate(
            account=F("link__account__name"),
            source=F("link__source"),
            campaign=F("link__campaign__name"),
        )
        .order_by("at", "pk")
    )
)
_CHANGES = Prepared(
    lambda: (
        StageChange.objects.filter(application_id=Given("application", PK))
        .annotate(who=F("by__user__name"))
        .order_by("-at", "-pk")
    )
)


def contacts_of(found: Application) -> list[Any]:
    """On the way here, first to last, with `account`, `source` and `campaign` of the link."""
    return _CONTACTS.all(application=found.pk)


def changes_of(found: Application) -> list[Any]:
    """The moves through the procedure, newest first, with `who` made them."""
    return _CHANGES.all(application=found.pk)
