"""No request ends in an error page: every URL with odd values in parameters, path, fields, files and headers.

Which parameters there are is not written down: a page is asked once, and what its view looks for is noted.
"""

import os
import traceback
from collections import Counter
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import quote, urlencode
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.test.client import ClientHandler
from django.urls import NoReverseMatch, get_resolver, reverse

from core.middleware import application_in_utf8
from tests.doors import WHO, every_door
from tests.fuzz import values
from tests.fuzz.pages import Forms, asked_names
from tests.test_every_url_has_a_keeper import every_name
from tests.world import make_world

DOORS = every_door()
# So many processes can share the work.
PARTS = 4
# Pages on which every odd header is tried; elsewhere some.
HEADED = ("public-go", "public-status", "core:profile")
PREFERRED = ("hanna", "ada", "max_", "rita", "vera", "olga", "stranger")
DOES_SOMETHING = {200, 302, 422}
EVERYTHING = values.KNOWN + values.OTHERS
# FUZZ=all tries every value at every place; that takes half an hour.
THOROUGH = os.environ.get("FUZZ") == "all"
BOUNDARY_BODY = (
    b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--x--\r\n'
)

# Of this process, for the line at the end of the run.
TOTAL = Counter()

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def says_how_many(pytestconfig):
    """`40000 requests, 0 answered 500 or more`, also without -s; several processes say nothing."""
    yield
    printed = pytestconfig.pluginmanager.get_plugin("terminalreporter")
    captured = pytestconfig.pluginmanager.get_plugin("capturemanager")
    if printed and captured:
        line = f"{TOTAL['requests']} requests, {TOTAL['errors']} answered 500 or more"
        with captured.global_and_fixture_disabled():
            printed.ensure_newline()
            printed.write_line(line)


@pytest.fixture
def cast(olga, vera, rita, max_, hanna, ada, campaign):
    people = {"olga": olga, "vera": vera, "rita": rita, "max_": max_}
    return {**people, "hanna": hanna, "ada": ada, "campaign": campaign}


@pytest.fixture
def world(cast):
    return make_world(cast)


class Handler(ClientHandler):
    """Django's own for tests, behind the same function as in recruitment/wsgi.py."""

    def __call__(self, environ):
        return application_in_utf8(
            lambda clean, _start: super(Handler, self).__call__(clean)
        )(environ, None)


class Tries:
    """Sends requests, takes back what they did, and notes error pages."""

    def __init__(self, cast, monkeypatch):
        self.monkeypatch, self.wrong, self.count = monkeypatch, {}, 0
        self.browsers = {}
        for who in WHO:
            browser = Client(raise_request_exception=False)
            if who != "stranger":
                browser.force_login(cast[who].user)
            browser.handler = Handler(enforce_csrf_checks=False)
            self.browsers[who] = browser, browser.cookies.output(header="").strip()

    def send(self, who, method, url, *content, **more):
        browser, cookies = self.browsers[who]
        browser.cookies = SimpleCookie(cookies)
        self.count += 1
        with transaction.atomic():
            if method == "raw":
                answer = browser.generic("POST", url, *content, **more)
            else:
                answer = getattr(browser, method)(url, *content, **more)
            if answer.streaming:
                b"".join(answer)
            transaction.set_rollback(True)
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            TOTAL["errors"] += 1
            self.note(f"{who} {method} {url[:200]} {content} {more}"[:600], answer)
        return answer

    def note(self, request, answer):
        error = getattr(answer, "exc_info", None)
        where = "".join(traceback.format_exception(*error)[-3:]) if error else ""
        self.wrong.setdefault(where or str(answer.status_code), request)

    def names(self, who, method, url):
        """What the view looks for."""
        with asked_names(self.monkeypatch) as found:
            answer = self.send(who, method, url)
        return sorted(found), answer

    def finish(self):
        TOTAL["requests"] += self.count
        assert not self.wrong, "\n\n".join(
            f"{request}\n{where}" for where, request in self.wrong.items()
        )


@pytest.fixture
def tries(cast, world, monkeypatch):
    return Tries(cast, monkeypatch)


def some(of, about, count):
    """The same few for the same name, others for another."""
    if THOROUGH:
        return list(of)
    start = crc32(about.encode())
    return [of[(start + n) % len(of)] for n in range(count)]


def who_may(name, method):
    """Somebody for whom the page does something."""
    if name not in DOORS:
        return "stranger"
    seen = dict(zip(WHO, DOORS[name].expected(method), strict=True))
    return next((who for who in PREFERRED if seen[who] in DOES_SOMETHING), None)


def part(number):
    return sorted(set(every_name(get_resolver())) - {"None"})[number::PARTS]


