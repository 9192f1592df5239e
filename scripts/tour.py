"""Drive the demo through every screen in a real browser, take pictures, and fail on what is ugly.

`make tour` finds the screens by following links, so a new page is on the tour the day it is
linked. Each is seen in Dutch and English, on a desk and a phone, light and dark. It fails on an
error in the console (which includes everything the content security policy blocks), a request to
another host, a page that answers with an error, a sideways scroll bar on a phone, or a serious
finding of axe-core. Pictures and visible texts: tour/<language>-<device>-<theme>/<page>.png and .txt;
`--keep` writes the pictures of the documents too (docs/pictures). `--compare FOLDER` prints where the
texts differ from those of an earlier tour: what a change of the code did to the words.

`make tour ARGS="--only campaigns:calendar --combinations nl-phone-dark"` sees less, sooner.
"""

import argparse
import re
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import product
from pathlib import Path
from urllib.parse import urljoin, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    sync_playwright,
)

from scripts import pictures
from scripts.browser import arguments, path
from scripts.exhibits import exhibits
from scripts.stage import BASE, Stage

PICTURES = BASE / "tour"
DEVICES = {"desk": (1440, 900), "phone": (390, 844)}
LANGUAGES, THEMES = ("nl", "en"), ("light", "dark")
EVERYTHING, MANAGER = "hr@werf.example", "manager@werf.example"
PEOPLE = (EVERYTHING, MANAGER, "recruiter@werf.example", "admin@werf.example")
AXE = BASE / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
LEAVE_ALONE = re.compile(
    r"logout|format=(?:csv|xlsx)|\.(csv|pdf|ics|zip|xlsx)$|^/go/|/download|/media/"
)
FIND_LINKS = (
    "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
)
# Times of the day and spans until now.
CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(:\d{2})?\b|\b\d+ (min|sec|s|uur|hours?|h)\b[^.,·]*"
)
RUN_AXE = """() => axe.run(document, {resultTypes: ['violations'], runOnly:
  ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
  .then(found => found.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.target.join(' '))]))"""


@dataclass
class Screen:
    """One view of the product, as one of the cast sees it first."""

    name: str
    url: str
    who: str  # "" is a visitor
    status: int = 200


@dataclass(frozen=True)
class Way:
    """How a screen is looked at."""

    language: str = "nl"
    device: str = "desk"
    theme: str = "light"


