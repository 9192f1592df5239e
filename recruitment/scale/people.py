"""People, their applications and the talks with them."""

import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.utils import timezone

from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.conversations.models import Conversation, Message
from candidates.people.models import Candidate, Profile
from core import telephone
from recruitment.scale.copying import Copy
from recruitment.scale.demo import DAY, WORDS, Demo

FIRST = ("Sanne", "Youssef", "Noor", "Daan", "Fatima", "Bram", "Lotte", "Kwame", "Iris")
LAST = ("Testerman", "Voorbeek", "Fictiva", "Proefhoven", "Verzinsel", "Schijnman")
CITIES = ("Lindermeer", "Hogeveld", "Zandwoude", "Oosterlee")
STAGES = (
    ("rejected", 62),
    ("withdrawn", 12),
    ("new", 3),
    ("screening", 8),
    ("interview", 10),
    ("offer", 4),
    ("hired", 1),
)


def people(
    demo: Demo,
) -> range:
    size, today = demo.size.people, timezone.localdate(demo.now, demo.house.zone)
    table = Copy(
        Candidate,
        ["organisation_id", "public_id", "name", "email", "phone", "phone_key", "city", "headline", "basis", "source",
         "collected_on", "keep_until", "added_by_id", "created_at"],
    )  # fmt: skip

    def rows(_first: int) -> Iterator[tuple[Any, ...]]:
        for n in range(size):
            at, phone = demo.at(n, size), f"06 00 {n % 1_000_000:06d}"
            # One in a hundred is past the day.
            kept = today + DAY * (8 + n % 350) if n % 100 else today - DAY
            yield (
                demo.house.pk,
                uuid.UUID(int=demo.random.getrandbits(128), version=4),
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
                demo.talkers[n % len(demo.talkers)],
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
    demo.say(f"{size} people")
    return range(first, first + size)


def applications(
    demo: Demo, people: range, vacancies: range, campaigns: range, links: range
) -> None:
    size = demo.size.applications
    table = Copy(
        Application,
        ["candidate_id", "vacancy_id", "campaign_id", "status", "stage_since", "reason", "motivation", "notice_id",
         "applied_at", "qualified_at", "interviewed_at", "hired_at", "ended_at", "created_at"],
    )  # fmt: skip
    stages = [name for name, share in STAGES for _ in range(share)]
    picked = [demo.random.choice(stages) for _ in range(size)]

    def rows(_first: int) -> Iterator[tuple[Any, ...]]:
        for n, status in enumerate(picked):
            at = demo.at(n, size)
            later = min(at + 9 * DAY, demo.now)
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
                demo.notice,
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
            (first + n, "", "new", None, demo.at(n, size)) for n in range(size)
        ),
    )
    moved = [n for n, status in enumerate(picked) if status != "new"]
    change.write(
        len(moved),
        lambda _f: (
            (first + n, "new", picked[n], demo.talkers[n % len(demo.talkers)], demo.at(n, size))
            for n in moved
        ),
    )  # fmt: skip
    came = Copy(Touchpoint, ["application_id", "link_id", "at"])
    came.write(
        size,
        lambda _f: (
            # By a post of the ten days before.
            (
                first + n,
                links[max(n * len(links) // size - n % 1400, 0)],
                demo.at(n, size),
            )
            for n in range(size)
        ),
    )
    demo.say(f"{size} applications")


def talks(demo: Demo, people: range, campaigns: range, vacancies: range) -> None:
    """One in two hundred waits; ten talks are very long."""
    size, said = demo.size.talks, demo.size.messages
    table = Copy(
        Conversation,
        ["candidate_id", "kind", "platform", "campaign_id", "vacancy_id", "owner_id", "is_done", "started_at",
         "last_message_at", "waiting_since", "responded_at", "answered_at", "created_at"],
    )  # fmt: skip

    def rows(_first: int) -> Iterator[tuple[Any, ...]]:
        for n in range(size):
            at = demo.at(n, size)
            is_waiting = n % 200 == 0
            yield (
                people[n % len(people)],
                ("direct_message", "comment", "mail", "telephone")[n % 4],
                ("linkedin", "instagram", "mail", "telephone")[n % 4],
                campaigns[n % len(campaigns)],
                vacancies[n % len(vacancies)],
                demo.talkers[n % len(demo.talkers)],
                not is_waiting and n % 3 > 0,
                at,
                at,
                at if is_waiting else None,
                at,
                None if is_waiting else at,
                at,
            )

    first = table.write(size, rows)
    longest = min(demo.size.longest, said // 20)
    long_ones = 10 * longest

    def messages(_first: int) -> Iterator[tuple[Any, ...]]:
        for n in range(said):
            of = n // longest if n < long_ones else (n - long_ones) % size
            at = demo.at(of, size) + timedelta(seconds=n % 3600)
            is_in = n % 2 == 0
            yield (
                first + of,
                "in" if is_in else "out",
                WORDS[n % len(WORDS)],
                at,
                None if is_in else demo.talkers[of % len(demo.talkers)],
                at,
            )

    names = ["conversation_id", "direction", "text", "at", "by_id", "created_at"]
    Copy(Message, names).write(said, messages)
    demo.say(f"{size} talks, {said} messages")
