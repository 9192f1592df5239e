"""The Bluesky connector against a real personal data server."""

import io
import itertools
import json
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image
from werkzeug import Response

from campaigns.channels.connectors import find
from campaigns.channels.connectors.base import InMemory
from campaigns.channels.connectors.posts import Absent, CannotTell, Found, Media
from core.outbound import Disconnected, Duplicate, OutcomeUnknown, Rejected, Unavailable

pytestmark = pytest.mark.servers
Bluesky = find("bluesky")
seeds = itertools.count()
BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def credentials(pds):
    return pds.account()


@pytest.fixture(scope="module")
def sessions():
    return InMemory()


@pytest.fixture
def account(credentials, sessions):
    return Bluesky(credentials, sessions)


@pytest.fixture
def fresh(draft):
    def make(text="Verpleegkundige gezocht", **more):
        now = datetime.now(UTC)
        once = Bluesky.make_once(f"test-{next(seeds)}", now)
        return draft(text, once=once, created_at=now, language="nl", **more)

    return make


@pytest.fixture
def records(pds, credentials):
    def of(post):
        return [
            r for r in pds.records(credentials["did"]) if r["uri"].endswith(post.once)
        ]

    return of


def picture(size=(80, 40)):
    raw = io.BytesIO()
    Image.new("RGB", size, "teal").save(raw, "PNG")
    return Media(
        raw.getvalue(), "image/png", len(raw.getvalue()), "Team in de keuken", *size
    )


def test_sign_in_shows_whose_account_it_is(account, credentials):
    profile = account.verify()
    assert profile.remote_id == credentials["did"]
    assert profile.handle == credentials["identifier"]
    assert profile.url == f"https://bsky.app/profile/{credentials['identifier']}"


def test_a_post_with_link_and_hashtag_stands_in_the_repository(account, fresh, records):
    post = fresh(
        text="Kok 👩‍🍳 gezocht in één team #vacature",
        link="https://werken.example/go/x7k2",
    )
    published = account.publish(post)
    [record] = records(post)
    assert record["uri"] == published.remote_id
    raw = record["value"]["text"].encode()
    spans = [
        raw[f["index"]["byteStart"] : f["index"]["byteEnd"]]
        for f in record["value"]["facets"]
    ]
    assert spans == [b"#vacature", b"https://werken.example/go/x7k2"]
    assert record["value"]["langs"] == ["nl"]


def test_a_mention_leads_to_the_account_and_one_of_nobody_stays_text(
    account, credentials, fresh, records
):
    post = fresh(text=f"Met @{credentials['identifier']} en @nobody-here.test")
    account.publish(post, account.prepare(post))
    [record] = records(post)
    [facet] = record["value"]["facets"]
    assert facet["features"] == [
        {"$type": "app.bsky.richtext.facet#mention", "did": credentials["did"]}
    ]
    assert account.publish(post).remote_id == record["uri"]


def test_a_picture_stands_there_with_its_alt_text_and_shape(account, fresh, records):
    post = fresh(media=(picture(),))
    account.publish(post, account.prepare(post))
    [record] = records(post)
    [image] = record["value"]["embed"]["images"]
    assert image["alt"] == "Team in de keuken"
    assert image["aspectRatio"] == {"width": 80, "height": 40}
    assert image["image"]["mimeType"] == "image/png"


def card(**changes):
    """A link with a title and a picture."""
    return {
        "link": "https://werken.example/go/x7k2",
        "link_title": "Kok",
        "link_picture": picture(),
    } | changes


def test_the_card_of_a_link_carries_its_picture(account, fresh, records):
    post = fresh(**card())
    account.publish(post, account.prepare(post))
    [record] = records(post)
    external = record["value"]["embed"]["external"]
    assert (external["title"], external["thumb"]["mimeType"]) == ("Kok", "image/png")


def test_a_picture_that_is_too_heavy_for_a_card_is_left_away(account, fresh, records):
    post = fresh(**card(link_picture=replace(picture(), size=1_000_001)))
    account.publish(post)
    [record] = records(post)
    assert "thumb" not in record["value"]["embed"]["external"]


def test_a_replay_makes_one_record_also_with_a_picture(account, fresh, records):
    for post in (fresh(), fresh(media=(picture(),)), fresh(**card())):
        assert account.publish(post) == account.publish(post)
        assert len(records(post)) == 1


