"""Hints on a text, by example."""

import pytest

from campaigns.content import fitting, hints
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.links import slugs


def missing(text, **facts):
    given = {
        "is_vacancy": True,
        "has_vacancy": True,
        "has_link": True,
        "has_picture": True,
        **facts,
    }
    return [h.code for h in hints.hints(text=text, **given) if not h.is_met]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Je verdient € 3.100 per maand. Solliciteer vandaag.", []),
        ("You earn 3000 euro. Send us a message.", []),
        ("Kom bij ons werken!", ["salary", "next_step"]),
        ("Je bouwt een app. € 3.100.", ["next_step"]),
        ("€ 3.100. Mailen mag naar Sanne.", []),
        ("€ 3.100. Wat zoek je?", ["next_step"]),
        ("Salaris tot 3.900.", ["next_step"]),
        ("We zijn een leuk team.", ["salary", "next_step"]),
    ],
)
def test_salary_and_next_step_are_looked_for(text, codes):
    assert missing(text) == codes


def test_a_team_story_needs_no_salary():
    assert missing("Lees het verhaal van Ans.", is_vacancy=False) == []


def test_a_question_asks_for_an_answer():
    assert missing("Wat is jouw mooiste dienst?\nVertel.", is_vacancy=False) == []
    assert missing("We zijn een leuk team.", is_vacancy=False) == ["next_step"]


@pytest.mark.parametrize(
    "text",
    [
        "Kom bij ons werken!",
        "Bel ons.",
        "Je bouwt een app.",
        "Solliciteren kan via de site.",
    ],
)
def test_the_hint_and_the_guideline_say_the_same(text):
    found = remarks(Subject(f"{text} € 3000", "nl", is_vacancy=True), Style())

    assert ("next_step" in missing(f"{text} € 3000")) == any(
        one.rule == Rule.NEXT_STEP for one in found
    )


def test_what_is_not_there_is_named():
    found = missing(
        "€ 3000. Bel ons.", has_vacancy=False, has_link=False, has_picture=False
    )

    assert found == ["vacancy", "link", "picture"]


def test_a_long_text_is_named():
    assert missing("€ 3000. Bel ons. " + "x" * 900) == ["short"]


def test_the_example_link_is_as_long_as_a_real_one():
    assert len(fitting.SHORT_NAME) == len(slugs.draw())
