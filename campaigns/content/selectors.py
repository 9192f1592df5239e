"""What the page of one post shows, and what posts do for a persona."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise

from campaigns.audience.models import Persona, lines
from campaigns.channels.models import ChannelAccount
from campaigns.content import checking, fitting, hints, wording
from campaigns.content.checking import ChannelRemarks, Remarked
from campaigns.content.fitting import Fit
from campaigns.content.models import Approval, Post
from campaigns.guidelines.effective_style import styles_of
from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.stopping import still_stopped
from campaigns.planning.models import Campaign, ChannelChoice
from core.ui.components import Event, Tone
from core.users.models import Membership
from core.users.roles import MAY_APPROVE, MAY_WRITE

# Hints about what a rule of the guidelines speaks of as well: said once, by the rule.
HINT_OF_RULE = {
    "salary": Rule.SALARY,
    "next_step": Rule.NEXT_STEP,
    "link": Rule.LINK,
    "short": Rule.LENGTH,
}
# Of the posts that answer a line of a persona, so many are named.
MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class Advice:
    """One point of a good post, and whether this one has it."""

    is_met: bool
    text: Promise


@dataclass(frozen=True, slots=True)
class PostPage:
    """What the page of a post shows to one member."""

    post: Post
    tone: Tone
    fits: list[Fit]
    advice: list[Advice]
    remarks: Remarked
    channel_remarks: list[ChannelRemarks]
    """Only channels about which something is said."""
    exemptions: list[Exemption]
    decisions: list[Event]
    """Newest first."""
    returned_reason: str
    content_sha: str
    of_other_brand: list[str]
    """What goes out under another brand than that of its campaign, each with its brand."""
    may_write: bool
    may_approve: bool
    is_own: bool
    """The member wrote in it, so somebody else decides."""
    is_stopped: bool
    """The guidelines stop it and nobody said why it may stay."""

    @property
    def has_remarks(self) -> bool:
        return bool(self.remarks.all())

    @property
    def is_waiting(self) -> bool:
        return self.post.status == Post.Status.IN_REVIEW

    @property
    def can_exempt(self) -> bool:
        return self.is_stopped and self.may_write

    @property
    def can_decide(self) -> bool:
        return self.is_waiting and self.may_approve and not self.is_own

    @property
    def waits_for_another(self) -> bool:
        return self.is_waiting and self.is_own

    @property
    def can_submit(self) -> bool:
        unsent = {Post.Status.DRAFT, Post.Status.RETURNED}
        return self.may_write and self.post.status in unsent

    @property
    def can_withdraw(self) -> bool:
        return self.may_write and self.is_waiting

    @property
    def can_schedule(self) -> bool:
        return self.may_write and self.post.is_approved


def post_page(post: Post, member: Membership) -> PostPage:
    """`post` comes with its channels, campaign, vacancy, persona and writers."""
    decisions = [
        _event(approval)
        for approval in post.approvals.select_related("decided_by__user").order_by(
            "-pk"
        )
    ]
    remarks = checking.of_post(post, styles_of(member.organisation))
    content_sha = post.content_sha()
    exemptions = checking.exemptions(post, content_sha)
    is_returned = post.status == Post.Status.RETURNED
    return PostPage(
        post=post,
        tone=wording.TONES[post.status],
        fits=fitting.fits(post),
        advice=advice_on(post, remarks),
        remarks=remarks,
        channel_remarks=[
            one for one in remarks.by_channel(post.accounts.all()) if one.remarks
        ],
        exemptions=exemptions,
        decisions=decisions,
        returned_reason=str(decisions[0].text) if is_returned and decisions else "",
        content_sha=content_sha,
        of_other_brand=[f"{row} ({row.brand})" for row in post.of_other_brand],
        may_write=member.is_one_of(*MAY_WRITE),
        may_approve=member.is_one_of(*MAY_APPROVE),
        is_own=post.is_written_by(member),
        is_stopped=bool(still_stopped(remarks.all(), exemptions)),
    )


def _event(approval: Approval) -> Event:
    is_approved = approval.decision == Approval.Decision.APPROVED
    return Event(
        approval.get_decision_display(),
        approval.decided_at,
        approval.reason,
        icon="check" if is_approved else "arrow-back-up",
        tone="success" if is_approved else "warning",
        by=approval.decided_by.user.name,
    )


def advice_on(post: Post, remarks: Remarked | None = None) -> list[Advice]:
    """What makes it better: hints in words, never refusals.

    Without `remarks` (somebody is writing) the rules say themselves what they know.
    """
    rules = (
        set(HINT_OF_RULE.values())
        if remarks is None
        else {one.rule for one in remarks.all()}
    )
    found = hints.hints(
        text=post.text,
        is_vacancy=post.kind == Post.Kind.VACANCY,
        has_vacancy=post.vacancy_id is not None,
        has_link=post.has_link,
        has_picture=post.image_id is not None,
    )
    return [
        Advice(hint.is_met, wording.HINTS[hint.code][not hint.is_met])
        for hint in found
        if HINT_OF_RULE.get(hint.code) not in rules
    ]


@dataclass(frozen=True, slots=True)
class Point:
    """A doubt or motive of a persona, and the posts for which somebody ticked it."""

    text: str
    posts: tuple[Post, ...]

    @property
    def named_posts(self) -> tuple[Post, ...]:
        return self.posts[:MOST_TITLES]

    @property
    def unnamed_count(self) -> int:
        return len(self.posts) - len(self.named_posts)


@dataclass(frozen=True, slots=True)
class ChosenChannel:
    """A channel, and the campaigns that chose it."""

    account: ChannelAccount
    campaigns: list[Campaign]


@dataclass(frozen=True, slots=True)
class PersonaDrives:
    """What a persona leads to: posts that answer it, and channels of its campaigns."""

    doubts: list[Point]
    motives: list[Point]
    post_count: int
    channels: list[ChosenChannel]

    @property
    def gap_count(self) -> int:
        """Doubts without a post."""
        return sum(not point.posts for point in self.doubts)


def persona_drives(persona: Persona, member: Membership) -> PersonaDrives:
    """Counts what `member` may see."""
    mine = Post.objects.visible_to(member).filter(persona=persona)
    posts = list(mine.only("title", "answers").order_by("-pk"))
    return PersonaDrives(
        doubts=points(lines(persona.doubts), posts),
        motives=points(lines(persona.motives), posts),
        post_count=len(posts),
        channels=_chosen_channels(persona, member),
    )


def points(texts: Iterable[str], posts: Sequence[Post]) -> list[Point]:
    """Each line with its posts; lines without a post first, else in the persona's order."""
    found = [
        Point(text, tuple(post for post in posts if text in post.answered))
        for text in texts
    ]
    return sorted(found, key=lambda point: bool(point.posts))


def _chosen_channels(persona: Persona, member: Membership) -> list[ChosenChannel]:
    choices = (
        ChannelChoice.objects.visible_to(member)
        .filter(campaign__personas=persona)
        .select_related("account", "campaign")
        .order_by("account__name", "account_id", "campaign__name")
    )
    return [
        ChosenChannel(account, [choice.campaign for choice in group])
        for account, group in groupby(choices, key=lambda choice: choice.account)
    ]
