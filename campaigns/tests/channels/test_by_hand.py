import pytest

from campaigns.channels.connectors import CONNECTORS, find
from campaigns.channels.connectors.base import Publisher
from campaigns.channels.connectors.posts import Media

ADDRESSES = {
    "linkedin": (
        [
            "https://www.linkedin.com/feed/update/urn:li:activity:7265/",
            "https://nl.linkedin.com/posts/zonnehof_vacature-activity-7265-abc",
        ],
        [
            "https://www.linkedin.com/company/wolkenbeuk/",
            "https://linkedin.com.example/posts/x",
            "https://www.linkedin.com/",
        ],
    ),
    "instagram": (
        [
            "https://www.instagram.com/p/C8abc_-/",
            "https://instagram.com/wolkenbeuk/reel/C8abc/?igsh=x",
        ],
        ["https://www.instagram.com/wolkenbeuk/", "http://www.instagram.com/p/C8abc/"],
    ),
    "facebook": (
        [
            "https://www.facebook.com/wolkenbeuk/posts/pfbid02abc",
            "https://m.facebook.com/story.php?story_fbid=1&id=2",
            "https://www.facebook.com/share/p/1AbC/",
            "https://fb.watch/abcDEF123/",
        ],
        ["https://www.facebook.com/", "https://facebook.example/wolkenbeuk/posts/1"],
    ),
    "tiktok": (
        [
            "https://www.tiktok.com/@wolkenbeuk/video/7265",
            "https://vm.tiktok.com/ZMabc123/",
        ],
        [
            "https://www.tiktok.com/@wolkenbeuk",
            "https://www.tiktok.example/@wolkenbeuk/video/7",
        ],
    ),
    "x": (
        [
            "https://x.com/wolkenbeuk/status/1860",
            "https://twitter.com/wolkenbeuk/status/1860?s=20",
        ],
        [
            "https://x.com/wolkenbeuk",
            "https://box.com/wolkenbeuk/status/1860",
            "javascript:alert(1)//x.com/a/status/1",
        ],
    ),
}


@pytest.mark.parametrize(
    "connector", [c for c in CONNECTORS if c.is_by_hand], ids=lambda c: c.key
)
class TestByHand:
    def test_it_promises_no_deed_and_needs_no_credentials(self, connector):
        assert not issubclass(connector, Publisher)
        assert connector.credential_fields == ()
        assert connector.text_rule.limit

    def test_it_knows_the_address_of_a_post_from_that_of_a_profile(self, connector):
        own, foreign = ADDRESSES[connector.key]
        one = connector({})
        assert [url for url in own if not one.is_own_address(url)] == []
        assert [url for url in foreign if one.is_own_address(url)] == []

    def test_the_same_post_pasted_twice_has_one_id(self, connector):
        one = connector({})
        url = ADDRESSES[connector.key][0][0]
        assert one.remote_id_of(f" {url}") == one.remote_id_of(url)


def test_instagram_and_tiktok_need_something_to_see(draft):
    assert [p.code for p in find("instagram")({}).problems(draft())] == [
        "media_required"
    ]
    assert [p.code for p in find("tiktok")({}).problems(draft())] == ["media_required"]


def test_what_is_wrong_with_a_picture_is_said_per_picture(draft):
    pictures = (
        Media(b"", "image/tiff", 10, "x"),
        Media(b"", "image/jpeg", 10**9, "x"),
        Media(b"", "image/png", 10, "x" * 5000, 90_000, 90_000),
    )
    problems = find("linkedin")({}).problems(draft(media=pictures))
    assert [(p.code, p.params["number"]) for p in problems] == [
        ("media_kind", 1),
        ("media_too_large", 2),
        ("media_too_many_pixels", 3),
        ("alt_text_too_long", 3),
    ]
    crowd = find("x")({}).problems(draft(media=(pictures[0],) * 5))
    assert crowd[0].code == "too_many_media"
