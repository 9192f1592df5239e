"""Mastodon: https://docs.joinmastodon.org/methods/statuses/"""

import re
import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from campaigns.channels.connectors import matching
from campaigns.channels.connectors.base import (
    Finder,
    Meter,
    Publisher,
    Remover,
    SignIn,
    host_of,
)
from campaigns.channels.connectors.rules import (
    CredentialField,
    Fact,
    MediaRule,
    TextRule,
    _,
)
from campaigns.channels.connectors.values import (
    NOTHING_STAGED,
    Absent,
    CannotTell,
    Draft,
    Finding,
    Found,
    Media,
    Profile,
    Published,
    Staged,
    page_address,
)
from core.outbound import Answer, Disconnected, Rejected, Unavailable, call

DOCS = "https://docs.joinmastodon.org"
PAGE = 40
PAGES = 50


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
        try:
            answer = self._ask(
                "POST",
                "/api/v1/statuses",
                json=status,
                headers={"Idempotency-Key": draft.once},
            )
        except Rejected as no:
            raise _explained(no) from no
        return Published(answer.required("id"), self._page_in(answer.body))

    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Pages through our own statuses until they are older than `since`."""
        try:
            account = self._ask("GET", "/api/v1/accounts/verify_credentials").required(
                "id"
            )
            older_than, text = "", self.compose(draft.text, draft.link)
            for _page in range(PAGES):
                statuses = self._statuses(account, older_than)
                for status in statuses:
                    if status["id"] not in not_these and matching.is_same_text(
                        status["content"], text, draft.marker
                    ):
                        return Found(Published(status["id"], self._page_in(status)))
                if (
                    not statuses
                    or datetime.fromisoformat(statuses[-1]["created_at"]) < since
                ):
                    return Absent()
                older_than = statuses[-1]["id"]
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
                status = self._ask(
                    "GET", f"/api/v1/statuses/{quote(remote_id, safe='')}"
                ).body
            except Rejected as no:
                if no.code != "not_found":
                    raise
            else:
                figures[remote_id] = {
                    "reactions": int(status["favourites_count"]),
                    "comments": int(status["replies_count"]),
                    "shares": int(status["reblogs_count"])
                    + int(status.get("quotes_count") or 0),
                }
        return figures

    def remove(self, remote_id: str) -> None:
        """Deletes the status; one that is gone already is fine."""
        try:
            self._ask(
                "DELETE",
                f"/api/v1/statuses/{quote(remote_id, safe='')}",
                has_effect=False,
            )
        except Rejected as no:
            if no.code != "not_found":
                raise

    def verify(self) -> Profile:
        """Whose token it is, and what the server allows."""
        account = self._ask("GET", "/api/v1/accounts/verify_credentials")
        return Profile(
            remote_id=account.required("id"),
            name=account.body.get("display_name") or account.required("username"),
            handle=f"@{account.required('username')}@{host_of(self.base_url)}",
            url=self._page_in(account.body) or self.base_url,
            limits=self._server_limits(),
        )

    def is_own_address(self, url: str) -> bool:
        """`/@name/123` or `/users/name/statuses/123` on our server."""
        path = urlsplit(url.strip()).path
        return super().is_own_address(url) and bool(
            re.fullmatch(r"/(@[^/]+|users/[^/]+/statuses)/\w+/?", path)
        )

    def remote_id_of(self, url: str) -> str:
        """The last part of a status's address."""
        return urlsplit(url.strip()).path.rstrip("/").rpartition("/")[2]

    def _server_limits(self) -> Mapping[str, int]:
        try:
            configuration = self._ask("GET", "/api/v2/instance").body["configuration"]
            return {
                **configuration.get("media_attachments", {}),
                **configuration.get("statuses", {}),
            }
        except (Rejected, KeyError, TypeError, AttributeError):
            return {}

    def _page_in(self, told: Mapping[str, Any]) -> str:
        """The page of a status or an account, if it is one of this server."""
        for address in map(page_address, (told.get("url"), told.get("uri"))):
            if address and host_of(address) == host_of(self.base_url):
                return address
        return ""

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

    def _statuses(self, account: str, older_than: str) -> list[dict[str, Any]]:
        params = {"exclude_reblogs": "true", "limit": str(PAGE)} | (
            {"max_id": older_than} if older_than else {}
        )
        path = f"/api/v1/accounts/{quote(account, safe='')}/statuses"
        statuses: list[dict[str, Any]] = self._ask("GET", path, params=params).body
        return statuses

    def _ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> Answer:
        token = {"Authorization": f"Bearer {self.credentials.get('access_token', '')}"}
        return call(
            method,
            f"{self.base_url}{path}",
            headers={**token, **(headers or {})},
            **more,
        )


def _explained(no: Rejected) -> Rejected | Unavailable:
    """Mastodon says everything with 422; two of its sentences mean something of their own."""
    said = no.text.lower()
    if "processing" in said:
        return Unavailable("media_not_ready", no.text, status=no.status)
    if "character limit" in said:
        return Rejected("too_long", no.text, status=no.status)
    return no
