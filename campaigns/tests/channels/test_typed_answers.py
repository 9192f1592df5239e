"""Answers of the wrong type, over HTTP: never an id, never a link, never an absence, never a crash."""

import itertools
import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

import pytest
from django.db import models

from campaigns.channels.connectors import find, posts
from campaigns.channels.connectors.base import InMemory
from campaigns.channels.connectors.posts import Absent, Found, Media
from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Publication
from core.outbound import OutboundError, OutcomeUnknown, Rejected, Unavailable

numbers = itertools.count()
SINCE = datetime.now(UTC) - timedelta(minutes=5)
NO_COUNTS = [True, -1, "3", 3.5, None, [3], 10**30]
NO_IDS = [[5], True, {"x": 1}, 7, "", "a b", "a\n", "x" * 301]


def said(**fields):
    return f"say:{json.dumps(fields)}"


@pytest.fixture
def fresh(draft):
    """A draft that no other test has used."""

    def make(**more):
        slug = f"t{next(numbers)}y"
        more = {"once": f"once-{slug}", "marker": slug} | more
        return draft(f"Kok gezocht {slug}", **more)

    return make


def test_the_longest_values_are_those_of_their_columns():
    def longest(model: type[models.Model], name: str) -> int | None:
        return model._meta.get_field(name).max_length

    assert longest(Publication, "remote_id") == posts.LONGEST_ID
    assert longest(Publication, "remote_url") == posts.LONGEST_ADDRESS
    assert longest(ChannelAccount, "name") == posts.LONGEST_NAME
    assert longest(ChannelAccount, "handle") == posts.LONGEST_HANDLE
    assert longest(ChannelAccount, "profile_url") == posts.LONGEST_PROFILE
    assert longest(ChannelAccount, "base_url") == posts.LONGEST_PROFILE


class TestNoticeboard:
    @pytest.fixture
    def board(self, noticeboard):
        name = f"typed-{next(numbers)}"
        credentials = {"account": name, "token": "noticeboard"}
        return find("noticeboard")({"base_url": noticeboard.url, **credentials})

    @pytest.mark.parametrize("remote_id", NO_IDS, ids=repr)
    def test_an_id_of_the_wrong_type_is_a_doubt_and_the_post_is_found(
        self, board, noticeboard, fresh, remote_id
    ):
        post = fresh()
        noticeboard.order(f"after:{said(id=remote_id)}", once=post.once)
        with pytest.raises(OutcomeUnknown, match="incomplete_answer"):
            board.publish(post)
        assert isinstance(board.find(post, SINCE), Found)

    @pytest.mark.parametrize(
        "listing",
        [
            {},
            {"posts": None},
            {"posts": {}},
            {"posts": [5]},
            {"posts": [{"id": [5], "text": "x", "created_at": "2026-11-01T00:00Z"}]},
            {"posts": [{"id": "1", "text": 5, "created_at": "2026-11-01T00:00Z"}]},
            {"posts": [{"id": "1", "text": "x", "created_at": 5}]},
            {"posts": [{"id": "1", "text": "x", "created_at": "2026-11-01T00:00"}]},
            {"posts": [{"id": "1", "text": "x", "created_at": "yesterday"}]},
        ],
        ids=repr,
    )
    def test_a_listing_that_cannot_be_read_is_no_absence(
        self, board, noticeboard, fresh, listing
    ):
        noticeboard.order(
            said(**listing), on="listing", account=board.credentials["account"]
        )
        with pytest.raises(Unavailable, match="unreadable_answer"):
            board.find(fresh(), SINCE)

    @pytest.mark.parametrize("count", NO_COUNTS, ids=repr)
    def test_a_figure_that_is_no_count_is_no_figure(
        self, board, noticeboard, fresh, count
    ):
        published = board.publish(fresh())
        figures = dict.fromkeys(board.counts, 3)
        noticeboard.order(said(**figures | {"clicks": count}), on="figures")
        with pytest.raises(Unavailable, match="unreadable_answer"):
            board.measure([published.remote_id])

    @pytest.mark.parametrize("of", [5, ["1"], None, "a b"], ids=repr)
    def test_a_duplicate_that_names_nothing_usable_names_nothing(
        self, httpserver, fresh, of
    ):
        httpserver.expect_request("/api/posts").respond_with_json({"of": of}, 409)
        board = find("noticeboard")({"base_url": httpserver.url_for(""), "token": "x"})
        with pytest.raises(OutboundError, match="duplicate") as no:
            board.publish(fresh())
        assert no.value.remote_ref == ""

    def test_an_id_with_a_slash_stays_in_its_place_in_the_address(
        self, board, noticeboard, fresh
    ):
        post = fresh()
        noticeboard.order(f"after:{said(id='../x?y')}", once=post.once)
        assert board.publish(post).url == f"{board.base_url}/posts/..%2Fx%3Fy"


