"""Campaigns, vacancies, posts and what is published of them."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models

from analytics.metrics.models import Snapshot
from campaigns.content.models import Post
from campaigns.links.models import TrackedLink
from campaigns.planning.models import Campaign
from campaigns.publishing.models import Publication, PublicationVersion
from campaigns.publishing.times import tzdata_version
from campaigns.vacancies.models import Vacancy
from recruitment.scale.copying import Copy
from recruitment.scale.demo import DAY, WORDS, Demo


def campaigns_and_vacancies(demo: Demo) -> tuple[range, range]:
    campaigns = clones(
        Campaign.objects.filter(organisation=demo.house, status="running"),
        demo.size.campaigns,
        lambda n: {"name": f"Campagne {n}", "slug": f"scale-{n}"},
    )
    vacancies = clones(
        Vacancy.objects.filter(organisation=demo.house, status="open"),
        demo.size.vacancies,
        lambda n: {"title": f"Functie {n}", "slug": f"scale-{n}"},
    )
    demo.say(f"{len(campaigns)} campaigns, {len(vacancies)} vacancies")
    return campaigns, vacancies


def clones(
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


def posts(demo: Demo, campaigns: range, vacancies: range) -> range:
    size, authors = demo.size.posts, demo.talkers
    table = Copy(
        Post,
        ["campaign_id", "vacancy_id", "title", "text", "status", "approved_sha", "author_id", "answers", "created_at", "updated_at"],
    )  # fmt: skip

    def rows(_first: int) -> Iterator[tuple[Any, ...]]:
        for n in range(size):
            at = demo.at(n, size)
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
    demo.say(f"{size} posts")
    return range(first, first + size)


def publications(demo: Demo, posts: range, campaigns: range, vacancies: range) -> range:
    """Each with its link; a few wait for a person, some are ahead."""
    size, accounts = demo.size.publications, demo.accounts
    many = len(accounts)
    version = Copy(
        PublicationVersion, ["text", "language", "content_sha", "created_at"]
    )
    texts = version.write(
        len(posts),
        lambda _f: (
            (WORDS[n % len(WORDS)], "nl", f"{n:064d}", demo.now)
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
                demo.house.pk,
                f"S{n:07d}",
                "https://werken.example/",
                vacancies[n % len(vacancies)],
                campaigns[n % len(campaigns)],
                accounts[n % many],
                "social",
                demo.now,
            )
            for n in range(size)
        ),
    )
    table = Copy(
        Publication,
        ["organisation_id", "post_id", "account_id", "version_id", "link_id", "status", "local_wall", "time_zone",
         "tzdata_version", "due_at", "next_at", "once", "published_at", "confirmed_by_id", "scheduled_by_id", "created_at"],
    )  # fmt: skip
    odd = ("needs_person", "failed", "held", "cancelled")

    def rows(_first: int) -> Iterator[tuple[Any, ...]]:
        for n in range(size):
            ahead = n % 33 == 0
            status = "scheduled" if ahead else "published"
            if n % 100 == 1:
                status = odd[n // 100 % len(odd)]
            due = demo.now + DAY * (1 + n % 60) if ahead else demo.at(n, size)
            due = due.replace(microsecond=0)
            is_out = status == "published"
            yield (
                demo.house.pk,
                # Each post once on each account, and then the next.
                posts[n // many % len(posts)],
                accounts[n % many],
                texts + n // many % len(posts),
                links + n,
                status,
                f"{due.astimezone(demo.house.zone):%Y-%m-%dT%H:%M:%S}",
                demo.house.time_zone,
                tzdata_version(),
                due,
                due,
                f"scale-{n}",
                due if is_out else None,
                demo.talkers[0] if is_out else None,
                demo.talkers[n % len(demo.talkers)],
                due - 7 * DAY,
            )

    if many * len(posts) < size:
        raise ValueError("There are too few posts and accounts for so many.")
    publications = table.write(size, rows)
    demo.say(f"{size} publications")
    figures = demo.size.snapshots
    shot = Copy(Snapshot, ["publication_id", "figure", "value", "taken_at", "source"])
    kinds = ("impressions", "reactions", "comments", "shares", "clicks")
    shot.write(
        figures,
        lambda _f: (
            (
                publications + n // len(kinds) % size,
                kinds[n % len(kinds)],
                n % 900,
                demo.now - DAY * (n // (len(kinds) * size)),
                "typed",
            )
            for n in range(figures)
        ),
    )
    demo.say(f"{figures} figures")
    return range(links, links + size)
