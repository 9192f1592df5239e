"""What somebody may see, asked by a question that is kept for each role.

The same question comes with every page of a kind, and Django takes longer to write it, and PostgreSQL
longer to plan it, than it takes to answer. Who may see what stays in one place, `visible_to`: a kept
question is written through it, once for each role.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import models
from django.http import Http404

from core.prepared import Given, Prepared
from core.users.models import Membership

M = TypeVar("M", bound=models.Model)
NUMBER = models.BigIntegerField()


def somebody(role: str) -> Membership:
    """Whoever has this role, in a question that is written before it is known who asks."""
    return Membership(
        pk=Given("member", NUMBER),
        organisation_id=Given("organisation", NUMBER),
        role=role,
    )


class Kept(Generic[M]):
    """`Kept(lambda member: Post.objects.visible_to(member).filter(slug=Given("slug", TEXT)))`.

    Which rows there are may depend on what is given by name and on the number, organisation and role
    of the member; whatever else decides (the clock, the reader's language) would be kept from the
    first time it is asked.
    """

    def __init__(self, rows: Callable[[Membership], models.QuerySet[M]]) -> None:
        self.rows = rows
        self._of_role: dict[str, Prepared[M] | None] = {}

    def get(self, member: Membership, **given: Any) -> M | None:
        """The first row; None without one."""
        question = self._asked_by(member.role)
        return question.get(**given, **_about(member)) if question else None

    def all(self, member: Membership, **given: Any) -> list[M]:
        """Every row, in the order of the question."""
        question = self._asked_by(member.role)
        return question.all(**given, **_about(member)) if question else []

    def _asked_by(self, role: str) -> Prepared[M] | None:
        """None for a role that sees no row at all."""
        if role not in self._of_role:
            rows = self.rows(somebody(role))
            try:
                rows.query.get_compiler("default").as_sql()
            except EmptyResultSet:
                self._of_role[role] = None
            else:
                self._of_role[role] = Prepared(lambda: rows)
        return self._of_role[role]


class Visible(Generic[M]):
    """Rows that somebody may see, one by its number or all.

    `Visible(lambda member: Post.objects.visible_to(member).select_related("campaign"))`
    """

    def __init__(self, rows: Callable[[Membership], models.QuerySet[M]]) -> None:
        self.rows = rows
        self._all = Kept(rows)
        self._one = Kept(lambda member: rows(member).filter(pk=Given("pk", NUMBER)))

    def get(self, member: Membership, pk: int) -> M | None:
        """The row with this number; what somebody may not see is not there."""
        return self._one.get(member, pk=pk)

    def get_or_404(self, member: Membership, pk: int) -> M:
        found = self.get(member, pk)
        if found is None:
            raise Http404
        return found

    def all(self, member: Membership) -> list[M]:
        """Every row, in the order of the question."""
        return self._all.all(member)


def _about(member: Membership) -> dict[str, int]:
    return {"member": member.pk, "organisation": member.organisation_id}