class TestMastodon:
    @pytest.fixture
    def account(self, mastodon):
        return find("mastodon")({"base_url": mastodon.url, "access_token": "good"})

    @pytest.mark.parametrize("remote_id", NO_IDS, ids=repr)
    def test_an_id_of_the_wrong_type_is_a_doubt_and_the_post_is_found(
        self, account, mastodon, fresh, remote_id
    ):
        post = fresh()
        mastodon.order(f"after:{said(id=remote_id)}", once=post.once)
        with pytest.raises(OutcomeUnknown, match="incomplete_answer"):
            account.publish(post)
        assert isinstance(account.find(post, SINCE), Found)

    @pytest.mark.parametrize(
        ("url", "uri", "kept"),
        [
            ("javascript:alert(1)", "https://elsewhere.example/1", ""),
            ("https://elsewhere.example/@team/1", None, ""),
            (["{own}/@team/1"], 5, ""),
            (None, "{own}/users/team/statuses/1", "{own}/users/team/statuses/1"),
            ("{own}/@team/1", "javascript:alert(1)", "{own}/@team/1"),
        ],
        ids=repr,
    )
    def test_only_an_address_of_the_server_is_kept(
        self, account, mastodon, fresh, url, uri, kept
    ):
        post = fresh()
        fields = json.loads(
            json.dumps({"url": url, "uri": uri}).replace("{own}", mastodon.url)
        )
        mastodon.order(f"after:{said(**fields)}", once=post.once)
        published = account.publish(post)
        assert published.remote_id
        assert published.url == kept.replace("{own}", mastodon.url)

    @pytest.mark.parametrize(
        "change",
        [
            {"id": 5},
            {"content": None},
            {"content": ["x"]},
            {"created_at": "2026-11-01"},
            {"created_at": None},
        ],
        ids=repr,
    )
    def test_a_listing_that_cannot_be_read_is_no_absence(
        self, account, mastodon, fresh, change
    ):
        good = {"id": "1", "content": "x", "created_at": "2026-11-01T00:00:00Z"}
        for listing in ([good | change], [5], {}, "x"):
            mastodon.order(f"say:{json.dumps(listing)}", on="listing")
            with pytest.raises(Unavailable, match="unreadable_answer"):
                account.find(fresh(), SINCE)
        mastodon.order(f"say:{json.dumps([good])}", on="listing")
        assert account.find(fresh(), SINCE) == Absent()

    def test_the_same_text_without_our_marker_may_be_of_a_colleague(
        self, account, fresh
    ):
        post = fresh(marker="")
        account.publish(post)
        assert not account.find(post, SINCE).is_certain
        post = fresh()
        account.publish(post)
        assert account.find(post, SINCE).is_certain

    @pytest.mark.parametrize("count", NO_COUNTS, ids=repr)
    def test_a_figure_that_is_no_count_is_no_figure(
        self, account, mastodon, fresh, count
    ):
        published = account.publish(fresh())
        good = {"favourites_count": 1, "replies_count": 2, "reblogs_count": 3}
        mastodon.order(said(**good | {"replies_count": count}), on="figures")
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.measure([published.remote_id])
        mastodon.order(said(**good), on="figures")
        assert account.measure([published.remote_id]) == {
            published.remote_id: {"reactions": 1, "comments": 2, "shares": 3}
        }

    @pytest.mark.parametrize("limit", [True, "500", [500], 5.5], ids=repr)
    def test_a_limit_that_is_no_number_is_no_answer(self, account, mastodon, limit):
        told = {"configuration": {"statuses": {"max_characters": limit}}}
        mastodon.order(said(**told), on="instance")
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.verify()

    @pytest.mark.parametrize(
        "told",
        [
            {},
            {"configuration": None},
            {"configuration": {"statuses": {"max_characters": 0, "odd": "x"}}},
            {"configuration": {"statuses": {"max_characters": -1}}},
            {"configuration": {"statuses": {"max_characters": 10**30}}},
        ],
        ids=repr,
    )
    def test_what_a_server_does_not_limit_goes_by_our_own_rules(
        self, account, mastodon, told
    ):
        mastodon.order(said(**told), on="instance")
        assert account.verify().limits == {}

    @pytest.mark.parametrize("media_id", NO_IDS, ids=repr)
    def test_an_upload_without_a_name_is_tried_again(
        self, account, mastodon, fresh, media_id
    ):
        picture = Media(b"x", "image/png", 1, "Team")
        mastodon.order(said(id=media_id), on="media")
        with pytest.raises(Unavailable, match="incomplete_answer"):
            account.prepare(fresh(media=(picture,)))

    @pytest.mark.parametrize(
        ("told", "name", "url"),
        [
            ({"display_name": "x" * 500}, "x" * 120, "{own}"),
            ({"display_name": "a\nb\u0000"}, "a b", "{own}"),
            ({"display_name": None, "url": "javascript:x"}, "team", "{own}"),
            ({"url": "{own}/@team"}, "team", "{own}/@team"),
        ],
        ids=repr,
    )
    def test_a_profile_fits_where_it_is_kept(self, account, mastodon, told, name, url):
        told = {"id": "109", "username": "team"} | told
        mastodon.order(said(**told).replace("{own}", mastodon.url), on="account")
        profile = account.verify()
        assert (profile.name, profile.url) == (name, url.replace("{own}", mastodon.url))

    @pytest.mark.parametrize(
        "told",
        [
            {"id": 109, "username": "team"},
            {"id": "109", "username": ["team"]},
            {"id": "109", "username": "te am"},
            {"id": "109", "username": "team", "display_name": 5},
        ],
        ids=repr,
    )
    def test_a_profile_of_the_wrong_type_is_no_profile(self, account, mastodon, told):
        mastodon.order(said(**told), on="account")
        with pytest.raises(Unavailable):
            account.verify()


