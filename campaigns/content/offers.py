"""What a writer may choose from, and what a post has chosen: read in one question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from django.db.models import F, Q, QuerySet

from campaigns.audience.models import Persona
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import MediaAsset, Post, Variant
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.together import Row, Together, made
from core.users.models import Membership

Choice = tuple[int, str]
ENDED = (Vacancy.Status.FILLED, Vacancy.Status.CLOSED)
# What counting and composing ask of a channel.
CHANNEL = ("id", "platform", "name", "base_url", "limits")


def campaigns(member: Membership) -> QuerySet[Campaign]:
    return Campaign.objects.visible_to(member)


def personas(member: Membership) -> QuerySet[Persona]:
    return Persona.objects.visible_to(member)


def vacancies(member: Membership, chosen: int) -> QuerySet[Vacancy]:
    """Those that still look for somebody, and the one that is `chosen` already."""
    mine = Vacancy.objects.visible_to(member)
    return mine.filter(~Q(status__in=ENDED) | Q(pk=chosen))


def pictures(member: Membership) -> QuerySet[MediaAsset]:
    """What is described; a picture that I just brought in waits for its alt text."""
    ready = ~Q(alt_text="") | Q(added_by=member.pk)
    return MediaAsset.objects.visible_to(member).filter(ready).order_by("-pk")


def channels(member: Membership) -> QuerySet[ChannelAccount]:
    mine = ChannelAccount.objects.visible_to(member)
    return mine.in_use().order_by("platform", "name")


@dataclass(frozen=True, slots=True)
class Offers:
    """The choices as (number, words), the channels, and what the post has of its own."""

    campaigns: list[Choice]
    personas: list[Choice]
    vacancies: list[Choice]
    pictures: list[Choice]
    channels: list[ChannelAccount]
    chosen: list[int]
    """The channels of the post."""
    own: dict[int, str]
    """Its texts for one channel, by channel."""


def read(member: Membership, post: Post | None) -> Offers:
    found = _question(member.role)(
        member=member.pk,
        organisation=member.organisation_id,
        post=post.pk if post else 0,
        vacancy=(post.vacancy_id if post else None) or 0,
    )
    return Offers(
        campaigns=_choices(found["campaigns"]),
        personas=_choices(found["personas"]),
        vacancies=_choices(found["vacancies"]),
        pictures=_choices(found["pictures"]),
        channels=[made(ChannelAccount, row) for row in found["channels"]],
        chosen=[row["pk"] for row in found["chosen"]],
        own={row["account_id"]: row["text"] for row in found["own"]},
    )


def _choices(rows: Iterable[Row]) -> list[Choice]:
    return [(row["pk"], row["words"]) for row in rows]


def _ask(
    role: str, member: int, organisation: int, post: int, vacancy: int
) -> Mapping[str, QuerySet[Any, Any]]:
    writer = Membership(pk=member, organisation_id=organisation, role=role)
    return {
        "campaigns": campaigns(writer).values("pk", words=F("name")),
        "personas": personas(writer).values("pk", words=F("name")),
        "vacancies": vacancies(writer, vacancy).values("pk", words=F("title")),
        "pictures": pictures(writer).values("pk", words=F("alt_text")),
        "channels": channels(writer).values(*CHANNEL),
        "chosen": ChannelAccount.objects.filter(posts=post).values("pk"),
        "own": Variant.objects.filter(post=post).values("account_id", "text"),
    }


@cache
def _question(role: str) -> Together:
    """One for each role: what somebody may see decides what is asked."""
    return Together(partial(_ask, role))
