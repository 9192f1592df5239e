"""Invite somebody by mail or by a link to hand over; accepting makes the membership."""

import secrets
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core.audit.operations import record
from core.users import mails
from core.users.models import Invitation, Membership, User, fingerprint
from core.users.operations.addresses import prove_address

HOLDS = timedelta(days=14)
KEPT = timedelta(days=28)
"""After this nobody looks at an invitation that is over, and its address goes."""


class CannotInvite(ValidationError):
    """The message is written for the administrator."""


class CannotAccept(ValidationError):
    """The message is written for who was invited."""


@transaction.atomic
def invite(
    *, by: Membership, email: str, role: str, language: str, now: datetime
) -> Invitation:
    """Keep a place for somebody. `send` or `hand_over` makes the link; accepting the member."""
    members = Membership.objects.filter(organisation=by.organisation, is_active=True)
    if members.filter(user__email__iexact=email).exists():
        raise CannotInvite(_("%(email)s is a member already.") % {"email": email})
    invitation = Invitation(
        organisation=by.organisation,
        email=email.lower(),
        role=role,
        language=language,
        invited_by=by,
        created_at=now,
        expires_at=now + HOLDS,
    )
    try:
        invitation.validate_constraints()
    except ValidationError as error:
        raise CannotInvite(
            _(
                "%(email)s is invited already. Send the invitation again from the team page."
            )
            % {"email": email}
        ) from error
    invitation.save()
    record(by=by, verb="core.invitation.made", subject=invitation, now=now, role=role)
    return invitation


@transaction.atomic
def send(*, invitation: Invitation, by: Membership, now: datetime) -> None:
    """Mail a new link, from now on the only one by mail, and begin its days again."""
    key = secrets.token_urlsafe(32)
    row = _waiting(invitation)
    row.mailed_sha = fingerprint(key)
    row.expires_at = now + HOLDS
    row.save(update_fields=["mailed_sha", "expires_at"])
    mails.send_invitation(invitation=row, key=key)
    record(by=by, verb="core.invitation.sent", subject=row, now=now)


@transaction.atomic
def hand_over(*, invitation: Invitation, by: Membership, now: datetime) -> str:
    """Make a new link to give by hand and answer its key, which is not kept."""
    key = secrets.token_urlsafe(32)
    row = _waiting(invitation)
    row.handed_sha = fingerprint(key)
    row.expires_at = now + HOLDS
    row.save(update_fields=["handed_sha", "expires_at"])
    record(by=by, verb="core.invitation.handed", subject=row, now=now)
    return key


@transaction.atomic
def withdraw(*, invitation: Invitation, by: Membership, now: datetime) -> None:
    """Its links open nothing any more, and a mail that still waits is not sent."""
    row = _waiting(invitation)
    row.withdrawn_at = now
    row.mailed_sha = row.handed_sha = ""
    row.save(update_fields=["withdrawn_at", "mailed_sha", "handed_sha"])
    record(by=by, verb="core.invitation.withdrawn", subject=row, now=now)


def _waiting(invitation: Invitation) -> Invitation:
    row = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if row.accepted_at or row.withdrawn_at:
        raise CannotInvite(_("This invitation was accepted or withdrawn meanwhile."))
    return row


@transaction.atomic
def accept(
    *,
    invitation: Invitation,
    is_proof: bool,
    now: datetime,
    user: User | None = None,
    name: str = "",
    password: str | None = None,
) -> Membership:
    """Make the member. Somebody with an account must be signed in (`user`) as who was invited.

    `is_proof`: the link came by mail, so the address is theirs.
    """
    row = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not row.is_open(now):
        raise CannotAccept(
            _("This invitation does not hold any more. Ask for a new one.")
        )
    is_signed_in = user is not None
    if user is None:
        if User.objects.filter(email__iexact=row.email).exists():
            raise CannotAccept(_("Sign in first: this address has an account."))
        user = User.objects.create_user(
            row.email, password, name=name, language=row.language
        )
    elif user.email.lower() != row.email.lower():
        raise CannotAccept(_("This invitation is for another address."))
    if is_proof:
        prove_address(user=user, is_signed_in=is_signed_in)
    membership = _join(row, user)
    row.accepted_at = now
    row.mailed_sha = row.handed_sha = ""
    row.save(update_fields=["accepted_at", "mailed_sha", "handed_sha"])
    record(
        by=membership,
        verb="core.member.joined",
        subject=membership,
        now=now,
        invitation=row.pk,
        role=membership.role,
    )
    return membership


def _join(row: Invitation, user: User) -> Membership:
    """Somebody who left comes back in the new role; who is a member already keeps theirs."""
    there = Membership.objects.filter(user=user, organisation_id=row.organisation_id)
    there.filter(is_active=False).update(role=row.role, is_active=True)
    membership, _is_new = Membership.objects.get_or_create(
        user=user, organisation_id=row.organisation_id, defaults={"role": row.role}
    )
    return membership


def forget_invitations(*, now: datetime) -> int:
    """Remove invitations that are over, with the address in them; says how many."""
    over = Invitation.objects.filter(expires_at__lt=now - KEPT)
    count, _by_table = over.delete()
    return count
