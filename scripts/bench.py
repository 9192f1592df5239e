"""How fast is each page of the demo, against the least that Django could do for such a page?

Pages are found by following links, as one of the HR staff. Every request to a page is followed by
one to the floor of its kind (scripts/floor), so that a busy machine slows both. The exit status
says whether all pages keep to the bounds: 95 of 100 requests within 100 ms, twelve queries and 500 kB at most.
The floor tells a slow machine from a slow page. `make bench ARGS="--requests 100 --only campaigns:calendar"`
`make bench SCALE=full` fills the demo first (`manage.py seed_scale`): 50,000 people, 100,000 publications,
1,000,000 messages; then the heaviest of what is there takes part too, such as the longest talk.
"""

import argparse
import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urljoin, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.stage import BASE, Stage

WHO = "hr@werf.example"
PLAIN_SIGN_IN = "django.contrib.auth.backends.ModelBackend"
# A campaign of those that `seed_scale` made.
LARGE = "scale-0"
MOST_P95, MOST_QUERIES, MOST_SIZE = 0.1, 12, 500 * 1024  # seconds, queries, bytes
HREF = re.compile(r"""href=["']([^"'#]+)""")
LEAVE_ALONE = re.compile(
    r"logout|format=(?:csv|xlsx)|\.(csv|pdf|ics|zip|xlsx)$|^/go/|/download|/media/|/static/"
)
# The first that fits. A page that is none of these is plain. The inbox is a column of cards,
# up to thirty.
KINDS = (
    ("board", re.compile(r'class="[^"]*\b(board|kanban|calendar|talk-tabs)\b')),
    ("dashboard", re.compile(r"<svg[^>]*chart|class=\"[^\"]*\bchart\b")),
    ("table", re.compile(r"<table\b")),
    ("form", re.compile(r'<form[^>]*method="post"(?:(?!</form>).)*<label', re.DOTALL)),
)


class Browser:
    """One connection that stays open, signed in."""

    def __init__(self, url: str, cookie: str) -> None:
        parts = urlsplit(url)
        self.line = http.client.HTTPConnection(
            parts.hostname or "", parts.port, timeout=60
        )
        self.headers = {
            "Cookie": cookie,
            "Accept-Encoding": "gzip",
            "Host": parts.netloc,
        }

    def get(self, path: str, *, packed: bool = True) -> tuple[int, str, bytes]:
        headers = (
            self.headers if packed else self.headers | {"Accept-Encoding": "identity"}
        )
        try:
            self.line.request("GET", path, headers=headers)
            answer = self.line.getresponse()
        except http.client.RemoteDisconnected:
            # It waited for a slow page beside it longer than the server keeps a line.
            self.line.close()
            self.line.request("GET", path, headers=headers)
            answer = self.line.getresponse()
        return answer.status, answer.getheader("Content-Type", ""), answer.read()

    def seconds(self, path: str) -> float:
        began = time.perf_counter()
        self.get(path)
        return time.perf_counter() - began


@dataclass(frozen=True)
class Figures:
    """What was measured of one page."""

    name: str
    kind: str
    p50: float
    p95: float
    floor_p50: float
    floor_p95: float
    queries: int
    # Of the answer as it travels, and unpacked.
    size: int
    whole: int

    @property
    def over(self) -> str:
        """Which bounds it does not keep to."""
        found = {
            "time": self.p95 > MOST_P95,
            "queries": self.queries > MOST_QUERIES,
            "size": self.whole > MOST_SIZE,
        }
        return " ".join(name for name, is_over in found.items() if is_over)

    @property
    def is_good(self) -> bool:
        return not self.over

    def __str__(self) -> str:
        return (
            f"{self.name:<40}{self.kind:<10}{self.p50 * 1000:8.1f}{self.p95 * 1000:8.1f}"
            f"{self.p50 / self.floor_p50:8.2f}{self.p95 / self.floor_p95:8.2f}"
            f"{self.queries:8}{self.size / 1024:8.1f}{self.whole / 1024:8.1f}  {self.over}"
        ).rstrip()


def pages(browser: Browser, origin: str) -> Iterator[tuple[str, str, str]]:
    """Name, path and kind of every page that can be reached by links."""
    from django.urls import Resolver404, resolve  # noqa: PLC0415

    waiting, seen = ["/"], set()
    while waiting:
        path = waiting.pop(0)
        try:
            name = resolve(urlsplit(path).path).view_name
        except Resolver404:
            continue
        if name in seen or LEAVE_ALONE.search(path):
            continue
        seen.add(name)
        status, content_type, body = browser.get(path, packed=False)
        if status != http.client.OK or "text/html" not in content_type:
            continue
        text = body.decode()
        yield (
            name,
            path,
            next((kind for kind, mark in KINDS if mark.search(text)), "plain"),
        )
        for href in HREF.findall(text):
            url = urljoin(origin + path, href.replace("&amp;", "&"))
            if url.startswith(origin + "/"):
                waiting.append(url.removeprefix(origin))


@contextmanager
def floor(stage: Stage) -> Iterator[str]:
    """The floor's own web server, on the stage's database."""
    from recruitment.localstack.redis_server import free_port  # noqa: PLC0415

    port = free_port()
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "recruitment/gunicorn.py",
            "recruitment.wsgi",
        ],
        cwd=BASE,
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": "scripts.floor.settings",
            "WERF_HOME": str(stage.home),
        }
        | {"PORT": str(port), "DATABASE_POOL": "1", "BIND": ""},
    )
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                Browser(url, "").get("/plain")
                break
            except OSError:
                time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.wait(30)