@dataclass
class Visit:
    """What the browser tells while a page is open."""

    origin: str
    address: str = ""
    remarks: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.remarks.append(f"script: {error}"))
        page.on("request", lambda request: self._look_at(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        """A browser calls every 404 an error; whether it was meant, `look` knows."""
        is_answer = message.text.startswith("Failed to load resource")
        if is_answer and message.location.get("url") == self.address:
            return
        if message.type == "error":
            self.remarks.append(f"console: {message.text}")

    def _look_at(self, url: str) -> None:
        if not url.startswith((self.origin, "data:", "blob:", "about:")):
            self.remarks.append(f"asks another host: {url}")


def view_name(url: str) -> str | None:
    """The name of the page behind an address of ours."""
    from django.urls import Resolver404, resolve  # noqa: PLC0415

    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return None


def links(page: Page, origin: str) -> Iterator[str]:
    for href in page.evaluate(FIND_LINKS):
        url = urljoin(page.url, href).split("#")[0]
        if url.startswith(origin + "/") and not LEAVE_ALONE.search(
            url.removeprefix(origin)
        ):
            yield url


def find_screens(stage: Stage, browser: Browser) -> list[Screen]:
    """Follow every link once per kind of page, for each of the cast and for a visitor."""
    screens: dict[str, Screen] = {}
    for who in (*PEOPLE, ""):
        context = enter(stage, browser, who, Way())
        page = context.new_page()
        waiting = [f"{stage.url}/" if who else f"{stage.url}/jobs/"]
        seen = set()
        while waiting:
            url = waiting.pop(0)
            name = view_name(url)
            if not name or name in seen or (name in screens and name != "home"):
                continue
            seen.add(name)
            answer = page.goto(url, wait_until="networkidle")
            if not answer or "text/html" not in answer.headers.get("content-type", ""):
                continue
            label = name if name not in screens else f"{name}-{who.split('@')[0]}"
            screens[label] = Screen(label, url, who)
            waiting += links(page, stage.url)
        context.close()
    for label, url, who, status in exhibits():
        screens[label] = Screen(label, stage.url + url, who, status)
    return list(screens.values())


def enter(stage: Stage, browser: Browser, who: str, way: Way) -> BrowserContext:
    """A browser window of somebody with these preferences."""
    from core.users.models import User  # noqa: PLC0415

    width, height = DEVICES[way.device]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale={"nl": "nl-NL", "en": "en-GB"}[way.language],
        timezone_id="Europe/Amsterdam",
        color_scheme=way.theme,  # type: ignore[arg-type]
        reduced_motion="reduce",
        has_touch=way.device == "phone",
    )
    if who:
        User.objects.filter(email=who).update(language=way.language, theme=way.theme)
        context.add_cookies([stage.session(who)])  # type: ignore[list-item]
    else:
        context.add_cookies(
            [{"name": "language", "value": way.language, "url": stage.url}]
        )
    return context


def look(page: Page, screen: Screen, visit: Visit, way: Way) -> list[str]:
    """Everything that is wrong with one page."""
    visit.remarks.clear()
    visit.address = screen.url
    answer = page.goto(screen.url, wait_until="networkidle")
    if not answer or answer.status != screen.status:
        visit.remarks.append(f"answers {answer.status if answer else 'nothing'}")
    if way.device == "phone":
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            visit.remarks.append(f"scrolls sideways by {wide} px")
    if way.language == "nl":  # words do not change contrast or structure
        page.evaluate(AXE.read_text())
        for impact, rule, places in page.evaluate(RUN_AXE):
            if impact in GRAVE:
                visit.remarks.append(
                    f"axe: {rule} ({impact}) at {', '.join(places[:3])}"
                )
    return list(visit.remarks)


def take(
    stage: Stage, browser: Browser, screens: list[Screen], combination: str
) -> list[str]:
    """See all screens in one language, on one device, in one theme."""
    way = Way(*combination.split("-"))
    folder = PICTURES / combination
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for who in dict.fromkeys(screen.who for screen in screens):
        context = enter(stage, browser, who, way)
        page = context.new_page()
        visit = Visit(stage.url)
        visit.listen(page)
        for screen in (screen for screen in screens if screen.who == who):
            remarks = look(page, screen, visit, way)
            found += [f"{combination} {screen.name}: {remark}" for remark in remarks]
            picture = folder / f"{screen.name.replace(':', '-')}.png"
            page.screenshot(path=picture, full_page=way.device == "phone")
            text = page.evaluate("document.body.innerText")
            picture.with_suffix(".txt").write_text(text, encoding="utf-8")
        context.close()
    return found


def words(text: str) -> list[str]:
    """The lines of a page, without what a clock changes from one tour to the next."""
    return [CLOCK.sub("~", line).strip() for line in text.splitlines() if line.strip()]


def differences(earlier: Path, now: Path) -> Iterator[str]:
    """Line by line, every text that is not what it was in the earlier tour."""
    for file in sorted(earlier.rglob("*.txt")):
        name = file.relative_to(earlier)
        if not (now / name).exists():
            continue
        old, new = words(file.read_text()), words((now / name).read_text())
        lines = list(unified_diff(old, new, lineterm="", n=0))
        if lines:
            yield f"{name}:"
            yield from (f"  {line}" for line in lines[2:] if not line.startswith("@@"))


def main() -> int:
    every = ["-".join(words) for words in product(LANGUAGES, DEVICES, THEMES)]
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--only", nargs="*", help="names of pages, such as campaigns:calendar"
    )
    parser.add_argument("--combinations", nargs="*", choices=every, default=every)
    parser.add_argument(
        "--keep", action="store_true", help="write the pictures of the documents"
    )
    parser.add_argument(
        "--compare", type=Path, help="the folder of an earlier tour, for its texts"
    )
    asked = parser.parse_args()
    began = time.monotonic()
    if not asked.only:
        shutil.rmtree(PICTURES, ignore_errors=True)
    found: list[str] = []
    with Stage("tour") as stage, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), **arguments())
        screens = find_screens(stage, browser)
        if asked.only:
            screens = [s for s in screens if s.name in asked.only]
        print(
            f"{len(screens)} screens: {', '.join(s.name for s in screens)}", flush=True
        )
        for combination in asked.combinations:
            remarks = take(stage, browser, screens, combination)
            print(
                f"{combination:<18}{len(remarks)} remarks  {time.monotonic() - began:.0f} s",
                *remarks,
                sep="\n",
                flush=True,
            )
            found += remarks
        browser.close()
    if asked.keep:
        pictures.keep(PICTURES)
    if asked.compare:
        changed = list(differences(asked.compare, PICTURES))
        print("texts that changed:", *(changed or ["none"]), sep="\n")
    print(
        f"{len(found) or 'nothing'} to remark; pictures are in {PICTURES.relative_to(BASE)}/"
    )
    return bool(found or not screens)


if __name__ == "__main__":
    sys.exit(main())
