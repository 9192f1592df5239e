"""Where somebody is found on a platform: their name in an address, and their page from a name. Pure.

An address of a post names nobody: whoever wrote below it may be anybody.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from core import text

# An address longer than this is cut: no column holds a longer one.
LONGEST = 300
_ADDRESS = re.compile(r"^(https?://|www\.|[\w-]+(\.[\w-]+)+/)", re.IGNORECASE)
# First steps of a path that are pages of the platform and no names.
_PAGES = frozenset(
    {"about", "accounts", "business", "careers", "comments", "direct", "directory", "download", "events", "explore", "feed", "groups", "hashtag", "help", "home", "i", "intent", "jobs", "legal", "login", "marketplace", "media", "messages", "notifications", "p", "pages", "permalink", "pg", "photo", "photos", "post", "posts", "privacy", "pulse", "reel", "reels", "search", "settings", "share", "sharer", "signup", "status", "stories", "story", "tag", "tags", "terms", "tv", "video", "videos", "watch", "web"}
)  # fmt: skip
# Steps between a name and the number of a post.
_POSTS = frozenset(
    {"activities", "activity", "article", "articles", "clip", "clips", "comments", "live", "p", "photo", "photos", "pin", "post", "posts", "reel", "reels", "shorts", "status", "statuses", "t", "tv", "video", "videos"}
)  # fmt: skip

Steps = list[str]


def _of_linkedin(steps: Steps, _address: SplitResult) -> str:
    """`/in/sanne` and whatever stands below it; a page of an app may stand before it."""
    while steps and steps[0].lower() in {"mwlite", "comm", "m"}:
        steps = steps[1:]
    is_person = len(steps) > 1 and steps[0].lower() in {"in", "pub"}
    return steps[1] if is_person else ""


def _of_instagram(steps: Steps, _address: SplitResult) -> str:
    """`/sanne`, and `/stories/sanne/1`; `/sanne/p/1` is a post."""
    if len(steps) > 1 and steps[0].lower() in {"stories", "_u"}:
        return steps[1] if steps[1] != "highlights" else ""
    return _first(steps)


def _of_facebook(steps: Steps, address: SplitResult) -> str:
    """`/sanne`, `/profile.php?id=1` and `/people/Sanne-Jansen/1`."""
    if not steps:
        return ""
    first = steps[0].lower()
    if first == "profile.php":
        return parse_qs(address.query).get("id", [""])[0]
    if first == "people":
        return steps[2] if len(steps) > 2 else ""  # noqa: PLR2004
    return "" if first.endswith(".php") else _first(steps)


def _of_tiktok(steps: Steps, _address: SplitResult) -> str:
    """`/@sanne`; everything else is a film, a sound or a subject."""
    return _first(steps) if steps and steps[0].startswith("@") else ""


def _of_bluesky(steps: Steps, _address: SplitResult) -> str:
    """`/profile/sanne.example`; a post and a list stand below it."""
    is_person = len(steps) == 2 and steps[0] == "profile"  # noqa: PLR2004
    return steps[1] if is_person else ""


def _of_mastodon(steps: Steps, address: SplitResult) -> str:
    """`/@sanne`, `/@sanne@elsewhere.example`, `/users/sanne`; a post stands below it."""
    if steps and steps[0].lower() in {"web", "deck"}:
        steps = steps[1:]
    if len(steps) > 1 and steps[0].lower() == "users":
        steps = [f"@{steps[1]}", *steps[2:]]
    below = steps[1].lower() if len(steps) > 1 else ""
    is_person = below in {"", "media", "with_replies", "followers", "following"}
    if not (steps and steps[0].startswith("@") and is_person):
        return ""
    who = steps[0][1:]
    return who if "@" in who else f"{who}@{_host(address)}"


def _first(steps: Steps) -> str:
    """The name that a path begins with, unless it is a page or a post stands below it."""
    if not steps or steps[0].lower() in _PAGES:
        return ""
    has_post = len(steps) > 2 and steps[1].lower() in _POSTS  # noqa: PLR2004
    return "" if has_post else steps[0].lstrip("@\uff20")


def _of_x(steps: Steps, _address: SplitResult) -> str:
    return _first(steps)


def _facebook_page(known: str) -> str:
    page = f"profile.php?id={known}" if known.isdecimal() else quote(known)
    return f"https://www.facebook.com/{page}"


def _bluesky_page(known: str) -> str:
    is_whole = "." in known or ":" in known
    whole = known if is_whole else f"{known}{BLUESKY}"
    return f"https://bsky.app/profile/{quote(whole, safe=':')}"


def _mastodon_page(known: str) -> str:
    who, _at, server = known.partition("@")
    return f"https://{server or MASTODON[1:]}/@{quote(who)}"


def _page_at(address: str) -> Callable[[str], str]:
    return lambda known: address % quote(known)


@dataclass(frozen=True, slots=True)
class Site:
    """One platform."""

    hosts: tuple[str, ...]
    """Empty where every server is one."""
    name_in: Callable[[Steps, SplitResult], str]
    """The name in an address of the platform."""
    page_of: Callable[[str], str]
    """The page of a name."""
    home: str = ""
    """The end of a name that may be left out."""
    names: re.Pattern[str] = re.compile(r"[\w.-]+")
    """What can be a name; two words are how somebody is called."""


BLUESKY, MASTODON = ".bsky.social", "@mastodon.social"
SITES: Mapping[str, Site] = {
    "linkedin": Site(
        ("linkedin.com",), _of_linkedin, _page_at("https://www.linkedin.com/in/%s/")
    ),
    "instagram": Site(
        ("instagram.com", "instagr.am"),
        _of_instagram,
        _page_at("https://www.instagram.com/%s/"),
    ),
    "facebook": Site(("facebook.com", "fb.com"), _of_facebook, _facebook_page),
    "tiktok": Site(("tiktok.com",), _of_tiktok, _page_at("https://www.tiktok.com/@%s")),
    "x": Site(("x.com", "twitter.com"), _of_x, _page_at("https://x.com/%s")),
    "bluesky": Site(
        ("bsky.app", "bsky.social"),
        _of_bluesky,
        _bluesky_page,
        home=BLUESKY,
        names=re.compile(r"[\w.:-]+"),
    ),
    "mastodon": Site(
        (),
        _of_mastodon,
        _mastodon_page,
        home=MASTODON,
        names=re.compile(
            r"[\w.-]{1,100}(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10})?"
        ),
    ),
}
# Links that stand for another address and do not say which.
SHORT = frozenset(
    {"bit.ly", "buff.ly", "fb.me", "fb.watch", "goo.gl", "lnkd.in", "ow.ly", "pin.it", "redd.it", "t.co", "t.ly", "tinyurl.com", "vm.tiktok.com", "vt.tiktok.com", "youtu.be"}
)  # fmt: skip


def is_address(typed: str) -> bool:
    """Whether this is the address of a page, and not a name on a platform."""
    return bool(_ADDRESS.match(_clean(typed)))


def name(platform: str, typed: str) -> str:
    """The name in what was typed, so that two spellings of one profile are equal; empty when it names nobody.

    `https://www.linkedin.com/in/Ren%C3%A9/?utm=1` and `@rené` → `rené`. On a site that is not the platform's
    own, the page itself is the name.
    """
    typed = _clean(typed)
    if not is_address(typed):
        known = unquote(typed).lstrip("@\uff20").rstrip("/")
        return "" if "/" in known else _one_spelling(platform, known)
    address = _split(typed)
    if address is None or (host := _host(address)) in SHORT:
        return ""
    steps = [step for step in unquote(address.path).split("/") if step]
    own = SITES.get(platform)
    if own and (not own.hosts or _is_one_of(host, own.hosts)):
        return _one_spelling(platform, own.name_in(steps, address))
    for other, site in SITES.items():
        if _is_one_of(host, site.hosts):
            found = _one_spelling(other, site.name_in(steps, address))
            return f"{site.hosts[0]}/{found}" if found else ""
    return _one_spelling(platform, _elsewhere(host, steps, address))


def _elsewhere(host: str, steps: Steps, address: SplitResult) -> str:
    """On a site that we do not know a page is a name, unless it looks like a post."""
    is_below = any(
        step.lower() in _POSTS or step.startswith("@") for step in steps[:-1]
    )
    # The number of a post; a number alone may be somebody.
    is_numbered = any(step.isdecimal() for step in steps[1:])
    if not steps or steps[0].lower() in _PAGES or is_below or is_numbered:
        return ""
    page = "/".join([host, *steps])
    return f"{page}?{address.query}" if page.endswith(".php") else page


def _one_spelling(platform: str, known: str) -> str:
    site = SITES.get(platform)
    return _clean(known).casefold().removesuffix(site.home if site else "")


def page(platform: str, typed: str) -> str:
    """The page to open: what was typed, or the page of a name; empty where neither is known."""
    typed = _clean(typed)
    if is_address(typed):
        is_whole = typed.lower().startswith(("https://", "http://"))
        return typed if is_whole else f"https://{typed}"
    known, site = name(platform, typed), SITES.get(platform)
    if site is None or not site.names.fullmatch(known):
        return ""
    return site.page_of(known)


def _split(typed: str) -> SplitResult | None:
    try:
        found = urlsplit(typed if "://" in typed else f"https://{typed}")
        _port = found.port
    except ValueError:
        return None
    return found


def _host(address: SplitResult) -> str:
    return (address.hostname or "").removeprefix("www.")


def _is_one_of(host: str, homes: tuple[str, ...]) -> bool:
    return any(host == home or host.endswith(f".{home}") for home in homes)


def _clean(typed: str) -> str:
    return text.identifier(typed[:LONGEST]).strip()