def queries(path: str) -> int:
    """Counted in this process, on the same data."""
    from django.conf import settings  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from core.users.models import User  # noqa: PLC0415

    browser = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    browser.force_login(User.objects.get(email=WHO))
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        browser.get(path)
    return len(captured.captured_queries)


def fill(size: str) -> None:
    """The demo to the size of a large employer."""
    from django.core.management import call_command  # noqa: PLC0415

    call_command("seed_scale", size=size)


def heaviest() -> Iterator[tuple[str, str, str]]:
    """What following links does not lead to: the longest of each, and searches."""
    from django.db.models import Count  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from candidates.applications.models import Application  # noqa: PLC0415
    from candidates.conversations.models import Message  # noqa: PLC0415

    longest = Message.objects.values("conversation").annotate(n=Count("pk"))
    talk = longest.order_by("-n")[0]["conversation"]
    page = reverse("candidates:conversation", args=[talk])
    yield "the longest talk", page, "plain"
    people = reverse("candidates:candidate-list")
    yield "people, a name", f"{people}?q=sanne+voorbeek", "table"
    yield "people, a number", f"{people}?q=0600004711", "table"
    yield "people, nobody", f"{people}?q=zzzzzz", "table"
    yield "people, the last page", f"{people}?page=2000", "table"
    board = reverse("candidates:application-list")
    yield "board, a vacancy", _of_a_vacancy(board, Application.objects), "board"
    yield "applications, table", f"{board}?view=table&sort=name", "table"
    calendar = reverse("campaigns:calendar")
    yield "calendar, list", f"{calendar}?view=list", "board"
    yield "calendar, week", f"{calendar}?view=week", "board"
    inbox = reverse("candidates:conversation-list")
    yield "inbox, all", f"{inbox}?view=all", "board"
    yield "inbox, done", f"{inbox}?view=done", "board"
    yield "calendar, a campaign", f"{calendar}?campaign={LARGE}", "board"
    large = reverse("campaigns:campaign", args=[LARGE])
    yield "a large campaign", large, "plain"
    for name in ("campaign-report", "campaign-costs", "campaign-planner"):
        page = reverse(f"analytics:{name}", args=[LARGE])
        yield f"a large campaign: {name}", page, "dashboard"
    year = timezone.localdate() - timedelta(days=364)
    yield "reports, a year", f"{reverse('analytics:report')}?from={year}", "dashboard"
    yield "retention", reverse("candidates:retention"), "table"
    for slot in (
        "candidates:today-waiting",
        "candidates:today-expiring",
        "campaigns:today-publications",
        "campaigns:today-approvals",
        "analytics:today-kpis",
    ):
        yield f"today: {slot}", reverse(slot), "plain"


def _of_a_vacancy(board: str, applications: Any) -> str:
    return f"{board}?vacancy={applications.latest('pk').vacancy_id}"


def measure(
    ours: Browser, theirs: Browser, page: tuple[str, str, str], requests: int
) -> Figures:
    """Ours and the floor's in turn."""
    name, path, kind = page
    for _ in range(min(4, requests)):  # both processes have compiled their templates
        ours.seconds(path)
        theirs.seconds(f"/{kind}")
    times = [(ours.seconds(path), theirs.seconds(f"/{kind}")) for _ in range(requests)]
    mine, floors = zip(*times, strict=True)
    return Figures(
        name,
        kind,
        median(mine),
        quantiles(mine, n=20)[-1],
        median(floors),
        quantiles(floors, n=20)[-1],
        queries(path),
        len(ours.get(path)[2]),
        len(ours.get(path, packed=False)[2]),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--requests", type=int, default=30)
    parser.add_argument(
        "--only", nargs="*", help="names of pages, such as campaigns:calendar"
    )
    parser.add_argument(
        "--scale", choices=["small", "full"], help="fill the demo to this size first"
    )
    asked = parser.parse_args()
    figures = []
    with Stage("bench") as stage, floor(stage) as floor_url:
        if asked.scale:
            fill(asked.scale)
        cookie = "{name}={value}"
        ours = Browser(stage.url, cookie.format(**stage.session(WHO)))
        # The floor knows no memberships: its session belongs to Django's own sign-in.
        theirs = Browser(floor_url, cookie.format(**stage.session(WHO, PLAIN_SIGN_IN)))
        found = [
            p for p in pages(ours, stage.url) if not asked.only or p[0] in asked.only
        ]
        if asked.scale and not asked.only:
            found += list(heaviest())
        head = f"{'page':<40}{'kind':<10}{'p50 ms':>8}{'p95 ms':>8}{'x p50':>8}{'x p95':>8}{'queries':>8}{'kB':>8}{'whole':>8}"
        print(head, flush=True)
        for page in found:
            figures.append(measure(ours, theirs, page, asked.requests))
            print(figures[-1], flush=True)
    over = [one.name for one in figures if not one.is_good]
    print(f"{len(figures)} pages; over a bound: {', '.join(over) or 'none'}")
    return bool(over or not figures)


if __name__ == "__main__":
    sys.exit(main())