def addresses(name, world):
    """The real address, and its arguments."""
    door = DOORS.get(name)
    if door is None:  # allauth's
        for args in ([], [1], ["1"], ["x"], ["1", "set-password"], ["1-x"]):
            try:
                return reverse(name, args=args), args
            except NoReverseMatch:
                continue
        return None, []
    args = list(door.args(world) if callable(door.args) else door.args)
    return reverse(name, args=args), args


@pytest.mark.parametrize("number", range(PARTS))
def test_odd_parameters(number, tries, world):
    for name in part(number):
        url, _args = addresses(name, world)
        who = who_may(name, "get")
        if url is None or who is None:
            continue
        query = DOORS[name].query if name in DOORS else ""
        found, _answer = tries.names(who, "get", url + query)
        everything = values.KNOWN if found else values.KNOWN[:1]
        for value in everything:
            tries.send(
                who, "get", url + "?" + written(dict.fromkeys(found or ["x"], value))
            )
        for key in found:
            for value in some(values.OTHERS, f"{name} {key}", 2):
                tries.send(who, "get", url + "?" + written({key: value}))

    tries.finish()


@pytest.mark.parametrize("number", range(PARTS))
def test_odd_fields(number, tries, world):
    for name in part(number):
        url, _args = addresses(name, world)
        people = [who_may(name, "post")] if name in DOORS else ["stranger", "hanna"]
        for who in people if url and people[0] else ():
            for form in forms_of(name, url, who, tries):
                fill_in(tries, name, who, url, form)

    tries.finish()


@pytest.mark.parametrize("number", range(PARTS))
def test_odd_paths(number, tries, world):
    for name in part(number):
        url, args = addresses(name, world)
        who = who_may(name, "get") or who_may(name, "post")
        for arg in args if who else ():
            for odd in (values.PATHS[0], *some(values.PATHS, f"{name} {arg}", 2)):
                before, _arg, after = url.rpartition(f"/{quote(str(arg))}")
                raw = f"{before}/{odd}{after}"
                tries.send(who, "get" if who_may(name, "get") else "post", raw)

    tries.finish()


@pytest.mark.parametrize("number", range(PARTS))
def test_odd_headers(number, tries, world, settings):
    settings.TRUSTED_PROXIES = 1
    settings.STATUS_TOKEN = "t"
    for name in part(number):
        url, _args = addresses(name, world)
        who = who_may(name, "get") or who_may(name, "post")
        if url is None or who is None:
            continue
        chosen = values.HEADERS if name in HEADED else some(values.HEADERS, name, 3)
        for header in chosen:
            with_header(tries, who, url, header)

    tries.finish()


def fill_in(tries, name, who, url, form):
    """All fields odd at once, then one at a time in a form that is good, then files with odd names."""
    good, files, extra = form
    keys = sorted({*good, *extra})
    for value in some(values.KNOWN, name, 2) if keys else ():
        tries.send(who, "post", url, fields({**good, **dict.fromkeys(keys, value)}))
    is_open = name not in DOORS or who == "stranger"  # whoever passes by may try
    for key in keys if is_open else good:
        chosen = some(EVERYTHING, f"{name} {key}", 4 if is_open else 1)
        for value in (*chosen, *values.OPEN) if is_open else chosen:
            tries.send(who, "post", url, fields({**good, key: value}))
    for key in files:
        for odd in some(values.FILES, name, 1):
            file = SimpleUploadedFile("x", b"%PDF-1.4 odd \x00\xff")
            file._name = odd
            tries.send(who, "post", url, {**fields(good), key: file})


def with_header(tries, who, url, header):
    """By GET with a query, and by POST with a body."""
    more = dict(header)
    kind = more.pop("CONTENT_TYPE", "application/x-www-form-urlencoded")
    tries.send(who, "get", url + "?q=%C3%A9", **header)
    if next(iter(header)).startswith("HTTP_"):
        return
    tries.send(who, "raw", url, BOUNDARY_BODY, kind, **more)


def forms_of(name, url, who, tries):
    """(good values, file fields, other names looked for) of each form that is posted here."""
    extra, _answer = tries.names(who, "post", url)
    shown = []
    if who_may(name, "get"):
        page = tries.send(who, "get", url)
        if page.status_code == HTTPStatus.OK and "html" in page.get("Content-Type", ""):
            shown = Forms(page.content.decode()).found
    mine = [(good, files) for action, good, files in shown if action in {"", url}]
    if not mine:
        return [({}, set(), extra)]
    return [(good, files, extra) for good, files in mine[:1]]


def fields(chosen):
    """As a browser would write them; half a character is one for addresses only."""
    return {k: v.encode("utf-8", "replace").decode() for k, v in chosen.items()}


def written(chosen):
    return urlencode(chosen, errors="surrogatepass")
