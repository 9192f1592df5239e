"""The rules of docs/architecture.md that a machine can keep."""

import ast
import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from campaigns.channels.connectors import CONNECTORS

HOUSE = Path(__file__).parent.parent
ROOMS = ("core", "campaigns", "candidates", "analytics", "recruitment")
MODULES = sorted(
    path
    for room in ROOMS
    for path in (HOUSE / room).rglob("*.py")
    if "migrations" not in path.parts and "tests" not in path.parts
)
TEMPLATES = sorted((HOUSE / "templates").rglob("*.html"))
OUR_WORDS = ("campaign", "candidate", "vacancy", "publication")
BANNED_NAMES = {"utils", "helpers", "common", "misc", "manager", "handler", "service"}


def named(path):
    return str(path.relative_to(HOUSE))


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_named_for_what_it_holds(path):
    assert path.stem not in BANNED_NAMES


@pytest.mark.parametrize("path", [p for p in MODULES if "core" in p.parts], ids=named)
def test_core_does_not_know_what_we_do_for_a_living(path):
    names = {
        node.id.lower() for node in ast.walk(tree(path)) if isinstance(node, ast.Name)
    }

    assert not [name for name in names if any(word in name for word in OUR_WORDS)]


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.stem.startswith("operations")], ids=named
)
def test_every_operation_says_what_it_does(path):
    for function in tree(path).body:
        if isinstance(function, ast.FunctionDef) and not function.name.startswith("_"):
            assert ast.get_docstring(function), function.name


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.stem.startswith(("views", "public"))], ids=named
)
def test_a_view_finds_rows_only_through_the_one_door(path):
    text = path.read_text(encoding="utf-8")

    assert ".objects.get(" not in text
    assert ".objects.all(" not in text


@pytest.mark.parametrize(
    "path", [p for p in MODULES if "connectors" not in p.parts], ids=named
)
def test_nobody_asks_which_platform_it_is(path):
    """What a platform can do is what its connector is: no `if platform == …` elsewhere."""
    keys = {connector.key for connector in CONNECTORS}
    compared = {
        side.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare)
        for side in [node.left, *node.comparators]
        if isinstance(side, ast.Constant)
    }

    assert not compared & keys


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_keeps_to_the_content_security_policy(path):
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"""\s(style|on\w+|hx-on[\w:-]*)\s*=\s*["']""", text)
    assert not re.search(
        r"<script(?![^>]*\s(src=|type=\"application/ld\+json\"))", text
    )


def has_a_token(path):
    """Whether it draws the token against forgery, itself or by what it includes."""
    text = path.read_text(encoding="utf-8")
    parts = re.findall(r"""{%\s*include\s+["']([^"']+)["'](?![^%]*\bonly\b)""", text)
    return "{% csrf_token %}" in text or any(
        has_a_token(HOUSE / "templates" / part) for part in parts
    )


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_part_with_a_form_is_given_the_token(path):
    """`include … only` gives a part nothing that it does not name, the token neither."""
    text = path.read_text(encoding="utf-8")
    alone = re.findall(r"""{%\s*include\s+["']([^"']+)["']([^%]*)\bonly\s*%}""", text)

    assert not [
        part
        for part, given in alone
        if has_a_token(HOUSE / "templates" / part) and "csrf_token=" not in given
    ]


def every_name(resolver, prefix=""):
    for entry in resolver.url_patterns:
        if hasattr(entry, "url_patterns"):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from every_name(entry, space)
        else:
            yield f"{prefix}{entry.name}"


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_link_in_a_template_leads_somewhere(path):
    known = set(every_name(get_resolver()))
    asked = re.findall(
        r"""{%\s*url\s+["']([\w:-]+)["']""", path.read_text(encoding="utf-8")
    )

    assert set(asked) <= known


def test_every_home_part_leads_somewhere():
    from recruitment.home import PARTS

    assert {name for name, _roles in PARTS} <= set(every_name(get_resolver()))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_text_hides_in_an_f_string(path):
    """What stands there is not extracted, and would stay English."""
    hidden = [
        call.lineno
        for text in ast.walk(tree(path))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"_", "gettext", "ngettext", "pgettext"}
        and isinstance(call.args[0], ast.Constant)
    ]
    assert not hidden


def test_every_file_with_tests_is_collected():
    holders = [
        path
        for room in (*ROOMS, "tests")
        for path in (HOUSE / room).rglob("*.py")
        if "tests" in path.parts
        and not path.name.startswith("test_")
        and re.search(r"^def test_", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert holders == []


@pytest.mark.parametrize(
    "name", sorted(p.name for p in HOUSE.glob("requirements*.txt"))
)
def test_a_lock_file_names_no_address_and_hashes_everything(name):
    text = (HOUSE / name).read_text()

    assert "://" not in text
    pinned = re.findall(r"^[\w.\[\]-]+==", text, re.MULTILINE)
    assert text.count("--hash=") >= len(pinned) > 0


DELIVERY = [
    path
    for path in MODULES
    if path.is_relative_to(HOUSE / "campaigns" / "publishing")
    or path.is_relative_to(HOUSE / "core" / "effects")
    or path.stem in {"seats", "frame", "bar", "publisher"}
    if not path.stem.startswith("views")
]
# Planning, keys of platforms and notices go by Python's clock, whoever starts the work on them.
NO_DELIVERY = {"series_keeping.keep", "renewing.renew_due", "mailing.mail_unread"}
CLOCKS_OF_PYTHON = {"timezone.now", "datetime.now", "datetime.utcnow", "time.time"}


@pytest.mark.parametrize("path", DELIVERY, ids=named)
def test_delivery_asks_the_database_for_the_time(path):
    """What is due, leased, alive or late is never compared with the clock of a web or worker process."""
    calls = [call for call in ast.walk(tree(path)) if isinstance(call, ast.Call)]
    allowed = {
        inner
        for call in calls
        if ast.unparse(call.func) in NO_DELIVERY
        for inner in ast.walk(call)
    }
    asked = [c for c in calls if ast.unparse(c.func) in CLOCKS_OF_PYTHON]

    assert not [call.lineno for call in asked if call not in allowed]
