"""What a platform connector promises.

Plain values in, plain values out: a connector never sees a model, a request or a setting, so it can be read,
tested and replaced on its own. What it can do is what it is: `Publisher`, `Finder`, `Meter`, `Remover`, `SignIn`.
How it hears no: the exceptions of `core.outbound`, each with a `code`; the words for people are made above.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, ClassVar, Protocol
from urllib.parse import urlsplit

from campaigns.channels.connectors import error_words
from campaigns.channels.connectors.error_words import ErrorWords
from campaigns.channels.connectors.posts import (
    LONGEST_ADDRESS,
    LONGEST_ID,
    NOTHING_STAGED,
    CredentialField,
    Draft,
    Fact,
    Finding,
    MediaRule,
    Problem,
    Profile,
    Published,
    Session,
    Staged,
    TextRule,
)
from core import outbound
from core.address_values import web_address
from core.outbound import Answer, Disconnected, Rejected


class SessionKeeper(Protocol):
    """Where the access of an account lives between calls. The caller decides: memory, or a locked row."""

    def current(self) -> Session:
        """The session as it is now; empty when there is none yet."""
        ...

    def renew(self, stale: Session, fetch: Callable[[Session], Session]) -> Session:
        """Answer a session newer than `stale`.

        Lock, read again; when what is kept is no longer `stale`, answer that. Else call `fetch(kept)` once,
        keep what it answers *before* anybody uses it, and answer it. Platforms spend a refresh token at first use.
        """
        ...


class InMemory:
    """The keeper for tests and for trying credentials before anything is stored."""

    def __init__(self, session: Session | None = None) -> None:
        self.kept: Session = session or {}

    def current(self) -> Session:
        return self.kept

    def renew(self, stale: Session, fetch: Callable[[Session], Session]) -> Session:
        self.kept = fetch(self.kept)
        return self.kept


class Connector(ABC):
    """A platform as data. Abilities are added by the classes below."""

    key: ClassVar[str]
    label: ClassVar[str]
    mark: ClassVar[str] = ""
    """Two letters and a colour (`core.ui.components.HUES`) by which people know it at a glance."""
    hue: ClassVar[str] = ""
    is_simulated: ClassVar[bool] = False
    is_by_hand: ClassVar[bool] = False
    default_base_url: ClassVar[str]
    credential_fields: ClassVar[tuple[CredentialField, ...]] = ()
    text_rule: ClassVar[TextRule]
    media_rule: ClassVar[MediaRule]
    counts: ClassVar[tuple[str, ...]] = ()
    """Which figures the platform shows, in words of `COUNTS`; typed in by hand where it is no `Meter`."""
    facts: ClassVar[tuple[Fact, ...]] = ()
    error_words: ClassVar[tuple[ErrorWords, ...]] = ()
    """What it says in words of its own when it refuses; read before the common ones."""

    def __init__(
        self,
        credentials: Mapping[str, str],
        sessions: SessionKeeper | None = None,
        limits: Mapping[str, int] | None = None,
    ) -> None:
        self.credentials = credentials
        self.sessions = sessions or InMemory()
        self.limits = limits or {}
        """What this server told about itself at sign-in (`Profile.limits`), kept with the account."""

    def rules(self) -> tuple[TextRule, MediaRule]:
        """What may be posted here; a server of its own may allow more or less than the class says."""
        return self.text_rule, self.media_rule

    @property
    def base_url(self) -> str:
        return (self.credentials.get("base_url") or self.default_base_url).rstrip("/")

    def compose(self, text: str, link: str) -> str:
        """The text as it will stand on the platform: the tracked link at the end, once."""
        return text if not link or link in text else f"{text}\n\n{link}".strip()

    def problems(self, draft: Draft) -> list[Problem]:
        """Why this platform would refuse the draft. Empty means: as far as we know it fits."""
        text, media = self.rules()
        return [
            *text.problems(self.compose(draft.text, draft.link)),
            *media.problems(draft.media),
        ]

    def call(self, method: str, url: str, **more: Any) -> Answer:
        """Ask the platform; what it says in words of its own when it refuses is understood here."""
        try:
            return outbound.call(method, url, **more)
        except (Rejected, Disconnected) as no:
            table = (*self.error_words, *error_words.COMMON)
            raise error_words.explained(no, table) from no

    def own_address(self, value: object, longest: int = LONGEST_ADDRESS) -> str:
        """`value` when it is an address on this platform that may be stored and linked, else empty.

        That is https on the host of `base_url`; a server of our own network is reached by http.
        """
        address = web_address(value, longest)
        return address if address and self._is_ours(address) else ""

    def _is_ours(self, address: str) -> bool:
        own, parts = urlsplit(self.base_url), urlsplit(address)
        if (parts.scheme, parts.netloc.lower()) == (own.scheme, own.netloc.lower()):
            return True
        return (
            parts.scheme == "https"
            and host_of(address) == host_of(self.base_url)
            and parts.port in {None, 443}
        )

    def is_own_address(self, url: str) -> bool:
        """Whether `url` can be the address of a post on this platform (when a person pastes it)."""
        return bool(self.own_address(url.strip()))

    def remote_id_of(self, url: str) -> str:
        """The platform's id of the post at `url`, for a post that a person points out; ValueError when it is none."""
        parts = urlsplit(url.strip())
        return fitting(f"{parts.netloc.lower()}{parts.path.rstrip('/')}")


