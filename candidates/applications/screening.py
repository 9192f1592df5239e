"""The decision at screening: does this person meet what the vacancy must have?

It is made by a person, before or without an interview, and no stage makes it for them.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.applications.models import Application
from candidates.applications.recipients import is_no_longer_new
from core.audit.operations import record
from core.users.models import Membership


class Answer(models.TextChoices):
    """What was decided; UNDECIDED takes a decision back."""

    YES = "yes", gettext_lazy("Meets the musts")
    NO = "no", gettext_lazy("Does not meet the musts")
    UNDECIDED = "undecided", gettext_lazy("Not decided")


class CannotScreen(ValidationError):
    """The message is written for the person who tried."""


def answer_of(application: Application) -> Answer:
    """The decision as it stands."""
    if application.qualified_at is not None:
        return Answer.YES
    return Answer.UNDECIDED if application.screened_at is None else Answer.NO


@transaction.atomic
def screen(
    *, by: Membership, application: Application, answer: str, now: datetime
) -> Application:
    """Write down the decision; the moment of a first yes stays when it is said again."""
    if answer not in Answer.values:
        raise CannotScreen({"answer": _("Choose an answer.")})
    found = Application.objects.select_for_update().get(pk=application.pk)
    before = answer_of(found)
    is_decided = answer != Answer.UNDECIDED
    is_qualified = answer == Answer.YES
    found.screened_at = now if is_decided else None
    found.screened_by = by if is_decided else None
    found.qualified_at = (found.qualified_at or now) if is_qualified else None
    found.save(update_fields=["screened_at", "screened_by", "qualified_at"])
    is_no_longer_new(found)
    record(
        by=by,
        verb="candidates.application.screened",
        subject=found,
        organisation_id=by.organisation_id,
        now=now,
        before=before.value,
        after=str(answer),
    )
    return found
