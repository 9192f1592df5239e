"""The departments that need people."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.workforce.models import Department
from core.audit.operations import record
from core.users.models import Membership


class CannotKeep(ValidationError):
    """The message stands beside the field it is about."""


@transaction.atomic
def keep_department(
    *, by: Membership, name: str, department: Department | None = None, now: datetime
) -> Department:
    """Add a department, or give the one that is there (`department`) another name."""
    kept = department or Department(organisation=by.organisation)
    kept.name = " ".join(name.split())
    try:
        kept.validate_constraints()
    except ValidationError as error:
        raise CannotKeep({"name": error.messages}) from error
    kept.save()
    verb = (
        "campaigns.department.changed" if department else "campaigns.department.added"
    )
    record(by=by, verb=verb, subject=kept, now=now)
    return kept


@transaction.atomic
def remove_department(*, by: Membership, department: Department, now: datetime) -> None:
    """Take away a department that nobody ever asked people for."""
    if department.requisitions.exists():
        raise CannotKeep(
            _(
                "People were asked for “%(name)s”: it stays, so that the plan stays true."
            )
            % {"name": department}
        )
    record(by=by, verb="campaigns.department.removed", subject=department, now=now)
    department.delete()
