import json
import subprocess
from pathlib import Path

import pytest

from campaigns.channels.connectors import entities, find, posts
from campaigns.channels.connectors.matching import is_same_text
from core.text import canonical
from scripts.setup import node

LONG = "https://werken.example/vacatures/verpleegkundige-wijkteam?utm_source=mastodon&utm_campaign=zorg"

# Counted by the server and by the browser: both must say the same.
VECTORS = json.loads(Path(__file__).with_name("counting.json").read_text("utf-8"))
SCRIPT = Path(__file__).parents[3] / "static/src/js/composer/counting.js"


def in_browser_script(body, **given):
    """What the composer's own module answers, run by Node.js; slower than 30 seconds is a failure."""
    names = ", ".join(given)
    program = f"""
        import {{ readFileSync }} from "node:fs";
        const {{ measure, bytes }} = await import({json.dumps(SCRIPT.as_uri())});
        const {{ {names} }} = JSON.parse(readFileSync(0, "utf8"));
        const answer = (() => {{ {body} }})();
        process.stdout.write(JSON.stringify(answer ?? null));
    """
    said = subprocess.run(
        [node.find().node, "--no-warnings", "--input-type=module", "-e", program],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return json.loads(said.stdout)


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
        ("👩‍🍳", 1),
        ("a" * 300 + "👨‍👩‍👧‍👦" * 30, 330),
        ("=@anna@social.example", 21),
        ("https://social.example/@anna@other.example", 23),
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
        ("kijk op werkenbij.example", 31),
        ("www.wolkenbeuk.nl/kok?x=1.", 24),
        ("mail hr@zorg.nl of jan.team@zorg.nl", 35),
        ("o.a. Node.js", 12),
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
        (
            "https://wiki.example/Verpleegkundige_(beroep) en",
            ["https://wiki.example/Verpleegkundige_(beroep)"],
        ),
        (
            "(zie https://wiki.example/Verpleegkundige_(beroep)).",
            ["https://wiki.example/Verpleegkundige_(beroep)"],
        ),
        ("[https://a.example/b]", ["https://a.example/b"]),
        ("“https://a.example/x”", ["https://a.example/x"]),
        ("‘https://a.example/x’, zei ze", ["https://a.example/x"]),
        ("'https://a.example/x'", ["https://a.example/x"]),
        ("https://a.example/o'brien belt", ["https://a.example/o'brien"]),
        ("https://a.example/o’brien belt", ["https://a.example/o’brien"]),
        ("https://a.example/1…", ["https://a.example/1"]),
        ("HTTPS://A.EXAMPLE/B", ["HTTPS://A.EXAMPLE/B"]),
        ("werkenbij.nl/kok, of bel", ["https://werkenbij.nl/kok"]),
        ("mail hr@zorg.nl", []),
        ("o.a. de kok", []),
        ("https:// en http://", []),
    ],
)
def test_an_address_ends_before_the_punctuation_of_the_sentence(text, expected):
    assert [one.value for one in entities.addresses(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#oud-collega, #zorg!", ["oud-collega", "zorg"]),
        ("#️⃣ 5", []),
        ("#2de #1 # ## #-", ["2de"]),
        ("c# en a#b", []),
        ("＃breed", ["breed"]),
        ("https://a.example/#deel", []),
    ],
)
def test_a_hashtag_goes_to_the_next_space(text, expected):
    assert [one.value for one in entities.hashtags(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dank @anna.bsky.social en (@team.test).", ["anna.bsky.social", "team.test"]),
        ("@anna en hr@zorg.nl", []),
        ("@kok.nergens", []),
        ("@anna@social.example", []),
        ("https://a.example/ @b.example", ["b.example"]),
    ],
)
def test_a_mention_names_a_domain(text, expected):
    assert [one.value for one in entities.handles(text)] == expected


@pytest.mark.parametrize("one", VECTORS, ids=lambda one: ascii(one["text"][:20]))
def test_the_server_counts_the_shared_table(one):
    lengths = {
        platform: find(platform).text_rule.length(one["text"])
        for platform in one["lengths"]
    }

    assert lengths == one["lengths"]
    assert posts.utf8_bytes(canonical(one["text"])) == one["bytes"]


def test_the_browser_counts_the_shared_table():
    rules = {platform: find(platform).text_rule for platform in VECTORS[0]["lengths"]}
    asked = {
        platform: {
            "unit": rule.unit,
            "urlWeight": rule.url_weight or "",
            "shortMentions": rule.is_mention_without_domain,
            "bareDomains": rule.is_bare_domain_an_address,
        }
        for platform, rule in rules.items()
    }

    counted = in_browser_script(
        """
        return texts.map((text) => ({
          text,
          lengths: Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, measure(text, rule)])),
          bytes: bytes(text),
        }));
        """,
        rules=asked,
        texts=[one["text"] for one in VECTORS],
    )

    assert counted == VECTORS


def test_the_browser_counts_long_repeats_in_linear_time():
    in_browser_script(
        """
        const all = { unit: "weighted", urlWeight: "23", shortMentions: true, bareDomains: true };
        for (const text of texts) measure(text.repeat(50000), all);
        """,
        texts=["a.", "1.", "a-", "@a", "@a.", "https://", "))", " ", "a.nl ", "\r\n"],
    )


def test_a_browser_s_line_ends_and_ours_are_one_text():
    rule = find("linkedin").text_rule

    assert rule.length("een\r\ntwee\rdrie\n") == len("een\ntwee\ndrie")
    assert rule.length("e\u0301e\u0301n") == rule.length("één") == len("één")


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
