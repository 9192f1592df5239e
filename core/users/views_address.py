"""Sign in with another e-mail address: asked for with the password, proved by a link."""

from datetime import timedelta

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core import limits
from core.http import Request
from core.ui import forms as looks
from core.users import operations
from core.users.forms import AddressForm

GONE = 410
MOST = 5
PER = timedelta(hours=1)


@require_http_methods(["GET", "POST"])
@reauthentication_required(app="allauth.account")  # type: ignore[untyped-decorator]
def ask(request: Request) -> HttpResponse:
    """A link goes to the new address; until it is opened nothing changes."""
    form = AddressForm(request.POST or None)
    if form.is_valid():
        now = timezone.now()
        who = str(request.user.pk)
        if limits.is_within(guard="address", who=who, most=MOST, per=PER, now=now):
            operations.ask_for_address(user=request.user, **form.cleaned_data)
            messages.success(
                request,
                _("Look in the mail of your new address: a link there confirms it."),
            )
            return redirect("core:profile")
        form.add_error("email", _("You asked often. Try again in an hour."))
    return looks.answer(request, "core/users/address.html", {"form": form}, form)


@never_cache
@require_http_methods(["GET", "POST"])
def confirm(request: Request, key: str) -> HttpResponse:
    """Opened from the mail, by who is signed in as who asked."""
    if request.method == "POST":
        try:
            operations.confirm_address(user=request.user, key=key, now=timezone.now())
        except ValidationError as refusal:
            context = {"refusal": refusal.messages[0]}
            return render(request, "core/users/address_over.html", context, status=GONE)
        messages.success(request, _("From now on you sign in with this address."))
        return redirect("core:profile")
    return render(request, "core/users/address_confirm.html", {"tone": "primary"})
