"""Bluesky: https://docs.bsky.app and https://atproto.com/specs/record-key"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from campaigns.channels.connectors import bluesky_record, entities
from campaigns.channels.connectors.base import (
    Finder,
    Meter,
    Publisher,
    Remover,
    Renewer,
)
from campaigns.channels.connectors.bluesky_session import (
    ERROR_WORDS,
    Repository,
    did_in,
    name_of,
)
from campaigns.channels.connectors.posts import (
    LONGEST_HANDLE,
    LONGEST_NAME,
    LONGEST_PROFILE,
    NOTHING_STAGED,
    Absent,
    CannotTell,
    CredentialField,
    Draft,
    Fact,
    Finding,
    Found,
    Media,
    MediaRule,
    Profile,
    Published,
    Staged,
    TextRule,
    _,
)
from core import json_values
from core.outbound import Answer, Duplicate, Rejected
from core.text import canonical

POST = "app.bsky.feed.post"
SORTABLE = "234567abcdefghijklmnopqrstuvwxyz"
BATCH = 25
# Each costs a request before the post goes out.
MOST_MENTIONS = 10
# A heavier picture of a link card is left away: the card says the same without it.
MOST_OF_A_CARD = 1_000_000
ADDRESS = re.compile(
    r"https://bsky\.app/profile/([A-Za-z0-9.:%_-]{1,250})/post/([A-Za-z0-9]{1,50})/?"
)


class Bluesky(Publisher, Finder, Meter, Remover, Renewer):
    """A personal data server of the AT Protocol; we choose the key of the record, so a replay cannot post twice."""

    key = "bluesky"
    label = "Bluesky"
    mark, hue = "Bs", "sky"
    default_base_url = "https://bsky.social"
    credential_fields = (
        CredentialField(
            "identifier",
            _("Handle"),
            _("For example vacancies.example.com, without @."),
        ),
        CredentialField(
            "password",
            _("App password"),
            _(
                "In Bluesky: Settings, Privacy and security, App passwords. Never your own password."
            ),
            is_secret=True,
        ),
        CredentialField(
            "base_url",
            _("Address of the server"),
            is_address=True,
            default=default_base_url,
        ),
        CredentialField(
            "appview_url",
            _("Address for figures"),
            is_address=True,
            default="https://public.api.bsky.app",
        ),
    )
    text_rule = TextRule(limit=300, unit="graphemes", max_bytes=3000)
    media_rule = MediaRule(
        count=4,
        mimes=("image/jpeg", "image/png", "image/webp"),
        max_bytes=1_000_000,
        alt_limit=2000,
    )
    counts = ("reactions", "comments", "shares", "saves")
    error_words = ERROR_WORDS
    facts = (
        Fact(
            _("At most 300 characters, counted as a reader sees them."),
            "https://docs.bsky.app",
            date(2026, 11, 22),
        ),
        Fact(
            _("Bluesky does not count how often a post was seen."),
            "https://docs.bsky.app",
            date(2026, 11, 22),
        ),
    )

    @property
    def repository(self) -> Repository:
        return Repository(self.base_url, self.credentials, self.sessions, self.call)

    def renew(self) -> None:
        self.repository.renew()

    @classmethod
    def make_once(cls, seed: str, at: datetime) -> str:
        """A record key (TID): 53 bits of microseconds and 10 bits of clock, in 13 sortable letters.

        The seed moves it by less than a second, so that posts made ready in one moment differ.
        """
        chance = int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
        moment = int(at.timestamp()) * 1_000_000 + chance % 1_000_000
        number = (moment << 10) | (chance >> 32) % 1024
        return "".join(SORTABLE[(number >> shift) & 31] for shift in range(60, -1, -5))

    def prepare(self, draft: Draft) -> Staged:
        """Uploads the pictures (blobs that no record names are thrown away by the server) and looks up who is mentioned."""
        text = self.compose(draft.text, draft.link)
        mentioned = {one.value.lower() for one in entities.handles(text)}
        card = draft.link_picture if bluesky_record.has_card(draft) else None
        if not draft.media and not mentioned and not card:
            return NOTHING_STAGED
        self.refuse_what_cannot_fit(draft)
        is_light = card and card.size <= MOST_OF_A_CARD
        return {
            "blobs": [
                bluesky_record.picture(self._upload(item), item) for item in draft.media
            ],
            "accounts": self._accounts(mentioned),
            "card": self._upload(card) if card and is_light else None,
        }

    def publish(self, draft: Draft, staged: Staged = NOTHING_STAGED) -> Published:
        """`putRecord` that must create (`swapRecord: null`): repeated it answers the record that is there."""
        self.refuse_what_cannot_fit(draft)
        prepared = staged or self.prepare(draft)
        record = bluesky_record.post(
            draft,
            self.compose(draft.text, draft.link),
            prepared.get("blobs", []),
            prepared.get("accounts", {}),
            prepared.get("card"),
        )
        did = self.repository.session()["did"]
        uri = _uri(did, draft.once)
        address = {"repo": did, "collection": POST, "rkey": draft.once}
        try:
            answer = self.repository.ask(
                "POST",
                "com.atproto.repo.putRecord",
                json={**address, "record": record, "swapRecord": None},
            )
        except Rejected as no:
            if name_of(no) == "InvalidSwap":
                raise Duplicate(
                    "other_content", no.text, status=no.status, remote_ref=uri
                ) from no
            raise
        return _published(answer.required("uri", exactly=uri))

    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Asks for the record with our key: there or not, never a guess."""
        did = self.repository.session()["did"]
        answer = self._record(did, POST, draft.once)
        if answer is None:
            return Absent()
        uri = answer.required("uri", exactly=_uri(did, draft.once))
        there = answer.read(lambda body: json_values.text(_value(body).get("text")))
        if canonical(there) != canonical(self.compose(draft.text, draft.link)):
            return CannotTell("other_content")
        return Found(_published(uri))

    def measure(self, remote_ids: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """Public figures from the AppView, 25 posts at a time; it leaves out what it does not know."""
        base = (
            self.credentials.get("appview_url") or "https://public.api.bsky.app"
        ).rstrip("/")
        figures = {}
        for start in range(0, len(remote_ids), BATCH):
            batch = list(remote_ids[start : start + BATCH])
            answer = self.call(
                "GET", f"{base}/xrpc/app.bsky.feed.getPosts", params={"uris": batch}
            )
            found = answer.read(_figures)
            figures.update({uri: found[uri] for uri in batch if uri in found})
        return figures

    def remove(self, remote_id: str) -> None:
        """Deletes the record. The server says yes also to what it does not have, so we look first."""
        did = self.repository.session()["did"]
        owner, _slash, rkey = remote_id.removeprefix("at://").partition(f"/{POST}/")
        if owner != did or not rkey or self._record(did, POST, rkey) is None:
            raise Rejected("not_found")
        address = {"repo": did, "collection": POST, "rkey": rkey}
        self.repository.ask(
            "POST", "com.atproto.repo.deleteRecord", json=address, has_effect=False
        )

    def verify(self) -> Profile:
        """Opens a session and reads the name from our own repository."""
        session = self.repository.session()
        answer = self.repository.ask("GET", "com.atproto.server.getSession")
        handle = answer.required("handle", longest=LONGEST_HANDLE)
        try:
            profile = self._record(session["did"], "app.bsky.actor.profile", "self")
        except Rejected:
            profile = None
        return Profile(
            session["did"],
            (profile.read(_display_name) if profile else "") or handle,
            handle,
            f"https://bsky.app/profile/{handle}"[:LONGEST_PROFILE],
        )

    def is_own_address(self, url: str) -> bool:
        """`https://bsky.app/profile/<who>/post/<key>`."""
        return bool(ADDRESS.fullmatch(url.strip()))

    def remote_id_of(self, url: str) -> str:
        """The record's address; who is named in the url is us, or it is not our post."""
        if not (found := ADDRESS.fullmatch(url.strip())):
            raise ValueError(url)
        who, rkey = found.groups()
        session = self.repository.session()
        us = {session["did"], session.get("handle"), self.credentials.get("identifier")}
        if who.lower() not in {one.lower() for one in us if one}:
            raise ValueError(url)
        return _uri(session["did"], rkey)

    def _accounts(self, handles: Iterable[str]) -> dict[str, str]:
        """The DID of each handle; without one that nobody has."""
        found = {}
        for handle in sorted(handles)[:MOST_MENTIONS]:
            try:
                answer = self.repository.ask(
                    "GET",
                    "com.atproto.identity.resolveHandle",
                    params={"handle": handle},
                )
            except Rejected:
                continue
            found[handle] = did_in(answer)
        return found

    def _record(self, did: str, collection: str, rkey: str) -> Answer | None:
        """One record of a repository; None when it is certain that it has no such record."""
        params = {"repo": did, "collection": collection, "rkey": rkey}
        try:
            return self.repository.ask(
                "GET", "com.atproto.repo.getRecord", params=params
            )
        except Rejected as no:
            if name_of(no) == "RecordNotFound":
                return None
            raise

    def _upload(self, item: Media) -> Mapping[str, Any]:
        answer = self.repository.ask(
            "POST",
            "com.atproto.repo.uploadBlob",
            content=item.read(),
            headers={"Content-Type": item.mime},
            has_effect=False,
        )
        return answer.read(_blob)


def _uri(did: str, rkey: str) -> str:
    return f"at://{did}/{POST}/{rkey}"


def _published(uri: str) -> Published:
    did, _slash, rkey = uri.removeprefix("at://").partition(f"/{POST}/")
    return Published(uri, f"https://bsky.app/profile/{did}/post/{rkey}")


def _value(body: Any) -> Mapping[str, Any]:
    """The content of a record."""
    return json_values.mapping(json_values.mapping(body).get("value"))


def _display_name(body: Any) -> str:
    return json_values.title(_value(body).get("displayName"), LONGEST_NAME)


def _blob(body: Any) -> Mapping[str, Any]:
    """What was uploaded, as it goes into the record: byte for byte what the server said."""
    blob = json_values.mapping(json_values.mapping(body).get("blob"))
    json_values.identifier(json_values.mapping(blob.get("ref")).get("$link"))
    json_values.identifier(blob.get("mimeType"))
    json_values.count(blob.get("size"))
    return blob


def _figures(body: Any) -> dict[str, dict[str, int]]:
    """The figures of each post in an answer, by its uri."""
    posts = json_values.entries(json_values.mapping(body).get("posts"))
    found = {}
    for post in map(json_values.mapping, posts):
        number = {
            name: json_values.count_or_none(post.get(name))
            for name in (
                *("likeCount", "replyCount", "repostCount"),
                *("quoteCount", "bookmarkCount"),
            )
        }
        found[json_values.identifier(post.get("uri"))] = {
            "reactions": number["likeCount"],
            "comments": number["replyCount"],
            "shares": number["repostCount"] + number["quoteCount"],
            "saves": number["bookmarkCount"],
        }
    return found