def test_many_replays_at_once_make_one_record(account, fresh, records):
    post, answers = fresh(), []
    account.publish(fresh())
    threads = [
        threading.Thread(target=lambda: answers.append(account.publish(post)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(answers)) == 1
    assert len(records(post)) == 1


def test_other_words_under_the_same_key_are_refused_as_evidence_of_the_first(
    account, fresh, records
):
    post = fresh()
    published = account.publish(post)
    with pytest.raises(Duplicate) as no:
        account.publish(replace(post, text="Iets anders"))
    assert no.value.remote_ref == published.remote_id
    assert records(post)[0]["value"]["text"] == post.text
    assert account.find(replace(post, text="Iets anders"), BEFORE) == CannotTell(
        "other_content"
    )


@pytest.mark.parametrize("access", ["garbage", "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.x"])
def test_a_worn_out_access_token_is_refreshed_and_one_post_is_made(
    credentials, fresh, records, access
):
    keeper = InMemory()
    Bluesky(credentials, keeper).verify()
    first = keeper.kept
    keeper.kept = {**first, "access": access}
    post = fresh()
    Bluesky(credentials, keeper).publish(post)
    assert len(records(post)) == 1
    assert keeper.kept["access"] not in {access, ""}
    assert keeper.kept["refresh"] != first["refresh"]


def test_a_token_that_expired_really_is_refreshed(credentials, fresh, records, pds):
    expired = pds.expired_access(credentials["did"])
    keeper = InMemory()
    Bluesky(credentials, keeper).verify()
    keeper.kept = {**keeper.kept, "access": expired}
    post = fresh()
    with pytest.raises(Disconnected, match="token_refused") as no:
        Bluesky(credentials, keeper).repository._ask_with(
            keeper.kept, "GET", "com.atproto.server.getSession", None
        )
    assert no.value.body["error"] == "ExpiredToken"
    Bluesky(credentials, keeper).publish(post)
    assert len(records(post)) == 1


def test_when_the_refresh_token_is_worn_out_too_the_app_password_opens_a_new_session(
    credentials, fresh, records
):
    keeper = InMemory(
        {
            "did": credentials["did"],
            "handle": "x",
            "access": "garbage",
            "refresh": "garbage",
        }
    )
    post = fresh()
    Bluesky(credentials, keeper).publish(post)
    assert len(records(post)) == 1


def test_a_session_that_somebody_else_renewed_is_used(credentials, fresh, records):
    """What a locked row answers when another process was first: no second refresh."""
    mine = InMemory()
    Bluesky(credentials, mine).verify()

    class TakenOver(InMemory):
        def renew(self, stale, fetch):
            self.kept = mine.kept
            return self.kept

    keeper = TakenOver({**mine.kept, "access": "garbage"})
    post = fresh()
    Bluesky(credentials, keeper).publish(post)
    assert keeper.kept == mine.kept
    assert len(records(post)) == 1


def test_a_wrong_password_asks_for_a_person(credentials, fresh, records):
    post = fresh()
    with pytest.raises(Disconnected, match="wrong_password"):
        Bluesky(credentials | {"password": "wrong"}).publish(post)
    assert records(post) == []


@pytest.mark.parametrize("answered_bytes", [0, 20, 300])
def test_a_lost_answer_is_a_doubt_and_looking_finds_the_post(
    credentials, sessions, fresh, records, pds, proxy_to, answered_bytes
):
    proxy = proxy_to(pds.port)
    account = Bluesky(credentials | {"base_url": proxy.url}, sessions)
    account.verify()
    post = fresh()
    proxy.lose_answers(after=answered_bytes, only=b"putRecord")
    with pytest.raises(OutcomeUnknown):
        account.publish(post)
    assert len(records(post)) == 1
    found = account.find(post, BEFORE)
    assert isinstance(found, Found)
    assert found.published.remote_id == records(post)[0]["uri"]
    proxy.pass_all()
    assert account.publish(post) == found.published
    assert len(records(post)) == 1


def test_a_request_that_is_cut_on_its_way_is_a_doubt_and_looking_says_absent(
    credentials, sessions, fresh, records, pds, proxy_to
):
    proxy = proxy_to(pds.port)
    account = Bluesky(credentials | {"base_url": proxy.url}, sessions)
    account.verify()
    post = fresh()
    proxy.only, proxy.cut_request_after = b"putRecord", 200
    with pytest.raises(OutcomeUnknown):
        account.publish(post)
    proxy.pass_all()
    assert account.find(post, BEFORE) == Absent()
    assert records(post) == []


def test_an_answer_that_comes_too_late_is_a_doubt(
    credentials, sessions, fresh, pds, proxy_to, impatient
):
    proxy = proxy_to(pds.port)
    account = Bluesky(credentials | {"base_url": proxy.url}, sessions)
    account.verify()
    proxy.only, proxy.delay = b"putRecord", 1.0
    with pytest.raises(OutcomeUnknown):
        account.publish(fresh())


def test_looking_for_what_was_never_sent_says_absent(account, fresh):
    assert account.find(fresh(), BEFORE) == Absent()


def test_looking_while_the_server_is_away_is_no_answer(
    credentials, sessions, account, fresh, closed_port
):
    account.verify()
    away = Bluesky(
        credentials | {"base_url": f"http://127.0.0.1:{closed_port}"}, sessions
    )
    with pytest.raises(Unavailable):
        away.find(fresh(), BEFORE)


def test_301_graphemes_are_refused_in_words_by_us_and_by_the_server(
    account, fresh, records, monkeypatch
):
    post = fresh(text="é" * 301)
    with pytest.raises(Rejected, match="too_long") as no:
        account.publish(post)
    assert no.value.params == {"length": 301, "limit": 300, "unit": "graphemes"}
    monkeypatch.setattr(Bluesky, "text_rule", replace(Bluesky.text_rule, limit=1000))
    with pytest.raises(Rejected, match="too_long") as no:
        account.publish(post)
    assert "grapheme" in no.value.text
    assert records(post) == []


def test_300_graphemes_of_families_fit_if_the_bytes_do(account, fresh, records):
    post = fresh(text="👩‍🍳" * 200)
    account.publish(post)
    assert len(records(post)) == 1


def test_a_key_of_another_shape_is_refused(account, fresh):
    with pytest.raises(Rejected):
        account.publish(replace(fresh(), once="not a record key"))


def test_a_post_is_taken_down_and_the_second_time_it_is_unknown(
    account, fresh, records
):
    post = fresh()
    published = account.publish(post)
    account.remove(published.remote_id)
    assert records(post) == []
    for unknown in (published.remote_id, "at://did:plc:other/app.bsky.feed.post/3k"):
        with pytest.raises(Rejected, match="not_found"):
            account.remove(unknown)


def test_the_address_a_person_pastes_leads_to_the_record(account, credentials, fresh):
    published = account.publish(fresh())
    rkey = published.remote_id.rpartition("/")[2]
    assert account.remote_id_of(published.url) == published.remote_id
    by_handle = f"https://bsky.app/profile/{credentials['identifier']}/post/{rkey}"
    assert account.remote_id_of(by_handle) == published.remote_id
    for stranger in ("did:plc:other", "somebody.test"):
        with pytest.raises(ValueError, match="profile"):
            account.remote_id_of(f"https://bsky.app/profile/{stranger}/post/{rkey}")


def test_figures_are_asked_25_at_a_time_and_missing_posts_are_left_out(httpserver):
    asked = []

    def answer(request):
        uris = request.args.getlist("uris")
        asked.append(len(uris))
        if len(uris) > 25:
            return Response("{}", 400)
        posts = [
            {
                "uri": uri,
                "likeCount": 4,
                "repostCount": 1,
                "quoteCount": 2,
                "replyCount": 3,
            }
            for uri in uris[1:]
        ]
        return Response(json.dumps({"posts": posts}), 200)

    httpserver.expect_request("/xrpc/app.bsky.feed.getPosts").respond_with_handler(
        answer
    )
    uris = [f"at://did:plc:a/app.bsky.feed.post/{number}" for number in range(26)]
    figures = Bluesky({"appview_url": httpserver.url_for("")}).measure(uris)
    assert asked == [25, 1]
    assert len(figures) == 24
    assert figures[uris[1]] == {"reactions": 4, "comments": 3, "shares": 3, "saves": 0}


def test_handles_of_one_moment_differ():
    now = datetime.now(UTC)
    assert len({Bluesky.make_once(f"{n}", now) for n in range(5000)}) == 5000
