"""The request as our views know it: somebody is signed in, somewhere."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from core.users.models import Membership, User

# Browsers and proxies take no longer address.
LONGEST_ADDRESS = 2000


def next_address(request: HttpRequest, otherwise: str) -> str:
    """The posted `next` when it is a path of ours: a word alone is none, `redirect` would take it for a name."""
    here = request.POST.get("next", "")
    if not here.startswith("/") or len(here) > LONGEST_ADDRESS:
        return otherwise
    is_ours = url_has_allowed_host_and_scheme(here, {request.get_host()})
    return here if is_ours else otherwise


class Request(HttpRequest):
    """A request of somebody who is signed in: LoginRequiredMiddleware sees to that."""

    user: User
    member: Membership
    htmx: HtmxDetails
