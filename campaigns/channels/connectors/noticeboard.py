"""Noticeboard: a simulated platform of our own, for demo, development and tests. `campaigns.channels.simulator`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlsplit

from campaigns.channels.connectors.base import (
    Finder,
    Meter,
    Publisher,
    Remover,
    SignIn,
    fitting,
)
from campaigns.channels.connectors.posts import (
    LONGEST_ID,
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
    MediaRule,
    Profile,
    Published,
    Staged,
    TextRule,
    _,
)
from core import json_values
from core.outbound import Answer, Duplicate, Rejected

PAGES = 1000


@dataclass(frozen=True, slots=True)
class Posted:
    """One post in the listing."""

    id: str
    text: str
    once: str
    created_at: datetime


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
            raise Duplicate(
                "duplicate", no.text, status=no.status, remote_ref=_named_in(no)
            ) from no
        return self._published(answer.required("id"))

    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Walks the whole listing of the account back to `since`."""
        before = ""
        for _page in range(PAGES):
            page = self._listing(before)
            for post in page:
                if post.id not in not_these and self._is_same(post, draft):
                    return Found(self._published(post.id))
            if not page or page[-1].created_at < since:
                return Absent()
            before = page[-1].id
        return CannotTell("listing_too_long")

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
                figures[remote_id] = answer.read(self._figures)
        return figures

    def remove(self, remote_id: str) -> None:
        """The board answers 404 for a post that it does not have, or not any more."""
        self._ask("DELETE", f"/api/posts/{quote(remote_id, safe='')}", has_effect=False)

    def verify(self) -> Profile:
        """The board knows every account whose token it accepts."""
        account = self.credentials.get("account", "team")
        answer = self._ask("GET", f"/api/accounts/{quote(account, safe='')}")
        name = answer.read(
            lambda body: json_values.title(
                json_values.mapping(body).get("name"), LONGEST_NAME
            )
        )
        return Profile(
            answer.required("id"),
            name,
            account,
            self.own_address(
                f"{self.base_url}/?account={quote(account)}", LONGEST_PROFILE
            ),
        )

    def remote_id_of(self, url: str) -> str:
        """The last part of a post's address."""
        return fitting(urlsplit(url.strip()).path.rstrip("/").rpartition("/")[2])

    def _listing(self, before: str) -> list[Posted]:
        params = {"account": self.credentials.get("account", "team"), "before": before}
        return self._ask("GET", "/api/posts", params=params).read(_posts)

    def _figures(self, body: Any) -> dict[str, int]:
        given = json_values.mapping(body)
        return {name: json_values.count(given.get(name)) for name in self.counts}

    def _is_same(self, post: Posted, draft: Draft) -> bool:
        return bool(draft.once and post.once == draft.once) or bool(
            draft.marker and draft.marker in post.text
        )

    def _published(self, remote_id: str) -> Published:
        address = f"{self.base_url}/posts/{quote(remote_id, safe='')}"
        return Published(remote_id, self.own_address(address))

    def _ask(self, method: str, path: str, **more: Any) -> Answer:
        headers = {"Authorization": f"Bearer {self.credentials.get('token', '')}"}
        return self.call(method, f"{self.base_url}{path}", headers=headers, **more)


def _posts(body: Any) -> list[Posted]:
    """A page of the listing: one entry that cannot be read makes it no listing."""
    listed = json_values.entries(json_values.mapping(body).get("posts"))
    return [
        Posted(
            json_values.identifier(post.get("id")),
            json_values.text(post.get("text")),
            json_values.text(post.get("once", "")),
            json_values.moment(post.get("created_at")),
        )
        for post in map(json_values.mapping, listed)
    ]


def _named_in(no: Rejected) -> str:
    """The id of the post that is there already, when the board names it."""
    body = no.body if isinstance(no.body, dict) else {}
    try:
        return json_values.identifier(body.get("of"), LONGEST_ID)
    except json_values.Malformed:
        return ""
