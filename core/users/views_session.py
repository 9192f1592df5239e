"""Whose sign-in a page that stands open has, and signing in again in a dialog on it."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.utils import get_next_redirect_url
from allauth.mfa.webauthn.views import LoginWebAuthnView
from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponseBase]


def framed(view: View) -> View:
    """A page of the sign-in, which our own pages may show in their dialog; nobody else may."""
    shown: View = csp_replace({"frame-ancestors": [SELF]})(view)
    shown = xframe_options_sameorigin(shown)

    # What other middleware reads from a view, such as login_not_required, stays on it.
    @wraps(view)
    def page(*args: Any, **kwargs: Any) -> HttpResponseBase:
        return shown(*args, **kwargs)

    return page


class PasskeySignIn(LoginWebAuthnView):  # type: ignore[misc]
    """Allauth's, which forgets where a sign-in leads when the passkey is none of ours."""

    def form_invalid(self, form: Any) -> HttpResponse:
        super().form_invalid(form)  # says why
        after = get_next_redirect_url(self.request)
        query = f"?{urlencode({'next': after})}" if after else ""
        return redirect(f"{reverse('account_login')}{query}")


sign_in_by_passkey = framed(PasskeySignIn.as_view())


@login_not_required
@never_cache
@require_safe
def public_session(request: HttpRequest) -> HttpResponse:
    """Who is signed in, by number, and the token for forms that were drawn before."""
    member = getattr(request, "member", None)
    about = {
        "user": request.user.pk,
        "member": member.pk if member else None,
        "token": get_token(request),
    }
    return JsonResponse(about)


@framed
@login_not_required
@never_cache
@require_safe
def public_signed_in(request: HttpRequest) -> HttpResponse:
    """Where a sign-in in the dialog leads; the page around it closes the dialog."""
    return render(request, "core/users/signed_in.html")
