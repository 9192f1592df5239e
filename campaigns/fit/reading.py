"""All that the page of channels shows, read in one statement, and the fit of each cell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet

from campaigns.audience.models import Persona
from campaigns.channels import connectors
from campaigns.channels.demands import demands_of
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.fit import scoring
from campaigns.fit.models import ChannelBenchmark, FitOverride, FitWeights, MixShare
from campaigns.fit.scoring import DEFAULT_WEIGHTS, Criterion, Part, Seen
from campaigns.planning.models import Campaign, ChannelChoice
from core.together import Row, Together

BRAND = {Campaign.Motive.TOO_FEW_FOLLOWERS, Campaign.Motive.UNKNOWN_NAME}
Found = Mapping[str, list[Row]]


def _ask(campaign: int, organisation: int) -> Mapping[str, QuerySet[Any, Any]]:
    accounts = ChannelAccount.objects.filter(organisation=organisation).in_use()
    results = ChannelBenchmark.objects.filter(account__organisation=organisation)
    posts = Post.accounts.through._default_manager.filter(post__campaign=campaign)
    return {
        "personas": Persona.objects.filter(campaigns=campaign)
        .order_by("name")
        .values("id", "name", "found_at", "media_habits"),
        "accounts": accounts.order_by("name").values("id", "name", "platform", "state"),
        "choices": ChannelChoice.objects.filter(campaign=campaign).values(
            "id", "account_id", "posts_a_week"
        ),
        "overrides": FitOverride.objects.filter(campaign=campaign).values(
            "persona_id", "account_id", "score", "reason", who=F("by__user__name")
        ),
        "results": results.order_by().values(
            "account_id", "persona_id", "posts", "clicks", "spent"
        ),
        "weights": FitWeights.objects.filter(organisation=organisation).values(
            *(criterion.value for criterion in Criterion)
        ),
        "targets": MixShare.objects.filter(account__organisation=organisation).values(
            "account_id", "kind", "percent"
        ),
        "actual": posts.order_by()
        .values(account=F("channelaccount_id"), kind=F("post__kind"))
        .annotate(n=Count("pk")),
    }


read = Together(_ask)


@dataclass(frozen=True, slots=True)
class Cell:
    """The fit of one channel for one persona, and what it is made of."""

    account: int
    persona: int
    parts: tuple[Part, ...]
    computed: int | None
    override: Row | None

    @property
    def score(self) -> int | None:
        return self.override["score"] if self.override else self.computed


def weights_of(found: Found) -> Mapping[Criterion, int]:
    for row in found["weights"]:
        return {criterion: row[criterion.value] for criterion in Criterion}
    return DEFAULT_WEIGHTS


def cells(campaign: Campaign, found: Found) -> dict[tuple[int, int], Cell]:
    """Every persona on every channel, by (account, persona)."""
    weights = weights_of(found)
    overrides = {(o["account_id"], o["persona_id"]): o for o in found["overrides"]}
    whole, own = _seen(found["results"])
    cheapest = _least(seen.cost_per_click for seen in whole.values())
    made = {}
    for persona in found["personas"]:
        used = {
            account["id"]: _used(whole, own, account["id"], persona["id"])
            for account in found["accounts"]
        }
        best = _most(seen.clicks_per_post for seen in used.values())
        for account in found["accounts"]:
            pk, key = account["id"], (account["id"], persona["id"])
            parts = (
                *_of_platform(campaign, persona, account),
                scoring.cost(whole.get(pk, Seen()), cheapest),
                scoring.past(used[pk], best),
            )
            computed = scoring.fit(parts, weights)
            made[key] = Cell(pk, persona["id"], parts, computed, overrides.get(key))
    return made


def _of_platform(campaign: Campaign, persona: Row, account: Row) -> tuple[Part, ...]:
    kind = connectors.find(account["platform"])
    is_known = campaign.motive != Campaign.Motive.OTHER
    return (
        scoring.audience(
            persona["found_at"],
            persona["media_habits"],
            demands_of(account["platform"]).names,
        ),
        scoring.goal(
            wants_visits=campaign.motive not in BRAND if is_known else None,
            has_link=kind.text_rule.is_link_clickable,
            tells_reach=bool({"impressions", "reach"} & set(kind.counts)),
        ),
        scoring.speed(
            is_ready=account["state"] == ChannelAccount.State.OK,
            is_by_hand=kind.is_by_hand,
        ),
    )


def _seen(rows: Iterable[Row]) -> tuple[dict[int, Seen], dict[tuple[int, int], Seen]]:
    """Of the channel as a whole, and of its posts for each persona."""
    whole: dict[int, Seen] = defaultdict(Seen)
    own = {}
    for row in rows:
        pk, so_far = row["account_id"], whole[row["account_id"]]
        whole[pk] = Seen(
            so_far.posts + row["posts"],
            so_far.clicks + row["clicks"],
            so_far.spent + float(row["spent"]),
        )
        if row["persona_id"]:
            own[pk, row["persona_id"]] = Seen(row["posts"], row["clicks"])
    return dict(whole), own


def _used(
    whole: Mapping[int, Seen],
    own: Mapping[tuple[int, int], Seen],
    account: int,
    persona: int,
) -> Seen:
    """The posts for this persona where there are enough of them, else all posts of the channel."""
    mine = own.get((account, persona), Seen())
    return mine if mine.clicks_per_post is not None else whole.get(account, Seen())


def _least(figures: Iterable[float | None]) -> float | None:
    return min((figure for figure in figures if figure), default=None)


def _most(figures: Iterable[float | None]) -> float | None:
    return max((figure for figure in figures if figure is not None), default=None)