DID = "did:plc:team"
SESSION = {"did": DID, "handle": "team.test", "access": "a", "refresh": "r"}


class TestBluesky:
    @pytest.fixture
    def account(self, httpserver):
        base = httpserver.url_for("")
        credentials = {"base_url": base, "appview_url": base, "identifier": "team.test"}
        return find("bluesky")(credentials, InMemory(SESSION))

    @pytest.fixture
    def answers(self, httpserver):
        """`answers(name, body)`: what the server says to this call."""

        def order(name, body, status=HTTPStatus.OK):
            place = f"/xrpc/{name}"
            httpserver.expect_request(place).respond_with_json(body, status)

        return order

    @pytest.mark.parametrize(
        "uri",
        [
            "at://did:plc:other/app.bsky.feed.post/3n2wgselrk6m4",
            f"at://{DID}/app.bsky.feed.post/3n2wgselrk6m5",
            f"at://{DID}/app.bsky.feed.like/3n2wgselrk6m4",
            f"at://{DID}/app.bsky.feed.post/3n2wgselrk6m4/",
            "https://bsky.app/x",
            ["at://x"],
            5,
            None,
        ],
        ids=repr,
    )
    def test_the_record_that_is_answered_must_be_the_one_we_asked_for(
        self, account, answers, draft, uri
    ):
        answers("com.atproto.repo.putRecord", {"uri": uri})
        record = {"uri": uri, "value": {"text": draft().text}}
        answers("com.atproto.repo.getRecord", record)
        with pytest.raises(OutcomeUnknown, match="incomplete_answer"):
            account.publish(draft())
        with pytest.raises(Unavailable, match="incomplete_answer"):
            account.find(draft(), SINCE)

    @pytest.mark.parametrize("value", [None, [], "x", {}, {"text": 5}], ids=repr)
    def test_a_record_that_cannot_be_read_is_no_absence(
        self, account, answers, draft, value
    ):
        uri = f"at://{DID}/app.bsky.feed.post/{draft().once}"
        answers("com.atproto.repo.getRecord", {"uri": uri, "value": value})
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.find(draft(), SINCE)

    @pytest.mark.parametrize(
        "blob",
        [
            None,
            "x",
            {},
            {"ref": "x", "mimeType": "image/png", "size": 1},
            {"ref": {"$link": 5}, "mimeType": "image/png", "size": 1},
            {"ref": {"$link": "bafy"}, "mimeType": "image/png", "size": True},
        ],
        ids=repr,
    )
    def test_an_upload_that_cannot_be_read_is_tried_again(
        self, account, answers, draft, blob
    ):
        answers("com.atproto.repo.uploadBlob", {"blob": blob})
        picture = Media(b"x", "image/png", 1, "Team")
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.prepare(draft(media=(picture,)))

    @pytest.mark.parametrize("count", [c for c in NO_COUNTS if c is not None], ids=repr)
    def test_a_figure_that_is_no_count_is_no_figure(self, account, answers, count):
        uri = f"at://{DID}/app.bsky.feed.post/3k"
        answers("app.bsky.feed.getPosts", {"posts": [{"uri": uri, "likeCount": count}]})
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.measure([uri])

    @pytest.mark.parametrize("posts", [None, {}, [5], [{"uri": 5}]], ids=repr)
    def test_figures_that_cannot_be_read_are_no_figures(self, account, answers, posts):
        answers("app.bsky.feed.getPosts", {"posts": posts})
        with pytest.raises(Unavailable, match="unreadable_answer"):
            account.measure(["at://x"])

    def test_figures_of_others_are_not_ours(self, account, answers):
        answers("app.bsky.feed.getPosts", {"posts": [{"uri": "at://y"}]})
        assert account.measure(["at://x"]) == {}

    @pytest.mark.parametrize(
        "change",
        [
            {"did": "no did"},
            {"did": "x"},
            {"did": 5},
            {"handle": None},
            {"accessJwt": "a\nb"},
            {"refreshJwt": ["r"]},
        ],
        ids=repr,
    )
    def test_a_session_of_the_wrong_type_is_no_session(self, account, answers, change):
        good = {"did": DID, "handle": "t.test", "accessJwt": "a", "refreshJwt": "r"}
        account.sessions = InMemory()
        answers("com.atproto.server.createSession", good | change)
        with pytest.raises(Unavailable):
            account.verify()
        assert account.sessions.kept == {}

    @pytest.mark.parametrize("exp", ["1e400", "-1e400", '"x"', "[]", str(10**20)])
    def test_a_token_that_names_no_real_end_ends_when_it_is_refused(
        self, account, answers, exp
    ):
        claims = urlsafe_b64encode(f'{{"exp": {exp}}}'.encode()).decode().rstrip("=")
        good = {"did": DID, "handle": "t.test", "refreshJwt": "r"}
        account.sessions = InMemory()
        answers(
            "com.atproto.server.createSession", good | {"accessJwt": f"h.{claims}.s"}
        )
        account.renew()
        assert account.sessions.kept["expires_at"] == ""

    def test_a_post_that_the_server_does_not_have_is_not_called_removed(
        self, account, answers
    ):
        gone = {"error": "RecordNotFound", "message": "Could not locate record"}
        answers("com.atproto.repo.getRecord", gone, HTTPStatus.BAD_REQUEST)
        answers("com.atproto.repo.deleteRecord", {})
        with pytest.raises(Rejected, match="not_found"):
            account.remove(f"at://{DID}/app.bsky.feed.post/3k")
