"""Noticeboard: a simulated platform of our own, for demo, development and tests. `campaigns.channels.simulator`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlsplit

from campaigns.channels.connectors.base import Finder, Meter, Publisher, Remover, SignIn
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
    Draft,
    Finding,
    Found,
    Profile,
    Published,
    Staged,
)
from core.outbound import Answer, Duplicate, Rejected, call


class Noticeboard(Publisher, Finder, Meter, Remover, SignIn):
    """A board on which nobody reads: it behaves like a platform, over HTTP, with faults on order."""

    key = "noticeboard"
    label = _("Noticeboard (simulation)")
    mark, hue = "Nb", "amber"
    is_simulated = True
    default_base_url = "http://127.0.0.1:8090"
    credential_fields = (
        CredentialField(
            "base_url",
            _("Address of the server"),
            is_address=True,
            default=default_base_url,
        ),
        CredentialField("account", _("Account name"), default="team"),
        CredentialField(
            "token", _("Access token"), is_secret=True, default="noticeboard"
        ),
    )
    text_rule = TextRule(limit=5000, fold=400)
    media_rule = MediaRule(
        count=4, mimes=("image/jpeg", "image/png", "image/webp"), max_bytes=2_000_000
    )
    counts = ("impressions", "reactions", "comments", "shares", "clicks")
    facts = (
        Fact(
            _(
                "A simulation: its figures grow by a formula, no person ever sees a post."
            ),
            "",
            date(2026, 11, 22),
        ),
    )

    def publish(self, draft: Draft, staged: Staged = NOTHING_STAGED) -> Published:
        """One POST; the board answers a repeated handle with the post that is there."""
        self.refuse_what_cannot_fit(draft)
        post = {
            "account": self.credentials.get("account", "team"),
            "text": self.compose(draft.text, draft.link),
            "once": draft.once,
            "media": [
                {"mime": item.mime, "alt": item.alt_text, "size": item.size}
                for item in draft.media
            ],
        }
        try:
            answer = self._ask("POST", "/api/posts", json=post)
        except Rejected as no:
            if no.status != HTTPStatus.CONFLICT:
                raise
            there = str((no.body or {}).get("of", ""))
            raise Duplicate(
                "duplicate", no.text, status=no.status, remote_ref=there
            ) from no
        return self._published(answer.required("id"))

    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Walks the whole listing of the account back to `since`."""
        before = ""
        while True:
            page = self._listing(before)
            for post in page:
                if post["id"] not in not_these and self._is_same(post, draft):
                    return Found(self._published(post["id"]))
            if not page or datetime.fromisoformat(page[-1]["created_at"]) < since:
                return Absent()
            before = page[-1]["id"]

    def measure(self, remote_ids: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """One request per post; a post that is gone is left out."""
        figures = {}
        for remote_id in remote_ids:
            try:
                answer = self._ask(
                    "GET", f"/api/posts/{quote(remote_id, safe='')}/figures"
                )
            except Rejected as no:
                if no.code != "not_found":
                    raise
            else:
                figures[remote_id] = {
                    name: int(answer.body[name]) for name in self.counts
                }
        return figures

    def remove(self, remote_id: str) -> None:
        """Gone afterwards; the second time is as good as the first."""
        self._ask("DELETE", f"/api/posts/{quote(remote_id, safe='')}", has_effect=False)

    def verify(self) -> Profile:
        """The board knows every account whose token it accepts."""
        account = self.credentials.get("account", "team")
        answer = self._ask("GET", f"/api/accounts/{quote(account, safe='')}")
        return Profile(
            answer.required("id"),
            answer.required("name"),
            account,
            f"{self.base_url}/?account={account}",
        )

    def remote_id_of(self, url: str) -> str:
        """The last part of a post's address."""
        return urlsplit(url.strip()).path.rstrip("/").rpartition("/")[2]

    def _listing(self, before: str) -> list[dict[str, Any]]:
        params = {"account": self.credentials.get("account", "team"), "before": before}
        posts: list[dict[str, Any]] = self._ask(
            "GET", "/api/posts", params=params
        ).body["posts"]
        return posts

    def _is_same(self, post: Mapping[str, Any], draft: Draft) -> bool:
        return bool(draft.once and post.get("once") == draft.once) or bool(
            draft.marker and draft.marker in post["text"]
        )

    def _published(self, remote_id: str) -> Published:
        return Published(remote_id, f"{self.base_url}/posts/{remote_id}")

    def _ask(self, method: str, path: str, **more: Any) -> Answer:
        headers = {"Authorization": f"Bearer {self.credentials.get('token', '')}"}
        return call(method, f"{self.base_url}{path}", headers=headers, **more)