class Publisher(Connector):
    """Can put a post on the platform."""

    @classmethod
    def make_once(cls, seed: str, at: datetime) -> str:
        """The idempotency handle of one publication: made once, kept with it, the same at each try."""
        return sha256(f"{cls.key}:{seed}:{at.isoformat()}".encode()).hexdigest()[:32]

    def prepare(self, draft: Draft) -> Staged:
        """Steps before the post that nobody sees and that are safe to repeat, such as uploading media."""
        return NOTHING_STAGED

    @abstractmethod
    def publish(self, draft: Draft, staged: Staged = NOTHING_STAGED) -> Published:
        """Put the draft on the platform, now. Exactly one request of this can be seen by the public."""

    def refuse_what_cannot_fit(self, draft: Draft) -> None:
        for problem in self.problems(draft):
            raise Rejected(problem.code, params=problem.params)


class Finder(Connector):
    """Can look whether an earlier try of this draft reached the platform."""

    @abstractmethod
    def find(
        self, draft: Draft, since: datetime, not_these: Collection[str] = ()
    ) -> Finding:
        """Found, Absent (after a complete listing back to `since`) or CannotTell.

        `not_these`: remote ids that belong to other publications. Errors of the road are raised as `Unavailable`
        and the like: no answer is not an absence.
        """


class Meter(Connector):
    """Can say how published posts are doing."""

    @abstractmethod
    def measure(self, remote_ids: Sequence[str]) -> Mapping[str, Mapping[str, int]]:
        """Named counts (words of `COUNTS`) per remote id; a post that is gone is left out."""


class Remover(Connector):
    """Can take a post down."""

    @abstractmethod
    def remove(self, remote_id: str) -> None:
        """The platform took it down. `Rejected("not_found")` when it knows no post of this id.

        That is no proof that the post is gone: the id may be wrong. The caller looks in the listing.
        """


class SignIn(Connector):
    """Can show whose account the credentials open."""

    @abstractmethod
    def verify(self) -> Profile:
        """Who we are on the platform; `Disconnected` when the credentials do not open it."""


class Renewer(SignIn):
    """Has a session that ends, and can take a new one before it does."""

    @abstractmethod
    def renew(self) -> None:
        """Ask for a new session through the keeper, which locks and keeps. `Disconnected` when a person must."""


def fitting(remote_id: str) -> str:
    """The id, if it can be kept; ValueError otherwise."""
    if len(remote_id) > LONGEST_ID:
        raise ValueError(remote_id)
    return remote_id


def host_of(url: str) -> str:
    return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
