"""Found an organisation, and change what its members may do."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core import text
from core.audit.operations import record
from core.users.models import Invitation, Membership, Organisation, User
from core.users.operations.addresses import prove_address
from core.users.operations.invitations import withdraw
from core.users.roles import MAY_ADMINISTER, Role


class CannotFound(ValidationError):
    """The message is written for who runs the server."""


class CannotChange(ValidationError):
    """The message is written for the administrator."""


@transaction.atomic
def found(*, organisation: str, name: str, email: str, now: datetime) -> Membership:
    """Make an organisation with its first administrator, who then chooses a password.

    The slug comes from the name; a second organisation of that name is refused. Only who runs
    the server can do this, and vouches for the address.
    """
    organisation, name = text.identifier(organisation), text.identifier(name)
    email = text.mail_address(email)
    User(email=email, name=name).clean_fields(exclude=["password"])
    if not email.isascii():
        raise CannotFound(_("Write the e-mail address in plain letters."))
    slug = slugify(organisation)[:50]
    if not slug or Organisation.objects.filter(slug=slug).exists():
        raise CannotFound(
            _("There is an organisation with the name %(name)s already.")
            % {"name": organisation}
        )
    made = Organisation.objects.create(name=organisation, slug=slug)
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        user = User.objects.create_user(email, None, name=name, language=made.language)
    prove_address(user=user)
    membership = Membership.objects.create(
        user=user, organisation=made, role=Role.ADMINISTRATOR
    )
    record(
        by=membership,
        verb="core.organisation.founded",
        subject=made,
        organisation_id=made.pk,
        now=now,
    )
    return membership


@transaction.atomic
def change_member(
    *, by: Membership, membership: Membership, role: str, is_active: bool, now: datetime
) -> None:
    """Give another role, or end or renew the membership. One administrator must remain.

    Who administrates no longer leaves no invitations behind by which to come back.
    """
    # Two administrators who take each other's role at once would leave none.
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    others = Membership.objects.active().filter(
        organisation=membership.organisation, role=Role.ADMINISTRATOR
    )
    keeps_one = role == Role.ADMINISTRATOR and is_active
    if not keeps_one and not others.exclude(pk=membership.pk).exists():
        raise CannotChange(_("An organisation needs at least one administrator."))
    Membership.objects.filter(pk=membership.pk).update(role=role, is_active=is_active)
    if role not in MAY_ADMINISTER or not is_active:
        for invitation in Invitation.objects.waiting().filter(invited_by=membership):
            withdraw(invitation=invitation, by=by, now=now)
    record(
        by=by,
        verb="core.member.changed",
        subject=membership,
        now=now,
        organisation_id=by.organisation_id,
        role=role,
        is_active=is_active,
    )


def change_organisation(
    *, by: Membership, organisation: Organisation, now: datetime
) -> None:
    """Keep a changed (and cleaned) organisation, and say so in the trail."""
    organisation.save()
    record(
        by=by,
        verb="core.organisation.changed",
        subject=organisation,
        now=now,
        organisation_id=organisation.pk,
        second_factor_roles=organisation.second_factor_roles,
    )


@transaction.atomic
def change_mission(*, by: Membership, mission: str, now: datetime) -> None:
    """Say what the organisation is for; plans show it above their goals."""
    organisation = by.organisation
    Organisation.objects.filter(pk=organisation.pk).update(mission=mission)
    organisation.mission = mission
    record(
        by=by,
        verb="core.organisation.changed",
        subject=organisation,
        now=now,
        organisation_id=organisation.pk,
        field="mission",
    )
