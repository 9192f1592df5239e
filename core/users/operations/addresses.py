"""Whose a sign-in address is: proved by a link in a mail to it, and changed by nothing else."""

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.users import mails
from core.users.models import User

SALT = "core.users.address"
HOLDS = timedelta(days=1)


class CannotProve(ValidationError):
    """The message is written for who opened the link."""


@transaction.atomic
def prove_address(*, user: User, is_signed_in: bool = False) -> None:
    """The account is of who reads the mail of its address.

    Until now somebody else may have held it: a second factor or passkey from that time would let
    them back in, so it goes. Whoever is signed in as well brought their own.
    """
    mine = EmailAddress.objects.filter(user=user, email=user.email, verified=True)
    if not mine.exists() and not is_signed_in:
        Authenticator.objects.filter(user=user).delete()
    EmailAddress.objects.filter(email=user.email).exclude(user=user).delete()
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )


def ask_for_address(*, user: User, email: str) -> None:
    """Send a link to the new address. Until it is opened nothing changes and nothing is kept.

    Also to an address that has an account: who asks is not told which addresses do.
    """
    asked = {"user": user.pk, "from": user.email, "to": email.lower()}
    mails.send_address_link(user=user, to=email, key=signing.dumps(asked, salt=SALT))


@transaction.atomic
def confirm_address(*, user: User, key: str, now: datetime) -> None:
    """The link was opened by who asked for it: from now on this is the address to sign in with.

    The old address is told.
    """
    try:
        asked = signing.loads(key, salt=SALT, max_age=HOLDS)
    except signing.BadSignature as error:
        raise _too_late() from error
    mine = User.objects.select_for_update().get(pk=user.pk)
    if (asked["user"], asked["from"]) != (mine.pk, mine.email):
        raise _too_late()
    if User.objects.filter(email__iexact=asked["to"]).exists():
        raise CannotProve(
            _("Another account has this address. Sign in with that one instead.")
        )
    mine.email = asked["to"]
    mine.save(update_fields=["email"])
    prove_address(user=mine, is_signed_in=True)
    mails.tell_of_change(
        user=mine,
        to=asked["from"],
        what=gettext_lazy("The address with which you sign in was changed."),
        now=now,
    )


def _too_late() -> CannotProve:
    return CannotProve(
        _("This link does not work any more. Ask for a new one on your profile.")
    )
