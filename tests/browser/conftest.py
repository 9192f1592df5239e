"""A real browser, signed in as one of the cast; any console error fails the test (CSP too)."""

import os
from pathlib import Path

import pytest
from django.test import Client

from scripts import browser as program

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {
        **browser_type_launch_args,
        "executable_path": program.path(),
        **program.arguments(),
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "nl-NL",
        "timezone_id": "Europe/Amsterdam",
        "reduced_motion": "reduce",
        "viewport": {"width": 1440, "height": 900},
    }


@pytest.fixture
def page(page):
    """Fails on anything the console complains about, a refused style or script included."""
    complaints = []
    page.on(
        "console", lambda m: complaints.append(m.text) if m.type == "error" else None
    )
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    yield page
    assert not complaints


@pytest.fixture
def sign_in(page, live_server):
    """`sign_in(rita)` puts her session into the browser."""

    def enter(member):
        client = Client()
        client.force_login(member.user)
        cookie = client.cookies["session"]
        page.context.add_cookies(
            [{"name": "session", "value": cookie.value, "url": live_server.url}]
        )
        return page

    return enter


@pytest.fixture
def findings(page):
    """What axe finds on this page, as `rule: element`."""

    def look():
        page.evaluate(AXE.read_text())
        result = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        return [
            f"{found['id']}: {node['html'][:120]}"
            for found in result["violations"]
            for node in found["nodes"]
        ]

    return look
