"""Which deeds a role may do. What you may not do does not exist for you: 404."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpResponseBase

from core.http import Request
from core.users.roles import Role

P = ParamSpec("P")
View = Callable[Concatenate[Request, P], HttpResponseBase]


def allowed(*roles: Role) -> Callable[[View[P]], View[P]]:
    """Let these roles in; for everybody else the page is not there."""

    def guard(view: View[P]) -> View[P]:
        def guarded(
            request: Request, /, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            if not request.member.is_one_of(*roles):
                raise Http404
            return view(request, *args, **kwargs)

        update_wrapper(guarded, view)
        return guarded

    return guard
