"""The request as our views know it: somebody is signed in, somewhere."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from core.users.models import Membership, User


class Request(HttpRequest):
    """A request of somebody who is signed in: LoginRequiredMiddleware sees to that."""

    user: User
    member: Membership
    htmx: HtmxDetails
