"""A connector says no in codes; a person reads a sentence. No code may reach the page without one."""

import ast
from pathlib import Path

import pytest

from campaigns.channels import connectors
from campaigns.publishing import wording
from core import outbound, verdicts, wire

SPEAKERS = {
    "Problem", "Rejected", "Disconnected", "Unavailable", "Throttled", "OutcomeUnknown", "Duplicate", "CannotTell",
    "unclear", "kind",
}  # fmt: skip
FILES = [
    *Path(connectors.__file__).parent.glob("*.py"),
    *(Path(module.__file__) for module in (outbound, verdicts, wire)),
]


def codes():
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") in SPEAKERS
                and node.args
            ):
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    yield first.value
    yield from verdicts._CODES.values()
    yield from connectors.bluesky_session.DISCONNECTED.values()
    yield from ("refused", "redirected")


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
