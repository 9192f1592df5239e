"""What administrators read on the status page: each a word, a value, and whether all is well."""

import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.db.models import Min, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.publishing.models import PublicationQuerySet
from campaigns.publishing.overdue import LATE, overdue
from campaigns.publishing.signs import Sign
from core.ui import formats
from core.ui.components import Text, Tone
from recruitment.checks import has_mail_server

SILENT = timedelta(seconds=60)
"""Worker and publisher leave a sign each ten seconds."""
MOST_APART = timedelta(seconds=2)
LONG_UNKNOWN = timedelta(minutes=30)
LEAST_ROOM = 1024**3
BACKUP_EACH = timedelta(hours=26)
DRILL_EACH = timedelta(days=100)
"""A backup that was never put back is a hope: once a quarter somebody tries."""
REDIS_SECONDS = 0.3
REDIS_WAITS = 0.7


@dataclass(frozen=True, slots=True)
class Reading:
    """One line of the status page, for people and for programs.

    `key` is its name and `fact` its value for programs: a moment, a number, yes or no; None when it is not known.
    """

    key: str
    name: Text
    value: Text
    tone: Tone = "success"
    fact: datetime | float | bool | None = None

    @property
    def for_programs(self) -> dict[str, str | float | bool | None]:
        """As `/status.json` gives it: moments in UTC, as ISO 8601 writes them."""
        fact, tone = self.fact, str(self.tone)
        value = in_iso(fact) if isinstance(fact, datetime) else fact
        return {"value": value, "tone": tone, "text": str(self.value)}


def in_iso(moment: datetime) -> str:
    """2026-11-03T09:00:00Z."""
    at = moment.astimezone(UTC).isoformat(timespec="seconds")
    return at.replace("+00:00", "Z")


def of_posts(mine: PublicationQuerySet, now: datetime) -> Iterator[Reading]:
    """What is due and what is in doubt, of the publications a person may see; `now` is the database's."""
    due = overdue().filter(pk__in=mine.values("pk"))
    oldest = mine.aggregate(
        due=Min("due_at", filter=Q(pk__in=due.values("pk"))),
        doubted=Min("unknown_since", filter=Q(status="unknown")),
    )
    late = now - oldest["due"] if oldest["due"] else timedelta()
    yield Reading(
        "oldest_due",
        _("Oldest that is due"),
        formats.moment(oldest["due"]),
        "danger" if late > LATE else "success",
        oldest["due"],
    )
    since = oldest["doubted"]
    yield Reading(
        "oldest_unknown",
        _("Oldest that is in doubt"),
        formats.moment(since),
        "danger" if since and now - since > LONG_UNKNOWN else "success",
        since,
    )


def of_machine(now: datetime) -> Iterator[Reading]:
    """Processes, clocks, room and Redis: the same for every organisation; `now` is the database's."""
    signs = dict(Sign.objects.values_list("name", "seen_at"))
    yield _sign("worker", _("Worker, last seen"), signs.get("worker"), now)
    yield _sign("publisher", _("Publisher, last seen"), signs.get("publisher"), now)
    yield _clocks()
    yield _room()
    yield _media()
    yield _redis()
    yield _mail_server()
    backup = signs.get("backup")
    yield _done("backup", _("Last backup"), backup, now - BACKUP_EACH)
    drill = signs.get("restore_drill")
    yield _done("restore_drill", _("Last restore drill"), drill, now - DRILL_EACH)


def _done(key: str, name: Text, at: datetime | None, oldest: datetime) -> Reading:
    """Something that people do now and then, and write down."""
    value = formats.moment(at) if at else _("not known")
    is_old = at is None or at < oldest
    return Reading(key, name, value, "warning" if is_old else "success", at)


def _sign(key: str, name: Text, seen: datetime | None, now: datetime) -> Reading:
    is_silent = seen is None or now - seen > SILENT
    value = formats.moment(seen) if seen else _("never")
    return Reading(key, name, value, "warning" if is_silent else "success", seen)


def _clocks() -> Reading:
    """Only PostgreSQL's clock decides what is due, but people read ours."""
    before = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        (theirs,) = cursor.fetchone()
    apart = abs(theirs - (before + (timezone.now() - before) / 2))
    return Reading(
        "clock_difference",
        _("Clocks of server and database differ"),
        _("%(n)s seconds") % {"n": formats.number(round(apart.total_seconds(), 1))},
        "danger" if apart > MOST_APART else "success",
        round(apart.total_seconds(), 3),
    )


def _room() -> Reading:
    try:
        free = shutil.disk_usage(settings.MEDIA_ROOT).free
    except OSError:
        return Reading("disk", _("Free disk space"), _("not known"), "danger")
    return Reading(
        "disk",
        _("Free disk space"),
        _("%(n)s GB") % {"n": formats.number(free // 1024**3)},
        "danger" if free < LEAST_ROOM else "success",
        free,
    )


def _media() -> Reading:
    is_fine = can_keep_uploads()
    words = _("yes") if is_fine else _("no")
    return Reading(
        "media",
        _("Uploads can be kept"),
        words,
        "success" if is_fine else "danger",
        is_fine,
    )


def can_keep_uploads() -> bool:
    """Write a file where uploads go, and take it away."""
    try:
        Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.MEDIA_ROOT) as file:
            file.write(b"werf")
    except OSError:
        return False
    return True


def _mail_server() -> Reading:
    is_set = has_mail_server()
    words = _("set") if is_set else _("not set: mails are not sent")
    return Reading(
        "mail_server",
        _("Mail server"),
        words,
        "success" if is_set else "warning",
        is_set,
    )


def _redis() -> Reading:
    if redis_answers():
        return Reading("redis", _("Redis"), _("in order"), "success", fact=True)
    words = _("away: posts still go out, with the publisher")
    return Reading("redis", _("Redis"), words, "warning", fact=False)


def redis_answers() -> bool:
    """Whether Redis says anything at all. Never takes a second, whatever the network does."""
    heard: list[bool] = []
    asking = threading.Thread(target=lambda: heard.append(_ping()), daemon=True)
    asking.start()
    asking.join(REDIS_WAITS)
    return bool(heard and heard[0])


def _ping() -> bool:
    """By hand: the web process does not load a library for doorbells it never rings."""
    parts = urlsplit(settings.CELERY_BROKER_URL)
    until = monotonic() + REDIS_SECONDS
    try:
        with _line(parts.scheme, parts.hostname, parts.port, parts.path) as line:
            line.settimeout(max(until - monotonic(), 0.05))
            line.sendall(b"PING\r\n")
            # "+PONG", or an error that asks for a password: somebody is there.
            return line.recv(1)[:1] in {b"+", b"-"}
    except (OSError, ValueError):
        return False


def _line(scheme: str, host: str | None, port: int | None, path: str) -> socket.socket:
    if host is None or "unix" in scheme or "socket" in scheme:
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(REDIS_SECONDS)
        line.connect(path)
        return line
    return socket.create_connection((host, port or 6379), timeout=REDIS_SECONDS)
