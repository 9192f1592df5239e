"""Fill the demo to the size of a large employer after some years, for measuring: by COPY, not by operations.

What is made hangs together and keeps every constraint; texts and names are fictional and repeat. Posts
are by hand, so that no worker does anything with them.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from time import monotonic
from typing import Any

from django.db import connection, models, transaction
from django.utils import timezone

from analytics.clicks.models import Click, VacancyView
from analytics.metrics.models import Snapshot
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.publishing.models import Publication, PublicationVersion
from campaigns.vacancies.models import Vacancy
from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.consent.models import PrivacyNotice
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate, Profile
from core import telephone
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.users.models import Membership, Organisation

SEED = 20261128
YEARS = timedelta(days=730)
DAY = timedelta(days=1)
FIRST = ("Sanne", "Youssef", "Noor", "Daan", "Fatima", "Bram", "Lotte", "Kwame", "Iris")
LAST = ("Testerman", "Voorbeek", "Fictiva", "Proefhoven", "Verzinsel", "Schijnman")
CITIES = ("Lindermeer", "Hogeveld", "Zandwoude", "Oosterlee")
WORDS = (
    "Ik heb interesse in de functie en hoor graag meer over de diensten en het rooster.",
    "Dank voor je bericht! Kun je me vertellen hoe het team eruitziet?",
    "Donderdag om tien uur past mij goed. Tot dan.",
    "Ik werk nu vier dagen per week en zou dat graag zo houden.",
)
STAGES = (
    ("rejected", 62),
    ("withdrawn", 12),
    ("new", 3),
    ("screening", 8),
    ("interview", 10),
    ("offer", 4),
    ("hired", 1),
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there will be."""

    campaigns: int
    vacancies: int
    posts: int
    publications: int
    people: int
    applications: int
    talks: int
    messages: int
    clicks: int
    views: int
    snapshots: int
    lines: int
    notices: int
    # Messages of the longest talks.
    longest: int


SIZES = {
    "small": Size(5, 20, 125, 500, 500, 600, 800, 5_000, 10_000, 2_000, 5_000, 2_000, 200, 300),
    "full": Size(
        campaigns=60,
        vacancies=300,
        posts=25_000,
        publications=100_000,
        people=50_000,
        applications=60_000,
        talks=80_000,
        messages=1_000_000,
        clicks=2_000_000,
        views=500_000,
        snapshots=1_000_000,
        lines=200_000,
        notices=20_000,
        longest=5_000,
    ),
}  # fmt: skip


class Copy:
    """COPY into one table: the columns that are given, and the model's own defaults for the rest."""

    def __init__(self, model: type[models.Model], names: Sequence[str]) -> None:
        given = {"id", *names}
        rest = {
            field.attname: _default(field)
            for field in model._meta.concrete_fields
            if field.attname not in given and not field.null
        }
        self.table = model._meta.db_table
        columns = {f.attname: f.column for f in model._meta.concrete_fields}
        self.columns = [columns[name] for name in ["id", *names, *rest]]
        self.rest = tuple(rest.values())

    def write(
        self, count: int, rows: Callable[[int], Iterable[tuple[Any, ...]]]
    ) -> int:
        """`rows` is handed the first number and yields the values of each row; answers that number."""
        quoted = ", ".join(f'"{name}"' for name in self.columns)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [self.table]
            )
            (first,) = cursor.fetchone()
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)",
                [self.table, first + count],
            )
            with cursor.copy(f'COPY "{self.table}" ({quoted}) FROM STDIN') as copy:
                for number, row in enumerate(rows(first), start=first):
                    copy.write_row((number, *row, *self.rest))
        return int(first)


def _default(field: "models.Field[Any, Any]") -> Any:
    if isinstance(field, models.JSONField):
        return "{}" if field.default is dict else "[]"
    if field.has_default():
        return field.get_default()
    if isinstance(field, models.CharField | models.TextField):
        return ""
    return timezone.now()


def fill(size: Size, *, now: datetime, say: Callable[[str], None]) -> None:
    """All of it in one transaction, then the statistics of the planner."""
    began = monotonic()
    with transaction.atomic():
        with connection.cursor() as cursor:
            # What is made here hangs together: looking each reference up would double the time.
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute("SET LOCAL synchronous_commit = off")
        Filling(size, now, say).everything()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    say(f"filled in {monotonic() - began:.0f} s")


