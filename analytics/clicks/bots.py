"""Who is not a person: crawlers, prefetchers and the fetchers behind link previews. Pure.

The names are what these programs say about themselves. It is not a wall: a program that
calls itself a browser is counted, as on every platform. The long list is the package
crawler-user-agents; here stands only what it does not know, and what it knows too well.
"""

import re
from collections.abc import Mapping

from crawleruseragents import is_crawler

# What the package does not name, and why it is no reader.
OWN = (
    (r"(?<!cu)bot\b|(?<!cu)bot_", "calls itself a bot; Cubot makes telephones"),
    (r"crawl|spider|slurp|scraper", "says what it does"),
    (r"headless|phantomjs|selenium|puppeteer|lighthouse", "a browser without a reader"),
    (
        r"^(?:java|php|ruby|undici|dart|symfony|rest-client|faraday|guzzle|postman|insomnia)",
        "a programming library that asks without saying for whom",
    ),
    (
        r"barracuda|mimecast|proofpoint|safelinks|microsoft office|ms-office",
        "a mail program or scanner that follows every link before the reader",
    ),
    (r"\bnuclei\b|\bcensys|kube-probe|uptime", "looks whether a server is there"),
    (
        r"feedfetcher|linkpreview|link preview|uripreview|\bpreview/|line-poker|kakaotalk-scrap"
        r"|cardyb|facebookcatalog|meta-external",
        "fetches what is shown beside a link",
    ),
    (
        r"^(?:friendica|pleroma|akkoma|misskey)|; (?:pleroma|akkoma|friendica)",
        "a server that fetches what was posted on it",
    ),
)
OWN_NAMES = re.compile("|".join(pattern for pattern, _why in OWN), re.IGNORECASE)
# Apps whose name is also that of a fetcher. Inside the app a person reads in a whole browser, which
# puts the name behind its own; the fetcher gives its name alone.
IN_AN_APP = re.compile(
    r"\b(?:WhatsApp|Viber|Notion|Mastodon|Bluesky|Telegram(?:-\w{1,12})?|DuckDuckGo|Ddg)"
    r"/[\w.]{1,20}(?: \([^()]{1,120}\))?"
)
WHOLE_BROWSER = re.compile(r"Mozilla/5\.0 \([^()]{1,200}\) AppleWebKit/")
# Asked for ahead of a reader who may never come, or to draw a small picture of the page.
AHEAD = re.compile(r"prefetch|prerender|preview", re.IGNORECASE)
# What is read of a header: browsers say less, and who sends more is no reader.
LONGEST_AGENT = 1_000
AHEAD_HEADERS = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")

# “Tablet PC” was said by Windows on any computer.
TABLET = re.compile(r"ipad|tablet(?! pc)|kindle|silk/|playbook", re.I)
PHONE = re.compile(r"mobi|iphone|ipod|android|opera mini|windows phone", re.I)
# Telephones say so somewhere; apps put more behind it.
SAYS_PHONE = re.compile(r"mobile|opera mini", re.I)


def is_person(method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request most likely shows the page to somebody."""
    if method != "GET":
        return False
    if any(AHEAD.search(_said(headers, name)) for name in AHEAD_HEADERS):
        return False
    agent = _said(headers, "User-Agent").strip()
    return bool(agent) and not _is_program(agent)


def _is_program(agent: str) -> bool:
    if WHOLE_BROWSER.match(agent):
        agent = IN_AN_APP.sub("", agent)
    return is_crawler(agent) or bool(OWN_NAMES.search(agent))


def wants_no_tracking(headers: Mapping[str, str]) -> bool:
    """Global Privacy Control: then not even a passing fingerprint is taken."""
    return headers.get("Sec-GPC", "").strip() == "1"


def device(headers: Mapping[str, str]) -> str:
    """`phone`, `tablet` or `desktop`: a class, never a device."""
    agent = _said(headers, "User-Agent")
    if TABLET.search(agent):
        return "tablet"
    if headers.get("Sec-CH-UA-Mobile") == "?1":
        return "phone"
    if "android" in agent.lower() and not SAYS_PHONE.search(agent):
        return "tablet"
    return "phone" if PHONE.search(agent) else "desktop"


def _said(headers: Mapping[str, str], name: str) -> str:
    return headers.get(name, "")[:LONGEST_AGENT]
