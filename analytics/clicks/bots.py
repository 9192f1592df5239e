"""Who is not a person: crawlers, prefetchers and the fetchers behind link previews. Pure.

The names are what these programs say about themselves. It is not a wall: a program that
calls itself a browser is counted, as on every platform.
"""

import re
from collections.abc import Mapping

# Words that stand in the names of crawlers and of programs without a reader. Cubot makes
# telephones.
WORDS = (
    r"(?<!cu)bot\b|(?<!cu)bot_|crawl|spider|slurp|scrap|archiver|fetch|monitor|preview|validator"
    r"|feed|rss|uptime|pingdom|lighthouse|headless|phantom|selenium|playwright|puppeteer"
    r"|scanner|nmap|zgrab|masscan|nuclei"
)
# Programming libraries that ask without saying for whom.
LIBRARIES = (
    r"^(curl|wget|python|aiohttp|httpx|go-http-client|java/|okhttp|libwww|lwp|perl|php"
    r"|ruby|node|axios|got |undici|guzzle|apache-httpclient|postmanruntime|insomnia)"
)
# Fetchers of platforms, mail scanners and messengers that do not say “bot”.
NAMES = (
    r"facebookexternalhit|facebookcatalog|meta-external|whatsapp/|telegram|skypeuri"
    r"|slack-imgproxy|vkshare|embedly|quora link|iframely|pinterest/0|tumblr/|mastodon/"
    r"|pleroma|akkoma|misskey|friendica|bluesky|cardyb|viber|line-poker|kakaotalk-scrap"
    r"|google-(read-aloud|safety|inspectiontool|structured)|mediapartners-google|apis-google"
    r"|bingbot|bing(preview|pagespeed)|duckduckgo/|yahoo! |baidu|yandex(?!search)|petalbot"
    r"|ahrefs|semrush|barkrowler|mj12|dataprovider|censys|expanse|proofpoint|barracuda"
    r"|mimecast|microsoft office|ms-office|outlook-ios-preview|w3c_|gptbot|chatgpt-user"
    r"|claude|anthropic|perplexity|bytespider|ccbot|cohere|diffbot"
)
NOT_A_PERSON = re.compile(f"{WORDS}|{LIBRARIES}|{NAMES}", re.IGNORECASE)
# Asked for ahead of a reader who may never come, or to draw a small picture of the page.
AHEAD = re.compile(r"prefetch|prerender|preview", re.IGNORECASE)
# What is read of a header: browsers say less, and who sends more is no reader.
LONGEST_AGENT = 1_000
AHEAD_HEADERS = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")

TABLET = re.compile(r"ipad|tablet|kindle|silk/|playbook", re.I)
PHONE = re.compile(r"mobi|iphone|ipod|android|opera mini|windows phone", re.I)


def is_person(method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request most likely shows the page to somebody."""
    if method != "GET":
        return False
    if any(AHEAD.search(_said(headers, name)) for name in AHEAD_HEADERS):
        return False
    agent = _said(headers, "User-Agent").strip()
    return bool(agent) and not NOT_A_PERSON.search(agent)


def wants_no_tracking(headers: Mapping[str, str]) -> bool:
    """Global Privacy Control: then not even a passing fingerprint is taken."""
    return headers.get("Sec-GPC", "").strip() == "1"


def device(headers: Mapping[str, str]) -> str:
    """`phone`, `tablet` or `desktop`: a class, never a device."""
    agent = _said(headers, "User-Agent")
    if TABLET.search(agent) or _is_android_tablet(agent):
        return "tablet"
    if PHONE.search(agent) or headers.get("Sec-CH-UA-Mobile") == "?1":
        return "phone"
    return "desktop"


def _said(headers: Mapping[str, str], name: str) -> str:
    return headers.get(name, "")[:LONGEST_AGENT]


def _is_android_tablet(agent: str) -> bool:
    """Telephones say “Mobile” after it."""
    _before, found, after = agent.lower().rpartition("android")
    return bool(found) and "mobile" not in after