class Filling:
    """Table by table, in the order in which they refer to each other."""

    def __init__(self, size: Size, now: datetime, say: Callable[[str], None]) -> None:
        self.size, self.now, self.say = size, now, say
        self.random = Random(SEED)  # noqa: S311 - the same rows every time, no secret
        self.house = Organisation.objects.order_by("pk").get()
        members = Membership.objects.filter(organisation=self.house).order_by("pk")
        self.members = list(members.values_list("pk", "user"))
        talkers = members.filter(role__in=["hr", "recruiter"])
        self.talkers = list(talkers.values_list("pk", flat=True))
        self.accounts = [
            one.pk
            for one in ChannelAccount.objects.filter(organisation=self.house).order_by(
                "pk"
            )
            if one.connector.is_by_hand
        ]
        notices = PrivacyNotice.objects.filter(organisation=self.house)
        self.notice = notices.order_by("pk").values_list("pk", flat=True)[0]

    def everything(self) -> None:
        campaigns = self.clones(
            Campaign.objects.filter(organisation=self.house, status="running"),
            self.size.campaigns,
            lambda n: {"name": f"Campagne {n}", "slug": f"scale-{n}"},
        )
        vacancies = self.clones(
            Vacancy.objects.filter(organisation=self.house, status="open"),
            self.size.vacancies,
            lambda n: {"title": f"Functie {n}", "slug": f"scale-{n}"},
        )
        self.say(f"{len(campaigns)} campaigns, {len(vacancies)} vacancies")
        posts = self.posts(campaigns, vacancies)
        links = self.publications(posts, campaigns, vacancies)
        people = self.people()
        self.applications(people, vacancies, campaigns, links)
        self.talks(people, campaigns, vacancies)
        self.visits(links, vacancies)
        self.lines(people)

    def clones(
        self,
        rows: "models.QuerySet[Any]",
        count: int,
        changes: Callable[[int], dict[str, Any]],
    ) -> range:
        """The first of the rows once more and once more, under other names."""
        template = rows.order_by("pk").first()
        if template is None:
            raise ValueError(f"There is no {rows.model.__name__} to begin with.")
        made = []
        for number in range(count):
            one = rows.model(
                **{
                    field.attname: getattr(template, field.attname)
                    for field in template._meta.concrete_fields
                    if not field.primary_key
                }
            )
            for name, value in changes(number).items():
                setattr(one, name, value)
            made.append(one)
        made = rows.model._default_manager.bulk_create(made)
        return range(made[0].pk, made[-1].pk + 1)

    def at(self, number: int, count: int) -> datetime:
        """Spread over the years, the last ones today."""
        return self.now - YEARS * (1 - (number + 1) / count)

    def posts(self, campaigns: range, vacancies: range) -> range:
        size, authors = self.size.posts, self.talkers
        table = Copy(
            Post,
            ["campaign_id", "vacancy_id", "title", "text", "status", "approved_sha", "author_id", "answers", "created_at", "updated_at"],
        )  # fmt: skip

        def rows(_first: int) -> Iterator[tuple[Any, ...]]:
            for n in range(size):
                at = self.at(n, size)
                yield (
                    campaigns[n % len(campaigns)],
                    vacancies[n % len(vacancies)],
                    f"Bericht {n}",
                    WORDS[n % len(WORDS)],
                    "approved",
                    f"{n:064d}",
                    authors[n % len(authors)],
                    "{}",
                    at,
                    at,
                )

        first = table.write(size, rows)
        self.say(f"{size} posts")
        return range(first, first + size)

    def publications(self, posts: range, campaigns: range, vacancies: range) -> range:
        """Each with its link; a few wait for a person, some are ahead."""
        size, accounts = self.size.publications, self.accounts
        many = len(accounts)
        version = Copy(
            PublicationVersion, ["text", "language", "content_sha", "created_at"]
        )
        texts = version.write(
            len(posts),
            lambda _f: (
                (WORDS[n % len(WORDS)], "nl", f"{n:064d}", self.now)
                for n in range(len(posts))
            ),
        )
        link = Copy(
            TrackedLink,
            ["organisation_id", "slug", "target_url", "vacancy_id", "campaign_id", "account_id", "source", "created_at"],
        )  # fmt: skip
        links = link.write(
            size,
            lambda _f: (
                (
                    self.house.pk,
                    f"S{n:07d}",
                    "https://werken.example/",
                    vacancies[n % len(vacancies)],
                    campaigns[n % len(campaigns)],
                    accounts[n % many],
                    "social",
                    self.now,
                )
                for n in range(size)
            ),
        )
        table = Copy(
            Publication,
            ["organisation_id", "post_id", "account_id", "version_id", "link_id", "status", "local_wall", "time_zone",
             "due_at", "next_at", "once", "published_at", "confirmed_by_id", "scheduled_by_id", "created_at"],
        )  # fmt: skip
        odd = ("needs_person", "failed", "held", "cancelled")

        def rows(_first: int) -> Iterator[tuple[Any, ...]]:
            for n in range(size):
                ahead = n % 33 == 0
                status = "scheduled" if ahead else "published"
                if n % 100 == 1:
                    status = odd[n // 100 % len(odd)]
                due = self.now + DAY * (1 + n % 60) if ahead else self.at(n, size)
                is_out = status == "published"
                yield (
                    self.house.pk,
                    # Each post once on each account, and then the next.
                    posts[n // many % len(posts)],
                    accounts[n % many],
                    texts + n // many % len(posts),
                    links + n,
                    status,
                    f"{due:%Y-%m-%dT%H:%M:%S}",
                    self.house.time_zone,
                    due,
                    due,
                    f"scale-{n}",
                    due if is_out else None,
                    self.talkers[0] if is_out else None,
                    self.talkers[n % len(self.talkers)],
                    due - 7 * DAY,
                )

        if many * len(posts) < size:
            raise ValueError("There are too few posts and accounts for so many.")
        publications = table.write(size, rows)
        self.say(f"{size} publications")
        figures = self.size.snapshots
        shot = Copy(
            Snapshot, ["publication_id", "figure", "value", "taken_at", "source"]
        )
        kinds = ("impressions", "reactions", "comments", "shares", "clicks")
        shot.write(
            figures,
            lambda _f: (
                (
                    publications + n // len(kinds) % size,
                    kinds[n % len(kinds)],
                    n % 900,
                    self.now - DAY * (n // (len(kinds) * size)),
                    "typed",
                )
                for n in range(figures)
            ),
        )
        self.say(f"{figures} figures")
        return range(links, links + size)

    def people(self) -> range:
        size, today = self.size.people, timezone.localdate(self.now, self.house.zone)
        table = Copy(
            Candidate,
            ["organisation_id", "public_id", "name", "email", "phone", "phone_key", "city", "headline", "basis", "source",
             "collected_on", "keep_until", "added_by_id", "created_at"],
        )  # fmt: skip

        def rows(_first: int) -> Iterator[tuple[Any, ...]]:
            for n in range(size):
                at, phone = self.at(n, size), f"06 00 {n % 1_000_000:06d}"
                # One in a hundred is past the day.
                kept = today + DAY * (8 + n % 350) if n % 100 else today - DAY
                yield (
                    self.house.pk,
                    uuid.UUID(int=self.random.getrandbits(128), version=4),
                    f"{FIRST[n % len(FIRST)]} {LAST[n % len(LAST)]} {n}",
                    f"scale{n}@mail.example" if n % 3 else "",
                    phone if n % 2 else "",
                    telephone.key(phone) if n % 2 else "",
                    CITIES[n % len(CITIES)],
                    "Verpleegkundige",
                    "consent" if n % 4 else "application",
                    ("form", "linkedin", "instagram", "mail")[n % 4],
                    at.date(),
                    kept,
                    self.talkers[n % len(self.talkers)],
                    at,
                )

        first = table.write(size, rows)
        profile = Copy(Profile, ["candidate_id", "platform", "address", "handle"])
        profile.write(
            size // 2,
            lambda _f: (
                (first + 2 * n, "linkedin", f"https://www.linkedin.com/in/scale-{n}", f"scale-{n}")
                for n in range(size // 2)
            ),
        )  # fmt: skip
        self.say(f"{size} people")
        return range(first, first + size)

    def applications(
        self, people: range, vacancies: range, campaigns: range, links: range
    ) -> None:
        size = self.size.applications
        table = Copy(
            Application,
            ["candidate_id", "vacancy_id", "campaign_id", "status", "stage_since", "reason", "motivation", "notice_id",
             "applied_at", "qualified_at", "interviewed_at", "hired_at", "ended_at", "created_at"],
        )  # fmt: skip
        stages = [name for name, share in STAGES for _ in range(share)]
        picked = [self.random.choice(stages) for _ in range(size)]

        def rows(_first: int) -> Iterator[tuple[Any, ...]]:
            for n, status in enumerate(picked):
                at = self.at(n, size)
                later = min(at + 9 * DAY, self.now)
                has_ended = status in {"rejected", "withdrawn", "hired"}
                is_far = status in {"interview", "offer", "hired"}
                yield (
                    people[n % len(people)],
                    # The second time around another vacancy.
                    vacancies[(n + n // len(people)) % len(vacancies)],
                    campaigns[n % len(campaigns)] if n % 5 else None,
                    status,
                    later,
                    "requirements" if status in {"rejected", "withdrawn"} else "",
                    WORDS[n % len(WORDS)],
                    self.notice,
                    at,
                    later if is_far else None,
                    later if is_far else None,
                    later if status == "hired" else None,
                    later if has_ended else None,
                    at,
                )

        first = table.write(size, rows)
        change = Copy(StageChange, ["application_id", "from_status", "to_status", "by_id", "at"])  # fmt: skip
        change.write(
            size,
            lambda _f: (
                (first + n, "", "new", None, self.at(n, size)) for n in range(size)
            ),
        )
        moved = [n for n, status in enumerate(picked) if status != "new"]
        change.write(
            len(moved),
            lambda _f: (
                (first + n, "new", picked[n], self.talkers[n % len(self.talkers)], self.at(n, size))
                for n in moved
            ),
        )  # fmt: skip
        came = Copy(Touchpoint, ["application_id", "link_id", "at"])
        came.write(
            size,
            lambda _f: (
                (first + n, links[n % len(links)], self.at(n, size))
                for n in range(size)
            ),
        )
        self.say(f"{size} applications")

    def talks(self, people: range, campaigns: range, vacancies: range) -> None:
        """One in two hundred waits; ten talks are very long."""
        size, said = self.size.talks, self.size.messages
        table = Copy(
            Conversation,
            ["candidate_id", "kind", "platform", "campaign_id", "vacancy_id", "owner_id", "is_done", "started_at",
             "last_message_at", "waiting_since", "responded_at", "answered_at", "created_at"],
        )  # fmt: skip

        def rows(_first: int) -> Iterator[tuple[Any, ...]]:
            for n in range(size):
                at = self.at(n, size)
                is_waiting = n % 200 == 0
                yield (
                    people[n % len(people)],
                    ("direct_message", "comment", "mail", "telephone")[n % 4],
                    ("linkedin", "instagram", "mail", "telephone")[n % 4],
                    campaigns[n % len(campaigns)],
                    vacancies[n % len(vacancies)],
                    self.talkers[n % len(self.talkers)],
                    not is_waiting and n % 3 > 0,
                    at,
                    at,
                    at if is_waiting else None,
                    at,
                    None if is_waiting else at,
                    at,
                )

        first = table.write(size, rows)
        longest = min(self.size.longest, said // 20)
        long_ones = 10 * longest

        def messages(_first: int) -> Iterator[tuple[Any, ...]]:
            for n in range(said):
                of = n // longest if n < long_ones else (n - long_ones) % size
                at = self.at(of, size) + timedelta(seconds=n % 3600)
                is_in = n % 2 == 0
                yield (
                    first + of,
                    "in" if is_in else "out",
                    WORDS[n % len(WORDS)],
                    at,
                    None if is_in else self.talkers[of % len(self.talkers)],
                    at,
                )

        names = ["conversation_id", "direction", "text", "at", "by_id", "created_at"]
        Copy(Message, names).write(said, messages)
        self.say(f"{size} talks, {said} messages")

    def visits(self, links: range, vacancies: range) -> None:
        clicks, views = self.size.clicks, self.size.views
        device = ("phone", "desktop", "phone", "tablet")
        Copy(Click, ["link_id", "at", "device"]).write(
            clicks,
            lambda _f: (
                (links[n % len(links)], self.at(n, clicks), device[n % 4])
                for n in range(clicks)
            ),
        )
        Copy(VacancyView, ["vacancy_id", "link_id", "at", "device"]).write(
            views,
            lambda _f: (
                (
                    vacancies[n % len(vacancies)],
                    links[n % len(links)],
                    self.at(n, views),
                    device[n % 4],
                )
                for n in range(views)
            ),
        )
        self.say(f"{clicks} clicks, {views} views")

    def lines(self, people: range) -> None:
        """The trail, and notices that were read."""
        size, told = self.size.lines, self.size.notices
        table = Copy(
            AuditEvent,
            ["organisation_id", "actor_id", "verb", "subject_type", "subject_id", "details", "at"],
        )  # fmt: skip
        table.write(
            size,
            lambda _f: (
                (
                    self.house.pk,
                    self.members[n % len(self.members)][1],
                    "candidates.person.viewed",
                    "candidates.candidate",
                    people[n % len(people)],
                    "{}",
                    self.at(n, size),
                )
                for n in range(size)
            ),
        )
        notice = Copy(Notice, ["member_id", "text", "once", "created_at", "read_at", "mailed_at"])  # fmt: skip
        notice.write(
            told,
            lambda _f: (
                (
                    self.members[n % len(self.members)][0],
                    WORDS[n % len(WORDS)],
                    f"scale-{n}",
                    self.at(n, told),
                    self.at(n, told),
                    self.at(n, told),
                )
                for n in range(told)
            ),
        )
        self.say(f"{size} lines of the trail, {told} notices")
