"""Invitations: made and withdrawn by administrators, accepted by who has the link."""

from collections.abc import Callable
from datetime import timedelta

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from core import limits
from core.http import Request
from core.ui import forms as looks
from core.users import mails, operations
from core.users.access import allowed
from core.users.forms import AcceptForm, InviteForm
from core.users.models import Invitation, Membership, User
from core.users.roles import MAY_ADMINISTER

GONE, TOO_MANY = 410, 429
# So many mails an organisation may cause a day, and so many links a visitor may try.
MOST_MAILS, DAY = 200, timedelta(days=1)
MOST_LOOKS, MINUTE = 30, timedelta(minutes=1)


@allowed(*MAY_ADMINISTER)
@never_cache
@require_http_methods(["GET", "POST"])
def invite(request: Request) -> HttpResponse:
    language = request.member.organisation.language
    form = InviteForm(request.POST or None, initial={"language": language})
    if form.is_valid():
        now = timezone.now()
        try:
            invitation = operations.invite(
                by=request.member, now=now, **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error("email", refusal)
        else:
            if mails.can_be_sent():
                return _act(request, invitation, _send, _("The invitation is sent."))
            return _show_link(request, invitation)
    context = {"form": form, "can_mail": mails.can_be_sent()}
    return looks.answer(request, "core/users/invite.html", context, form)


@allowed(*MAY_ADMINISTER)
@require_POST
def send(request: Request, pk: int) -> HttpResponse:
    return _act(
        request,
        _found(request, pk),
        _send,
        _("Sent again, with a new link. The earlier one does not work any more."),
    )


@allowed(*MAY_ADMINISTER)
@never_cache
@require_POST
def hand_over(request: Request, pk: int) -> HttpResponse:
    """A link to give by hand, shown once."""
    return _show_link(request, _found(request, pk))


@allowed(*MAY_ADMINISTER)
@require_POST
def withdraw(request: Request, pk: int) -> HttpResponse:
    done = _("Withdrawn. Its links open nothing any more.")
    return _act(request, _found(request, pk), _withdraw, done)


def _found(request: Request, pk: int) -> Invitation:
    rows = Invitation.objects.visible_to(request.member).waiting()
    return get_object_or_404(rows, pk=pk)


def _act(
    request: Request,
    invitation: Invitation,
    action: Callable[[Request, Invitation], None],
    done: str,
) -> HttpResponse:
    """Do it, or say why not."""
    try:
        action(request, invitation)
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect("core:team")


def _send(request: Request, invitation: Invitation) -> None:
    now, who = timezone.now(), str(request.member.organisation_id)
    if not limits.is_within(guard="invite", who=who, most=MOST_MAILS, per=DAY, now=now):
        raise operations.CannotInvite(
            _("Your organisation sent very many invitations today. Go on tomorrow.")
        )
    operations.send(invitation=invitation, by=request.member, now=now)


def _withdraw(request: Request, invitation: Invitation) -> None:
    operations.withdraw(invitation=invitation, by=request.member, now=timezone.now())


def _show_link(request: Request, invitation: Invitation) -> HttpResponse:
    try:
        key = operations.hand_over(
            invitation=invitation, by=request.member, now=timezone.now()
        )
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
        return redirect("core:team")
    context = {"invitation": invitation, "url": mails.invitation_url(key)}
    return render(request, "core/users/invitation_link.html", context)


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def public_invitation(request: HttpRequest, key: str) -> HttpResponse:
    """Accept, as somebody new or as who is signed in with this address."""
    now = timezone.now()
    who = limits.network(request)
    if not limits.is_within(
        guard="invitation", who=who, most=MOST_LOOKS, per=MINUTE, now=now
    ):
        return render(request, "429.html", status=TOO_MANY)
    rows = Invitation.objects.of_key(key, now=now)
    invitation = rows.select_related("organisation", "invited_by__user").first()
    if invitation is None:
        return render(request, "core/users/invitation_over.html", status=GONE)
    if request.user.is_authenticated:
        return _answer_of_known(request, invitation, key)
    if User.objects.filter(email__iexact=invitation.email).exists():
        context = {"invitation": invitation, "has_account": True}
        return render(request, "core/users/invitation.html", context)
    return _answer_of_new(request, invitation, key)


def _answer_of_known(
    request: HttpRequest, invitation: Invitation, key: str
) -> HttpResponse:
    """Who is signed in accepts with one button, if it is for them."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101 - for the type checker
    is_theirs = user.email.lower() == invitation.email.lower()
    if request.method == "POST" and is_theirs:
        try:
            membership = operations.accept(
                invitation=invitation,
                is_proof=invitation.is_proof(key),
                user=user,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            messages.error(request, refusal.messages[0])
            return redirect("home")
        return _to_today(request, membership, redirect("home"))
    context = {
        "invitation": invitation,
        "is_theirs": is_theirs,
        "is_other": not is_theirs,
    }
    return render(request, "core/users/invitation.html", context)


def _answer_of_new(
    request: HttpRequest, invitation: Invitation, key: str
) -> HttpResponse:
    """Somebody new says a name and chooses a password, and is in."""
    form = AcceptForm(
        request.POST if request.method == "POST" else None, email=invitation.email
    )
    if form.is_valid():
        try:
            membership = operations.accept(
                invitation=invitation,
                is_proof=invitation.is_proof(key),
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            inside = perform_login(request, membership.user, email=invitation.email)
            return _to_today(request, membership, inside)
    context = {"invitation": invitation, "form": form}
    return looks.answer(request, "core/users/invitation.html", context, form)


def _to_today(
    request: HttpRequest, membership: Membership, answer: HttpResponse
) -> HttpResponse:
    """Today of the organisation that was joined, for who is in several."""
    request.session["membership"] = membership.pk
    return answer
