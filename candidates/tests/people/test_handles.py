"""Two ways of writing a profile are one; the address of a post names nobody."""

import pytest

from candidates.people import handles


@pytest.mark.parametrize(
    ("platform", "address", "name"),
    [
        ("linkedin", "https://www.linkedin.com/in/Sanne-de-Vries/", "sanne-de-vries"),
        ("linkedin", "linkedin.com/in/sanne-de-vries?trk=x", "sanne-de-vries"),
        ("linkedin", "https://nl.linkedin.com/in/sanne/details/skills/", "sanne"),
        ("linkedin", "https://www.linkedin.com/mwlite/in/sanne", "sanne"),
        ("linkedin", "https://www.linkedin.com/pub/sanne/1/2/3", "sanne"),
        ("linkedin", "https://www.linkedin.com/in/ren%C3%A9/", "rené"),
        ("linkedin", "https://www.linkedin.com/in/RENE\u0301", "rené"),
        ("linkedin", "ren%c3%a9", "rené"),
        ("linkedin", "René", "rené"),
        ("linkedin", "\u202ahttps://www.linkedin.com/in/sanne\u202c", "sanne"),
        ("instagram", "@Sanne", "sanne"),
        ("instagram", "\u200b@sanne\u00a0", "sanne"),
        ("instagram", "https://instagram.com/sanne/?igsh=abc", "sanne"),
        ("instagram", "https://www.instagram.com/sanne/tagged/", "sanne"),
        ("instagram", "https://www.instagram.com/stories/sanne/123/", "sanne"),
        ("tiktok", "https://www.tiktok.com/@sanne?lang=nl", "sanne"),
        ("facebook", "https://facebook.com/profile.php?id=1000123", "1000123"),
        ("facebook", "https://www.facebook.com/people/Sanne-Jansen/1000123/", "1000123"),
        ("facebook", "https://m.facebook.com/sanne.jansen/about", "sanne.jansen"),
        ("x", "https://twitter.com/Sanne/with_replies", "sanne"),
        ("x", "x.com/sanne", "sanne"),
        ("bluesky", "https://bsky.app/profile/sanne.example", "sanne.example"),
        ("bluesky", "@sanne.bsky.social", "sanne"),
        ("bluesky", "https://bsky.app/profile/did:plc:abc", "did:plc:abc"),
        ("mastodon", "https://elsewhere.example/@sanne", "sanne@elsewhere.example"),
        ("mastodon", "https://elsewhere.example/users/sanne", "sanne@elsewhere.example"),
        ("mastodon", "https://mastodon.social/@sanne@elsewhere.example", "sanne@elsewhere.example"),
        ("mastodon", "@sanne@elsewhere.example", "sanne@elsewhere.example"),
        ("mastodon", "https://mastodon.social/@sanne", "sanne"),
        ("mastodon", "sanne@mastodon.social", "sanne"),
        # The wrong platform was chosen: the same page is still the same, and nobody of that platform.
        ("instagram", "https://www.linkedin.com/in/sanne", "linkedin.com/sanne"),
        # A site that we do not know: the page is the name.
        ("elsewhere", "https://code.example/sanne", "code.example/sanne"),
        ("elsewhere", "https://art.example/sanne/", "art.example/sanne"),
        ("elsewhere", "https://club.example/member.php?id=5", "club.example/member.php?id=5"),
        ("elsewhere", "https://www.youtube.com/@sanne", "youtube.com/@sanne"),
        ("elsewhere", "https://forum.example/123", "forum.example/123"),
        ("instagram", "\uff20sanne", "sanne"),
        ("linkedin", "", ""),
    ],
)  # fmt: skip
def test_two_ways_of_writing_a_profile_are_one(platform, address, name):
    assert handles.name(platform, address) == name


