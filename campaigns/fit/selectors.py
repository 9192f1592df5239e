"""What the page of channels reads: the fit of each channel for each persona, and the mix."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, FilteredRelation, Q
from django.utils.functional import Promise

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import of_other_brand
from campaigns.channels.demands import demands_of
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.fit import scoring
from campaigns.fit.models import ChannelBenchmark, FitOverride, FitWeights, MixShare
from campaigns.fit.scoring import (
    DEFAULT_WEIGHTS,
    ENOUGH_POSTS,
    Criterion,
    Fit,
    Part,
    Seen,
)
from campaigns.fit.wording import Reason, interval_of, reasons_of, said_of, tone_of
from campaigns.planning.models import Campaign
from core.ui import formats
from core.ui.components import Tone

BRAND = {Campaign.Motive.TOO_FEW_FOLLOWERS, Campaign.Motive.UNKNOWN_NAME}
Pair = tuple[int, int]
"""The keys of an account and of a persona."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the fit is computed from, for one campaign."""

    campaign: Campaign
    personas: Sequence[Persona]
    accounts: Sequence[ChannelAccount]
    """Those of its brand that are in use, and what it has chosen of another; `choice_id` where it is chosen."""
    overrides: Mapping[Pair, FitOverride]
    results: Sequence[ChannelBenchmark]
    weights: Mapping[Criterion, int]


def facts_of(campaign: Campaign) -> Facts:
    organisation = campaign.organisation_id
    accounts = ChannelAccount.objects.filter(organisation=organisation).in_use()
    overrides = FitOverride.objects.filter(campaign=campaign)
    results = ChannelBenchmark.objects.filter(account__organisation=organisation)
    return Facts(
        campaign=campaign,
        personas=list(campaign.personas.order_by("name")),
        accounts=list(
            accounts.annotate(
                choice=FilteredRelation(
                    "choices", condition=Q(choices__campaign=campaign)
                ),
                choice_id=F("choice__pk"),
            )
            .filter(Q(brand=campaign.brand_id) | Q(choice_id__isnull=False))
            .select_related("brand")
            .order_by("name", "pk")
        ),
        overrides={
            (one.account_id, one.persona_id): one
            for one in overrides.select_related("by__user")
        },
        results=list(results),
        weights=_weights_of(organisation),
    )


def _weights_of(organisation: int) -> Mapping[Criterion, int]:
    weights = FitWeights.objects.filter(organisation=organisation).first()
    if weights is None:
        return DEFAULT_WEIGHTS
    return {criterion: getattr(weights, criterion.value) for criterion in Criterion}


@dataclass(frozen=True, slots=True)
class Cell:
    """The fit of one channel for one persona, and what it is made of."""

    account: ChannelAccount
    persona: Persona
    reasons: Sequence[Reason]
    computed: Fit
    override: FitOverride | None

    @property
    def said(self) -> str | Promise:
        """A person's score, else what the arithmetic can say."""
        return str(self.override.score) if self.override else said_of(self.computed)

    @property
    def computed_words(self) -> str | Promise:
        return said_of(self.computed)

    @property
    def interval(self) -> str:
        """Between what and what it lies, where that is all that is known."""
        is_silent = self.override or self.computed.is_enough
        return "" if is_silent else interval_of(self.computed)

    @property
    def tone(self) -> Tone:
        return tone_of(self.override.score if self.override else self.computed)

    @property
    def rank(self) -> int:
        """By what is sure; what is too little known comes after all that is known."""
        if self.override:
            return self.override.score
        least = self.computed.least
        return least if self.computed.is_enough else least - scoring.FULL


@dataclass(frozen=True, slots=True)
class FitRow:
    """One channel, with a cell for each persona of the campaign."""

    account: ChannelAccount
    choice_id: int | None
    other_brand: str
    """Its brand, where it is chosen although it is of another one."""
    cells: Sequence[Cell]


def fit_rows(facts: Facts) -> list[FitRow]:
    """The best channel over all personas first; equal ones by name."""
    cells, own = cells_of(facts), facts.campaign.brand_id
    rows = [
        FitRow(
            account,
            account.choice_id,  # type: ignore[attr-defined]
            account.brand.name if of_other_brand([account], own) else "",
            [cells[account.pk, persona.pk] for persona in facts.personas],
        )
        for account in facts.accounts
    ]
    return sorted(rows, key=lambda row: -sum(cell.rank for cell in row.cells))


