"""The board as a person sees it: plain pages that say what they are.

This program knows nothing of the product, so its pages are files filled by string.Template;
every value is escaped here.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape  # noqa: TID251 - there is no template engine in this program
from pathlib import Path
from string import Template

from campaigns.channels.simulator.board import Posted
from campaigns.channels.simulator.figures import figures

FOLDER = Path(__file__).parent


def _filled(name: str, *, parts: dict[str, str] | None = None, **values: object) -> str:
    """The file with these values escaped, and with `parts` that were filled before."""
    known = {key: escape(str(value)) for key, value in values.items()}
    template = Template((FOLDER / f"{name}.html").read_text(encoding="utf-8"))
    return template.substitute(known, **(parts or {}))


def board(posts: Sequence[Posted], account: str) -> str:
    """All posts, newest first."""
    articles = "".join(_article(post) for post in posts) or _filled("empty")
    heading = _filled("account", account=account) if account else ""
    return _filled(
        "page", title="Noticeboard (simulatie)", parts={"content": heading + articles}
    )


def post(posted: Posted) -> str:
    """One post with its figures."""
    title = f"{posted.account} · Noticeboard (simulatie)"
    return _filled("page", title=title, parts={"content": _article(posted)})


def _article(posted: Posted) -> str:
    counts = figures(posted.text, posted.published_at, datetime.now(UTC))
    pictures = [_filled("picture", alt=item.get("alt") or "") for item in posted.media]
    return _filled(
        "article",
        account=posted.account,
        id=posted.id,
        moment=f"{posted.published_at:%d-%m-%Y %H:%M}",
        text=posted.text,
        figures=" · ".join(f"{count} {name}" for name, count in counts.items()),
        parts={"pictures": "".join(pictures)},
    )
