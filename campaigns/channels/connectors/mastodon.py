"""Mastodon: https://docs.joinmastodon.org/methods/statuses/"""

import re
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from campaigns.channels.connectors import mastodon_answers, matching
from campaigns.channels.connectors.base import (
    Finder,
    Meter,
    Publisher,
    Remover,
    SignIn,
    fitting,
    host_of,
)
from campaigns.channels.connectors.error_words import ErrorWords, token_refused
from campaigns.channels.connectors.posts import (
    LONGEST_ADDRESS,
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
from core.outbound import Answer, Disconnected, Rejected, Unavailable

DOCS = "https://docs.joinmastodon.org"
PAGE = 40
PAGES = 50
# How servers that speak this API write the address of a post: Mastodon, GoToSocial and Takahē, Akkoma and Pleroma.
POST_PATH = re.compile(
    r"/(?:@[^/]+|users/[^/]+/statuses|@[^/]+/statuses|@[^/]+/posts|notice)"
    r"/((?=[^/]*\d)[0-9A-Za-z_-]+)/?"
)
# snac: its API has other ids than its addresses, so the post is looked up.
LOOKED_UP_PATH = re.compile(r"/[^/@]+/p/[0-9.]+/?")


class Mastodon(Publisher, Finder, Meter, Remover, SignIn):
    """Any server that speaks the Mastodon API; each has limits of its own."""

    key = "mastodon"
    label = "Mastodon"
    mark, hue = "M", "violet"
    default_base_url = "https://mastodon.social"
    credential_fields = (
        CredentialField(
            "base_url",
            _("Address of your server"),
            _("The server where your organisation has its account."),
            is_address=True,
            default=default_base_url,
        ),
        CredentialField(
            "access_token",
            _("Access token"),
            _(
                "On your server: Preferences, Development, New application, with read and write permission."
            ),
            is_secret=True,
        ),
    )
    text_rule = TextRule(
        limit=500, unit="graphemes", url_weight=23, is_mention_without_domain=True
    )
    media_rule = MediaRule(
        count=4,
        mimes=("image/jpeg", "image/png", "image/gif", "image/webp"),
        max_bytes=16_777_216,
        max_pixels=33_177_600,
        alt_limit=1500,
    )
    counts = ("reactions", "comments", "shares")
    facts = (
        Fact(
            _("An address counts as 23 characters, however long it is."),
            f"{DOCS}/user/posting/",
            date(2026, 7, 2),
        ),
        Fact(
            _("Mastodon does not count how often a post was seen."),
            f"{DOCS}/entities/Status/",
            date(2026, 7, 2),
        ),
    )
    error_words = (
        # 422 says everything; other servers use 400 for it.
        ErrorWords((400, 422), "finished processing", Unavailable, "media_not_ready"),
        ErrorWords((400, 422), "character limit", Rejected, "too_long"),
        ErrorWords(
            (403,), "login is currently disabled", Disconnected, "account_suspended"
        ),
        *token_refused("invalid credentials"),  # Pleroma and Akkoma, with 403
    )
    media_patience: ClassVar[float] = 20.0
    """Seconds to wait for a picture that the server is still processing."""

    def rules(self) -> tuple[TextRule, MediaRule]:
        """The class's rules with what this server said at sign-in."""
        text, media = super().rules()
        return (
            replace(
                text,
                limit=self.limits.get("max_characters", text.limit),
                url_weight=self.limits.get(
                    "characters_reserved_per_url", text.url_weight
                ),
            ),
            replace(
                media,
                count=self.limits.get("max_media_attachments", media.count),
                max_bytes=self.limits.get("image_size_limit", media.max_bytes),
                max_pixels=self.limits.get("image_matrix_limit", media.max_pixels),
                alt_limit=self.limits.get("description_limit", media.alt_limit),
            ),
        )

    def prepare(self, draft: Draft) -> Staged:
        """Uploads the pictures and waits until the server has processed them; nobody sees them yet."""
        if not draft.media:
            return NOTHING_STAGED
        self.refuse_what_cannot_fit(draft)
        return {"media_ids": [self._upload(item) for item in draft.media]}

    def publish(self, draft: Draft, staged: Staged = NOTHING_STAGED) -> Published:
        """One POST with our handle as Idempotency-Key: for an hour a repeat answers the same status."""
        self.refuse_what_cannot_fit(draft)
        media_ids = (staged or self.prepare(draft)).get("media_ids", [])
        status = {
            "status": self.compose(draft.text, draft.link),
            "media_ids": media_ids,
            "visibility": "public",
        }
        if draft.language:
            status["language"] = draft.language
        answer = self._ask(
            "POST",
            "/api/v1/statuses",
            json=status,
            headers={"Idempotency-Key": draft.once},
        )
        return self._published(
            answer.required("id"), answer.read(mastodon_answers.addresses)
        )

    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Pages through our own statuses until they are older than `since`."""
        text = self.compose(draft.text, draft.link)
        try:
            for statuses in self._pages():
                for status in statuses:
                    if status.id not in not_these and matching.is_same_text(
                        status.content, text, draft.marker
                    ):
                        there = self._published(status.id, status.addresses)
                        return Found(there, is_certain=bool(draft.marker))
                if not statuses or statuses[-1].created_at < since:
                    return Absent()
        except Disconnected as no:
            if no.code != "not_permitted":
                raise
            return CannotTell("no_read_scope")
        return CannotTell("listing_too_long")

    def measure(self, remote_ids: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """One request per status; there is no batch that all servers know."""
        figures = {}
        for remote_id in remote_ids:
            try:
                answer = self._ask(
                    "GET", f"/api/v1/statuses/{quote(remote_id, safe='')}"
                )
            except Rejected as no:
                if no.code != "not_found":
                    raise
            else:
                figures[remote_id] = answer.read(mastodon_answers.figures)
        return figures

    def remove(self, remote_id: str) -> None:
        """Deletes the status; the server answers 404 for one that it does not have."""
        path = f"/api/v1/statuses/{quote(remote_id, safe='')}"
        self._ask("DELETE", path, has_effect=False, expect="nothing")

    def verify(self) -> Profile:
        """Whose token it is, and what the server allows."""
        account = self._ask("GET", "/api/v1/accounts/verify_credentials")
        username = account.required("username", longest=LONGEST_HANDLE // 2)

        def named(body: Any) -> tuple[str, str]:
            given = json_values.mapping(body)
            name = json_values.title(given.get("display_name"), LONGEST_NAME)
            return name, self.own_address(given.get("url"), LONGEST_PROFILE)

        name, url = account.read(named)
        return Profile(
            remote_id=account.required("id"),
            name=name or username,
            handle=f"@{username}@{host_of(self.base_url)}"[:LONGEST_HANDLE],
            url=url or self.base_url[:LONGEST_PROFILE],
            limits=self._server_limits(),
        )

    def is_own_address(self, url: str) -> bool:
        """The page of a post on our server, as any of the servers that speak this API writes it."""
        if not super().is_own_address(url):
            return False
        path = self._path_of(url)
        return bool(POST_PATH.fullmatch(path) or LOOKED_UP_PATH.fullmatch(path))

    def remote_id_of(self, url: str) -> str:
        """The last part of the address; where that is not the id, the post is looked up in our listing."""
        path = self._path_of(url)
        if found := POST_PATH.fullmatch(path):
            return fitting(found[1])
        if LOOKED_UP_PATH.fullmatch(path):
            return self._looked_up(url.strip().rstrip("/"))
        raise ValueError(url)

    def _looked_up(self, address: str) -> str:
        try:
            for statuses in self._pages():
                for status in statuses:
                    if address in {one.rstrip("/") for one in status.addresses}:
                        return status.id
                if not statuses:
                    break
        except Disconnected as no:
            if no.code != "not_permitted":
                raise
        raise ValueError(address)

    def _path_of(self, url: str) -> str:
        """The path of an address below that of our server, which may stand in a folder."""
        return urlsplit(url.strip()).path.removeprefix(urlsplit(self.base_url).path)

    def _published(self, remote_id: str, addresses: Sequence[str]) -> Published:
        """With the first address that is one of this server."""
        own = (self.own_address(one, LONGEST_ADDRESS) for one in addresses)
        return Published(remote_id, next(filter(None, own), ""))

    def _server_limits(self) -> Mapping[str, int]:
        """Empty when the server has no such page."""
        try:
            answer = self._ask("GET", "/api/v2/instance")
        except Rejected:
            return {}
        return answer.read(mastodon_answers.limits)

    def _upload(self, item: Media) -> str:
        answer = self._ask(
            "POST",
            "/api/v2/media",
            files={"file": ("picture", item.read(), item.mime)},
            data={"description": item.alt_text},
            has_effect=False,
        )
        remote_id, status = answer.required("id"), answer.status
        until = time.monotonic() + self.media_patience
        while status != 200:  # noqa: PLR2004 - 202 accepted, 206 still busy
            if time.monotonic() > until:
                raise Unavailable("media_not_ready")
            time.sleep(0.5)
            status = self._ask(
                "GET", f"/api/v1/media/{quote(remote_id, safe='')}"
            ).status
        return remote_id

    def _pages(self) -> Iterator[list[mastodon_answers.Status]]:
        """Our own statuses, newest first, page by page; the last may be empty."""
        account = self._ask("GET", "/api/v1/accounts/verify_credentials").required("id")
        path = f"/api/v1/accounts/{quote(account, safe='')}/statuses"
        params = {"exclude_reblogs": "true", "limit": str(PAGE)}
        for _page in range(PAGES):
            statuses = self._ask("GET", path, params=params).read(
                mastodon_answers.statuses
            )
            yield statuses
            if not statuses:
                return
            params["max_id"] = statuses[-1].id

    def _ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Answer:
        token = {"Authorization": f"Bearer {self.credentials.get('access_token', '')}"}
        return self.call(
            method,
            f"{self.base_url}{path}",
            headers={**token, **(headers or {})},
            **more,
        )
