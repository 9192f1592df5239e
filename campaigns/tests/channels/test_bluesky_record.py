from datetime import UTC, datetime, timedelta, timezone

import pytest

from campaigns.channels.connectors import find
from campaigns.channels.connectors.bluesky_record import facets, post


def marked(text):
    """What stands at the byte offsets of each facet."""
    raw = text.encode()
    return [
        (
            raw[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(),
            f["features"][0]["$type"].rpartition("#")[2],
        )
        for f in facets(text, {})
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vacature: kok 👩‍🍳 https://jobs.example/1 #vacature",
            [("https://jobs.example/1", "link"), ("#vacature", "tag")],
        ),
        ("één #één, #zorg!", [("#één", "tag"), ("#zorg", "tag")]),
        ("https://a.example/x#deel", [("https://a.example/x#deel", "link")]),
        ("nr #1 en C#", []),
        ("#" + "x" * 65, []),
        ("gewoon", []),
        ("#️⃣ en #oud-collega", [("#oud-collega", "tag")]),
        ("werkenbij.nl/kok.", [("werkenbij.nl/kok", "link")]),
        ("“https://a.example/x”", [("https://a.example/x", "link")]),
    ],
)
def test_links_and_hashtags_are_marked_at_their_bytes(text, expected):
    assert marked(text) == expected


def test_a_mention_becomes_the_account_and_one_of_nobody_stays_text():
    [mention] = facets("é @Team.test en @nobody.test", {"team.test": "did:plc:abc"})

    assert mention == {
        "index": {"byteStart": 3, "byteEnd": 13},
        "features": [
            {"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:abc"}
        ],
    }


def test_the_same_draft_always_makes_the_same_record(draft):
    in_amsterdam = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    in_utc = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    one, other = draft(created_at=in_amsterdam), draft(created_at=in_utc)
    assert post(one, one.text, []) == post(other, other.text, [])
    assert post(one, one.text, [])["createdAt"] == "2026-11-22T09:00:00.000Z"


def test_a_link_with_a_title_becomes_a_card_and_a_picture_goes_before_it(draft):
    linked = draft(
        link="https://w.example/go/a", link_title="Kok", link_description="32 uur"
    )
    assert post(linked, "Kom", [])["embed"]["external"]["title"] == "Kok"
    assert (
        post(linked, "Kom", [{"alt": "", "image": {}}])["embed"]["$type"]
        == "app.bsky.embed.images"
    )
    assert "embed" not in post(draft(link="https://w.example/go/a"), "Kom", [])


def test_a_card_carries_its_picture_and_a_post_with_its_own_has_no_card(draft):
    linked = draft(link="https://w.example/go/a", link_title="Kok")
    thumb = {"$type": "blob", "size": 7}

    assert post(linked, "Kom", card=thumb)["embed"]["external"]["thumb"] == thumb
    assert "thumb" not in post(linked, "Kom")["embed"]["external"]
    with_picture = post(linked, "Kom", [{"alt": "", "image": {}}], card=thumb)
    assert with_picture["embed"]["$type"] == "app.bsky.embed.images"


def test_a_record_key_is_a_tid_of_its_moment():
    keys = [
        find("bluesky").make_once("1:a", datetime(2026, 11, day, 9, tzinfo=UTC))
        for day in (1, 2, 3)
    ]
    assert keys == sorted(keys)
    assert {len(key) for key in keys} == {13}
    assert all(key[0] in "234567abcdefghij" for key in keys)


@pytest.mark.parametrize(
    ("url", "is_own"),
    [
        ("https://bsky.app/profile/team.test/post/3n2wgselrk6m4", True),
        ("https://bsky.app/profile/did:plc:abc/post/3n2wgselrk6m4", True),
        ("https://bsky.app/profile/team.test", False),
        ("https://bsky.example/profile/team.test/post/3n2wgselrk6m4", False),
    ],
)
def test_the_address_of_a_post_is_known(url, is_own):
    assert find("bluesky")({}).is_own_address(url) is is_own
