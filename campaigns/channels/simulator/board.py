"""What hangs on the board. The append-only effect file is the truth: one line per post that was really applied."""

import json
import os
import threading
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

PAGE = 20


@dataclass(slots=True)
class Posted:
    """One post, as applied."""

    id: str
    account: str
    text: str
    once: str
    applied_at: str
    media: list[dict[str, Any]] = field(default_factory=list)
    dated: str = ""
    """When the post pretends to be from; the demo hangs up twelve weeks in one minute."""
    is_removed: bool = False

    @property
    def published_at(self) -> datetime:
        return datetime.fromisoformat(self.dated or self.applied_at)


class Board:
    """All posts, in memory and in the effect file. Safe for many threads."""

    def __init__(self, effects: Path, *, honours_once: bool = True) -> None:
        self.effects = effects
        self.honours_once = honours_once
        self.listing_lag = timedelta(0)
        self._lock = threading.RLock()
        self._posts: list[Posted] = []
        effects.parent.mkdir(parents=True, exist_ok=True)
        if effects.exists():
            for line in effects.read_text().splitlines():
                self._replay(json.loads(line))

    def apply(
        self, *, account: str, text: str, once: str, media: list[dict[str, Any]]
    ) -> tuple[Posted, bool]:
        """The effect. Answers the post, and whether it is new."""
        with self._lock:
            if self.honours_once and (there := self.with_once(account, once)):
                return there, False
            now = datetime.now(UTC).isoformat()
            posted = Posted(
                f"{len(self._posts) + 1:06d}", account, text, once, now, media
            )
            self._write({"applied": asdict(posted)})
            self._posts.append(posted)
            return posted, True

    def remove(self, remote_id: str) -> bool:
        """Whether it was there."""
        with self._lock:
            posted = self.get(remote_id)
            if posted is None or posted.is_removed:
                return False
            self._write({"removed": remote_id})
            posted.is_removed = True
            return True

    def date_back(self, remote_id: str, moment: str) -> None:
        with self._lock:
            if posted := self.get(remote_id):
                self._write({"dated": remote_id, "moment": moment})
                posted.dated = moment

    def get(self, remote_id: str) -> Posted | None:
        return next((posted for posted in self._posts if posted.id == remote_id), None)

    def with_once(self, account: str, once: str) -> Posted | None:
        return next(
            (
                posted
                for posted in self._posts
                if once and (posted.account, posted.once) == (account, once)
            ),
            None,
        )

    def with_text(self, account: str, text: str) -> Posted | None:
        return next(
            (
                posted
                for posted in self._posts
                if (posted.account, posted.text) == (account, text)
            ),
            None,
        )

    def listing(self, account: str = "", before: str = "") -> list[Posted]:
        """Newest first, a page at a time; a lagging listing does not show the newest yet."""
        shown_until = datetime.now(UTC) - self.listing_lag
        with self._lock:
            posts = [
                posted
                for posted in reversed(self._posts)
                if not posted.is_removed
                and account in {"", posted.account}
                and (not before or posted.id < before)
                and datetime.fromisoformat(posted.applied_at) <= shown_until
            ]
        return posts[:PAGE]

    def _write(self, line: dict[str, Any]) -> None:
        with self.effects.open("a") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _replay(self, line: dict[str, Any]) -> None:
        if "applied" in line:
            self._posts.append(Posted(**line["applied"]))
        elif posted := self.get(line.get("removed") or line.get("dated", "")):
            if "removed" in line:
                posted.is_removed = True
            else:
                posted.dated = line["moment"]
