"""Who may open which door. A new URL without a row in tests/doors fails the build."""

import re
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.doors import WHO, doors_by_feature, every_door
from tests.world import make_world

FEATURES = doors_by_feature()
DOORS = every_door()
FORBIDDEN = 403
MANY = 50
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
def cast(olga, vera, rita, max_, hanna, ada, campaign):
    people = {"olga": olga, "vera": vera, "rita": rita, "max_": max_}
    return {**people, "hanna": hanna, "ada": ada, "campaign": campaign}


@pytest.fixture
def world(cast):
    return make_world(cast)


@pytest.fixture
def browsers(cast):
    """A browser for each of WHO; all but the stranger are signed in."""
    found = {who: Client() for who in WHO}
    for who in WHO[1:]:
        found[who].force_login(cast[who].user)
    return found


@contextmanager
def undone():
    """What happens within this leaves no trace for the next door."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def address(name, door, world):
    return reverse(name, args=door.args(world) if callable(door.args) else door.args)


@pytest.mark.django_db
@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_each_role_gets_what_the_table_says(feature, world, browsers):
    wrong = []
    for name, door in FEATURES[feature].items():
        for method in ("get", "post"):
            with undone():
                url = address(name, door, world) + door.query
                seen = []
                for who in WHO:
                    answer = getattr(browsers[who], method)(url)
                    seen.append(answer.status_code)
                    if not door.has_seal and forms_without_token(answer):
                        wrong.append(f"{name}: {who} gets a form without its token")
            if seen != (expected := door.expected(method)):
                wrong.append(f"{method} {name}: {seen}, expected {expected} of {WHO}")
    assert not wrong, "\n".join(wrong)


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
def test_no_url_opens_by_another_method(world, browsers):
    wrong = []
    for name, door in DOORS.items():
        with undone():
            url = address(name, door, world)
            for method in ("put", "patch", "delete"):
                status = getattr(browsers["hanna"], method)(url).status_code
                if status not in {404, 405}:
                    wrong.append(f"{method} {name}: {status}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.django_db
def test_nothing_is_posted_without_the_token(cast, world):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast["hanna"].user)
    wrong = []
    for name, door in DOORS.items():
        if door.post == "WRONG_METHOD" or door.has_seal:
            continue
        with undone():
            status = browser.post(address(name, door, world)).status_code
            if status != FORBIDDEN:
                wrong.append(f"{name}: {status}")
    assert not wrong, "\n".join(wrong)


def numbered(patterns=None, before="/"):
    """The address of every door that takes a number, with one that no row can have."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = f"{before}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from numbered(pattern.url_patterns, route)
        elif "<int:" in route and not (pattern.name or "").startswith(ELSEWHERE):
            yield re.sub(r"<slug:\w+>", "x", re.sub(r"<int:\w+>", "9" * 20, route))


def test_a_number_that_no_row_can_have_is_no_page(as_, hanna):
    browser = as_(hanna)
    found = {url: browser.get(url).status_code for url in sorted(set(numbered()))}

    assert {url: s for url, s in found.items() if s not in {404, 405}} == {}
    assert len(found) > MANY
