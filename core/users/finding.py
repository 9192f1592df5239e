"""One row that somebody may see, by its number: the question is written and planned once a role.

The same question comes with every page of a kind, and Django takes longer to write it, and PostgreSQL
longer to plan it, than it takes to answer.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from django.db import models
from django.http import Http404

from core.prepared import Given, Prepared
from core.users.models import Membership

M = TypeVar("M", bound=models.Model)
NUMBER = models.BigIntegerField()
# What the database takes for a number; beyond it there is no row.
MOST = models.BigIntegerField.MAX_BIGINT


class Visible(Generic[M]):
    """`Visible(lambda member: Post.objects.visible_to(member).select_related("campaign"))`.

    Which rows there are may depend on the number, organisation and role of the member; whatever
    else decides (the clock, the reader's language) would be kept from the first time it is asked.
    """

    def __init__(self, rows: Callable[[Membership], models.QuerySet[M]]) -> None:
        self.rows = rows
        self._kept: dict[str, Prepared[M]] = {}

    def get_or_404(self, member: Membership, pk: int) -> M:
        """The row with this number; what somebody may not see is not there."""
        question = self._kept.get(member.role)
        if question is None:
            question = self._kept[member.role] = self._asked_by(member.role)
        organisation = member.organisation_id
        given = {"member": member.pk, "organisation": organisation, "pk": pk}
        found = question.get(**given) if pk <= MOST else None
        if found is None:
            raise Http404
        return found

    def _asked_by(self, role: str) -> Prepared[M]:
        anybody = Membership(
            pk=Given("member", NUMBER),
            organisation_id=Given("organisation", NUMBER),
            role=role,
        )
        return Prepared(lambda: self.rows(anybody).filter(pk=Given("pk", NUMBER)))
