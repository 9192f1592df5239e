"""What a request brings is made clean before anything reads it."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.request import UnreadablePostError

from core import text
from core.address_values import whole_number

Application = Callable[[dict[str, Any], Any], Any]
KIND = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)
# RFC 2046: at most 70 of these.
BOUNDARY = re.compile(
    r";\s*boundary=\"?([\w'()+,./:=?-]{1,70})\"?\s*(?:;|$)", re.ASCII | re.IGNORECASE
)
LONGEST = 500
NEXT = "next"
SECRET = "password"  # noqa: S105 - a word in the name of a field


def application_in_utf8(application: Application) -> Application:
    """A WSGI application that hears of no charset, and of no length that is no number: our pages send UTF-8.

    Django reads the query in the charset of Content-Type while it makes the request, before any middleware, and
    codecs such as `idna` or `hex` cannot do that: the web server answered with an error page of its own.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        environ["CONTENT_TYPE"] = plain_content_type(environ.get("CONTENT_TYPE", ""))
        if whole_number(environ.get("CONTENT_LENGTH")) is None:
            environ["CONTENT_LENGTH"] = ""
        return application(environ, start_response)

    return answer


def plain_content_type(given: str) -> str:
    """The kind and, of its parameters, the boundary; nothing for what is no kind."""
    kind = given.partition(";")[0].strip()
    if not KIND.fullmatch(kind):
        return ""
    boundary = BOUNDARY.search(given[:LONGEST])
    return f'{kind}; boundary="{boundary[1]}"' if boundary else kind


class CleanInputMiddleware:
    """No controls in path, headers, cookies and parameters: PostgreSQL cannot be asked for a NUL.

    Fields do the rest (`core.ui.fields`), because only they know about lines and days.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # No row has the mark in its name, so the page that was meant says that there is none.
        request.path_info = text.marked(request.path_info)
        for name, value in request.META.items():
            if name.startswith("HTTP_") and not text.is_clean(value):
                # Latin-1 by the rules of WSGI, so 0x80 to 0x9f may be parts of UTF-8.
                request.META[name] = "".join(c for c in value if " " <= c != "\x7f")
        kept = {n: v for n, v in request.COOKIES.items() if text.is_clean(n + v)}
        request.COOKIES = kept
        request.GET = tidy(request.GET)  # type: ignore[assignment]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any
    ) -> None:
        """The posted fields, unless the view reads them by itself because it limits its files first."""
        if request.method == "POST" and not getattr(view, "csrf_exempt", False):
            with suppress(UnreadablePostError):  # gone away; told by who reads on
                request.POST = tidy(request.POST)  # type: ignore[assignment]


def _clean(name: str, value: str) -> str:
    if name == NEXT:
        try:
            urlsplit(value)
        except ValueError:  # `http://[`: allauth would ask, and fall over it
            return ""
    return text.without_controls(value)


def tidy(query: QueryDict) -> QueryDict:
    """The same fields without controls; passwords as they were typed."""
    changed = {
        name: texts
        for name, values in query.lists()
        if SECRET not in name
        and (texts := [_clean(name, value) for value in values]) != values
    }
    if not changed and all(map(str.isprintable, query)):
        return query
    clean = QueryDict(mutable=True, encoding=query.encoding)
    for name, values in query.lists():
        clean.setlist(text.one_line(name), changed.get(name, values))
    clean._mutable = False
    return clean
