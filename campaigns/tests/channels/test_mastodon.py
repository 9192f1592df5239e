"""The Mastodon connector against a double that refuses what the real one refuses."""

import io
import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from campaigns.channels.connectors import find
from campaigns.channels.connectors.posts import Absent, CannotTell, Found, Media
from core.outbound import (
    Disconnected,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)
from tests.doubles.fixtures import start_mastodon

numbers = itertools.count()
LINK = "https://werken.example/go/{}?utm_source=mastodon&utm_medium=social&utm_campaign=wijkteam"


def connected(url, token="good"):  # noqa: S107 - of a double
    return find("mastodon")({"base_url": url, "access_token": token})


@pytest.fixture
def account(mastodon, impatient):
    return connected(mastodon.url)


@pytest.fixture
def fresh(draft):
    def make(text="Verpleegkundige gezocht & gevonden?", **more):
        slug = f"m{next(numbers)}x"
        more = {
            "once": f"once-{slug}",
            "link": LINK.format(slug),
            "marker": f"/go/{slug}",
            **more,
        }
        return draft(text, **more)

    return make


@pytest.fixture
def before():
    return datetime.now(UTC) - timedelta(minutes=5)


def picture(alt):
    raw = io.BytesIO()
    Image.new("RGB", (40, 20), "teal").save(raw, "PNG")
    return Media(raw.getvalue(), "image/png", len(raw.getvalue()), alt, 40, 20)


def test_sign_in_shows_the_account_and_the_limits_of_the_server(account):
    profile = account.verify()
    assert (profile.name, profile.handle) == ("Team Werf", "@team@127.0.0.1")
    assert profile.limits["max_characters"] == 500
    assert profile.limits["characters_reserved_per_url"] == 23


def test_a_server_with_room_for_more_allows_more(mastodon):
    roomy = find("mastodon")(
        {"base_url": mastodon.url}, limits={"max_characters": 1000}
    )
    assert roomy.rules()[0].limit == 1000


def test_a_post_is_placed_and_found_again_with_or_without_a_marker(
    account, mastodon, fresh, before
):
    post = fresh(text="Kok & bakker <3 gezocht\nin Ede")
    published = account.publish(post)
    [effect] = mastodon.effects.with_text(post.marker)
    assert effect["text"] == f"{post.text}\n\n{post.link}"
    assert account.find(post, before) == Found(published)
    assert account.find(replace(post, marker=""), before) == Found(published)
    assert account.find(post, before, not_these={published.remote_id}) == Absent()


def test_a_replay_within_the_hour_answers_the_same_status(account, mastodon, fresh):
    post = fresh()
    assert account.publish(post) == account.publish(post)
    assert len(mastodon.effects.with_text(post.marker)) == 1


def test_after_the_hour_the_server_has_forgotten_so_looking_comes_first(
    tmp_path, fresh, before
):
    program = start_mastodon(tmp_path, "--remembers", "0")
    account = connected(program.url)
    try:
        post = fresh()
        account.publish(post)
        assert isinstance(account.find(post, before), Found)
        account.publish(post)
        assert len(program.effects.applied) == 2
    finally:
        program.running.end()


def test_a_picture_goes_with_its_alt_text(account, mastodon, fresh):
    post = fresh(media=(picture("Team in de keuken"),))
    staged = account.prepare(post)
    account.publish(post, staged)
    assert mastodon.effects.with_text(post.marker)[0]["media"] == [
        {"alt": "Team in de keuken"}
    ]


def test_a_picture_that_takes_time_is_waited_for(account, mastodon, fresh):
    post = fresh(media=(picture("slow: Team"),))
    account.publish(post)
    assert mastodon.effects.with_text(post.marker)[0]["media"] == [
        {"alt": "slow: Team"}
    ]


def test_a_picture_that_takes_too_long_is_tried_later_and_nothing_is_posted(
    account, mastodon, fresh, monkeypatch
):
    monkeypatch.setattr(type(account), "media_patience", 0.0)
    post = fresh(media=(picture("slow: Team"),))
    with pytest.raises(Unavailable, match="media_not_ready"):
        account.publish(post)
    assert mastodon.effects.with_text(post.marker) == []


