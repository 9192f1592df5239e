"""What can be chosen or set is explained, and what is explained exists."""

import re
from pathlib import Path

import pytest

from campaigns.fit.scoring import DEFAULT_WEIGHTS, Criterion
from campaigns.guidelines.rules.book import Rule
from campaigns.planning.metrics import Metric
from core.users.roles import Role
from core.webhooks.events import EVENTS

HOUSE = Path(__file__).parent.parent
REFERENCE = HOUSE / "docs" / "reference"
SETTINGS = "".join(
    (HOUSE / "recruitment" / name).read_text()
    for name in ("settings/base.py", "gunicorn.py")
)


def headings(name):
    return set(
        re.findall(r"^#{2,3} `?(\w+)`?$", (REFERENCE / name).read_text(), re.MULTILINE)
    )


@pytest.mark.parametrize("metric", Metric)
def test_every_metric_is_explained(metric):
    assert metric.value in headings("metrics.md")


def test_every_setting_is_explained_and_exists():
    read = set(re.findall(r"""env\.\w+\(\s*["'](\w+)["']""", SETTINGS))

    assert read == headings("settings.md")


def test_every_rule_of_writing_is_explained_and_exists():
    assert {rule.value for rule in Rule} == headings("guideline-rules.md")


def test_every_event_is_explained_with_its_facts():
    """A heading per event, and under it a table with a row per fact."""
    text = (REFERENCE / "events.md").read_text()
    chapters = re.findall(r"^## `([\w.]+)`\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    told = {
        name: re.findall(r"^\| `(\w+)` \|", chapter, re.MULTILINE)
        for name, chapter in chapters
    }

    assert told == {name: list(event.facts) for name, event in EVENTS.items()}


def test_every_criterion_of_a_channel_is_explained_and_exists():
    assert {criterion.value for criterion in Criterion} == headings("channel-fit.md")


def test_the_weights_to_begin_with_are_told_as_they_are():
    told = (REFERENCE / "channel-fit.md").read_text()

    for criterion, weight in DEFAULT_WEIGHTS.items():
        assert f"### {criterion.value}\n\nWeight {weight}." in told


@pytest.mark.parametrize("role", Role)
def test_every_role_is_explained(role):
    assert role.value in headings("roles.md")


@pytest.mark.parametrize(
    "path",
    [*sorted(HOUSE.glob("docs/**/*.md")), HOUSE / "README.md"],
    ids=lambda p: p.name,
)
def test_every_link_in_the_docs_resolves(path):
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text())

    missing = [
        t
        for t in targets
        if "://" not in t and not (path.parent / t).resolve().exists()
    ]
    assert missing == []


def test_the_decisions_are_numbered_without_gaps():
    numbers = sorted(
        int(p.name[:4]) for p in (HOUSE / "docs" / "decisions").glob("[0-9]*.md")
    )

    assert numbers == list(range(1, len(numbers) + 1))