@pytest.mark.parametrize(
    ("platform", "address"),
    [
        ("linkedin", "https://www.linkedin.com/feed/update/urn:li:activity:7100/"),
        ("linkedin", "https://www.linkedin.com/posts/sanne_nurse-activity-71-abcd"),
        ("facebook", "https://fb.watch/abc/"),
        ("elsewhere", "https://www.youtube.com/shorts/abc"),
        ("elsewhere", "https://youtu.be/abc"),
        ("elsewhere", "https://www.pinterest.com/pin/123/"),
        ("elsewhere", "https://t.me/channel/123"),
        ("elsewhere", "https://www.strava.com/activities/123"),
        ("elsewhere", "https://medium.com/@sanne/what-i-learned-abc"),
        ("elsewhere", "https://www.tumblr.com/sanne/123/title"),
        ("x", "https://x.com/sanne/article/1"),
        ("linkedin", "https://www.linkedin.com/pulse/working-nights-sanne"),
        ("linkedin", "https://www.linkedin.com/company/wolkenbeuk/"),
        ("linkedin", "https://www.linkedin.com/groups/123/"),
        ("linkedin", "https://lnkd.in/abc"),
        ("linkedin", "feed/update/urn:li:activity:7100"),
        ("instagram", "https://www.instagram.com/p/Cabc123/"),
        ("instagram", "https://www.instagram.com/sanne/p/Cabc123/"),
        ("instagram", "https://www.instagram.com/reel/Cabc/?igsh=1"),
        ("instagram", "https://www.instagram.com/reels/Cabc/"),
        ("instagram", "https://www.instagram.com/share/Babc"),
        ("instagram", "https://www.instagram.com/stories/highlights/17/"),
        ("instagram", "https://www.instagram.com/explore/tags/nurse/"),
        ("facebook", "https://www.facebook.com/share/p/1AbC/"),
        ("facebook", "https://www.facebook.com/share/1AbC/"),
        ("facebook", "https://www.facebook.com/wolkenbeuk/posts/pfbid02"),
        ("facebook", "https://www.facebook.com/permalink.php?story_fbid=1&id=2"),
        ("facebook", "https://www.facebook.com/story.php?story_fbid=1&id=2"),
        ("facebook", "https://www.facebook.com/photo/?fbid=12"),
        ("facebook", "https://www.facebook.com/watch/?v=12"),
        ("facebook", "https://www.facebook.com/groups/nurses/posts/1/"),
        ("facebook", "https://fb.me/abc"),
        ("tiktok", "https://www.tiktok.com/@wolkenbeuk/video/71"),
        ("tiktok", "https://www.tiktok.com/@wolkenbeuk/photo/71"),
        ("tiktok", "https://vm.tiktok.com/ZMabc/"),
        ("tiktok", "https://www.tiktok.com/tag/nurse"),
        ("x", "https://x.com/wolkenbeuk/status/123"),
        ("x", "https://x.com/i/web/status/123"),
        ("x", "https://x.com/hashtag/nurse"),
        ("bluesky", "https://bsky.app/profile/sanne.example/post/3k"),
        ("mastodon", "https://elsewhere.example/@sanne/1123"),
        ("mastodon", "https://elsewhere.example/users/sanne/statuses/1123"),
        ("mastodon", "https://elsewhere.example/tags/nurse"),
        ("noticeboard", "http://127.0.0.1:8090/posts/17"),
        ("elsewhere", "https://forum.example/comments/12"),
        ("elsewhere", "https://film.example/watch?v=12"),
        ("elsewhere", "https://forum.example/r/nurses/comments/12/x"),
        ("x", "https://[::1"),
    ],
)  # fmt: skip
def test_the_address_of_a_post_names_nobody(platform, address):
    assert handles.name(platform, address) == ""


@pytest.mark.parametrize(
    ("platform", "typed", "page"),
    [
        ("linkedin", "www.linkedin.com/in/sanne", "https://www.linkedin.com/in/sanne"),
        ("x", "https://x.com/sanne", "https://x.com/sanne"),
        ("instagram", "@Sanne", "https://www.instagram.com/sanne/"),
        ("linkedin", "rené", "https://www.linkedin.com/in/ren%C3%A9/"),
        ("facebook", "sanne.jansen", "https://www.facebook.com/sanne.jansen"),
        ("facebook", "1000123", "https://www.facebook.com/profile.php?id=1000123"),
        ("tiktok", "@sanne", "https://www.tiktok.com/@sanne"),
        ("x", "sanne_", "https://x.com/sanne_"),
        ("bluesky", "@sanne", "https://bsky.app/profile/sanne.bsky.social"),
        ("bluesky", "sanne.example", "https://bsky.app/profile/sanne.example"),
        ("mastodon", "@sanne@elsewhere.example", "https://elsewhere.example/@sanne"),
        ("mastodon", "@sanne", "https://mastodon.social/@sanne"),
        # How somebody is called, a post without its site, and a platform without pages of people.
        ("instagram", "Sanne de Vries", ""),
        ("instagram", "p/Cabc", ""),
        ("instagram", "../explore", ""),
        ("mastodon", "sanne@evil.example/x", ""),
        ("elsewhere", "@sanne", ""),
        ("x", "javascript:alert(1)//x.y/", ""),
    ],
)
def test_only_a_page_becomes_a_link(platform, typed, page):
    assert handles.page(platform, typed) == page


@pytest.mark.parametrize("typed", ["%", "%00", "@", "/", "https://", "www.", "%ff%fe"])
def test_odd_input_is_no_error(typed):
    for platform in (*handles.SITES, "elsewhere"):
        assert "\x00" not in handles.name(platform, typed)
        handles.page(platform, typed)


def test_a_link_leads_away_from_here():
    """An address that begins as `http` does without being one is no path of our own site."""
    assert (
        handles.page("elsewhere", "httpd.example/sanne")
        == "https://httpd.example/sanne"
    )