def test_media_the_server_calls_unready_is_not_applied(account, mastodon, fresh):
    post = fresh()
    with pytest.raises(Unavailable, match="media_not_ready"):
        account.publish(post, {"media_ids": ["unknown"]})
    assert mastodon.effects.with_text(post.marker) == []


def test_text_that_only_fits_because_an_address_counts_as_23_is_accepted(
    account, mastodon, fresh
):
    post = fresh(text="x" * (500 - 23 - 2))
    account.publish(post)
    assert len(mastodon.effects.with_text(post.marker)) == 1
    with pytest.raises(Rejected, match="too_long"):
        account.publish(fresh(text="x" * (500 - 22 - 2)))


def test_the_server_has_the_last_word_on_length(mastodon, fresh):
    mistaken = find("mastodon")(
        {"base_url": mastodon.url, "access_token": "good"},
        limits={"max_characters": 9000},
    )
    with pytest.raises(Rejected, match="too_long") as no:
        mistaken.publish(fresh(text="x" * 600))
    assert no.value.status == 422
    assert "character limit" in no.value.text


@pytest.mark.parametrize(
    ("token", "code"),
    [("wrong", "token_refused"), ("", "token_unusable"), ("no-write", "not_permitted")],
)
def test_without_the_right_to_write_nothing_is_posted(mastodon, fresh, token, code):
    post = fresh()
    with pytest.raises(Disconnected, match=code):
        connected(mastodon.url, token).publish(post)
    assert mastodon.effects.with_text(post.marker) == []


def test_without_the_right_to_read_a_person_must_look(mastodon, fresh, before):
    assert connected(mastodon.url, "no-read").find(fresh(), before) == CannotTell(
        "no_read_scope"
    )


@pytest.mark.parametrize(
    "fault",
    [
        "after:500",
        "after:502",
        "after:reset",
        "after:timeout:9",
        "after:cut",
        "after:no_id",
    ],
)
def test_a_lost_answer_is_a_doubt_that_looking_resolves(
    account, mastodon, fresh, before, fault
):
    post = fresh()
    mastodon.order(fault, once=post.once)
    with pytest.raises(OutcomeUnknown):
        account.publish(post)
    [effect] = mastodon.effects.with_text(post.marker)
    found = account.find(post, before)
    assert isinstance(found, Found)
    assert found.published.remote_id == effect["id"]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("before:429", Throttled),
        ("before:401:empty", Disconnected),
        ("before:403", Disconnected),
        ("before:404", Rejected),
        ("before:503", OutcomeUnknown),
        ("before:reset", OutcomeUnknown),
        ("before:slow_header:9", OutcomeUnknown),
    ],
)
def test_html_and_empty_bodies_are_understood(
    account, mastodon, fresh, before, fault, expected
):
    post = fresh()
    mastodon.order(fault, once=post.once)
    with pytest.raises(OutboundError) as no:
        account.publish(post)
    assert type(no.value) is expected
    assert "<" not in no.value.text
    assert account.find(post, before) == Absent()


def test_the_rate_limit_says_when_to_come_back(account, mastodon, fresh):
    post = fresh()
    mastodon.order("before:429", once=post.once)
    with pytest.raises(Throttled) as no:
        account.publish(post)
    assert timedelta(minutes=4) < no.value.retry_after <= timedelta(minutes=5)


@pytest.mark.parametrize("fault", ["500", "cut", "reset", "502"])
def test_a_listing_that_breaks_on_its_second_page_is_no_absence(
    account, mastodon, fresh, before, fault
):
    for _number in range(25):
        account.publish(fresh())
    mastodon.order("ok", fault, on="listing")
    with pytest.raises(Unavailable):
        account.find(fresh(), before)


def test_the_listing_is_paged_back_to_before_the_attempt(account, fresh, before):
    first = fresh()
    account.publish(first)
    for _number in range(45):
        account.publish(fresh())
    assert isinstance(account.find(first, before), Found)


def test_figures_come_per_status_and_a_deleted_one_has_none(account, fresh):
    published = account.publish(fresh())
    assert account.measure([published.remote_id, "999999"]) == {
        published.remote_id: {"reactions": 3, "comments": 1, "shares": 3}
    }
    account.remove(published.remote_id)
    with pytest.raises(Rejected, match="not_found"):
        account.remove(published.remote_id)
    assert account.measure([published.remote_id]) == {}


