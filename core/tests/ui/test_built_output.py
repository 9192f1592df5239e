"""What the front-end build hands to browsers: nothing lost by the purge, and not too heavy."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings

DIST = Path(settings.BASE) / "static" / "dist"
TABLER = Path(settings.BASE) / "node_modules/@tabler/core/dist/css/tabler.css"
KB = 1024


def classes(css):
    return set(re.findall(r"\.(-?[_a-zA-Z][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", css)))


def zipped(name):
    return len(gzip.compress((DIST / name).read_bytes(), 9)) / KB


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/settings/styleguide/",
        "/account/login/",
        "/account/password/reset/",
        "/account/2fa/",
    ],
)
def test_the_purge_took_no_class_that_a_page_uses(as_, hanna, client, address):
    browser = as_(hanna) if "2fa" in address or "style" in address else client
    html = browser.get(address).content.decode()
    used = {
        name for found in re.findall(r'class="([^"]*)"', html) for name in found.split()
    }
    assert len(used) > 10

    lost = used & classes(TABLER.read_text()) - classes((DIST / "app.css").read_text())

    assert not lost


def test_every_icon_of_a_page_is_in_the_sprite(as_, hanna):
    html = as_(hanna).get("/settings/styleguide/").content.decode()
    asked = set(re.findall(r'icons\.svg#([\w-]+)"', html))
    sprite = (DIST / "icons.svg").read_text()
    assert asked

    assert not [name for name in asked if f'id="{name}"' not in sprite]


@pytest.mark.parametrize(
    ("names", "budget"),
    [
        (["app.css"], 36),
        (["app.js"], 23),  # htmx brings 17 more; 40 together
        (["calendar.js"], 20),
        (["board.js"], 20),
        (["composer.js"], 20),
        (["upload.js"], 20),
        (["icons.svg"], 8),
    ],
)
def test_the_weight_stays_within_the_budget(names, budget):
    assert sum(zipped(name) for name in names) <= budget


def test_the_font_is_one_file_of_fifty_kilobytes():
    assert (DIST / "fonts/inter-latin.woff2").stat().st_size <= 50 * KB
    assert "fonts.googleapis" not in (DIST / "app.css").read_text()


def test_no_file_asks_another_host():
    for path in DIST.glob("*.*"):
        text = path.read_text(encoding="utf-8", errors="ignore")
        hosts = set(
            re.findall(r"""(?:url\(|src=|import |from )["']?(https?://[\w.-]+)""", text)
        )
        assert not hosts, path.name
