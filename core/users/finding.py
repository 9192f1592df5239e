"""Rows that somebody may see, one by its number or all: asked by a question that is kept for each role.

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


class Visible(Generic[M]):
    """`Visible(lambda member: Post.objects.visible_to(member).select_related("campaign"))`.

    Which rows there are may depend on the number, organisation and role of the member; whatever
    else decides (the clock, the reader's language) would be kept from the first time it is asked.
    """

    def __init__(self, rows: Callable[[Membership], models.QuerySet[M]]) -> None:
        self.rows = rows
        self._one: dict[str, Prepared[M]] = {}
        self._all: dict[str, Prepared[M]] = {}

    def get_or_404(self, member: Membership, pk: int) -> M:
        """The row with this number; what somebody may not see is not there."""
        question = self._one.get(member.role)
        if question is None:
            rows = self._seen_by(member.role).filter(pk=Given("pk", NUMBER))
            question = self._one[member.role] = Prepared(lambda: rows)
        found = question.get(**_given(member), pk=pk)
        if found is None:
            raise Http404
        return found

    def all(self, member: Membership) -> list[M]:
        """Every row, in the order of the question."""
        question = self._all.get(member.role)
        if question is None:
            rows = self._seen_by(member.role)
            question = self._all[member.role] = Prepared(lambda: rows)
        return question.all(**_given(member))

    def _seen_by(self, role: str) -> models.QuerySet[M]:
        """The rows of anybody in this role."""
        return self.rows(
            Membership(
                pk=Given("member", NUMBER),
                organisation_id=Given("organisation", NUMBER),
                role=role,
            )
        )


def _given(member: Membership) -> dict[str, int]:
    return {"member": member.pk, "organisation": member.organisation_id}
