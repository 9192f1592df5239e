"""What the pages of one person ask the database: written once and planned once."""

from django.db.models import BigIntegerField

from candidates.people.models import Candidate, Profile
from core.prepared import Given, Prepared
from core.users.models import Membership
from core.users.roles import MAY_TALK

PK = BigIntegerField()
# As `visible_to`, for who talks to people.
_PERSON = Prepared(
    lambda: Candidate.objects.filter(
        pk=Given("pk", PK), organisation_id=Given("organisation", PK), erased_at=None
    )
)
_PROFILES = Prepared(
    lambda: Profile.objects.filter(candidate_id=Given("candidate", PK)).order_by("pk")
)


def person(pk: int, member: Membership) -> Candidate | None:
    """The one with this number, for who may see them."""
    if member.is_one_of(*MAY_TALK):
        return _PERSON.get(pk=pk, organisation=member.organisation_id)
    return Candidate.objects.visible_to(member).filter(pk=pk).first()


def profiles_of(candidate: Candidate) -> list[Profile]:
    """Where this person is found, as it was noted."""
    return _PROFILES.all(candidate=candidate.pk)
