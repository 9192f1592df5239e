import pytest

from campaigns.channels.connectors import counting, find
from campaigns.channels.connectors.matching import is_same_text

LONG = "https://werken.example/vacatures/verpleegkundige-wijkteam?utm_source=mastodon&utm_campaign=zorg"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("kok", 3),
        ("👩‍🍳", 1),
        ("👨‍👩‍👧‍👦 thuis", 7),
        ("🇳🇱", 1),
        ("e\u0301e\u0301n", 3),
        ("één", 3),
        ("👍🏽", 1),
        ("नमस्ते", 3),
        ("a\r\nb", 3),
    ],
)
def test_bluesky_counts_what_a_reader_sees(text, count):
    assert find("bluesky").text_rule.length(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("kok", 3),
        (LONG, 23),
        (f"Kom! {LONG}", 28),
        (f"({LONG}).", 26),
        ("https://a.nl en https://b.nl", 50),
        ("dank @anna@social.example", 10),
        ("dank @anna", 10),
        ("mail hr@zorg.example", 20),
        ("👩‍🍳", 3),
    ],
)
def test_mastodon_counts_an_address_as_23_and_a_mention_without_its_server(text, count):
    assert find("mastodon").text_rule.length(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("kok", 3),
        (LONG, 23),
        ("👩‍🍳", 2),
        ("🇳🇱", 2),
        ("日本", 4),
        ("één", 3),
        ("“ja”", 4),
        ("€ 3", 4),
    ],
)
def test_x_weighs_emoji_and_wide_scripts_double(text, count):
    assert find("x").text_rule.length(text) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("zie https://a.example/1.", ["https://a.example/1"]),
        ("(https://a.example/1)", ["https://a.example/1"]),
        ("https://a.example/1?x=1&y=2 en meer", ["https://a.example/1?x=1&y=2"]),
        ("geen adres", []),
    ],
)
def test_an_address_ends_before_the_punctuation_of_the_sentence(text, expected):
    assert counting.URL.findall(text) == expected


def test_a_text_that_is_too_long_is_refused_with_its_figures():
    [problem] = find("bluesky").text_rule.problems("é" * 301)
    assert problem.code == "too_long"
    assert problem.params == {"length": 301, "limit": 300, "unit": "graphemes"}


def test_few_graphemes_can_still_be_too_many_bytes():
    family = "👨‍👩‍👧‍👦" * 150
    assert [p.code for p in find("bluesky").text_rule.problems(family)] == [
        "too_many_bytes"
    ]


@pytest.mark.parametrize(
    ("content", "is_same"),
    [
        (
            '<p>Kok gezocht</p><p><a href="https://a.example/go/x7k2"><span>https://</span>a.example/go/x7k2</a></p>',
            True,
        ),
        ("<p>Kok gezocht</p><p>https://a.example/go/x7k2</p>", True),
        ("<p>Kok gezocht</p>", False),
    ],
)
def test_a_listed_post_is_ours_by_marker_or_by_its_letters(content, is_same):
    text = "Kok gezocht\n\nhttps://a.example/go/x7k2"
    assert is_same_text(content, text, marker="go/x7k2") is is_same
    assert is_same_text(content, text, marker="") is is_same
