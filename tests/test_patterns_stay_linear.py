"""Every regular expression of the product meets the worst repeats at 100 kB (house rules, input from outside).

In a process of its own with limits on CPU and memory; twice the text may be 2.5 times the work.
A pattern that fails here gets no nested or overlapping repetition, or a bound on it.
"""

import json
import os
import re
import subprocess
import sys

import pytest
import regex

from tests.patterns import bounded, child, collected

SHARES = 4
# Where an expression is put together while the product runs, and from what.
MADE_WHILE_RUNNING = {
    # Names of platforms, escaped, on a field of a persona with a greatest length.
    "campaigns.fit.scoring.names_one_of",
    # One word of the guideline, escaped.
    "campaigns.guidelines.rules.style.avoided",
    # At import; the results are constants and are collected as such.
    "campaigns.guidelines.rules.wordings.find",
    "campaigns.guidelines.rules.words.sayings.say",
    "campaigns.audience.traits.",
    "analytics.clicks.bots.",
    # Names and addresses of one person, escaped.
    "core.personal_data.erase_mentions",
}
# What stood in the product, or might: each must be found out.
MISTAKES = [
    re.compile(rb"(attachedTemplate|oleObject|frame|subDocument)\"[^>]*External", re.I),
    re.compile(r"\d[\d.,]*\s?(?:€|euros?\b)"),
    re.compile(r"“[^”]*”|‘[^’]*’"),
    re.compile(r"<[^>]*>"),
    re.compile(r"ipad|android(?!.*mobile)", re.I),
    re.compile(r"\s+$"),
    re.compile(r"(?:\w+ ?)+:"),
    re.compile(r"Basic/.+\.(xml|py)$"),
    regex.compile(r"(?<![\w/])(@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)@[\w.-]*\w"),
]


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_twice_the_text_is_at_most_two_and_a_half_times_the_work(share):
    done = subprocess.run(
        [sys.executable, "-m", "tests.patterns.child", str(share), str(SHARES)],
        capture_output=True,
        text=True,
        cwd=bounded.ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "recruitment.settings.test"},
        check=False,
    )

    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout) == {}


@pytest.mark.slow
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: repr(one.pattern)[:40])
def test_an_expression_that_is_not_linear_is_found_out(mistake):
    assert child.is_slow(mistake)


def test_every_expression_is_collected():
    """A constant, an attribute of a class, an argument of a call, of a dataclass."""
    found = "\n".join(collected.patterns())

    assert len(found.splitlines()) > 300
    for words in ("startxref", "story_fbid", r"'\\s+'", "hond(?:en)?"):
        assert words in found, words


def test_what_is_put_together_while_running_is_known():
    assert set(collected.made_while_running()) == MADE_WHILE_RUNNING


WORK = """
import json, sys, time
from campaigns.audience.traits import findings
from campaigns.channels.connectors import posts, entities
from campaigns.channels.connectors.matching import is_same_text
from campaigns.content.hints import hints
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from candidates.applications.documents import harmless
from candidates.people import handles
from core import days, numbers, telephone
from core.imports import cells

STYLE = Style(address="je", avoid=(("bejaarden", ""), ("1", "")), emoji_most=1, hashtags_most=2)
def checked(text):
    # The language only chooses that of the advice: the lists of both are always read.
    remarks(Subject(text=text, language="nl", is_vacancy=True), STYLE)
WORKS = {
    "remarks": checked,
    "findings": findings,
    "graphemes": posts.graphemes,
    "weighted": posts.weighted,
    "shortened": lambda t: posts.shortened(t, url_weight=23, is_mention_without_domain=True, is_bare_domain_an_address=True),
    "entities": lambda t: (entities.hashtags(t), entities.handles(t)),
    "matching": lambda t: is_same_text(t, t, ""),
    "hints": lambda t: hints(text=t, is_vacancy=True, has_vacancy=True, has_link=True, has_picture=True),
    "amounts": lambda t: (numbers.parse(t), numbers.currency_in(t), cells.amount(t), days.parse(t), days.order_in(t), days.moment_text(t)),
    "handles": lambda t: [(handles.name(p, t), handles.page(p, t)) for p in ("linkedin", "mastodon", "elsewhere")],
    "telephone": lambda t: (telephone.tidy(t), telephone.key(t)),
    "harmless": lambda t: harmless(t + ".pdf", "pdf"),
}
UNITS = json.loads(sys.argv[1])
SIZE, EASY, GROWTH = 50_000, 0.5, 2.5
def cost(work, text):
    start = time.process_time()
    work(text)
    return time.process_time() - start
slow = []
for name, work in WORKS.items():
    for unit in UNITS:
        half, whole = ((unit * n)[:n] for n in (SIZE, SIZE * 2))
        large = cost(work, whole)
        if large <= EASY or large <= GROWTH * cost(work, half):
            continue
        # Once more, before it is called slow. Other texts of the same kind: what was read before is remembered.
        small = min(cost(work, half[:-n]) for n in (1, 2, 3))
        large = min(cost(work, whole[:-n]) for n in (1, 2, 3))
        if large > EASY and large > GROWTH * small:
            slow.append([name, unit, small, large])
json.dump(slow, sys.stdout)
"""
UNITS = [
    *(
        "1",
        "1.",
        "1,",
        "a",
        "a ",
        " ",
        "\n",
        ". ",
        "é",
        "😀",
        "👩‍👩‍👧‍👦",
        "@a",
        "@a.b@",
        "#a ",
    ),
    *(
        "“",
        "'",
        '"',
        "<",
        "<b",
        "https://",
        "https://a.b/",
        "www.",
        "€",
        "1 euro ",
        "u ",
    ),
    *("moslim ", "moslima, ", "bejaarden ", "jonge ", "jong en dynamisch ", "35 jaar "),
    *("maximaal ", "je bent een man ", "zoeken ", "young ", "10.000 ", "zorgt voor "),
]


@pytest.mark.slow
def test_what_is_done_with_a_text_grows_with_the_text():
    assert bounded.run(WORK, json.dumps(UNITS), cpu=300) == []
