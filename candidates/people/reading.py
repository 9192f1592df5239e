"""What the pages of one person ask the database: written once and planned once."""

from django.db.models import BigIntegerField

from candidates.people.models import Candidate, Profile
from core.prepared import Given, Prepared
from core.users.finding import Visible
from core.users.models import Membership

PK = BigIntegerField()
_PERSON: Visible[Candidate] = Visible(Candidate.objects.visible_to)
_PROFILES = Prepared(
    lambda: Profile.objects.filter(candidate_id=Given("candidate", PK)).order_by("pk")
)


def person(pk: int, member: Membership) -> Candidate | None:
    """The one with this number, for who may see them."""
    return _PERSON.get(member, pk)


def profiles_of(candidate: Candidate) -> list[Profile]:
    """Where this person is found, as it was noted."""
    return _PROFILES.all(candidate=candidate.pk)
