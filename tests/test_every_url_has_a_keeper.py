"""Who may open which door. A new URL without a row in tests/doors fails the build."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.doors import WHO, every_door
from tests.world import make_world

DOORS = every_door()
# Pages of allauth, which has its own tests; strangers and members alike may ask for them.
ELSEWHERE = ("account_", "mfa_", "usersessions_")


def every_name(resolver, prefix=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from every_name(entry, space)
        elif isinstance(entry, URLPattern):
            yield f"{prefix}{entry.name}"


def ours():
    return {n for n in every_name(get_resolver()) if not n.startswith(ELSEWHERE)}


def test_every_url_has_a_row():
    assert ours() - set(DOORS) == set()


def test_every_row_has_a_url():
    assert set(DOORS) - ours() == set()


@pytest.fixture
def world(cast):
    return make_world(cast)


@pytest.fixture
def cast(olga, vera, rita, max_, hanna, ada, campaign):
    people = {"olga": olga, "vera": vera, "rita": rita, "max_": max_}
    return {**people, "hanna": hanna, "ada": ada, "campaign": campaign}


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(DOORS))
@pytest.mark.parametrize("method", ["get", "post"])
def test_door(name, method, cast, world):
    door = DOORS[name]
    args = door.args(world) if callable(door.args) else door.args
    url = reverse(name, args=args) + door.query
    seen = []
    for who in WHO:
        browser = Client()
        if who != "stranger":
            browser.force_login(cast[who].user)
        answer = getattr(browser, method)(url)
        seen.append(answer.status_code)
        assert door.has_seal or not forms_without_token(answer)

    assert dict(zip(WHO, seen, strict=True)) == dict(
        zip(WHO, door.expected(method), strict=True)
    )


def forms_without_token(answer):
    """Forms of this page that the server would refuse."""
    if answer.streaming or "html" not in answer.headers.get("Content-Type", ""):
        return []
    forms = re.findall(r"<form\b.*?</form>", answer.content.decode(), re.DOTALL)
    return [
        form
        for form in forms
        if 'method="post"' in form.partition(">")[0]
        and 'name="csrfmiddlewaretoken"' not in form
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(DOORS))
@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_no_door_opens_by_another_method(name, method, cast, world):
    door = DOORS[name]
    args = door.args(world) if callable(door.args) else door.args
    browser = Client()
    browser.force_login(cast["hanna"].user)

    answer = getattr(browser, method)(reverse(name, args=args))

    assert answer.status_code in {404, 405}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name",
    sorted(n for n, d in DOORS.items() if d.post != "WRONG_METHOD" and not d.has_seal),
)
def test_nothing_is_posted_without_the_token(name, cast, world):
    door = DOORS[name]
    args = door.args(world) if callable(door.args) else door.args
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast["hanna"].user)

    assert browser.post(reverse(name, args=args)).status_code == 403


def numbered(patterns=None, before="/"):
    """The address of every door that takes a number, with one that no row can have."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from numbered(pattern.url_patterns, route)
        elif "<int:" in route and not (pattern.name or "").startswith(ELSEWHERE):
            yield re.sub(r"<slug:\w+>", "x", re.sub(r"<int:\w+>", "9" * 20, route))


@pytest.mark.parametrize("url", sorted(set(numbered())))
def test_a_number_that_no_row_can_have_is_no_page(url, as_, hanna):
    assert as_(hanna).get(url).status_code in {404, 405}
