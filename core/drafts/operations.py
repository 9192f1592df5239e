"""Keep what is typed, and close it when it is saved or discarded."""

from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from core import secrets
from core.drafts.models import FormDraft
from core.drafts.tickets import DAYS, FIELD, Ticket
from core.users.models import Membership

KEPT = timedelta(days=DAYS)
# As many characters as the largest form has, and then some.
MOST_CHARACTERS = 300_000
# Of one person; the oldest go first.
MOST_DRAFTS = 50
# Of the form, not of its content; and what is never kept.
OURS = frozenset({FIELD, "csrfmiddlewaretoken", "next"})
SECRET = ("password", "secret", "token")


class CannotKeep(ValidationError):
    """The message is written for who was writing."""


@transaction.atomic
def keep(*, ticket: Ticket, typed: QueryDict, now: datetime) -> FormDraft | None:
    """Keep the fields as they are now. None when this form was saved meanwhile, or its writer left."""
    if not Membership.objects.active().filter(pk=ticket.member_id).exists():
        return None
    fields = {
        name: [str(value) for value in values]
        for name, values in typed.lists()
        if name not in OURS and not any(word in name.lower() for word in SECRET)
    }
    if sum(len(v) for values in fields.values() for v in values) > MOST_CHARACTERS:
        raise CannotKeep(_("This text is too long to keep as a draft."))
    draft = FormDraft(
        number=ticket.number,
        member_id=ticket.member_id,
        form=ticket.form,
        subject=ticket.subject,
        page=ticket.page,
        kept_at=now,
    )
    draft.sealed = secrets.seal(fields, place=draft.place)
    FormDraft.objects.bulk_create([draft], ignore_conflicts=True)
    mine = FormDraft.objects.filter(member_id=ticket.member_id)
    kept = (
        mine.waiting()
        .filter(number=ticket.number)
        .update(sealed=draft.sealed, kept_at=now)
    )
    too_many = mine.order_by("-kept_at").values("pk")[MOST_DRAFTS:]
    FormDraft.objects.filter(
        pk__in=list(too_many.values_list("pk", flat=True))
    ).delete()
    return draft if kept else None


def close(*, ticket: Ticket, now: datetime) -> None:
    """The form was saved: forget what was typed, also what is still on its way here."""
    closed = FormDraft(
        number=ticket.number,
        member_id=ticket.member_id,
        form=ticket.form,
        subject=ticket.subject,
        page=ticket.page,
        kept_at=now,
        closed_at=now,
    )
    FormDraft.objects.bulk_create(
        [closed],
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=["sealed", "closed_at"],
    )


def discard(*, member: Membership, number: UUID, now: datetime) -> None:
    """Its writer does not want it any more."""
    mine = FormDraft.objects.visible_to(member).waiting()
    mine.filter(number=number).update(sealed="", closed_at=now)
