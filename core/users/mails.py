"""Mails about accounts: an invitation, a link, and word of what was changed.

All of them go by the outbox. Links wait there encrypted: they open an account.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import clock
from core.delivery.handlers import Doubt
from core.outbox.kinds import About, MailKind
from core.outbox.letters import Letter
from core.outbox.models import Mail
from core.outbox.operations import queue_mail
from core.secrets import seal, unseal
from core.users.models import Invitation, Membership, User, fingerprint

PRINTERS = ("console", "dummy")
"""Backends of Django that let no mail leave this machine."""


def can_be_sent() -> bool:
    """Whether mails leave this machine."""
    return settings.EMAIL_BACKEND.split(".")[-2] not in PRINTERS


class InvitationMail(MailKind):
    """Who invites, where, in which role; written when it goes out, so that it says what holds then."""

    name = "invitation"
    label = gettext_lazy("Invitation to a colleague")
    # Two of them open the same place; one that is missing keeps somebody out.
    doubt = Doubt.REPEAT

    def is_wanted(self, mail: Mail) -> bool:
        return self._invitation(mail) is not None

    def letter(self, mail: Mail) -> Letter:
        invitation = self._invitation(mail)
        if invitation is None:
            raise LookupError("The invitation is over.")
        key = _opened(mail)["key"]
        facts = {
            "invitation": invitation,
            "organisation": invitation.organisation.name,
            "inviter": invitation.invited_by.user.name,
            "url": invitation_url(key),
            "address": settings.SITE_URL,
        }
        zone = invitation.organisation.zone
        with translation.override(invitation.language), timezone.override(zone):
            return Letter(
                to=invitation.email,
                subject=_("%(inviter)s invites you to %(organisation)s in Werf")
                % facts,
                body=render_to_string("core/users/mail/invitation.txt", facts),
            )

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        keys = {mail.target_id for mail in mails}
        found = Invitation.objects.filter(pk__in=keys).in_bulk()
        return {e.pk: About(str(found.get(e.target_id, ""))) for e in mails}

    def _invitation(self, mail: Mail) -> Invitation | None:
        """The one it is about, if this is still its link."""
        key = _opened(mail)["key"]
        rows = Invitation.objects.of_key(key, now=clock.now())
        return rows.select_related("organisation", "invited_by__user").first()


class AccountMail(MailKind):
    """About the account of one person, in words that were fixed when it happened."""

    name = "account-mail"
    label = gettext_lazy("Mail about an account")
    doubt = Doubt.REPEAT

    def letter(self, mail: Mail) -> Letter:
        return Letter.of(_opened(mail))

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        keys = {mail.target_id for mail in mails}
        found = User.objects.filter(pk__in=keys).in_bulk()
        return {e.pk: About(str(found.get(e.target_id, ""))) for e in mails}


def send_invitation(*, invitation: Invitation, key: str) -> None:
    """Ask for the mail with this link."""
    once = f"invitation-{invitation.pk}-{fingerprint(key)[:16]}"
    queue_mail(
        kind=InvitationMail.name,
        target=invitation,
        organisation=invitation.organisation,
        once=once,
        payload={"sealed": seal({"key": key}, place=once)},
    )


def invitation_url(key: str) -> str:
    """The link to accept with."""
    return settings.SITE_URL + reverse("public-invitation", args=[key])


def send_password_link(*, user: User, to: str, url: str) -> None:
    """The link with which somebody chooses a new password."""
    _tell(
        user,
        to=to,
        subject=gettext_lazy("Choose a new password for Werf"),
        template="core/users/mail/password.txt",
        url=url,
    )


def send_address_link(*, user: User, to: str, key: str) -> None:
    """The link that proves a new address."""
    _tell(
        user,
        to=to,
        subject=gettext_lazy("Confirm your new address for Werf"),
        template="core/users/mail/address.txt",
        url=settings.SITE_URL + reverse("core:address-confirm", args=[key]),
    )


def tell_of_change(
    *, user: User, to: str, what: str | Promise, now: datetime, where: str = ""
) -> None:
    """Say to the owner of an account what was changed in it, in case it was somebody else."""
    _tell(
        user,
        to=to,
        subject=gettext_lazy("Something was changed in your account in Werf"),
        template="core/users/mail/changed.txt",
        what=what,
        where=where,
        at=now,
        url=settings.SITE_URL + reverse("account_reset_password"),
    )


def _tell(
    user: User,
    *,
    to: str,
    subject: str | Promise,
    template: str,
    **facts: Any,
) -> None:
    """In the language of the person. Who never was in any organisation gets no mail."""
    theirs = Membership.objects.filter(user=user).select_related("organisation")
    membership = theirs.order_by("-is_active", "joined_at", "pk").first()
    if membership is None:
        return
    zone = membership.organisation.zone
    with translation.override(user.language), timezone.override(zone):
        body = render_to_string(template, {"person": user, **facts})
        letter = Letter(to=to, subject=str(subject), body=body)
    once = f"account-{user.pk}-{uuid4()}"
    queue_mail(
        kind=AccountMail.name,
        target=user,
        organisation=membership.organisation,
        once=once,
        payload={"sealed": seal(letter.as_payload(), place=once)},
    )


def _opened(mail: Mail) -> dict[str, Any]:
    return unseal(mail.payload.get("sealed", ""), place=mail.once)