def cells_of(facts: Facts) -> dict[Pair, Cell]:
    """Every persona on every channel."""
    whole, own = _seen(facts.results)
    compared = [whole.get(account.pk, Seen()) for account in facts.accounts]
    cheapest = _least(seen.cost_per_click for seen in compared)
    currency = facts.campaign.organisation.currency
    cells = {}
    for persona in facts.personas:
        used = {
            account.pk: _used(whole, own, (account.pk, persona.pk))
            for account in facts.accounts
        }
        best = _most(seen.clicks_per_post for seen in used.values())
        for account in facts.accounts:
            pair = account.pk, persona.pk
            parts = (
                *_of_platform(facts.campaign, persona, account),
                scoring.cost(whole.get(account.pk, Seen()), cheapest),
                scoring.past(used[account.pk], best),
            )
            cells[pair] = Cell(
                account,
                persona,
                reasons_of(parts, currency),
                scoring.fit(parts, facts.weights),
                facts.overrides.get(pair),
            )
    return cells


def _of_platform(
    campaign: Campaign, persona: Persona, account: ChannelAccount
) -> tuple[Part, ...]:
    kind = account.connector
    is_known = campaign.motive != Campaign.Motive.OTHER
    return (
        scoring.audience(
            persona.found_at, persona.media_habits, demands_of(account.platform).names
        ),
        scoring.goal(
            wants_visits=campaign.motive not in BRAND if is_known else None,
            has_link=kind.text_rule.is_link_clickable,
            tells_reach=bool({"impressions", "reach"} & set(kind.counts)),
        ),
        scoring.speed(
            is_ready=account.state == ChannelAccount.State.OK,
            is_by_hand=kind.is_by_hand,
        ),
    )


def _seen(
    results: Iterable[ChannelBenchmark],
) -> tuple[dict[int, Seen], dict[Pair, Seen]]:
    """Of the channel as a whole, and of its posts for each persona."""
    whole: dict[int, Seen] = defaultdict(Seen)
    own = {}
    for result in results:
        so_far = whole[result.account_id]
        whole[result.account_id] = Seen(
            so_far.posts + result.posts,
            so_far.clicks + result.clicks,
            so_far.spent + float(result.spent),
        )
        if result.persona_id:
            own[result.account_id, result.persona_id] = Seen(
                result.posts, result.clicks
            )
    return dict(whole), own


def _used(whole: Mapping[int, Seen], own: Mapping[Pair, Seen], pair: Pair) -> Seen:
    """The posts for this persona where there are enough of them, else all posts of the channel."""
    mine = own.get(pair, Seen())
    return mine if mine.clicks_per_post is not None else whole.get(pair[0], Seen())


def _least(figures: Iterable[float | None]) -> float | None:
    return min((figure for figure in figures if figure), default=None)


def _most(figures: Iterable[float | None]) -> float | None:
    return max((figure for figure in figures if figure is not None), default=None)


@dataclass(frozen=True, slots=True)
class MixCell:
    """The share of one kind of content on a channel, and the share it should have."""

    kind: str
    share: str
    target: int | None


@dataclass(frozen=True, slots=True)
class MixRow:
    """A chosen channel: how many posts it has, and what share each kind has."""

    account: ChannelAccount
    total: int
    is_few: bool
    has_target: bool
    cells: Sequence[MixCell]


def mix_rows(facts: Facts) -> list[MixRow]:
    """For the channels that the campaign has chosen."""
    chosen = [
        account
        for account in facts.accounts
        if account.choice_id  # type: ignore[attr-defined]
    ]
    targets: dict[int, dict[str, int]] = defaultdict(dict)
    for share in MixShare.objects.filter(account__in=chosen):
        targets[share.account_id][share.kind] = share.percent
    posts = Post.objects.filter(campaign=facts.campaign, accounts__in=chosen)
    counted = posts.order_by().values_list("accounts", "kind").annotate(n=Count("pk"))
    actual: dict[int, dict[str, int]] = defaultdict(dict)
    for account, kind, n in counted:
        actual[account][kind] = n
    return [
        _mix_row(account, targets[account.pk], actual[account.pk]) for account in chosen
    ]


def _mix_row(
    account: ChannelAccount, targets: Mapping[str, int], actual: Mapping[str, int]
) -> MixRow:
    total = sum(actual.values())
    cells = [
        MixCell(
            kind=str(label),
            share=formats.percent(actual.get(kind, 0) / total, 0) if total else "–",
            target=targets.get(kind, 0) if targets else None,
        )
        for kind, label in Post.Kind.choices
    ]
    return MixRow(account, total, total < ENOUGH_POSTS, bool(targets), cells)
