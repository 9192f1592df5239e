"""A connector says no in codes; a person reads a sentence. No code may reach the page without one."""

import ast
from pathlib import Path

import pytest

from campaigns.channels import connectors, models, notifications
from campaigns.channels.connectors import error_words
from campaigns.publishing import wording
from core import outbound, verdicts, wire
from core.outbound import Disconnected

SPEAKERS = {
    "Problem", "Rejected", "Disconnected", "Unavailable", "Throttled", "OutcomeUnknown", "Duplicate", "CannotTell",
    "unclear", "kind",
}  # fmt: skip
FILES = [
    *Path(connectors.__file__).parent.glob("*.py"),
    *(Path(module.__file__) for module in (outbound, verdicts, wire)),
]


def said(speakers, files):
    for path in files:
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") in speakers
                and node.args
            ):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield first.value


def lines():
    """All lines of the tables of platforms' own words."""
    yield from error_words.COMMON
    for connector in connectors.CONNECTORS:
        yield from connector.error_words


def codes():
    yield from said(SPEAKERS, FILES)
    yield from verdicts._CODES.values()
    yield from (line.code for line in lines())
    yield from ("refused", "redirected", "incomplete_answer", "unreadable_answer")


def access_codes():
    """Why an account must be connected again."""
    files = [*FILES, Path(models.__file__)]
    yield from said({"Disconnected"}, files)
    yield from (line.code for line in lines() if line.kind is Disconnected)
    yield from ("token_refused", "not_permitted", "account_sign_in")


def test_the_walk_finds_the_codes():
    assert {
        "too_long",
        "unreachable",
        "no_answer",
        "token_refused",
        "wrong_password",
    } <= set(codes())


@pytest.mark.parametrize("code", sorted(set(codes())))
def test_a_code_has_a_sentence_on_the_page_of_a_publication(code):
    assert code in wording.SENTENCES


def test_every_code_of_lost_access_is_told_for_the_account_and_not_for_each_post():
    assert set(access_codes()) == notifications.ACCESS_CODES


@pytest.mark.parametrize("line", sorted(set(lines()), key=str), ids=str)
def test_a_line_of_platform_words_can_be_met(line):
    assert line.phrase == line.phrase.lower().strip() != ""
    assert line.statuses
    assert all(400 <= status < 500 for status in line.statuses)
