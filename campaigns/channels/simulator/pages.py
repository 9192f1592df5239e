"""The board as a person sees it: plain pages that say what they are."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from campaigns.channels.simulator.board import Posted
from campaigns.channels.simulator.figures import figures

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; color: #1f2937; }}
aside {{ background: #fef3c7; border: 1px solid #b45309; border-radius: .5rem; padding: .75rem 1rem; }}
article {{ border: 1px solid #d1d5db; border-radius: .5rem; padding: 1rem; margin: 1rem 0; }}
p.text {{ white-space: pre-wrap; overflow-wrap: anywhere; }}
small {{ color: #4b5563; }}
</style>
</head>
<body>
<header><h1><a href="/">Noticeboard</a></h1></header>
<aside><strong>Simulatie.</strong> Dit is geen echt platform: niemand leest dit en de cijfers komen uit een formule.<br>
<span lang="en"><strong>Simulation.</strong> This is not a real platform: nobody reads this and the figures come from
a formula.</span></aside>
<main>{content}</main>
</body>
</html>
"""


def board(posts: Sequence[Posted], account: str) -> str:
    """All posts, newest first."""
    articles = (
        "".join(_article(post) for post in posts)
        or "<p>Nog geen berichten. <span lang='en'>No posts.</span></p>"
    )
    heading = f"<h2>{escape(account)}</h2>" if account else ""
    return PAGE.format(title="Noticeboard (simulatie)", content=heading + articles)


def post(posted: Posted) -> str:
    """One post with its figures."""
    return PAGE.format(
        title=f"{escape(posted.account)} · Noticeboard (simulatie)",
        content=_article(posted),
    )


def _article(posted: Posted) -> str:
    counts = figures(posted.text, posted.published_at, datetime.now(UTC))
    shown = " · ".join(f"{count} {name}" for name, count in counts.items())
    pictures = "".join(
        f"<p><small>▣ {escape(item.get('alt') or '')}</small></p>"
        for item in posted.media
    )
    return (
        f"<article><p><strong>{escape(posted.account)}</strong> "
        f'<small><a href="/posts/{posted.id}">{posted.published_at:%d-%m-%Y %H:%M} UTC</a></small></p>'
        f'<p class="text">{escape(posted.text)}</p>{pictures}<p><small>{shown}</small></p></article>'
    )