def test_the_address_of_a_status_leads_back_to_its_id(account, mastodon, fresh):
    published = account.publish(fresh())
    assert account.is_own_address(published.url)
    assert account.remote_id_of(published.url) == published.remote_id
    assert not account.is_own_address(f"{mastodon.url}/@team")
    assert not account.is_own_address("https://elsewhere.example/@team/1")


@pytest.mark.parametrize(
    ("path", "remote_id"),
    [
        ("/@team/112233445566778899", "112233445566778899"),
        ("/users/team/statuses/112233445566778899/", "112233445566778899"),
        ("/@team/statuses/01HGW2N7EHJVJ4CJ999RRS2E97", "01HGW2N7EHJVJ4CJ999RRS2E97"),
        ("/@team@social.example/posts/99881/", "99881"),
        ("/@team/posts/99881/", "99881"),
        ("/notice/AcDk8Gm2xQpWzY4p9I", "AcDk8Gm2xQpWzY4p9I"),
        ("/notice/AcDk8Gm2xQpWzY4p9I?x=1#y", "AcDk8Gm2xQpWzY4p9I"),
    ],
)
@pytest.mark.parametrize("folder", ["", "/social"])
def test_the_address_of_a_post_on_any_server_leads_to_its_id(folder, path, remote_id):
    account = find("mastodon")({"base_url": f"https://social.example{folder}"})
    url = f" https://social.example{folder}{path}"
    assert account.is_own_address(url)
    assert account.remote_id_of(url) == remote_id


@pytest.mark.parametrize(
    "url",
    [
        "https://social.example/@team",
        "https://social.example/@team/",
        "https://social.example/@team/with_replies",
        "https://social.example/@team/media",
        "https://social.example/@team/posts/",
        "https://social.example/notice/",
        "https://social.example/team/p/",
        "https://social.example/about/more/1",
        "https://social.example/@team/1/embed",
        "https://elsewhere.example/notice/Ac1",
        "https://social.example:8443/notice/Ac1",
        "http://social.example/notice/Ac1",
        "ftp://social.example/notice/Ac1",
        "javascript://social.example/notice/Ac1",
        "https://social.example/notice/Ac%201",
        "https://[::1",
    ],
)
def test_the_address_of_anything_else_is_refused(url):
    account = find("mastodon")({"base_url": "https://social.example"})
    assert not account.is_own_address(url)


def test_where_the_address_does_not_hold_the_id_the_post_is_looked_up(
    account, mastodon
):
    """snac: the API knows the post by another id than its address."""
    page = f"{mastodon.url}/team/p/1764300000.123456"
    listed = {
        "id": "1764300000d41d8cd98f00b204e9800998ecf8427e",
        "content": "x",
        "created_at": "2026-11-28T04:00:00Z",
        "url": page,
        "uri": page,
    }
    assert account.is_own_address(page)
    mastodon.order(f"say:{json.dumps([listed])}", "say:[]", on="listing")
    assert account.remote_id_of(f"{page}/") == listed["id"]
    mastodon.forgive()
    mastodon.order(f"say:{json.dumps([listed])}", "say:[]", on="listing")
    with pytest.raises(ValueError, match="654321"):
        account.remote_id_of(f"{mastodon.url}/team/p/1764300000.654321")
    mastodon.order("503", on="listing")
    with pytest.raises(Unavailable):
        account.remote_id_of(page)


@pytest.mark.parametrize(
    ("status", "said", "code"),
    [
        (403, "Invalid credentials.", "token_refused"),
        (403, "Your login is currently disabled", "account_suspended"),
        (403, "This action is outside the authorized scopes", "not_permitted"),
        (400, "Invalid Bearer token", "token_refused"),
    ],
)
def test_other_servers_say_in_their_own_words_that_we_must_sign_in(
    account, mastodon, fresh, status, said, code
):
    post = fresh()
    mastodon.order(f"before:plain:{status} {said}", once=post.once)
    with pytest.raises(Disconnected, match=code):
        account.publish(post)
    assert mastodon.effects.with_text(post.marker) == []
